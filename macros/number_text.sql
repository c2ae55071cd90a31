{#
    A number as plain decimal text without needless zeros: 14657, 1.5. Argument: a numeric expression. Returns: text.
#}
{% macro number_text(number) -%}
    rtrim(rtrim(cast(try_cast({{ number }} as decimal(38, 6)) as varchar), '0'), '.')
{%- endmacro %}
