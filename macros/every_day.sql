{#
    One row per day between two days, both included. Arguments: two DATE expressions. Returns: a select with date_on.
#}
{% macro every_day(first_day, last_day) -%}
    select cast(unnest(generate_series({{ first_day }}, {{ last_day }}, interval 1 day)) as date) as date_on
{%- endmacro %}


{#
    One row per whole number between two, both included. Arguments: two integers. Returns: a select with number.
#}
{% macro every_number(first_number, last_number) -%}
    select cast(unnest(generate_series({{ first_number }}, {{ last_number }})) as integer) as number
{%- endmacro %}
