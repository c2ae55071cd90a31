-- Question: which words tell what happened, who was told, or what a date stands for?
-- Rule: those of lexicon_events, and those that event_combinations make of parts (指摘 | を受け). A word of the lexicon keeps its own
-- code, whatever combinations would make of it.

with vocabulary as (

    {{ words_and_made_words(ref('lexicon_events'), ref('event_combinations'), ref('lexicon_event_parts'), ['example']) }}

)

select * from vocabulary
