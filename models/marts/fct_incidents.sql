-- Question: what is known of each incident, all its reports taken together?
-- Rule: one row per incident, joined from what its reports say (int_incident_reports_combined), its days
-- (int_incident_days_chosen) and the data that leaked (int_incident_exposures_summed), none where no field did or may
-- have. A delay is NULL unless both its days are known to the day, and never negative: quality_reversed_days lists those.
-- Sum people from this table only.

with reports as (

    select * from {{ ref('int_incident_reports_combined') }}

),

days as (

    select * from {{ ref('int_incident_days_chosen') }}

),

exposures as (

    select * from {{ ref('int_incident_exposures_summed') }}

),

organizations as (

    select * from {{ ref('dim_organizations') }}

),

incidents as (

    select
        reports.incident_id,
        reports.case_numbers,
        reports.organization_id,
        organizations.organization_name,
        reports.title,
        reports.first_disclosed_on,
        reports.latest_disclosed_on,
        reports.disclosure_count,
        reports.is_closed,
        days.occurred_on,
        days.occurred_until,
        days.discovered_on,
        days.contained_on,
        days.investigation_completed_on,
        days.reported_ppc_on,
        days.reported_police_on,
        days.individuals_notified_on,
        reports.cause_code,
        reports.cause_group,
        reports.via_third_party,
        coalesce(exposures.leak_status, 'none') as leak_status,
        reports.affected_count,
        reports.first_affected_count,
        reports.first_affected_unit,
        reports.first_affected_unit_kind,
        reports.affected_unit,
        reports.affected_unit_kind,
        reports.affected_is_approximate,
        reports.affected_bound,
        coalesce(exposures.leaked_field_count, 0) as leaked_field_count,
        coalesce(exposures.has_payment_card, false) as has_payment_card,
        coalesce(exposures.has_credentials, false) as has_credentials,
        coalesce(exposures.has_sensitive, false) as has_sensitive,
        {{ days_from('days.occurred_day', 'days.discovered_day') }} as days_to_discover,
        {{ days_from('days.discovered_day', 'days.contained_day') }} as days_to_contain,
        {{ days_from('days.discovered_day', 'days.reported_ppc_day') }} as days_to_report_ppc,
        {{ days_from('days.discovered_day', 'reports.first_disclosed_on') }} as days_to_disclose,
        reports.segment_id,
        reports.mention_id,
        reports.char_start,
        reports.char_end,
        reports.evidence_text,
    from reports
    left join organizations
        on reports.organization_id = organizations.organization_id
    left join days
        on reports.incident_id = days.incident_id
    left join exposures
        on reports.incident_id = exposures.incident_id

)

select * from incidents
