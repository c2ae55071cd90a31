-- Question: which words tell what happened, who was told, or what a date stands for?
-- Rule: those of lexicon_events, and those that event_combinations make of parts (指摘 | を受け). A word of the lexicon keeps its own
-- code, whatever combinations would make of it.

with words as (

    select * from {{ ref('lexicon_events') }}

),

made as (

    {{ made_words(ref('event_combinations'), ref('lexicon_event_parts'), ['example']) }}

),

vocabulary as (

    select
        entry_id,
        surface,
        code,
        example,
    from words
    union all by name
    select * from made
    where surface not in (select surface from words)

)

select * from vocabulary
