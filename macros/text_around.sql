{#
    The text of its sentence before and behind what stands in it. Argument: a relation with char_start and char_end,
    joined to its `sentences`. Returns: the columns text_before and text_after.
#}
{% macro text_around(found) -%}
    substring(sentences.sentence_text, 1, {{ found }}.char_start - sentences.char_start) as text_before,
    substring(sentences.sentence_text, {{ found }}.char_end - sentences.char_start + 1) as text_after,
{%- endmacro %}
