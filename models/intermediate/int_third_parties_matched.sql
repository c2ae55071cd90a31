-- Question: where do names of organisations stand, and the words that tell what part an organisation has?
-- Rule: one scan of each sentence for the words of lexicon_third_parties, for the shapes of names, and for the short
-- names that are given in brackets (以下「…」); a sentence without any name is scanned for the words alone, since both
-- together outgrow the memory of the engine's automaton. The text before and after is kept beside each: Japanese
-- tells the part of an organisation by the word before its name or by the particle after it. Words for what happened are
-- looked for in that text alone.

-- depends_on: {{ ref('lexicon_third_parties') }}

with sentences as (

    select * from {{ ref('int_sections_resolved') }}

),

sentences_with_names as (

    select * from sentences
    where regexp_matches(sentence_text, '{{ short_name_pattern() }}|{{ organization_name_pattern() }}')

),

sentences_without_names as (

    select sentences.*
    from sentences
    anti join sentences_with_names
        on sentences.segment_id = sentences_with_names.segment_id
        and sentences.sentence_number = sentences_with_names.sentence_number

),

found as (

    {{ scan(
        'sentences_with_names',
        part_words_pattern() ~ '|' ~ short_name_pattern() ~ '|' ~ organization_name_pattern()
    ) }}
    union all
    {{ scan('sentences_without_names', part_words_pattern()) }}

),

matched as (

    select
        found.*,
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
