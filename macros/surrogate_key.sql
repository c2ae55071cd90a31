{#
    A deterministic key from what a row is: the MD5 of its parts, NULL told apart from the empty text.
    Argument: a list of SQL expressions. Returns: 32 hexadecimal digits.
#}
{% macro surrogate_key(parts) -%}
    md5(
        {%- for part in parts %}
        coalesce(cast({{ part }} as varchar), '∅'){{ " || '|' || " if not loop.last }}
        {%- endfor %}
    )
{%- endmacro %}
