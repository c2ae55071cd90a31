-- Question: which words tell what happened, who was told, or what a date stands for?
-- Rule: those of lexicon_events, and those that event_combinations make of parts (指摘 | を受け). A word of the lexicon keeps its own
-- code, whatever combinations would make of it.

with words as (

    select * from {{ ref('lexicon_events') }}

),

made as (

    {{ made_words(ref('event_combinations'), ref('lexicon_event_parts')) }}

),

vocabulary as (

    select
        entry_id,
        surface,
        code,
        example,
    from words
    union all
    select
        min(entry_id) as entry_id,
        surface,
        code,
        arg_min(example, entry_id) as example,
    from made
    where surface not in (select surface from words)
    group by surface, code

)

select * from vocabulary
