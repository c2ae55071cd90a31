-- Question: what does each notice say as a whole, by whom and of which incident?
-- Rule: one row per notice, ordinary posts included; int_disclosures_described has what it says.

with described as (

    select * from {{ ref('int_disclosures_described') }}

),

incident_links as (

    select * from {{ ref('int_incident_links_resolved') }}

),

organization_names as (

    select * from {{ ref('int_organization_names_normalized') }}

),

disclosures as (

    select
        described.segment_id,
        incident_links.incident_id,
        described.kind,
        described.case_number,
        organization_names.organization_id,
        organization_names.organization_name,
        described.title,
        described.disclosed_on,
        described.report_number,
        described.is_final_report,
        described.cause_code,
        described.via_third_party,
        described.affected_count,
        described.affected_unit,
        described.affected_unit_kind,
        described.affected_is_approximate,
        described.affected_bound,
        described.source_uri,
        described.mention_id,
        described.char_start,
        described.char_end,
        described.evidence_text,
    from described
    left join incident_links
        on described.segment_id = incident_links.segment_id
    left join organization_names
        on described.organization_name = organization_names.organization_name

)

select * from disclosures
