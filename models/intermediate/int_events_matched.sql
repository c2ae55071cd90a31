-- Question: where do words stand that tell what happened, who was told, or what a date stands for?
-- Rule: every surface of vocabulary_events, longest first, one scan of each sentence.

-- depends_on: {{ ref('vocabulary_events') }}

with sentences as (

    select
        segment_id,
        sentence_number,
        char_start,
        {{ with_full_stop('sentence_text') }} as sentence_text,
    from {{ ref('int_sections_resolved') }}

),

matched as (

    {{ scan_words('sentences', 'vocabulary_events') }}

)

select * from matched
