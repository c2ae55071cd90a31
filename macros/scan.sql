{#
    Scans each sentence once for a pattern and returns one row per match, in order, with its place in the landed text
    and the text between it and its neighbours in the sentence.
    Arguments: a relation with segment_id, sentence_number, char_start and sentence_text; a pattern without capturing
    groups; a cheap pattern that a sentence must contain to be scanned at all.
    Returns: segment_id, sentence_number, char_start, char_end, surface, gap_before, gap_after.
    Method: matches are set between two control characters (landing removed them from every text), the sentence is
    split there, and running lengths give the offsets: one pass of the pattern, no search for positions afterwards.
#}
{% macro scan(relation, pattern, prefilter='') -%}
    select
        segment_id,
        sentence_number,
        sentence_start + piece_start as char_start,
        sentence_start + piece_start + length(surface) as char_end,
        surface,
        gap_before,
        gap_after,
    from (
        select
            segment_id,
            sentence_number,
            sentence_start,
            piece_number,
            split_part(piece, chr(2), 1) as surface,
            split_part(piece, chr(2), 2) as gap_after,
            lag(case when piece_number = 1 then piece else split_part(piece, chr(2), 2) end) over in_sentence as gap_before,
            cast(coalesce(sum(length(replace(piece, chr(2), ''))) over (
                partition by segment_id, sentence_number order by piece_number rows between unbounded preceding and 1 preceding
            ), 0) as integer) as piece_start,
        from ({{ scan_pieces(relation, pattern, prefilter) }}) as pieces
        window in_sentence as (partition by segment_id, sentence_number order by piece_number)
    ) as placed
    where piece_number > 1
{%- endmacro %}

{#
    The pieces of each sentence that has a match: the text before the first match, then each match with the text after
    it, parted by chr(2). The unnest of one list keeps the filter on pieces above it; without it the pattern would run
    twice, once to filter and once to select. DuckDB-only functions stand here. Arguments: as for scan.
#}
{% macro scan_pieces(relation, pattern, prefilter='') -%}
    select
        segment_id,
        sentence_number,
        sentence_start,
        {{ numbered_items('pieces', 'piece_number', 'piece') }}
    from (
        select
            segment_id,
            sentence_number,
            char_start as sentence_start,
            unnest([string_split(
                regexp_replace(sentence_text, '{{ pattern }}', chr(1) || '\0' || chr(2), 'g'), chr(1)
            )]) as pieces,
        from {{ relation }}
        {% if prefilter %}where regexp_matches(sentence_text, '{{ prefilter }}'){% endif %}
    ) as split
    where len(pieces) > 1
{%- endmacro %}
