{#
    One row per day between two days, both included. Arguments: two DATE expressions. Returns: a select with date_on.
#}
{% macro every_day(first_day, last_day) -%}
    select cast(unnest(generate_series({{ first_day }}, {{ last_day }}, interval 1 day)) as date) as date_on
{%- endmacro %}
