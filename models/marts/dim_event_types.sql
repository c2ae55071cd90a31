-- Question: which kinds of dated happenings are told apart?
-- Rule: one row per event type, as codes_event_types defines them.

with codes as (

    select * from {{ ref('codes_event_types') }}

),

event_types as (

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

select * from event_types
