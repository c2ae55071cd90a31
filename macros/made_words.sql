{#
    The words that combinations make of parts, one behind the other (指摘 | を受け). Arguments: the relation of combinations, with
    combination_id, first_kinds, second_kinds and third_kinds (kinds parted by blanks; no third kind, no third part), code and the columns
    to keep; that of parts, with code, the kind, and surface; the names of the columns. Returns: entry_id (the combination and the
    surface), surface, code and the columns, one row a surface and code.
#}
{% macro made_words(combinations, parts, columns) -%}
    {%- set kept = [] -%}
    {%- for column in columns -%}
        {%- do kept.append('arg_min(' ~ column ~ ', entry_id) as ' ~ column) -%}
    {%- endfor %}
    select
        min(entry_id) as entry_id,
        surface,
        code,
        {{ kept | join(', ') }},
    from (
        select
            combinations.*,
            concat(first_parts.surface, second_parts.surface, third_parts.surface) as surface,
            concat(combinations.combination_id, '_', first_parts.surface, second_parts.surface, third_parts.surface) as entry_id,
        from {{ combinations }} as combinations
        inner join ({{ parts_of_kinds(combinations, 'first_kinds', parts) }}) as first_parts
            on combinations.combination_id = first_parts.combination_id
        inner join ({{ parts_of_kinds(combinations, 'second_kinds', parts) }}) as second_parts
            on combinations.combination_id = second_parts.combination_id
        left join ({{ parts_of_kinds(combinations, 'third_kinds', parts) }}) as third_parts
            on combinations.combination_id = third_parts.combination_id
        where combinations.third_kinds is null or third_parts.surface is not null
    ) as products
    group by surface, code
{%- endmacro %}


{#
    The parts of the kinds that a column of combinations names. Arguments: as for made_words, with the column. Returns: combination_id,
    surface.
#}
{% macro parts_of_kinds(combinations, column, parts) -%}
    select
        kinds.combination_id,
        parts.surface,
    from (
        select
            combination_id,
            unnest(string_split({{ column }}, ' ')) as kind,
        from {{ combinations }}
    ) as kinds
    inner join {{ parts }} as parts
        on kinds.kind = parts.code
{%- endmacro %}


{#
    The parts of the kinds that a column of combinations names, as one alternation. Arguments: as for parts_of_kinds. Returns:
    combination_id, pattern.
#}
{% macro pattern_of_parts(combinations, column, parts) -%}
    select
        combination_id,
        '(?:' || string_agg(pattern, '|' order by pattern desc) || ')' as pattern,
    from (
        select distinct
            combination_id,
            regexp_escape({{ fold('surface') }}) as pattern,
        from ({{ parts_of_kinds(combinations, column, parts) }}) as parts
    ) as each_part
    group by combination_id
{%- endmacro %}


{#
    The words of a lexicon and those that combinations make of parts. A word of the lexicon keeps its own code, whatever combinations
    would make of it. Arguments: the relation of the lexicon; the others as for made_words. Returns: entry_id, surface, code and the columns.
#}
{% macro words_and_made_words(lexicon, combinations, parts, columns) -%}
    select
        entry_id,
        surface,
        code,
        {{ columns | join(', ') }},
    from {{ lexicon }}
    union all by name
    select *
    from ({{ made_words(combinations, parts, columns) }}) as made
    where surface not in (select surface from {{ lexicon }})
{%- endmacro %}
