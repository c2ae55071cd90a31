-- Question: what does the notice say that happened on each date?
-- Rule: the words of a date give its types, or where it stands does. What comes after the publication is `other`, and
-- what an investigation found after the discovery completes it; what was put in view on the day from which data was
-- exposed, or before anybody noticed, was no announcement, and a change made or a message sent before that, or before the
-- first apology, no measure and no notification, but what it came from; what is done away with or handed in later is a measure. No
-- exposure outlasts its notice, and nothing that was noticed before happened on the day of publication, but at an hour
-- that is told. A day told in unknown words is left out where its notice says in others what happened that day, and so is
-- an entry of a chronology where others of its day do; before anybody noticed, such a day, and an entry but of use as
-- usual, is that of the occurrence where nothing else tells of one, and what lies within a period of it is none besides.
-- The header dates the publication alone, and what is told of a delay repeats what happened, but for the reports and for
-- days told nowhere else.

with dates as (

    select * from {{ ref('int_dates_placed') }}

),

types as (

    select
        date_id,
        cue_char_start,
        cue_char_end,
        rule,
        event_type,
        is_found_by_investigation,
    from {{ ref('int_events_typed') }}
    union all
    select
        date_id,
        cue_char_start,
        cue_char_end,
        rule,
        event_type,
        false as is_found_by_investigation,
    from {{ ref('int_events_inherited') }}

),

told as (

    select
        dates.*,
        types.* exclude (date_id),
        cast(dates.date_start as varchar) || coalesce(dates.time_start, '24:00') as moment,
        regexp_matches(types.rule, '{{ put_in_view_pattern() }}') as is_put_in_view,
        regexp_matches(types.rule, '{{ change_pattern() }}') as is_change,
        regexp_matches(types.rule, '詫|謝') as is_apology,
        regexp_matches(types.rule, '{{ disposal_pattern() }}') as is_disposal,
        regexp_matches(types.rule, '^(?:they_told_us|told_us_there)_.?(?:届け|持っ)') as is_handed_in,
        types.rule = 'story'
        or (types.rule in ('told_day', 'dated_entry') and (dates.hands_over or not coalesce(dates.tells_of_keeping, false))) as may_be_occurrence,
    from types
    inner join dates
        on types.date_id = dates.date_id

),

placed as (

    select
        *,
        section <> 'header'
        and (
            section <> 'delay'
            or event_type like 'reported%'
            or not bool_or(section <> 'delay') over (partition by segment_id, date_start)
        ) as is_event,
        bool_or(rule <> 'told_day') over (partition by segment_id, date_start) as has_known_day,
        bool_or(event_type = 'exposure_period' and date_end > date_start) over (
            partition by segment_id, date_start
        ) as begins_exposure,
        min(case when event_type in ('alerted', 'discovered') then moment end) over (
            partition by segment_id
        ) as first_notice,
        min(case when event_type in ('alerted', 'discovered') then date_start end) over (
            partition by segment_id
        ) as first_noticed_on,
        min(case when event_type = 'occurred' then date_start end) over (partition by segment_id) as first_occurred_on,
        min(
            case
                when event_type in ('alerted', 'discovered') or is_apology then cast(date_start as varchar) || coalesce(time_start, '')
                when event_type like 'reported%' then moment
            end
        ) over (partition by segment_id) as first_reaction,
        date_start = first_noticed_on
        and time_start is null
        and char_start < min(case when event_type in ('alerted', 'discovered') then char_start end) over (
            partition by segment_id
        ) as is_before_notice_that_day,
        bool_or(event_type = 'contained' and not is_change) over (partition by date_id) as takes_measure,
        may_be_occurrence
        and event_type = 'other'
        and not bool_or(event_type in ('occurred', 'exposure_period') and rule <> 'told_day') over (partition by segment_id)
        and (moment < coalesce(first_notice, first_reaction) or is_before_notice_that_day) as is_occurrence,
        rule = 'dated_entry'
        and event_type = 'other'
        and role = 'point'
        and precision = 'day'
        and not is_future
        and bool_or(event_type not in ('other', 'disclosed')) over (partition by segment_id, date_start) as is_told_elsewhere,
        rule = 'label_of_occurrence'
        and role = 'point'
        and date_start between min(case when event_type = 'occurred' and date_end > date_start then date_start end) over (partition by segment_id)
        and max(case when event_type = 'occurred' then date_end end) over (partition by segment_id) as is_share_of_period,
    from told

),

events as (

    select
        date_id as mention_id,
        segment_id,
        sentence_number,
        char_start,
        char_end,
        case
            when is_future then 'other'
            when is_found_by_investigation and date_start > min(
                case when event_type in ('discovered', 'alerted') then date_start end
            ) over (partition by segment_id) then 'investigation_completed'
            when is_occurrence then 'occurred'
            when event_type = 'disclosed' and (begins_exposure or (is_put_in_view and moment < first_notice)) then 'occurred'
            when
                (event_type = 'individuals_notified' and not is_apology or event_type = 'contained' and is_change)
                and not takes_measure and moment < first_reaction then 'occurred'
            when event_type = 'occurred' and date_start > first_noticed_on and is_disposal then 'contained'
            when event_type = 'alerted' and date_start > first_noticed_on and is_handed_in then 'contained'
            else event_type
        end as event_type,
        date_start as event_date,
        case when date_end > date_start then date_end end as event_date_end,
        time_start as event_time,
        precision as date_precision,
        surface as date_text,
        is_year_inferred,
        rule,
        cue_char_start,
        cue_char_end,
    from placed
    where
        is_event
        and not coalesce(is_share_of_period, false)
        and not coalesce(
            event_type = 'occurred'
            and is_of_publication
            and time_start is null
            and date_start > least(first_noticed_on, first_occurred_on),
            false
        )
        and not coalesce(event_type in ('exposure_period', 'occurred') and ends_after_notice, false)
        and (rule <> 'told_day' or role = 'range' or not has_known_day)
        and (is_occurrence or not is_told_elsewhere)

)

select * from events
