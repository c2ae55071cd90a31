{#
    The words that combinations make of parts, one behind the other (指摘 | を受け). Arguments: the relation of combinations, with
    combination_id, first_kinds, second_kinds and third_kinds (kinds parted by blanks; no third kind, no third part); that of parts,
    with code, the kind, and surface. Returns: one row a word and combination, entry_id, surface and all that the combination says.
#}
{% macro made_words(combinations, parts) -%}
    select
        combinations.*,
        concat(first_part.surface, second_part.surface, third_part.surface) as surface,
        concat(combinations.combination_id, '_', first_part.surface, second_part.surface, third_part.surface) as entry_id,
    from {{ combinations }} as combinations
    inner join {{ parts }} as first_part
        on list_contains(string_split(combinations.first_kinds, ' '), first_part.code)
    inner join {{ parts }} as second_part
        on list_contains(string_split(combinations.second_kinds, ' '), second_part.code)
    left join {{ parts }} as third_part
        on list_contains(string_split(combinations.third_kinds, ' '), third_part.code)
    where combinations.third_kinds is null or third_part.surface is not null
{%- endmacro %}
