-- Question: what happened when, according to each notice?
-- Rule: one row per notice, event type and day (or period). Current are the rows of the incident's latest notice that
-- speaks of this type of event: a follow-up that dates the discovery anew replaces the earlier day, and one that does
-- not mention it leaves it standing. Evidence is the date.

with events as (

    select * from {{ ref('int_events_resolved') }}

),

incident_links as (

    select * from {{ ref('int_incident_links_resolved') }}

),

mentions as (

    select * from {{ ref('evidence_mentions') }}

),

keyed as (

    select
        *,
        case
            when char_start is not null then {{ mention_key('date') }}
        end as date_mention_id,
    from events
    where event_date is not null

),

timeline_events as (

    select
        keyed.event_id,
        incident_links.incident_id,
        keyed.segment_id,
        keyed.event_type,
        keyed.event_date,
        keyed.event_date_end,
        keyed.event_time,
        keyed.date_precision,
        keyed.date_text,
        keyed.is_year_inferred,
        incident_links.report_order
        = max(incident_links.report_order) over (
            partition by incident_links.incident_id, keyed.event_type
        ) as is_current,
        mentions.mention_id,
        mentions.char_start,
        mentions.char_end,
        mentions.surface as evidence_text,
    from keyed
    inner join incident_links
        on keyed.segment_id = incident_links.segment_id
    left join mentions
        on keyed.date_mention_id = mentions.mention_id

)

select * from timeline_events
