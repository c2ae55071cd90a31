-- Question: what is known of each incident, in words that a chart can show?
-- Rule: fct_incidents with the Japanese and English names of its codes, the sector and prefecture of the publisher, the
-- month and fiscal year of the first publication, and the state of the reporting duty. Each join finds one row at most,
-- so that a row is an incident and people may be summed. affected_people is the headline count where people were counted.

with incidents as (

    select * from {{ ref('fct_incidents') }}

),

organizations as (

    select * from {{ ref('dim_organizations') }}

),

causes as (

    select * from {{ ref('dim_causes') }}

),

statuses as (

    select * from {{ ref('codes_statuses') }}

),

days as (

    select * from {{ ref('dim_dates') }}

),

duties as (

    select * from {{ ref('fct_ppc_duties') }}

),

named_incidents as (

    select
        incidents.incident_id,
        incidents.case_numbers,
        incidents.organization_id,
        incidents.organization_name,
        organizations.sector,
        organizations.prefecture,
        incidents.title,
        incidents.first_disclosed_on,
        incidents.latest_disclosed_on,
        days.month_on as disclosed_month_on,
        days.fiscal_year as disclosed_fiscal_year,
        incidents.disclosure_count,
        incidents.is_closed,
        incidents.occurred_on,
        incidents.occurred_until,
        incidents.discovered_on,
        incidents.contained_on,
        incidents.reported_ppc_on,
        incidents.cause_code,
        causes.name_ja as cause_name_ja,
        causes.name_en as cause_name_en,
        incidents.cause_group,
        incidents.via_third_party,
        incidents.leak_status,
        statuses.name_ja as leak_status_name_ja,
        statuses.name_en as leak_status_name_en,
        incidents.affected_count,
        incidents.first_affected_count,
        incidents.first_affected_unit,
        incidents.first_affected_unit_kind,
        incidents.affected_unit,
        incidents.affected_unit_kind,
        incidents.affected_is_approximate,
        incidents.affected_bound,
        case when incidents.affected_unit_kind = 'person' then incidents.affected_count end as affected_people,
        incidents.leaked_field_count,
        incidents.has_payment_card,
        incidents.has_credentials,
        incidents.has_sensitive,
        incidents.days_to_discover,
        incidents.days_to_contain,
        incidents.days_to_report_ppc,
        incidents.days_to_disclose,
        duties.preliminary_status,
        duties.final_status,
        incidents.segment_id,
        incidents.evidence_text,
    from incidents
    inner join causes
        on incidents.cause_code = causes.code
    left join organizations
        on incidents.organization_id = organizations.organization_id
    left join statuses
        on incidents.leak_status = statuses.code
    left join days
        on incidents.first_disclosed_on = days.date_on
    left join duties
        on incidents.incident_id = duties.incident_id

)

select * from named_incidents
