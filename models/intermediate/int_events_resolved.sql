-- Question: what happened on each date?
-- Rule: the words of a date give its types. A date without a word of its own takes the one of its heading or label; a bare
-- period is one of exposure, and a dated entry of a chronology with no known word is `other`, as is a day of which
-- something is told in unknown words and nothing elsewhere, and what comes after the publication. What an investigation
-- found after the discovery completes it. The publication date is always a `disclosed` event. An event is counted once,
-- where it is first stated, with a time rather than without, and with its day rather than its month.

with dates as (

    select * from {{ ref('int_dates_placed') }}

),

judged_dates as (

    select * from {{ ref('int_event_dates_judged') }}

),

typed as (

    select * from {{ ref('int_events_typed') }}

),

cues as (

    select * from {{ ref('int_events_normalized') }}

),

publications as (

    select * from {{ ref('int_publication_dates') }}

),

heading_words as (

    select
        dates.date_id,
        min(cues.char_start) as char_start,
        arg_min(cues.char_end, cues.char_start) as char_end,
        arg_min(cues.rule, cues.char_start) as rule,
        arg_min(cues.surface, cues.char_start) as surface,
        case when bool_or(cues.code = 'exposure_period') then 'exposure_period' else 'occurred' end as code,
    from dates
    inner join cues
        on dates.segment_id = cues.segment_id
        and dates.heading_line = cues.line_number
    where
        dates.line_number <> dates.heading_line
        and cues.code in ('occurred', 'exposure_period')
    group by dates.date_id

),

typed_by_heading as (

    select
        heading_words.date_id,
        heading_words.char_start as cue_char_start,
        heading_words.char_end as cue_char_end,
        heading_words.rule,
        case
            when dates.role = 'range' and regexp_matches(heading_words.surface, '{{ in_view_pattern() }}')
                then 'exposure_period'
            else heading_words.code
        end as event_type,
        false as is_found_by_investigation,
    from heading_words
    inner join dates
        on heading_words.date_id = dates.date_id
    left join judged_dates
        on heading_words.date_id = judged_dates.date_id
    left join (select distinct date_id from typed) as typed
        on heading_words.date_id = typed.date_id
    where
        typed.date_id is null
        and not coalesce(judged_dates.dates_a_state, false)
        and not dates.is_bracketed
        and (dates.role = 'range' or not dates.has_text_after or heading_words.surface like '発生%')

),

without_word as (

    select
        dates.date_id,
        cast(null as integer) as cue_char_start,
        cast(null as integer) as cue_char_end,
        case
            when coalesce(judged_dates.is_plan, false) then 'dated_entry'
            when {{ is_bare_period('dates') }} then 'bare_period'
            when dates.is_labelled_occurrence then 'label_of_occurrence'
            when {{ is_told_day('dates') }} then 'told_day'
            else 'dated_entry'
        end as rule,
    from dates
    left join judged_dates
        on dates.date_id = judged_dates.date_id
    left join (select distinct date_id from typed) as typed
        on dates.date_id = typed.date_id
    left join (select distinct date_id from typed_by_heading) as typed_by_heading
        on dates.date_id = typed_by_heading.date_id
    where
        typed.date_id is null
        and typed_by_heading.date_id is null
        and not dates.is_state
        and not coalesce(judged_dates.dates_a_state, false)
        and (
            {{ is_bare_period('dates') }}
            or dates.is_labelled_occurrence
            or coalesce(judged_dates.is_plan, false)
            or (dates.is_future and not dates.recurs and (dates.has_text_after or dates.section in ('response', 'prevention')))
            or (dates.section in ('chronology', 'summary', 'lead', 'response') and dates.has_text_after and dates.leads_line)
            or {{ is_told_day('dates') }}
            or (dates.section = 'prevention' and dates.precision <> 'year' and not dates.recurs and not dates.is_relative)
        )

),

untyped as (

    select
        date_id,
        cue_char_start,
        cue_char_end,
        rule,
        case rule
            when 'bare_period' then 'exposure_period'
            when 'label_of_occurrence' then 'occurred'
            else 'other'
        end as event_type,
        false as is_found_by_investigation,
    from without_word

),

all_types as (

    select * exclude (segment_id) from typed
    union all
    select * from typed_by_heading
    union all
    select * from untyped

),

dated_types as (

    select
        all_types.*,
        bool_or(all_types.rule <> 'told_day') over (partition by dates.segment_id, dates.date_start) as has_known_day,
    from all_types
    inner join dates
        on all_types.date_id = dates.date_id

),

events as (

    select
        all_types.date_id as mention_id,
        dates.segment_id,
        dates.sentence_number,
        dates.char_start,
        dates.char_end,
        case
            when dates.is_future then 'other'
            when all_types.is_found_by_investigation and dates.date_start > min(
                case when all_types.event_type in ('discovered', 'alerted') then dates.date_start end
            ) over (partition by dates.segment_id) then 'investigation_completed'
            else all_types.event_type
        end as event_type,
        dates.date_start as event_date,
        case when dates.date_end > dates.date_start then dates.date_end end as event_date_end,
        dates.time_start as event_time,
        dates.precision as date_precision,
        dates.surface as date_text,
        dates.is_year_inferred,
        all_types.rule,
        all_types.cue_char_start,
        all_types.cue_char_end,
    from dated_types as all_types
    inner join dates
        on all_types.date_id = dates.date_id
    where
        (dates.section not in ('header', 'delay') or (dates.section = 'delay' and all_types.event_type like 'reported%'))
        and (all_types.rule <> 'told_day' or not all_types.has_known_day)

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
