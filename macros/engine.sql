{#
    What this engine says in words of its own. Another engine needs other macros of these names, and those of
    scan_words; models call no function that only one of them knows.
#}


{#
    Two columns, with a row for each item of a list. Arguments: a list; the name of the item's number, from 1; the name
    of the item; an expression of it (`@` stands for the item). Returns: two items of a select list.
#}
{% macro numbered_items(list, number, item, expression='@') -%}
    generate_subscripts({{ list }}, 1) as {{ number }},
    {{ expression | replace('@', 'unnest(' ~ list ~ ')') }} as {{ item }},
{%- endmacro %}


{# A row for each item of a list. Argument: a list. Returns: an item of a select list, without a name. #}
{% macro each_item(list) -%}
    unnest({{ list }})
{%- endmacro %}


{# The day of a year, a month and a day; null where there is none (31 June). Arguments: integers. Returns: a date. #}
{% macro day_of(year, month, day) -%}
    try(make_date({{ year }}, {{ month }}, {{ day }}))
{%- endmacro %}


{# A span of so many months. Argument: an integer. Returns: an interval. #}
{% macro months(number) -%}
    to_months({{ number }})
{%- endmacro %}


{# Keeps the rows of a common table expression that is read twice, where the engine would reckon them twice. #}
{% macro once() -%}
    materialized
{%- endmacro %}
