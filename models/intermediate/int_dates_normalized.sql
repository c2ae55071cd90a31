-- Question: which year, month, day and time does each date surface state?
-- Rule: a surface is brought to one notation (kanji digits to digits, 2024/6/6 to 2024年6月6日, 15:20 to 15時20分), then
-- its parts are taken. Parts that the surface leaves open stay null; words such as 昨年 or 翌日 become a distance from
-- the publication (anchor) or from the date before (previous). Each distinct surface is parsed once.

-- depends_on: {{ ref('lexicon_relative_dates') }}

with matched as (

    select * from {{ ref('int_dates_matched') }}

),

eras as (

    select * from {{ ref('lexicon_eras') }}

),

day_parts as (

    select * from {{ ref('lexicon_day_parts') }}

),

relative_words as (

    select * from {{ ref('lexicon_relative_dates') }}
    where code <> 'ignore'

),

canonical as (

    select
        surface,
        shape,
        {{ canonical_date('surface') }} as canonical,
    from (
        select distinct
            surface,
            shape
        from matched
    ) as surfaces

),

parts as (

    select
        surface,
        shape,
        canonical,
        {{ date_parts('canonical') }}
    from canonical

),

numbers as (

    select
        parts.*,
        {{ year_value('year_part') }} as year_number,
        {{ year_value('year_from_part') }} as year_from_number,
        {%- for part in ['month_from', 'month', 'day_from', 'day', 'hour_from', 'hour', 'minute', 'second'] %}
            {{ small_number_value(part ~ '_part') }} as {{ part }}_number,
        {%- endfor %}
        case when coalesce(year_number, 0) < 1000 then eras.first_year end as first_year, -- a letter before a Western year ends a name
        eras.surface as era_surface,
        day_parts.code as part_of_day,
        day_parts.add_twelve_from,
        day_parts.add_twelve_until,
        day_parts.is_twelve_midnight,
        case when year_number is null then year_words.reckoned_from end as year_reckoned_from, -- a stated year says it: 昨年(2023年)
        case when year_number is null then year_words.distance end as year_distance,
        month_words.reckoned_from as month_reckoned_from,
        month_words.distance as month_distance,
        day_words.reckoned_from as day_reckoned_from,
        day_words.distance as day_distance,
        coalesce(day_words.entry_id, month_words.entry_id, year_words.entry_id, week_words.entry_id)
            as entry_id,
    from parts
    left join eras
        on parts.era_part = eras.surface
    left join day_parts
        on parts.day_part_word = day_parts.surface
    left join relative_words as year_words
        on parts.year_word = year_words.surface and year_words.unit = 'year'
    left join relative_words as month_words
        on parts.month_word = month_words.surface and month_words.unit = 'month'
    left join relative_words as day_words
        on parts.day_word = day_words.surface and day_words.unit = 'day'
    left join relative_words as week_words
        on parts.week_word = week_words.surface and week_words.unit = 'week'

),

readings as (

    select
        surface,
        shape,
        case
            when first_year is not null then first_year + year_number - 1
            when year_number >= 1000 then year_number
        end as year,
        case
            when first_year is not null then first_year + year_from_number - 1
            when year_from_number >= 1000 then year_from_number
        end as year_from,
        case when first_year is null and year_number < 1000 then year_number end as short_year,
        first_year,
        month_number as month,
        month_from_number as month_from,
        day_number as day,
        day_from_number as day_from,
        {{ clock_hour('hour_number') }} as hour,
        {{ clock_hour('hour_from_number') }} as hour_from,
        case when half_part <> '' then 30 else minute_number end as minute,
        second_number as second,
        part_of_day,
        prefix_part,
        weekday_part as weekday,
        period_part,
        year_reckoned_from,
        year_distance,
        month_reckoned_from,
        month_distance,
        day_reckoned_from,
        day_distance,
        duration_number,
        duration_unit,
        coalesce(entry_id, {{ date_rule() }}) as rule,
        case
            when year_part <> '' and (year_number is null or first_year is not null and year_number < 1) then 'no_such_date'
            when month_number not between 1 and 12 or month_from_number not between 1 and 12 then 'no_such_date'
            when day_number not between 1 and 31 or day_from_number not between 1 and 31 then 'no_such_date'
            when hour_number > 29 or minute_number > 59 or second_number > 59 then 'no_such_time'
        end as parse_error,
    from numbers

),

normalized as (

    select
        matched.segment_id,
        matched.sentence_number,
        matched.char_start,
        matched.char_end,
        matched.gap_before,
        matched.gap_after,
        readings.*,
    from matched
    inner join readings
        on matched.surface = readings.surface

)

select * from normalized
