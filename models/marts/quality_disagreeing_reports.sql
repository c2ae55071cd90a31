-- Question: where do two reports of one incident disagree?
-- Rule: a later report whose affected count in the same unit falls by half or more, or that gives another first day of
-- occurrence or discovery. Each disagreement shows both spans, so that a reader can tell a correction from a wrong link.

{{ config(schema='quality', alias='disagreeing_reports') }}

with incident_links as (

    select * from {{ ref('int_incident_links_resolved') }}

),

counts as (

    select * from {{ ref('fct_affected_counts') }}
    where is_headline

),

events as (

    select * from {{ ref('fct_timeline_events') }}
    where
        event_type in ('occurred', 'discovered')
        and {{ is_day_precise('date_precision') }}

),

first_days as (

    select *
    from (
        select
            *,
            row_number() over (partition by segment_id, event_type order by event_date, event_id) as day_rank,
        from events
    ) as ranked
    where day_rank = 1

),

statements as (

    select
        counts.incident_id,
        incident_links.report_order,
        'count_halved' as disagreement,
        counts.unit as subject,
        counts.segment_id,
        counts.mention_id,
        counts.evidence_text,
        counts.value,
        cast(null as date) as stated_on,
    from counts
    inner join incident_links
        on counts.segment_id = incident_links.segment_id
    union all
    select
        first_days.incident_id,
        incident_links.report_order,
        'day_moved' as disagreement,
        first_days.event_type as subject,
        first_days.segment_id,
        first_days.mention_id,
        first_days.evidence_text,
        cast(null as bigint) as value,
        first_days.event_date as stated_on,
    from first_days
    inner join incident_links
        on first_days.segment_id = incident_links.segment_id

),

compared as (

    select
        incident_id,
        disagreement,
        subject,
        lag(segment_id) over reports as earlier_segment_id,
        lag(mention_id) over reports as earlier_mention_id,
        lag(evidence_text) over reports as earlier_evidence_text,
        segment_id as later_segment_id,
        mention_id as later_mention_id,
        evidence_text as later_evidence_text,
        value * 2 <= lag(value) over reports as has_halved,
        stated_on <> lag(stated_on) over reports as has_moved,
    from statements
    window reports as (partition by incident_id, disagreement, subject order by report_order)

),

disagreeing_reports as (

    select
        {{ surrogate_key(["'disagreement'", 'earlier_mention_id', 'later_mention_id', 'subject']) }} as disagreement_id,
        * exclude (has_halved, has_moved),
    from compared
    where
        has_halved
        or has_moved

)

select * from disagreeing_reports
