-- Question: which data items can a notice say were exposed?
-- Rule: one row per field code, as codes_fields defines them.

with codes as (

    select * from {{ ref('codes_fields') }}

),

fields as (

    select
        code,
        name_ja,
        name_en,
        category,
        description_ja,
        description_en,
        veris,
        is_payment_card,
        is_credential,
        is_sensitive,
        sort_order,
    from codes

)

select * from fields
