-- Question: which dates, times and periods does a notice state?
-- Rule: each at the precision that it is stated at. から, 以降 leave the end open, まで, 以前 the start. A part of a month (中旬) is
-- told by the days that it begins and ends with, and dated by its month. What could not be read says why.

-- depends_on: {{ ref('lexicon_date_contexts') }}
-- depends_on: {{ ref('lexicon_day_parts') }}

with bounded as (

    select
        *,
        first_precision = 'month' and first_part like '%旬' as begins_with_part,
        last_precision = 'month' and last_part like '%旬' as ends_with_part,
    from {{ ref('int_dates_bounded') }}

),

sentences as (

    select * from {{ ref('int_sections_resolved') }}

),

written as (

    select
        bounded.*,
        substring(
            sentences.sentence_text, bounded.char_start - sentences.char_start + 1, bounded.char_end - bounded.char_start
        ) as surface,
        {{ clock_text('first_minutes', 'first_second') }} as first_time,
        {{ clock_text('last_minutes', 'last_second') }} as last_time,
        {{ date_text('first_on', "case when day_from is not null or begins_with_part then 'day' else first_precision end") }} as first_date,
        {{ date_text('last_on', "case when ends_with_part then 'day' else last_precision end") }} as last_date,
        case
            when
                regexp_matches(gap_after, '^{{ after_date_pattern() }}{{ lexicon_pattern("lexicon_date_contexts", where="code = 'until'") }}')
                or regexp_matches(gap_before, '~ ?$') then 'open_start'
            when regexp_matches(gap_after, '^{{ after_date_pattern() }}{{ lexicon_pattern("lexicon_date_contexts", where="code = 'since'") }}')
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
            when is_range and (is_left_end or first_part = '') then 'range'
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
        case when role not in ('none', 'law') then case when first_part like '%旬' then cast(date_trunc('month', first_on) as date) else first_on end end as date_start,
        case
            when role = 'range' and last_on > first_on
                then case
                    when last_precision = 'year' then make_date(year(last_on), 12, 31)
                    when last_precision = 'month' and last_part not like '%旬' then cast(date_trunc('month', last_on) as date)
                    else last_on
                end
        end as date_end,
        first_time[:5] as time_start,
        case
            when first_on is null or role = 'none' then null
            when first_minutes is not null then case when first_minute is null then 'hour' else 'minute' end
            else first_precision
        end as precision,
        role,
        is_year_inferred,
        is_relative,
        rule,
        case when role = 'none' then coalesce(reading_error, 'no_anchor') end as parse_error,
        gap_before,
        gap_after,
    from valued

)

select * from resolved
