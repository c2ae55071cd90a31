-- Question: when did the first and when did the final report on an incident reach the Commission?
-- Rule: over all reports that are known to the day; an incident without one has no row. The final report is the earliest
-- that a notice calls final, be it the first, or else the earliest on a day after that of the first. Evidence is the
-- first report's.

with events as (

    select * from {{ ref('fct_timeline_events') }}
    where
        event_type = 'reported_ppc'
        and {{ is_day_precise('date_precision') }}

),

report_stages as (

    select * from {{ ref('int_ppc_reports_resolved') }}

),

reports as (

    select
        events.*,
        report_stages.stage,
        row_number() over (partition by events.incident_id order by events.event_date, events.event_id) as report_rank,
    from events
    left join report_stages
        on events.event_id = report_stages.event_id

),

first_reports as (

    select * from reports
    where report_rank = 1

),

final_reports as (

    select
        reports.incident_id,
        min(case when reports.stage = 'final' then reports.event_date end) as called_final_on,
        min(case when reports.event_date > first_reports.event_date then reports.event_date end) as second_report_on,
    from reports
    inner join first_reports
        on reports.incident_id = first_reports.incident_id
    group by reports.incident_id

),

reported as (

    select
        first_reports.incident_id,
        first_reports.event_date as first_reported_on,
        first_reports.stage as first_stage,
        coalesce(final_reports.called_final_on, final_reports.second_report_on) as final_reported_on,
        final_reports.called_final_on is not null as is_called_final,
        first_reports.segment_id,
        first_reports.mention_id,
        first_reports.char_start,
        first_reports.char_end,
        first_reports.evidence_text,
    from first_reports
    inner join final_reports
        on first_reports.incident_id = final_reports.incident_id

)

select * from reported
