{#
    A number as plain decimal text without needless zeros: 14657, 1.5. A whole number passes through no decimal type, since
    a large double cast to one gains digits behind the point. Argument: a numeric expression. Returns: text.
#}
{% macro number_text(number) -%}
    coalesce(
        case when {{ number }} = trunc({{ number }}) then cast(try_cast({{ number }} as hugeint) as varchar) end,
        cast({{ number }} as varchar)
    )
{%- endmacro %}
