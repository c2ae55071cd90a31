-- Question: which year does a date mean that goes on with the story after an aside?
-- Rule: an aside that goes back, told within a sentence (なお、フォームは2016年10月に設けたものです), does not hand its year on. A date
-- without a year that would lie before what was told until then takes the latest year not later than the publication,
-- where that follows what was told, or in a sentence of its own lies within a month of it. A date that opens its sentence
-- is no aside: a second chronology starts there. The day of publication itself is no part of the story.

{# A month in the numbers of date_key. #}
{% set month_in_date_key = 100 %}

with years as (

    select * from {{ ref('int_dates_years') }}

),

keyed as (

    select
        *,
        {{ date_key('resolved_year', 'own_month', 'own_day') }} as own_key,
        {{ date_key('year(anchor_day)', 'month(anchor_day)', 'day(anchor_day)') }} as anchor_key,
        {{ latest_year('own_month', 'own_day') }} as latest_year,
    from years

),

compared as (

    select
        *,
        max(case when is_date and not is_aside and own_key < anchor_key then own_key end) over before as last_key,
        coalesce(
            last_value(case when is_year_base then not leads_sentence end ignore nulls) over before, false
        )
        and not is_right_end as follows_aside,
        last_value(case when is_year_base then sentence_number end ignore nulls) over before < sentence_number
            as follows_in_new_sentence,
    from keyed
    window before as (partition by segment_id order by char_start rows between unbounded preceding and 1 preceding)

),

resumed as (

    select
        * exclude (
            is_year_base, is_year_reckoned, has_weekday, own_key, anchor_key, latest_year, last_key, follows_aside,
            follows_in_new_sentence
        )
        replace (
            case
                when
                    follows_aside
                    and own_year is null
                    and not is_year_reckoned
                    and not has_weekday
                    and own_key < last_key
                    and {{ date_key('latest_year', 'own_month', 'own_day') }}
                    >= last_key - case when follows_in_new_sentence then {{ month_in_date_key }} else 0 end
                    then cast(latest_year as integer)
                else resolved_year
            end as resolved_year
        ),
    from compared

)

select * from resumed
