-- Question: which day does each date mean when it leaves its year, month or day to the reader?
-- Rule: dates are read in order. What a date leaves open it inherits from the date before it; a month much smaller than
-- the one before starts a new year. Words such as 昨年 or 本日 are reckoned from the publication, 同月 or 翌日 from the
-- date before. A date with an inherited year is not later than the publication, unless by a few weeks (a plan); where
-- nothing stands before, it is the latest one not later than the publication.

-- depends_on: {{ ref('lexicon_date_contexts') }}
-- depends_on: {{ ref('lexicon_day_parts') }}

with normalized as (

    select * from {{ ref('int_dates_normalized') }}

),

publication_dates as (

    select
        segment_id,
        anchor_on,
        rule <> 'case_year' as is_anchor_a_day,
    from {{ ref('int_publication_dates') }}

),

sentences as (

    select * from {{ ref('int_sections_resolved') }}

),

hinted as (

    select
        normalized.* exclude (hour),
        case
            when normalized.minute is not null or not regexp_matches(normalized.gap_after, '^[間限]') then normalized.hour
        end as hour,
        coalesce(
            normalized.char_start = lag(normalized.char_end + length(normalized.gap_after)) over in_sentence
            and regexp_full_match(lag(normalized.gap_after) over in_sentence, '{{ range_connector_pattern() }}'),
            false
        ) as is_right_end,
        publication_dates.anchor_on,
        case when publication_dates.is_anchor_a_day then publication_dates.anchor_on end as anchor_day,
        sentences.section,
        trim(sentences.sentence_text) = normalized.surface or sentences.is_heading as stands_alone,
        {{ date_hint() }} as hint,
        normalized.char_start - length(normalized.gap_before) = sentences.char_start
        and not regexp_matches(normalized.gap_before, '[ぁ-んァ-ヶ一-龠]') as leads_sentence,
    from normalized
    inner join publication_dates
        on normalized.segment_id = publication_dates.segment_id
    inner join sentences
        on normalized.segment_id = sentences.segment_id
        and normalized.sentence_number = sentences.sentence_number
    window in_sentence as (
        partition by normalized.segment_id, normalized.sentence_number order by normalized.char_start
    )

),

named as (

    select
        *,
        case when day_reckoned_from = 'anchor' and day is null then anchor_day + cast(day_distance as integer) end as named_day,
        case
            when month_reckoned_from = 'anchor'
                then cast(date_trunc('month', anchor_day) + to_months(cast(month_distance as integer)) as date)
        end as named_month,
        last_value(case when year is not null then coalesce(first_year, 0) end ignore nulls) over so_far as first_year_before,
        last_value(year ignore nulls) over so_far as year_before,
    from hinted
    where hint not in ('duration', 'none')
    window so_far as (
        partition by segment_id order by char_start rows between unbounded preceding and 1 preceding
    )

),

owned as (

    select
        *,
        case
            when hint in ('law', 'fiscal_year') then null
            else coalesce(
                year,
                {{ century('short_year') }},
                year(named_day),
                year(named_month),
                case when year_reckoned_from = 'anchor' then year(anchor_on) + year_distance end
            )
        end as own_year,
        coalesce(month, month(named_day), month(named_month)) as own_month,
        coalesce(day, day(named_day)) as own_day,
    from named

),

year_stepped as (

    select
        *,
        own_year is not null and (own_month is not null or stands_alone) as is_year_base,
        nullif(last_value(
            case when hint <> 'date' then null when own_month is not null then own_month when own_year is not null and stands_alone then 0 end ignore nulls
        ) over (
            partition by segment_id order by char_start rows between unbounded preceding and 1 preceding
        ), 0) as month_before,
        last_value(case when hint = 'date' and own_month is not null then leads_sentence end ignore nulls) over (
            partition by segment_id order by char_start rows between unbounded preceding and 1 preceding
        ) as month_before_leads,
    from owned

),

year_counted as (

    select
        *,
        sum(case
            when own_year is not null or hint <> 'date' then 0
            when year_reckoned_from = 'previous' then year_distance
            when own_month - month_before <= -7 then 1
            when own_month < month_before and leads_sentence and month_before_leads then 1
            else 0
        end) over (partition by segment_id order by char_start) as year_steps,
    from year_stepped

),

year_carried as (

    select
        *,
        last_value(case when is_year_base then own_year - year_steps end ignore nulls) over (
            partition by segment_id order by char_start rows between unbounded preceding and current row
        ) + year_steps as carried_year,
        first_value(case when is_year_base then own_year end ignore nulls) over (
            partition by segment_id order by char_start rows between current row and unbounded following
        ) as following_year,
        year(anchor_on)
        - cast(own_month * 100 + coalesce(own_day, 1) > month(anchor_on) * 100 + day(anchor_on) as integer) as latest_year,
        max(year_steps) over (partition by segment_id) as last_year_steps,
    from year_counted

),

