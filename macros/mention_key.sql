{#
    What a mention is: a span of a notice that was read as one kind of thing, with one code (dates have none).
    Arguments: the kind as a word; SQL expressions of the code and of the span. Returns: the key in evidence.mentions.
#}
{% macro mention_key(kind, code='null', char_start='char_start', char_end='char_end', segment_id='segment_id') -%}
    {{ surrogate_key([segment_id, "'" ~ kind ~ "'", char_start, char_end, code]) }}
{%- endmacro %}


{#
    One kind of reading in the common shape of mentions. Arguments: a relation; the kind; SQL expressions for the
    columns that this kind fills, the others stay NULL; preference tells which of two readings of one span as the
    same thing stands (the lower). Returns: a select.
#}
{% macro readings(relation, kind, value='null', value_end='null', code='null', role='null', status='null', parse_error='null', char_start='char_start', char_end='char_end', preference=1) -%}
    select
        {{ mention_key(kind, code, char_start, char_end) }} as mention_id,
        segment_id,
        '{{ kind }}' as kind,
        {{ char_start }} as char_start,
        {{ char_end }} as char_end,
        cast({{ value }} as varchar) as value,
        cast({{ value_end }} as varchar) as value_end,
        cast({{ code }} as varchar) as code,
        cast({{ role }} as varchar) as role,
        cast({{ status }} as varchar) as status,
        rule,
        cast({{ parse_error }} as varchar) as parse_error,
        {{ preference }} as preference,
    from {{ relation }}
{%- endmacro %}
