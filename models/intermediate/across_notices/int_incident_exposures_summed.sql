-- Question: which data leaked or may have leaked in each incident?
-- Rule: the current fields of fct_leaked_fields that are not spared, counted, with the traits that dim_fields gives them. One
-- field that leaked makes it a leak.

with leaked_fields as (

    select * from {{ ref('fct_leaked_fields') }}
    where
        is_current
        and status in ('leaked', 'possibly_leaked')

),

fields as (

    select * from {{ ref('dim_fields') }}

),

summed as (

    select
        leaked_fields.incident_id,
        case when bool_or(leaked_fields.status = 'leaked') then 'leaked' else 'possibly_leaked' end as leak_status,
        cast(count(leaked_fields.field_code) as integer) as leaked_field_count,
        bool_or(fields.is_payment_card) as has_payment_card,
        bool_or(fields.is_credential) as has_credentials,
        bool_or(fields.is_sensitive) as has_sensitive,
    from leaked_fields
    inner join fields
        on leaked_fields.field_code = fields.code
    group by leaked_fields.incident_id

)

select * from summed