year_resolved as (

    select
        *,
        case
            when own_year is not null then own_year
            when year_reckoned_from = 'previous'
                then coalesce(carried_year, year(anchor_day) + year_distance)
            when own_month is null then null
            when carried_year is null and anchor_day is null
                then coalesce(latest_year - last_year_steps + year_steps, following_year)
            when carried_year is null then latest_year
            when anchor_on is null or carried_year <= latest_year then carried_year
            when try(make_date(cast(carried_year as integer), own_month, coalesce(own_day, 1))) <= anchor_on + 62 then carried_year
            else latest_year
        end as inferred_year,
    from year_carried

),

year_joined as (

    select
        * exclude (inferred_year),
        case
            when is_right_end and own_year is null and year_reckoned_from is null and own_month is not null
                then coalesce(
                    lag(inferred_year + cast(own_month > following_month as integer)) over in_order, inferred_year
                )
            else inferred_year
        end as inferred_year,
    from (
        select *, lead(own_month) over (partition by segment_id order by char_start) as following_month from year_resolved
    ) as with_following
    window in_order as (partition by segment_id order by char_start)

),

year_checked as (

    select
        * exclude (inferred_year),
        cast(inferred_year + {{ weekday_correction('inferred_year') }} as integer) as resolved_year,
        last_value(own_day ignore nulls) over (
            partition by segment_id order by char_start rows between unbounded preceding and 1 preceding
        ) as day_before,
    from year_joined

),

month_counted as (

    select
        *,
        resolved_year * 12 + own_month - 1 as own_month_index,
        sum(case
            when own_month is not null or hint <> 'date' then 0
            when month_reckoned_from = 'previous' then month_distance
            when prefix_part = '翌' and own_day < day_before then 1
            else 0
        end) over (partition by segment_id order by char_start) as month_steps,
    from year_checked

),

month_carried as (

    select
        *,
        last_value(case when hint = 'date' then own_month_index - month_steps end ignore nulls) over (
            partition by segment_id order by char_start rows between unbounded preceding and current row
        ) + month_steps as carried_month_index,
        year(anchor_day) * 12 + month(anchor_day) - 1 as anchor_month_index,
    from month_counted

),

month_resolved as (

    select
        *,
        cast(case
            when own_month_index is not null then own_month_index
            when own_day is null and month_reckoned_from is null then null
            when carried_month_index is not null then carried_month_index
            when month_reckoned_from = 'previous' then anchor_month_index + month_distance
            when own_day <= day(anchor_day) then anchor_month_index
            when own_day <= day(last_day(anchor_day - to_months(1))) then anchor_month_index - 1
            else anchor_month_index - 2
        end as integer) as month_index,
    from month_carried

),

day_counted as (

    select
        *,
        try(make_date(month_index // 12, month_index % 12 + 1, own_day)) as own_date,
        sum(case when hint = 'date' and own_day is null and day_reckoned_from = 'previous' then day_distance else 0 end)
            over (partition by segment_id order by char_start) as day_steps,
    from month_resolved

),

day_carried as (

    select
        *,
        cast(last_value(case when hint = 'date' then own_date - cast(day_steps as integer) end ignore nulls) over so_far
            + cast(day_steps as integer) as date) as carried_date,
        last_value(case when hint = 'date' and own_date is not null then sentence_number end ignore nulls) over so_far as carried_from_sentence,
        last_value(case when hint = 'date' and own_date is not null then section end ignore nulls) over so_far as carried_from_section,
    from day_counted
    window so_far as (
        partition by segment_id order by char_start rows between unbounded preceding and current row
    )

),

inherited as (

    select
        segment_id,
        sentence_number,
        char_start,
        char_end,
        surface,
        gap_before,
        gap_after,
        section,
        shape,
        hint,
        coalesce(cast(month_index // 12 as integer), resolved_year, year) as year,
        case when month_index is not null then month_index % 12 + 1 end as month,
        own_day as day,
        case
            when own_date is not null then own_date
            when day_reckoned_from = 'previous' and own_day is null
                then coalesce(carried_date, anchor_day + cast(day_distance as integer))
        end as date_on,
        case when {{ is_time_alone() }} then carried_date end as day_in_force,
        {{ is_time_alone() }} as is_time_alone,
        carried_from_sentence = sentence_number as is_day_in_sentence,
        carried_from_section as day_in_force_section,
        own_year is null or year is null as is_year_inferred,
        day_reckoned_from is not null or month_reckoned_from is not null or year_reckoned_from is not null or prefix_part <> '' as is_relative,
        year_from,
        month_from,
        day_from,
        hour_from,
        hour,
        minute,
        second,
        part_of_day,
        prefix_part,
        period_part,
        own_year is not null as has_own_year,
        own_day is not null or day_reckoned_from is not null as has_day,
        week_distance,
        duration_number,
        duration_unit,
        rule,
        parse_error,
    from day_carried

)

select * from inherited
