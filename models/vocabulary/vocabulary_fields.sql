-- Question: which words name kinds of personal data?
-- Rule: those of lexicon_fields, and those that field_combinations make of parts (ご予約 | の店舗). A word of the lexicon keeps its own
-- code, whatever combinations would make of it.

with words as (

    select * from {{ ref('lexicon_fields') }}

),

made as (

    {{ made_words(ref('field_combinations'), ref('lexicon_field_parts'), ['priority', 'is_umbrella', 'example']) }}

),

vocabulary as (

    select
        entry_id,
        surface,
        code,
        priority,
        is_umbrella,
        example,
    from words
    union all by name
    select * from made
    where surface not in (select surface from words)

)

select * from vocabulary
