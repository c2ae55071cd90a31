-- Question: what happened when, according to each notice, and which of its dates says so?
-- Rule: one row per notice, event type and day (or period). Evidence is the date; a day that no words state has none.

with events as (

    select * from {{ ref('int_events_resolved') }}

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

evidenced as (

    select
        keyed.event_id,
        keyed.segment_id,
        keyed.event_type,
        keyed.event_date,
        keyed.event_date_end,
        keyed.event_time,
        keyed.date_precision,
        keyed.date_text,
        keyed.is_year_inferred,
        mentions.mention_id,
        mentions.char_start,
        mentions.char_end,
        mentions.surface as evidence_text,
    from keyed
    left join mentions
        on keyed.date_mention_id = mentions.mention_id

)

select * from evidenced
