-- Question: which dates, times and periods does a notice state?
-- Rule: two dates joined by ~, から, より or - are one period, as are a date and a length of time (5日から3日間). A time
-- alone belongs to the day in force: the day before it in the same sentence, or the day under which a chronology lists
-- it; beside a telephone number or opening hours it stays a time. から, 以降 leave the end open, まで, 以前 the start.

-- depends_on: {{ ref('lexicon_date_contexts') }}
-- depends_on: {{ ref('lexicon_day_parts') }}

with inherited as (

    select * from {{ ref('int_dates_inherited') }}

),

sentences as (

    select * from {{ ref('int_sections_resolved') }}

),

timed as materialized (

    select
        * exclude (date_on),
        case
            when date_on is not null then date_on + coalesce(hour // 24, 0)
            when year is not null then try(make_date(year, coalesce(month, 1), 1))
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
        struct_pack(
            hint := right_ends.hint,
            char_end := right_ends.char_end,
            gap_after := right_ends.gap_after,
            date_on := right_ends.date_on,
            date_precision := right_ends.date_precision,
            has_own_year := right_ends.has_own_year,
            period_part := right_ends.period_part,
            is_time_alone := right_ends.is_time_alone,
            part_of_day := right_ends.part_of_day,
            minutes := right_ends.minutes,
            minute := right_ends.minute,
            second := right_ends.second,
            duration_number := right_ends.duration_number,
            duration_unit := right_ends.duration_unit
        ) as next_date,
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
                then timed.date_precision = 'day' and timed.date_on is not null and contains(timed.gap_after, 'から')
            when timed.is_time_alone
                then right_ends.is_time_alone or (timed.date_on is not null and right_ends.minutes is not null)
            when right_ends.is_time_alone then timed.minutes is not null
            else right_ends.hint in ('date', timed.hint)
        end

),

left_ends as (

    select pairs.*
    from pairs
    left join pairs as earlier_pairs
        on pairs.segment_id = earlier_pairs.segment_id
        and pairs.char_start = earlier_pairs.right_start
    where earlier_pairs.right_start is null

),

paired as (

    select
        timed.*,
        left_ends.next_date,
        left_ends.next_date is not null as is_left_end,
    from timed
    left join left_ends
        on timed.segment_id = left_ends.segment_id
        and timed.char_start = left_ends.char_start
    left join left_ends as closed
        on timed.segment_id = closed.segment_id
        and timed.char_start = closed.right_start
    where
        closed.right_start is null
        and timed.hint <> 'length'

),

bounded as (

    select
        *,
        case when is_left_end then next_date.char_end else char_end end as last_char_end,
        case when is_left_end and next_date.hint <> 'length' then next_date.gap_after else gap_after end as text_after,
        coalesce(hour_from * 60, minutes) as first_minutes,
        {{ first_day() }} as first_on,
        {{ last_day_of_period() }} as last_on,
        case
            when not is_left_end then minutes
            when
                next_date.minutes < 720 and next_date.is_time_alone and next_date.part_of_day is null
                and part_of_day = 'afternoon' and next_date.minutes + 720 >= minutes then next_date.minutes + 720
            else next_date.minutes
        end as last_minutes,
        case when is_left_end and not next_date.is_time_alone and next_date.hint <> 'length' then next_date.date_precision else date_precision end
            as last_precision,
        case when is_left_end then coalesce(next_date.period_part, '') else period_part end as last_part,
        is_left_end
        or coalesce(year_from, month_from, day_from, hour_from) is not null
        or (period_part in ('上旬', '中旬', '下旬', '初旬') and date_precision = 'month') as is_range,
    from paired

),

written as (

    select
        bounded.* exclude (char_end, gap_after),
        bounded.last_char_end as char_end,
        substring(
            sentences.sentence_text, bounded.char_start - sentences.char_start + 1, bounded.last_char_end - bounded.char_start
        ) as surface,
        {{ clock_text('first_minutes', 'second') }} as first_time,
        {{ clock_text('last_minutes', 'case when is_left_end then next_date.second else second end') }} as last_time,
        {{ date_text('first_on', "case when day_from is not null or period_part like '%旬' and date_precision = 'month' then 'day' else date_precision end") }} as first_date,
        {{ date_text('last_on', "case when last_part like '%旬' and last_precision = 'month' then 'day' else last_precision end") }} as last_date,
        case
            when
                regexp_matches(text_after, '^{{ after_date_pattern() }}{{ lexicon_pattern("lexicon_date_contexts", where="code = 'until'") }}')
                or regexp_matches(gap_before, '~ ?$') then 'open_start'
            when regexp_matches(text_after, '^{{ after_date_pattern() }}{{ lexicon_pattern("lexicon_date_contexts", where="code = 'since'") }}')
                then 'open_end'
        end as open_side,
    from bounded
    inner join sentences
        on bounded.segment_id = sentences.segment_id
        and bounded.sentence_number = sentences.sentence_number

),

valued as (

    select
        *,
        nullif(concat_ws('T', case when reading_error is null then first_date end, first_time), '') as first_value,
        nullif(concat_ws('T', case when reading_error is null then last_date end, last_time), '') as last_value,
        case
            when first_on is null and first_time is null or reading_error is not null then 'none'
            when hint in ('law', 'fiscal_year') then hint
            when is_range and first_on is null then 'time_only'
            when is_range and (is_left_end or period_part = '') then 'range'
            when open_side is not null then open_side
            when first_on is null then 'time_only'
            else 'point'
        end as role,
    from written

),

resolved as (

    select
        {{ surrogate_key(["segment_id", "'date'", "char_start", "char_end"]) }} as mention_id,
        segment_id,
        sentence_number,
        char_start,
        char_end,
        surface,
        section,
        case when role <> 'open_start' then first_value end as value,
        case when role = 'open_start' then first_value when is_range then last_value end as value_end,
        case when role not in ('none', 'law') then case when period_part like '%旬' then cast(date_trunc('month', first_on) as date) else first_on end end as date_start,
        case
            when role = 'range' and last_on > first_on
                then case
                    when last_precision = 'year' then make_date(year(last_on), 12, 31)
                    when last_precision = 'month' and last_part not like '%旬' then cast(date_trunc('month', last_on) as date)
                    else last_on
                end
        end as date_end,
        first_time[:5] as time_start,
        case when is_range then last_time[:5] end as time_end,
        case
            when first_on is null or role = 'none' then null
            when first_minutes is not null then case when minute is null then 'hour' else 'minute' end
            else date_precision
        end as precision,
        role,
        is_year_inferred,
        is_relative or (is_time_alone and first_on is not null) as is_relative,
        rule,
        case when role = 'none' then coalesce(reading_error, 'no_anchor') end as parse_error,
        gap_before,
        text_after as gap_after,
    from valued

)

select * from resolved
