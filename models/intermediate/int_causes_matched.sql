-- Question: where do words stand that tell how it happened?
-- Rule: every surface of lexicon_causes, longest first, one scan of each sentence. The text around a word in its sentence
-- is kept beside it, since it may deny the word. What stands in the publisher's name (なごみ) tells nothing.

-- depends_on: {{ ref('lexicon_causes') }}

with sentences as (

    select * from {{ ref('int_sections_resolved') }}

),

publishers as (

    select * from {{ ref('int_organizations_resolved') }}

),

found as (

    {{ scan_words('sentences', 'lexicon_causes') }}

),

matched as (

    select
        found.segment_id,
        found.sentence_number,
        found.char_start,
        found.char_end,
        found.surface,
        sentences.section,
        {{ text_around('found') }}
        regexp_matches(sentences.sentence_text, '{{ request_sentence_pattern() }}') as is_in_request,
    from found
    inner join sentences
        on found.segment_id = sentences.segment_id
        and found.sentence_number = sentences.sentence_number
    anti join publishers
        on found.segment_id = publishers.segment_id
        and found.char_start >= publishers.char_start
        and found.char_end <= publishers.char_end

)

select * from matched
