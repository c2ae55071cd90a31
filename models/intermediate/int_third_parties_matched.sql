-- Question: where do names of organisations stand, and the words that tell what part an organisation has?
-- Rule: one scan of each sentence for the words of lexicon_third_parties, for the shapes of names, and for the short
-- names that are given in brackets (以下「…」); a sentence without any name is scanned for the words alone, since both
-- together outgrow the memory of the engine's automaton. Names that hold hiragana are scanned in Katakana, so that none of
-- it is taken for grammar. The text before and after is kept beside each: Japanese tells the part of an organisation by
-- the word before its name or by the particle after it. Words for what happened are looked for in that text alone.

-- depends_on: {{ ref('lexicon_third_parties') }}

with sentences as (

    select * from {{ ref('int_sections_resolved') }}

),

hiragana_names as (

    select
        segment_id,
        list(distinct name order by name desc) as names,
    from (
        select
            segment_id,
            {{ each_item("[surface, core || '社', case when length(core) >= 4 then core end]") }} as name,
        from {{ ref('int_hiragana_names_matched') }}
    ) as spellings
    where name is not null
    group by segment_id

),

readable_sentences as (

    select
        sentences.* exclude (sentence_text),
        {{ names_in_katakana('sentences.sentence_text', 'hiragana_names.names') }} as sentence_text,
    from sentences
    left join hiragana_names
        on sentences.segment_id = hiragana_names.segment_id

),

sentences_with_names as {{ once() }} (

    select * from readable_sentences
    where regexp_matches(sentence_text, '{{ short_name_pattern() }}|{{ organization_name_pattern() }}|{{ professional_name_pattern() }}')

),

sentences_without_names as (

    select readable_sentences.*
    from readable_sentences
    anti join sentences_with_names
        on readable_sentences.segment_id = sentences_with_names.segment_id
        and readable_sentences.sentence_number = sentences_with_names.sentence_number

),

found as (

    {{ scan(
        'sentences_with_names',
        professional_name_pattern() ~ '|' ~ part_words_pattern() ~ '|' ~ short_name_pattern() ~ '|' ~ organization_name_pattern()
    ) }}
    union all
    {{ scan('sentences_without_names', part_words_pattern()) }}

),

matched as (

    select
        found.* exclude (surface),
        substring(sentences.sentence_text, found.char_start - sentences.char_start + 1, length(found.surface)) as surface,
        sentences.section,
        sentences.line_number,
        sentences.is_heading,
        sentences.line_marker,
        {{ text_around('found') }}
    from found
    inner join sentences
        on found.segment_id = sentences.segment_id
        and found.sentence_number = sentences.sentence_number

)

select * from matched
