-- Question: how many people, records, cards … does each notice name, in which role, and which of that stands?
-- Rule: one row per notice, number, unit and role, as int_affected_counts_chosen has them. Current are the rows of the
-- incident's latest notice that gives any number in this role, so that a corrected count replaces the earlier one. Never sum these
-- rows for a total (a total and its parts all stand here): people are summed from fct_incidents.

with chosen as (

    select * from {{ ref('int_affected_counts_chosen') }}

),

incident_links as (

    select * from {{ ref('int_incident_links_resolved') }}

),

affected_counts as (

    select
        chosen.count_id,
        incident_links.incident_id,
        chosen.segment_id,
        chosen.value,
        chosen.unit,
        chosen.unit_kind,
        chosen.role,
        chosen.is_approximate,
        chosen.bound,
        chosen.is_headline,
        {{ is_of_latest_report('chosen.role') }} as is_current,
        chosen.mention_id,
        chosen.char_start,
        chosen.char_end,
        chosen.evidence_text,
    from chosen
    inner join incident_links
        on chosen.segment_id = incident_links.segment_id

)

select * from affected_counts
