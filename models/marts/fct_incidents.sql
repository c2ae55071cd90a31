-- Question: what is known of each incident, all its reports taken together?
-- Rule: the latest word stands. The affected count, the cause (unless unknown) and the title come from the latest
-- notice that gives one, fields from the current leaked fields; the first count and the first publication are kept
-- beside. What happened and when the investigation ended is the latest word too; what was first noticed or done
-- (discovered, contained, reported, notified) is the earliest day over all reports, since a later report tells of
-- further findings. Days known to the day precede vaguer ones. occurred_on is the start of the exposure where no
-- occurrence is dated; discovered_on is the day of the outside alert where no discovery is dated. A delay is NULL unless
-- both its days are known to the day, and never negative: quality_reversed_days lists those. Sum people from this table
-- only. Evidence is the headline count, or the latest notice without a span where no count is given.

with disclosures as (

    select * from {{ ref('fct_disclosures') }}
    where kind = 'incident_notice'

),

incident_links as (

    select * from {{ ref('int_incident_links_resolved') }}

),

organizations as (

    select * from {{ ref('dim_organizations') }}

),

causes as (

    select * from {{ ref('dim_causes') }}

),

fields as (

    select * from {{ ref('dim_fields') }}

),

leaked_fields as (

    select * from {{ ref('fct_leaked_fields') }}
    where is_current

),

events as (

    select
        *,
        case when {{ is_day_precise('date_precision') }} then event_date end as event_day,
    from {{ ref('fct_timeline_events') }}
    where {{ speaks_for_incident() }}

),

headline_counts as (

    select * from {{ ref('fct_affected_counts') }}
    where is_headline

),

ordered as (

    select
        disclosures.*,
        incident_links.report_order,
        incident_links.is_latest,
        nullif(disclosures.cause_code, 'unknown') as stated_cause_code,
        case when disclosures.affected_count is not null then incident_links.report_order end as counting_order,
    from disclosures
    inner join incident_links
        on disclosures.segment_id = incident_links.segment_id

),

stories as (

    select
        incident_id,
        string_agg(distinct case_number, ', ' order by case_number) as case_numbers,
        min(disclosed_on) as first_disclosed_on,
        max(disclosed_on) as latest_disclosed_on,
        cast(count(segment_id) as integer) as disclosure_count,
        bool_or(is_final_report) as is_closed,
        bool_or(via_third_party) as via_third_party,
        arg_max(segment_id, report_order) as latest_segment_id,
        arg_max(organization_id, report_order) as organization_id,
        arg_max(title, report_order) as title,
        coalesce(arg_max(stated_cause_code, report_order), 'unknown') as cause_code,
        min(counting_order) as first_counting_order,
        max(counting_order) as latest_counting_order,
    from ordered
    group by incident_id

),

event_days as (

    select
        incident_id,
        {{ first_event_on('occurred') }} as occurred_on,
        {{ first_event_on('exposure_period') }} as exposed_on,
        max(case when event_type = 'occurred' then event_date_end end) as occurred_until,
        max(case when event_type = 'exposure_period' then event_date_end end) as exposed_until,
        {{ first_event_on('discovered') }} as discovered_on,
        {{ first_event_on('alerted') }} as alerted_on,
        {{ first_event_on('contained') }} as contained_on,
        max(case when event_type = 'investigation_completed' then event_date end) as investigation_completed_on,
        {{ first_event_on('reported_ppc') }} as reported_ppc_on,
        {{ first_event_on('reported_police') }} as reported_police_on,
        {{ first_event_on('individuals_notified') }} as individuals_notified_on,
        {{ first_event_day('occurred') }} as occurred_day,
        {{ first_event_day('exposure_period') }} as exposed_day,
        {{ first_event_day('discovered') }} as discovered_day,
        {{ first_event_day('alerted') }} as alerted_day,
        {{ first_event_day('contained') }} as contained_day,
        {{ first_event_day('reported_ppc') }} as reported_ppc_day,
    from events
    group by incident_id

),

exposures as (

    select
        leaked_fields.incident_id,
        bool_or(leaked_fields.status = 'leaked') as has_leaked,
        cast(count(leaked_fields.field_code) as integer) as leaked_field_count,
        bool_or(fields.is_payment_card) as has_payment_card,
        bool_or(fields.is_credential) as has_credentials,
        bool_or(fields.is_sensitive) as has_sensitive,
    from leaked_fields
    inner join fields
        on leaked_fields.field_code = fields.code
    where leaked_fields.status in ('leaked', 'possibly_leaked')
    group by leaked_fields.incident_id

),

dated as (

    select
        *,
        coalesce(occurred_day, exposed_day) as first_day,
        coalesce(discovered_day, alerted_day) as aware_day,
    from event_days

),

incidents as (

    select
        stories.incident_id,
        stories.case_numbers,
        stories.organization_id,
        organizations.organization_name,
        stories.title,
        stories.first_disclosed_on,
        stories.latest_disclosed_on,
        stories.disclosure_count,
        stories.is_closed,
        coalesce(dated.occurred_on, dated.exposed_on) as occurred_on,
        coalesce(dated.occurred_until, dated.exposed_until) as occurred_until,
        coalesce(dated.discovered_on, dated.alerted_on) as discovered_on,
        dated.contained_on,
        dated.investigation_completed_on,
        dated.reported_ppc_on,
        dated.reported_police_on,
        dated.individuals_notified_on,
        stories.cause_code,
        causes.category as cause_group,
        stories.via_third_party,
        case
            when exposures.has_leaked then 'leaked'
            when exposures.incident_id is not null then 'possibly_leaked'
            else 'none'
        end as leak_status,
        latest_counts.affected_count,
        first_counts.affected_count as first_affected_count,
        latest_counts.affected_unit,
        latest_counts.affected_unit_kind,
        latest_counts.affected_is_approximate,
        latest_counts.affected_bound,
        coalesce(exposures.leaked_field_count, 0) as leaked_field_count,
        coalesce(exposures.has_payment_card, false) as has_payment_card,
        coalesce(exposures.has_credentials, false) as has_credentials,
        coalesce(exposures.has_sensitive, false) as has_sensitive,
        {{ days_from('dated.first_day', 'dated.aware_day') }} as days_to_discover,
        {{ days_from('dated.aware_day', 'dated.contained_day') }} as days_to_contain,
        {{ days_from('dated.aware_day', 'dated.reported_ppc_day') }} as days_to_report_ppc,
        {{ days_from('dated.aware_day', 'stories.first_disclosed_on') }} as days_to_disclose,
        coalesce(latest_counts.segment_id, stories.latest_segment_id) as segment_id,
        headline_counts.mention_id,
        headline_counts.char_start,
        headline_counts.char_end,
        headline_counts.evidence_text,
    from stories
    inner join causes
        on stories.cause_code = causes.code
    left join organizations
        on stories.organization_id = organizations.organization_id
    left join dated
        on stories.incident_id = dated.incident_id
    left join exposures
        on stories.incident_id = exposures.incident_id
    left join ordered as latest_counts
        on stories.incident_id = latest_counts.incident_id
        and stories.latest_counting_order = latest_counts.report_order
    left join ordered as first_counts
        on stories.incident_id = first_counts.incident_id
        and stories.first_counting_order = first_counts.report_order
    left join headline_counts
        on latest_counts.segment_id = headline_counts.segment_id

)

select * from incidents
