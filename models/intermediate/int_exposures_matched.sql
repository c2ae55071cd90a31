-- Question: where do words stand that say whether data got out: predicates, hedges, denials, words of scope?
-- Rule: every surface of vocabulary_exposures, longest first, one scan of each sentence.

-- depends_on: {{ ref('vocabulary_exposures') }}

with sentences as (

    select * from {{ ref('int_sections_resolved') }}

),

matched as (

    {{ scan_words('sentences', 'vocabulary_exposures') }}

)

select * from matched
