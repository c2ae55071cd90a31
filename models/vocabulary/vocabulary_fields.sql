-- Question: which words name kinds of personal data?
-- Rule: those of lexicon_fields, and those that field_combinations make of parts (ご予約 | の店舗). A word of the lexicon keeps its own
-- code, whatever combinations would make of it.

with vocabulary as (

    {{ words_and_made_words(ref('lexicon_fields'), ref('field_combinations'), ref('lexicon_field_parts'), ['priority', 'is_umbrella', 'example']) }}

)

select * from vocabulary
