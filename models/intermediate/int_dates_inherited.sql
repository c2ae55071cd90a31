-- Question: which day does each date mean when it leaves its year, month or day to the reader?
-- Rule: dates are read in order. What a date leaves open it inherits from the date before it; a month much smaller than
-- the one before starts a new year, and so does any smaller month where both dates open their sentence (a chronology).
-- What only dates a state
-- (7月末時点), and a month long before the publication, is passed over. Words such as 昨年 or 本日 are reckoned from the publication, 同月 or 翌日 from the date before. A date with an
-- inherited year is not later than the publication, unless by a few weeks (a plan); where nothing stands before, it is
-- the latest one not later than the publication. The reading order runs over narrow rows, joined back at the end.

-- depends_on: {{ ref('lexicon_date_contexts') }}
-- depends_on: {{ ref('lexicon_day_parts') }}

with normalized as (

    select * from {{ ref('int_dates_normalized') }}

),

publication_dates as (

    select
        segment_id,
        anchor_on,
        case when rule <> 'case_year' then anchor_on end as anchor_day,
    from {{ ref('int_publication_dates') }}

),

sentences as (

    select * from {{ ref('int_sections_resolved') }}

),

hinted as materialized (

    select
        normalized.* exclude (hour),
        case when minute is not null or not regexp_matches(gap_after, '^[間限]') then hour end as hour,
        publication_dates.anchor_on,
        publication_dates.anchor_day,
        sentences.section,
        sentences.is_heading
        or (
            trim(gap_before || gap_after) = ''
            and normalized.char_start - length(gap_before) = sentences.char_start
            and normalized.char_end + length(gap_after) = sentences.char_end
        ) as stands_alone,
        normalized.char_start - length(gap_before) = sentences.char_start
        and not regexp_matches(gap_before, '[ぁ-んァ-ヶ一-龠]') as leads_sentence,
        regexp_full_match(gap_after, '{{ range_connector_pattern() }}') as is_connected,
        {{ date_hint() }} as hint,
    from normalized
    inner join publication_dates
        on normalized.segment_id = publication_dates.segment_id
    inner join sentences
        on normalized.segment_id = sentences.segment_id
        and normalized.sentence_number = sentences.sentence_number

),

named as (

    select
        segment_id,
        char_start,
        char_end + length(gap_after) as next_start,
        sentence_number,
        section in ('header', 'contact') as is_aside,
        stands_alone,
        leads_sentence,
        is_connected,
        hint = 'date' and parse_error is null as is_date,
        regexp_matches(gap_after, '{{ state_date_pattern() }}') as is_state,
        anchor_on,
        anchor_day,
        {{ named_date_parts() }}
        prefix_part = '翌' as is_next,
        instr('月火水木金土日', nullif(weekday, '')) as weekday_number,
    from hinted
    where hint not in ('duration', 'none')

),

aged as (

    select
        *,
        coalesce(
            own_day is null
            and stated_year * 12 + own_month < year(anchor_day) * 12 + month(anchor_day) - {{ months_of_a_chronology() }}
            and lead(month_step) over in_order is null,
            false
        ) as is_long_before,
    from named
    window in_order as (partition by segment_id order by char_start)

),

grounded as (

    select
        * exclude (is_date),
        is_date
        and not is_state
        and not is_long_before
        and not coalesce(own_day is null and lag(is_long_before and is_connected) over in_order, false) as is_date,
    from aged
    window in_order as (partition by segment_id order by char_start)

),

neighbours as (

    select
        *,
        coalesce(lag(case when is_connected then next_start end) over in_order = char_start, false) as is_right_end,
        lag(stated_year) over in_order as left_year,
        lag(own_month) over in_order as left_month,
        lag(own_day) over in_order as left_day,
        last_value(case when is_date and stated_year is not null then coalesce(first_year, 0) end ignore nulls) over before
            as first_year_before,
        nullif(last_value(
            case
                when not is_date then null
                when own_month is not null then own_month
                when stated_year is not null and stands_alone then 0
            end ignore nulls
        ) over before, 0) as month_before,
        last_value(case when is_date and own_month is not null then leads_sentence end ignore nulls) over before
            as month_before_leads,
        last_value(own_day ignore nulls) over before as day_before,
    from grounded
    window
        in_order as (partition by segment_id order by char_start),
        before as (partition by segment_id order by char_start rows between unbounded preceding and 1 preceding)

),

stepped as (

    select
        * exclude (year_step, month_step, day_step),
        coalesce(stated_year, {{ century('short_year') }}) as own_year,
        cast({{ year_step() }} as integer) as year_step,
        case
            when not is_date or own_month is not null then 0
            when is_next and own_day < day_before then 1
            else coalesce(month_step, 0)
        end as month_step,
        case when is_date and own_day is null then coalesce(day_step, 0) else 0 end as day_step,
        year_step is not null as is_year_reckoned,
        month_step is not null as is_month_reckoned,
        day_step is not null and own_day is null as is_day_reckoned,
    from neighbours

),

