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

    select
        sentences.*,
    from sentences
    inner join (select distinct segment_id, sentence_number from counts) as counting
        on sentences.segment_id = counting.segment_id
        and sentences.sentence_number = counting.sentence_number

),

matched as (

    {{ scan('counting_sentences', lexicon_pattern('lexicon_count_contexts')) }}

)

select * from matched
