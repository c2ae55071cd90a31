-- Question: on which day and at which time does each date or period begin and end?
-- Rule: two dates joined by ~, から, より or - are one period, as are a date and a length of time (5日から3日間, not 5日から3日間をめどに);
-- of three in a row the first two. A time alone belongs to the day in force: the day before it in the same sentence, or
-- the day under which a chronology lists it; beside a telephone number or opening hours it stays a time. A part of a
-- month (中旬) and numbers that share a unit (22~27日) are a period by themselves.

-- depends_on: {{ ref('lexicon_date_contexts') }}
-- depends_on: {{ ref('lexicon_day_parts') }}

with inherited as (

    select * from {{ ref('int_dates_inherited') }}

),

timed as {{ once() }} (

    select
        * exclude (date_on),
        case
            when date_on is not null then date_on + coalesce(hour // 24, 0)
            when year is not null then {{ day_of('year', 'coalesce(month, 1)', 1) }}
            when {{ belongs_to_day() }} then day_in_force + coalesce(hour // 24, 0)
        end as date_on,
        case
            when date_on is not null or is_time_alone then 'day'
            when month is not null and year is not null then 'month'
            when year is not null then 'year'
        end as date_precision,
        hour * 60 + coalesce(minute, 0) as minutes,
        coalesce(parse_error, case when has_day and date_on is null then {{ date_error() }} end) as reading_error,
    from inherited

),

pairs as (

    select
        timed.segment_id,
        timed.char_start,
        right_ends.char_start as right_start,
        right_ends as next_date,
    from timed
    inner join timed as right_ends
        on timed.segment_id = right_ends.segment_id
        and timed.char_end + length(timed.gap_after) = right_ends.char_start
    where
        (
            timed.is_connected
            or (
                regexp_full_match(timed.gap_after, '{{ spanning_pattern() }}')
                and regexp_matches(right_ends.gap_after, '^ ?(?:頃|ごろ|ころ)?(?:まで|の間)')
            )
            or regexp_full_match(timed.gap_after, ' ?\([^()]{1,12}\) ?(?:~|から|-) ?')
            or (regexp_full_match(timed.gap_after, ' ?・ ?') and right_ends.date_on = timed.date_on + 1)
        )
        and timed.hint <> 'length'
        and case
            when right_ends.hint = 'length'
                then timed.date_precision = 'day' and timed.date_on is not null and contains(timed.gap_after, 'から') and not regexp_matches(right_ends.gap_after, '^ ?(?:程度|ほど)?を?(?:めど|目途|目処|目安|予定|見込)')
            when timed.is_time_alone
                then right_ends.is_time_alone or (timed.date_on is not null and right_ends.minutes is not null)
            when right_ends.is_time_alone then timed.minutes is not null
            else right_ends.hint in ('date', timed.hint)
        end

),

periods as (

    select * from pairs
    where (segment_id, char_start) not in (select (earlier.segment_id, earlier.right_start) from pairs as earlier)

),

paired as (

    select
        timed.*,
        periods.next_date,
        periods.next_date is not null as is_left_end,
    from timed
    left join periods
        on timed.segment_id = periods.segment_id
        and timed.char_start = periods.char_start
    where
        timed.hint <> 'length'
        and (timed.segment_id, timed.char_start) not in (select (closed.segment_id, closed.right_start) from periods as closed)

),

bounded as (

    select
        segment_id,
        sentence_number,
        section,
        char_start,
        case when is_left_end then next_date.char_end else char_end end as char_end,
        gap_before,
        case when is_left_end and next_date.hint <> 'length' then next_date.gap_after else gap_after end as gap_after,
        hint,
        is_left_end,
        is_left_end
        or coalesce(year_from, month_from, day_from, hour_from) is not null
        or (period_part in ('上旬', '中旬', '下旬', '初旬') and date_precision = 'month') as is_range,
        {{ first_day() }} as first_on,
        date_precision as first_precision,
        period_part as first_part,
        day_from,
        coalesce(hour_from * 60, minutes) as first_minutes,
        minute as first_minute,
        second as first_second,
        {{ last_day_of_period() }} as last_on,
        case when is_left_end and not next_date.is_time_alone and next_date.hint <> 'length' then next_date.date_precision else date_precision end
            as last_precision,
        case when is_left_end then coalesce(next_date.period_part, '') else period_part end as last_part,
        case
            when not is_left_end then minutes
            when
                next_date.minutes < 720 and next_date.is_time_alone and next_date.part_of_day is null
                and part_of_day = 'afternoon' and next_date.minutes + 720 >= minutes then next_date.minutes + 720
            else next_date.minutes
        end as last_minutes,
        case when is_left_end then next_date.second else second end as last_second,
        is_year_inferred,
        is_relative or (is_time_alone and first_on is not null) as is_relative,
        rule,
        reading_error,
    from paired

)

select * from bounded