counted as (

    select
        *,
        own_year is not null and is_date and (own_month is not null or stands_alone) as is_year_base,
        cast(sum(year_step) over in_order as integer) as year_steps,
        cast(sum(month_step) over in_order as integer) as month_steps,
        cast(sum(day_step) over in_order as integer) as day_steps,
    from stepped
    window in_order as (partition by segment_id order by char_start)

),

carried_years as (

    select
        *,
        last_value(case when is_year_base then own_year - year_steps end ignore nulls) over (
            partition by segment_id order by char_start
        ) + year_steps as carried_year,
        first_value(case when is_year_base then own_year end ignore nulls) over (
            partition by segment_id order by char_start rows between current row and unbounded following
        ) as following_year,
        max(year_steps) over (partition by segment_id order by char_start rows between unbounded preceding and unbounded following)
            as last_year_steps,
    from counted

),

inferred_years as (

    select
        *,
        cast(case
            when own_year is not null then own_year
            when is_year_reckoned then coalesce(carried_year, year(anchor_day) + year_step)
            when own_month is null then null
            when is_right_end and left_month is not null
                then year_step + coalesce(left_year, {{ year_not_after('(carried_year - year_step)', 'left_month', 'left_day') }})
            else {{ year_not_after('carried_year', 'own_month', 'own_day') }}
        end as integer) as inferred_year,
    from carried_years

),

resolved_years as (

    select
        *,
        inferred_year + {{ weekday_correction('inferred_year') }} as resolved_year,
    from inferred_years

),

carried_months as (

    select
        *,
        resolved_year * 12 + own_month - 1 as own_month_index,
        last_value(case when is_date then resolved_year * 12 + own_month - 1 - month_steps end ignore nulls) over (
            partition by segment_id order by char_start
        ) + month_steps as carried_month_index,
        year(anchor_day) * 12 + month(anchor_day) - 1 as anchor_month_index,
    from resolved_years

),

resolved_months as (

    select
        *,
        cast(case
            when own_month_index is not null then own_month_index
            when own_day is null and not is_month_reckoned then null
            when carried_month_index is not null then carried_month_index
            when is_month_reckoned then anchor_month_index + month_step
            when own_day <= day(anchor_day) then anchor_month_index
            when own_day <= day(last_day(anchor_day - to_months(1))) then anchor_month_index - 1
            else anchor_month_index - 2
        end as integer) as month_index,
    from carried_months

),

dated as (

    select
        *,
        try(make_date(month_index // 12, month_index % 12 + 1, own_day)) as own_date,
    from resolved_months

),

carried_days as (

    select
        *,
        last_value(case when is_date then own_date - day_steps end ignore nulls) over in_order + day_steps as carried_date,
        last_value(case when is_date and own_date is not null then sentence_number end ignore nulls) over in_order
            as day_sentence_number,
        last_value(case when is_date and own_date is not null then is_aside end ignore nulls) over in_order as is_day_aside,
    from dated
    window in_order as (partition by segment_id order by char_start)

),

inherited as (

    select
        hinted.segment_id,
        hinted.sentence_number,
        hinted.char_start,
        hinted.char_end,
        hinted.gap_before,
        hinted.gap_after,
        hinted.section,
        hinted.hint,
        hinted.is_connected,
        coalesce(cast(carried_days.month_index // 12 as integer), carried_days.resolved_year, hinted.year) as year,
        case when carried_days.month_index is not null then carried_days.month_index % 12 + 1 end as month,
        case
            when carried_days.own_date is not null then carried_days.own_date
            when carried_days.is_day_reckoned
                then coalesce(carried_days.carried_date, hinted.anchor_day + cast(hinted.day_distance as integer))
        end as date_on,
        hinted.hour,
        hinted.minute,
        hinted.second,
        hinted.part_of_day,
        hinted.period_part,
        hinted.year_from,
        hinted.month_from,
        hinted.day_from,
        hinted.hour_from,
        hinted.duration_number,
        hinted.duration_unit,
        {{ is_time_alone() }} as is_time_alone,
        case when {{ is_time_alone() }} then carried_days.carried_date end as day_in_force,
        carried_days.day_sentence_number = hinted.sentence_number as is_day_in_sentence,
        carried_days.is_day_aside,
        hinted.year is null and not {{ is_time_alone() }} as is_year_inferred,
        coalesce(hinted.day_reckoned_from, hinted.month_reckoned_from, hinted.year_reckoned_from) is not null
        or hinted.prefix_part <> '' as is_relative,
        carried_days.own_year is not null as has_own_year,
        carried_days.own_day is not null or hinted.day_reckoned_from is not null as has_day,
        hinted.rule,
        hinted.parse_error,
    from hinted
    inner join carried_days
        on hinted.segment_id = carried_days.segment_id
        and hinted.char_start = carried_days.char_start

)

select * from inherited
