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


{#
    The first date in `text` with its parts as numbers, and the year that it states or that follows from the reference
    date; `surface` is how it is written. Reads text and reference_date. Returns: a query of one row.
#}
{% macro date_alone_reading() -%}
    select
        *,
        case
            when first_year is not null then first_year + nullif(full_year_number, 0) - 1
            when full_year_number >= 1000 then full_year_number
            when full_year_number is not null and month_number is not null then full_year_number + case
                when 2000 + full_year_number <= coalesce(year(cast(reference_date as date)), 2050) + 20 then 2000 else 1900
            end
            when year_distance is not null then year(cast(reference_date as date)) + year_distance
        end as stated_year,
    from (
        select
            *,
            {{ date_alone_numbers() }}
        from (
            select {{ date_parts('canonical') }}
            from (
                select surface, 'date' as shape, {{ canonical_date('surface') }} as canonical
                from (
                    select regexp_extract(
                        {{ fold('text') }},
                        '{{ numeric_date_pattern() ~ day_tail_pattern() }}|{{ date_point_pattern() }}'
                    ) as surface
                ) as matched
            ) as written
        ) as parts
    ) as numbers
{%- endmacro %}


{#
    The time of day in minutes that a date alone states, 24時 and later running into the next day; null where it states
    none. Reads the columns of date_alone_reading(). Returns: an integer expression.
#}
{% macro minutes_alone() -%}
    (
        select {{ clock_hour('hour_number') }} * 60 + case when half_part <> '' then 30 else coalesce(minute_number, 0) end
        from (
            select
                {%- for part in ['hour', 'hour_from', 'minute'] %}
                {{ small_number_value(part ~ '_part') }} as {{ part }}_number,
                {%- endfor %}
                {%- for rule in ['add_twelve_from', 'add_twelve_until', 'is_twelve_midnight'] %}
                {{ lexicon_value('lexicon_day_parts', rule, 'true', 'day_part_word') }} as {{ rule }},
                {%- endfor %}
        ) as clock
        where hour_number <= 29 and coalesce(minute_number, 0) <= 59
    )
{%- endmacro %}
