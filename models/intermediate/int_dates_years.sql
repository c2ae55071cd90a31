-- Question: which year does each date mean when it leaves the year to the reader?
-- Rule: dates are read in order. A date without a year has the year of the date before it; a month much smaller than the
-- one before starts a new year, and so does any smaller month where both dates open their sentence (a chronology). It is
-- not later than the publication, unless by a few weeks (a plan); where nothing stands before, it is the latest one not
-- later than the publication. An earlier time that is but named (前月の検針, 前年の調査) leads no later date back. A day of which
-- the notice gives the year elsewhere has that year. What is planned lies on or after it.

with named as (

    select * from {{ ref('int_dates_named') }}

),

neighbours as (

    select
        *,
        last_value(case when is_read and stated_year is not null then coalesce(first_year, 0) end ignore nulls) over before
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
        last_value(case when is_date then own_day end ignore nulls) over before as day_before,
    from named
    window before as (partition by segment_id order by char_start rows between unbounded preceding and 1 preceding)

),

stepped as (

    select
        * exclude (year_step, month_step, day_step),
        coalesce(
            stated_year,
            {{ century('short_year') }},
            case when own_day is not null and year_step is null then max(stated_year) over (partition by segment_id, own_month, own_day) end
        ) as own_year,
        stated_year is not null or short_year is not null as states_year,
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
        own_year is not null and is_date and (own_month is not null or stands_alone) and not bounds_past_years as is_year_base,
        cast(sum(case when own_month is null then greatest(year_step, 0) else year_step end) over in_order as integer)
        + case when own_month is null then least(year_step, 0) else 0 end as year_steps,
        cast(sum(case when own_day is null then greatest(month_step, 0) else month_step end) over in_order as integer)
        + case when own_day is null then least(month_step, 0) else 0 end as month_steps,
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
            when is_year_reckoned then coalesce(left_year + year_step, carried_year, year(anchor_day) + year_step)
            when own_month is null then null
            when
                is_planned
                and {{ day_of(year_not_before('own_month', 'own_day'), 'own_month', 'coalesce(own_day, 1)') }} <= anchor_day + 300
                then {{ year_not_before('own_month', 'own_day') }}
            when is_right_end and left_month is not null
                then year_step + coalesce(left_year, {{ year_not_after('(carried_year - year_step)', 'left_month', 'left_day') }})
            else {{ year_not_after('carried_year', 'own_month', 'own_day') }}
        end as integer) as inferred_year,
    from carried_years

),

resolved_years as (

    select
        segment_id,
        char_start,
        sentence_number,
        is_date,
        is_aside,
        is_told_within_finding,
        is_year_base,
        is_year_reckoned,
        weekday_number is not null as has_weekday,
        is_right_end,
        is_planned,
        leads_sentence,
        follows_clause,
        own_month is not null and own_day is null and not (stands_alone or leads_sentence) as is_month_aside,
        is_period_aside,
        anchor_on,
        anchor_day,
        stated_year,
        states_year,
        own_year,
        own_month,
        own_day,
        is_month_reckoned,
        is_day_reckoned,
        month_step,
        month_steps,
        day_steps,
        inferred_year + {{ weekday_correction('inferred_year') }} as resolved_year,
    from inferred_years

)

select * from resolved_years
