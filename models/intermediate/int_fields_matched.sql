-- Question: where do kinds of personal data stand in the text?
-- Rule: every surface of vocabulary_fields, longest first, one scan of each sentence.

-- depends_on: {{ ref('vocabulary_fields') }}

with sentences as (

    select * from {{ ref('int_sections_resolved') }}

),

matched as (

    {{ scan_words('sentences', 'vocabulary_fields') }}

)

select * from matched
