-- Question: which incidents give a delay that would be negative: discovered before it happened, contained before it was
-- discovered?
-- Rule: the days that the delays of fct_incidents are reckoned from, known to the day. Where the later step is dated
-- before the earlier one, both days are shown with their spans: a slip of the publisher, or of the reading. The day of
-- publication is the notice's own and has no span.

{{ config(schema='quality', alias='reversed_days') }}

with events as (

    select * from {{ ref('fct_timeline_events') }}
    where
        {{ is_day_precise('date_precision') }}
        and {{ speaks_for_incident() }}

),

incidents as (

    select * from {{ ref('fct_incidents') }}

),

dated as (

    select
        incident_id,
        case
            when event_type in ('occurred', 'exposure_period') then 'occurred'
            when event_type in ('discovered', 'alerted') then 'discovered'
            else event_type
        end as step,
        event_type in ('exposure_period', 'alerted') as stands_in,
        event_date as step_on,
        segment_id,
        mention_id,
        evidence_text,
        event_id,
    from events
    where event_type in ('occurred', 'exposure_period', 'discovered', 'alerted', 'contained', 'reported_ppc')

),

ranked as (

    select
        *,
        row_number() over (partition by incident_id, step order by stands_in, step_on, event_id) as day_rank,
    from dated

),

first_days as (

    select
        incident_id,
        step,
        step_on,
        segment_id,
        mention_id,
        evidence_text,
    from ranked
    where day_rank = 1
    union all
    select
        incident_id,
        'disclosed' as step,
        first_disclosed_on as step_on,
        cast(null as varchar) as segment_id,
        cast(null as varchar) as mention_id,
        cast(null as varchar) as evidence_text,
    from incidents
    where first_disclosed_on is not null

),

reversed_days as (

    select
        {{ surrogate_key(["'reversed_days'", 'earlier_days.incident_id', 'later_days.step']) }} as reversal_id,
        earlier_days.incident_id,
        earlier_days.step as earlier_step,
        earlier_days.step_on as earlier_on,
        earlier_days.segment_id as earlier_segment_id,
        earlier_days.mention_id as earlier_mention_id,
        earlier_days.evidence_text as earlier_evidence_text,
        later_days.step as later_step,
        later_days.step_on as later_on,
        later_days.segment_id as later_segment_id,
        later_days.mention_id as later_mention_id,
        later_days.evidence_text as later_evidence_text,
    from first_days as earlier_days
    inner join first_days as later_days
        on earlier_days.incident_id = later_days.incident_id
        and (
            (earlier_days.step = 'occurred' and later_days.step = 'discovered')
            or (earlier_days.step = 'discovered' and later_days.step in ('contained', 'reported_ppc', 'disclosed'))
        )
    where later_days.step_on < earlier_days.step_on

)

select * from reversed_days
