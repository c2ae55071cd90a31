{#
    Looks a word up in a lexicon without a join, for a function that must stand on its own in the published file.
    Arguments: the seed; the column of it that is wanted; a condition on its rows; the expression to look up.
    Returns: a case expression, null for a word that is not there.
#}
{% macro lexicon_value(seed, wanted, where, word) -%}
{%- if execute -%}
case {{ word }}
{%- for surface, value in run_query('select surface, ' ~ wanted ~ ' from ' ~ ref(seed) ~ ' where ' ~ where ~ ' order by surface').rows %}
        when '{{ surface | replace("'", "''") }}' then {{ value }}
        {%- endfor %}
    end
    {%- else -%}
null
{%- endif -%}
{%- endmacro %}


{#
    The distances that relative words state, by unit, and the numbers of the other parts. Returns: columns of a select
    list over date_parts().
#}
{% macro date_alone_numbers() -%}
{%- for unit in ['year', 'month', 'day'] %}
{{ lexicon_value('lexicon_relative_dates', 'distance', "unit = '" ~ unit ~ "'", unit ~ '_word') }} as {{ unit }}_distance,
    {{ small_number_value(unit ~ '_part') }} as {{ unit }}_number,
{%- endfor %}
{{ lexicon_value('lexicon_eras', 'first_year', 'true', 'era_part') }} as first_year,
    {{ year_value('year_part') }} as full_year_number,
{%- endmacro %}


{#
    The day of a date that stands alone: what it leaves open comes from the reference date, and it is then the latest
    such day that is not later. Reads the columns of date_alone_numbers(). Returns: a date expression.
#}
{% macro date_alone_value() -%}
    {%- set reference = 'cast(reference_date as date)' -%}
    {%- set day = 'coalesce(day_number, 1)' -%}
    case
        when day_number is null and month_number is null and day_distance is not null
            then {{ reference }} + cast(day_distance as integer)
        when stated_year is not null
            then try(make_date(stated_year, coalesce(month_number, case when day_number is null then 1 end), {{ day }}))
        when month_distance is not null then try(make_date(
            year({{ reference }} + to_months(month_distance)), month({{ reference }} + to_months(month_distance)), {{ day }}
        ))
        when month_number is not null then try(make_date(
            cast(year({{ reference }}) as integer)
            - cast(month_number * 100 + {{ day }} > month({{ reference }}) * 100 + day({{ reference }}) as integer),
            month_number,
            {{ day }}
        ))
        when day_number is not null then {{ latest_such_day(reference) }}
    end
{%- endmacro %}


{#
    The latest day with a given number that is not after a date; months too short for it are passed over.
    Reads day_number. Argument: a date expression. Returns: a date expression.
#}
{% macro latest_such_day(reference) -%}
    coalesce(
        {%- for months in [0, 1, 2] %}
        {%- set month = reference ~ ' - to_months(' ~ months ~ ')' %}
        case
            when day_number <= least(day(last_day({{ month }})), {{ 'day(' ~ reference ~ ')' if months == 0 else 31 }})
                then cast(date_trunc('month', {{ month }}) + to_days(day_number - 1) as date)
        end{{ ',' if not loop.last }}
        {%- endfor %}
    )
{%- endmacro %}
