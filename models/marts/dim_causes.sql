-- Question: which causes are told apart, and to which group does each belong?
-- Rule: one row per cause, as codes_causes defines them.

with codes as (

    select * from {{ ref('codes_causes') }}

),

causes as (

    select
        code,
        name_ja,
        name_en,
        category,
        description_ja,
        description_en,
        veris,
        sort_order,
    from codes

)

select * from causes
