-- Question: what does linking need to know of each incident notice, and in which order did a publisher's notices come?
-- Rule: one row per incident notice. The order is by day of publication, or the day that its dates are reckoned from
-- where none is stated; notices of one day by report number, then by key, so that the order of loading plays no part.
-- A notice without any day stands first, or last if it calls itself a further report.

with notices as (

    select * from {{ ref('int_disclosures_described') }}
    where kind = 'incident_notice'

),

publication_dates as (

    select * from {{ ref('int_publication_dates') }}

),

report_stages as (

    select * from {{ ref('int_report_stages_resolved') }}

),

organization_names as (

    select * from {{ ref('int_organization_names_normalized') }}

),

causes as (

    select * from {{ ref('codes_causes') }}

),

events as (

    select
        segment_id,
        min(event_date) as happened_on,
    from {{ ref('int_events_resolved') }}
    where
        {{ is_day_precise('date_precision') }}
        and event_type in ('occurred', 'exposure_period')
    group by segment_id

),

gathered as (

    select
        notices.segment_id,
        organization_names.organization_id,
        coalesce(notices.disclosed_on, publication_dates.anchor_on) as published_on,
        notices.disclosed_on,
        notices.report_number,
        notices.is_final_report,
        coalesce(report_stages.refers_to_earlier, false) as refers_to_earlier,
        nullif(notices.cause_code, 'unknown') as cause_code,
        nullif(causes.category, 'unknown') as cause_group,
        notices.affected_count,
        events.happened_on,
    from notices
    left join publication_dates
        on notices.segment_id = publication_dates.segment_id
    left join report_stages
        on notices.segment_id = report_stages.segment_id
    left join organization_names
        on notices.organization_name = organization_names.organization_name
    left join causes
        on notices.cause_code = causes.code
    left join events
        on notices.segment_id = events.segment_id

),

placed as (

    select
        *,
        coalesce(
            published_on,
            case when report_number > 1 or is_final_report then date '9999-12-31' else date '0001-01-01' end
        ) as sorted_on,
    from gathered

),

normalized as (

    select
        *,
        row_number() over (
            partition by organization_id order by sorted_on, report_number, is_final_report, segment_id
        ) as order_in_organization,
    from placed

)

select * from normalized
