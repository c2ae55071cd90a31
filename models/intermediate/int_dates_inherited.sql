-- Question: which day does each date mean when it leaves its month or day to the reader?
-- Rule: dates are read in order, their years known. A day without a month stands in the month of the date before it, 同月
-- and 翌月 are reckoned from that month, 同日 and 翌日 from the day before. A day that goes back in a later sentence, or
-- follows the mention of a mere month there, stands in the month of the publication (3日 in an article of the 22nd), and
-- so does the day with which an article opens (24日、…と発表した), or in the month before when it would lie ahead (30日 in an
-- article of the 1st). Where nothing stands before, they are reckoned from the day of publication. For a time alone, the
-- day last spoken of is carried along.

with hinted as (

    select * from {{ ref('int_dates_hinted') }}

),

resolved_years as (

    select * from {{ ref('int_dates_resumed') }}

),

placed as (

    select
        *,
        year(anchor_day) * 12 + month(anchor_day) - 1 as anchor_month_index,
        last_value(
            case
                when is_date and coalesce(own_month, own_day) is not null
                    then struct_pack(sentence_number := sentence_number, own_day := own_day, is_month_aside := is_month_aside)
            end
            ignore nulls
        ) over (
            partition by segment_id order by char_start rows between unbounded preceding and 1 preceding
        ) as last_named,
        first_value(case when is_date and not is_aside then own_month is null and own_day = day(anchor_day) end ignore nulls) over (
            partition by segment_id order by char_start rows between unbounded preceding and 1 preceding
        ) as opens_with_publication,
    from resolved_years

),

stated_months as (

    select
        *,
        case
            when own_month is not null then resolved_year * 12 + own_month - 1
            when
                is_date
                and not is_month_reckoned
                and month_step = 0
                and own_day <= day(anchor_day)
                and (sentence_number > last_named.sentence_number or follows_clause)
                and (
                    last_named.is_month_aside
                    or (own_day < last_named.own_day or own_day = day(anchor_day) and opens_with_publication) and not leads_sentence
                )
                then anchor_month_index
            when
                is_date
                and opens_with_publication is null
                and not (is_month_reckoned or is_planned or is_right_end or is_aside)
                and own_day > day(anchor_day)
                and own_day <= day(last_day(anchor_day - {{ months(1) }}))
                then anchor_month_index - 1
        end as own_month_index,
    from placed

),

carried_months as (

    select
        *,
        coalesce(
            case
                when last_named.is_month_aside and not is_month_reckoned and sentence_number > last_named.sentence_number
                    then last_value(case when is_date and not is_month_aside then own_month_index - month_steps end ignore nulls) over in_order
                when not is_period_aside
                    then last_value(case when is_date and not is_period_aside then own_month_index - month_steps end ignore nulls) over in_order
            end,
            last_value(case when is_date then own_month_index - month_steps end ignore nulls) over in_order
        ) + month_steps as carried_month_index,
    from stated_months
    window in_order as (partition by segment_id order by char_start)

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
            when own_day <= day(last_day(anchor_day - {{ months(1) }})) then anchor_month_index - 1
            else anchor_month_index - 2
        end as integer) as month_index,
    from carried_months

),

dated as (

    select
        *,
        {{ day_of('month_index // 12', 'month_index % 12 + 1', 'own_day') }} as own_date,
    from resolved_months

),

carried_days as (

    select
        *,
        coalesce(
            last_value(case when is_date and not is_told_within_finding then own_date - day_steps end ignore nulls) over in_order,
            last_value(case when is_date then own_date - day_steps end ignore nulls) over in_order
        ) + day_steps as carried_date,
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
        carried_days.states_year as has_own_year,
        carried_days.own_day is not null or hinted.day_reckoned_from is not null as has_day,
        hinted.rule,
        hinted.parse_error,
    from hinted
    inner join carried_days
        on hinted.segment_id = carried_days.segment_id
        and hinted.char_start = carried_days.char_start

)

select * from inherited
