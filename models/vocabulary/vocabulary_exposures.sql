-- Question: which words say whether data got out?
-- Rule: those of lexicon_exposures, and those that exposure_combinations make of parts (知人 | に | 話し). A word of the lexicon keeps its
-- own code, whatever combinations would make of it.

with words as (

    select * from {{ ref('lexicon_exposures') }}

),

made as (

    {{ made_words(ref('exposure_combinations'), ref('lexicon_exposure_parts'), ['example']) }}

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
