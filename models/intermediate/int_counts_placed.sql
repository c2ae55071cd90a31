-- Question: what stands around each count?
-- Rule: a count is looked at in its sentence, under its heading, in its notice; 余り, 程度 … belong to it. A letter of
-- apology goes to those affected, so what is sent in such a sentence, or to each of them in the response, makes nobody a
-- mere recipient.

with counts as (

    select * from {{ ref('int_counts_normalized') }}

),

sentences as (

    select * from {{ ref('int_sections_resolved') }}

),

notices as (

    select * from {{ ref('int_notices_resolved') }}

),

placed as (

    select
        counts.*,
        notices.kind,
        sentences.line_number,
        sentences.char_start as sentence_start,
        sentences.sentence_text,
        coalesce(sentences.heading_text, '') as heading_text,
        coalesce(next_sentences.sentence_text, '') as next_sentence_text,
        {{ text_around('counts') }}
        regexp_matches(sentences.sentence_text, 'お詫び|おわび|謝罪')
        or (
            (counts.section = 'response' or regexp_matches(sentences.sentence_text, '書面|書状|個別に|順次'))
            and not regexp_matches(sentences.sentence_text, '誤|BCC|Bcc|判明|発覚|分かり|わかり')
        ) as is_told_of_apology,
    from counts
    inner join sentences
        on counts.segment_id = sentences.segment_id
        and counts.sentence_number = sentences.sentence_number
    left join sentences as next_sentences
        on counts.segment_id = next_sentences.segment_id
        and counts.sentence_number + 1 = next_sentences.sentence_number
    inner join notices
        on counts.segment_id = notices.segment_id

),

parted as (

    select
        * exclude (text_after),
        regexp_replace(text_after, '^(?:余り?|あまり|ほど|程度|前後|近く|くらい|ぐらい|以上)', '') as text_after,
    from placed

)

select * from parted
