{#
    Finds the words of a lexicon seed in each sentence, the leftmost first and of those the longest, none within another,
    as one alternation of them would; yet the cost does not grow with the lexicon, where a pattern of more than some 600
    words outgrows the memory of the engine's automaton and runs a hundred times slower.
    Arguments: a relation with segment_id, sentence_number, char_start and sentence_text; the seed's name.
    Returns: the columns of `scan`. Method: whatever stands at any place is looked up by its first two characters, then
    whole; the words of a sentence, in order, are kept unless they start within the one kept last.
    A model that calls it names the seed in a `-- depends_on:` line.
#}
{% macro scan_words(relation, seed) -%}
    select
        segment_id,
        sentence_number,
        sentence_start + word.word_start as char_start,
        sentence_start + word.word_end as char_end,
        substring(sentence_text, word.word_start + 1, word.word_end - word.word_start) as surface,
        substring(sentence_text, gap_start + 1, word.word_start - gap_start) as gap_before,
        substring(sentence_text, word.word_end + 1, gap_end - word.word_end) as gap_after,
    from (
        select
            kept.segment_id,
            kept.sentence_number,
            sentences.char_start as sentence_start,
            sentences.sentence_text,
            unnest(kept.words) as word,
            unnest(list_prepend(0, list_transform(kept.words, lambda w: w.word_end))[:-2]) as gap_start,
            unnest(list_append(list_transform(kept.words, lambda w: w.word_start)[2:], length(sentences.sentence_text))) as gap_end,
        from ({{ words_side_by_side(relation, seed) }}) as kept
        inner join {{ relation }} as sentences
            on kept.segment_id = sentences.segment_id
            and kept.sentence_number = sentences.sentence_number
    ) as placed
{%- endmacro %}


{#
    The words of each sentence in order, those left out that start within the one kept before. Arguments: as for
    scan_words. Returns: segment_id, sentence_number, words (word_start and word_end, counted in the sentence from 0).
    The linter, which renders without executing, knows no lambda of two arguments.
#}
{% macro words_side_by_side(relation, seed) -%}
    select
        segment_id,
        sentence_number,
        list_reduce(
            list([{word_start: word_start, word_end: word_end}] order by word_start),
            lambda kept{{ ', word' if execute }}: case when word[1].word_start >= kept[-1].word_end then list_concat(kept, word) else kept end
        ) as words,
    from (
        select
            segment_id,
            sentence_number,
            cast(place - 1 as integer) as word_start,
            cast(max(place - 1 + word_length) as integer) as word_end,
        from ({{ places_of_words(relation, seed) }}) as places
        group by
            segment_id,
            sentence_number,
            place
    ) as longest_words
    group by
        segment_id,
        sentence_number
{%- endmacro %}


{#
    Every place where a word stands, also within others. Few words are of one letter, so that these are looked for only in sentences
    that hold one. Arguments: as for scan_words. Returns: segment_id, sentence_number, place (from 1), word_length.
#}
{% macro places_of_words(relation, seed) -%}
    {%- set words = "(select distinct " ~ fold('surface') ~ " as surface from " ~ seed_table(seed) ~ ")" -%}
    {%- set letters = "(select surface from " ~ words ~ " as words where length(surface) = 1)" -%}
    {%- set with_letters = "(select texts.* from " ~ relation ~ " as texts semi join " ~ letters ~ " as letters on contains(texts.sentence_text, letters.surface))" %}
    select
        places.segment_id,
        places.sentence_number,
        places.place,
        beginnings.word_length,
    from ({{ places_of_characters(relation) }}) as places
    inner join (
        select distinct
            left(surface, 2) as beginning,
            length(surface) as word_length,
        from {{ words }} as words
    ) as beginnings
        on places.character || places.next_character = beginnings.beginning
    where
        places.place + beginnings.word_length - 1 <= length(places.sentence_text)
        and substring(places.sentence_text, places.place, beginnings.word_length) in (select surface from {{ words }} as words)
    union all
    select
        segment_id,
        sentence_number,
        place,
        1 as word_length,
    from ({{ places_of_characters(with_letters ~ ' as with_letters') }}) as places
    where character in {{ letters }}
{%- endmacro %}


{#
    Every character of each sentence and the one behind it. Argument: a relation as for scan_words.
    Returns: segment_id, sentence_number, sentence_text, place (from 1), character, next_character.
#}
{% macro places_of_characters(relation) -%}
    select
        segment_id,
        sentence_number,
        sentence_text,
        cast(generate_subscripts(characters, 1) as integer) as place,
        unnest(characters) as character,
        unnest(characters[2:]) as next_character,
    from (
        select
            segment_id,
            sentence_number,
            sentence_text,
            string_split(sentence_text, '') as characters,
        from {{ relation }}
    ) as split
{%- endmacro %}
