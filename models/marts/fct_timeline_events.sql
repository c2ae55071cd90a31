-- Question: what happened when, according to each notice, and which of that stands?
-- Rule: one row per notice, event type and day (or period). Current are the rows of the incident's latest notice that
-- speaks of this type of event: a follow-up that dates the discovery anew replaces the earlier day, and one that does
-- not mention it leaves it standing.

with events as (

    select * from {{ ref('int_timeline_events_evidenced') }}

),

incident_links as (

    select * from {{ ref('int_incident_links_resolved') }}

),

timeline_events as (

    select
        events.event_id,
        incident_links.incident_id,
        events.segment_id,
        events.event_type,
        events.event_date,
        events.event_date_end,
        events.event_time,
        events.date_precision,
        events.date_text,
        events.is_year_inferred,
        {{ is_of_latest_report('events.event_type') }} as is_current,
        events.mention_id,
        events.char_start,
        events.char_end,
        events.evidence_text,
    from events
    inner join incident_links
        on events.segment_id = incident_links.segment_id

)

select * from timeline_events
