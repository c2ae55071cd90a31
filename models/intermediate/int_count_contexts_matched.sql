-- Question: where do words stand that tell whom or what a number counts?
-- Rule: every surface of lexicon_count_contexts, longest first, one scan of each sentence that has a count.

-- depends_on: {{ ref('lexicon_count_contexts') }}

with sentences as (

    select * from {{ ref('int_sections_resolved') }}

),

counts as (

    select * from {{ ref('int_counts_normalized') }}

),

counting_sentences as (

    select distinct
        segment_id,
        sentence_number,
    from counts

),

scanned_sentences as (

    select sentences.*
    from sentences
    inner join counting_sentences
        on sentences.segment_id = counting_sentences.segment_id
        and sentences.sentence_number = counting_sentences.sentence_number

),

matched as (

    {{ scan_words('scanned_sentences', 'lexicon_count_contexts') }}

)

select * from matched
