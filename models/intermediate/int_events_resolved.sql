-- Question: which events does the notice tell of, each counted once?
-- Rule: the events of its dates, and its publication date, always a `disclosed` event. An event is counted where it is first
-- stated, with a time rather than without, and with its day rather than its month.

with events as (

    select * from {{ ref('int_events_dated') }}

),

publications as (

    select * from {{ ref('int_publication_dates') }}

),

published as (

    select
        {{ surrogate_key(['segment_id', "'date'", 'char_start', 'char_end']) }} as mention_id,
        segment_id,
        cast(null as bigint) as sentence_number,
        char_start,
        char_end,
        'disclosed' as event_type,
        disclosed_on as event_date,
        cast(null as date) as event_date_end,
        cast(null as varchar) as event_time,
        'day' as date_precision,
        cast(disclosed_on as varchar) as date_text,
        false as is_year_inferred,
        rule,
        cast(null as integer) as cue_char_start,
        cast(null as integer) as cue_char_end,
    from publications
    where disclosed_on is not null

),

together as (

    select * from events
    union all
    select * from published

),

ranked as (

    select
        {{ surrogate_key(['segment_id', 'event_type', 'event_date', 'event_date_end', 'event_time']) }} as event_id,
        *,
        row_number() over (
            partition by segment_id, event_type, event_date, event_date_end, event_time
            order by char_start, cue_char_start
        ) as statement_rank,
        bool_or(event_time is not null) over (
            partition by segment_id, event_type, event_date, event_date_end
        ) as is_stated_with_time,
        date_precision = 'month'
        and event_date_end is null
        and event_type <> 'other'
        and bool_or(date_precision <> 'month') over (
            partition by segment_id, event_type, date_trunc('month', event_date)
        ) as is_stated_with_day,
    from together

),

first_statements as (

    select * exclude (statement_rank, is_stated_with_time, is_stated_with_day) from ranked
    where
        statement_rank = 1
        and not is_stated_with_day
        and (event_time is not null or not is_stated_with_time)

)

select * from first_statements
