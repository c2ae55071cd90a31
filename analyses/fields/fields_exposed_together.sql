-- 問い: 一緒に漏れやすい項目の組は。
-- Question: Which data items are exposed together?
-- (Incidents with the same items are counted first, since they are many more than the combinations.)

with combinations as (

    select
        field_codes,
        count(incident_id) as incidents,
    from (
        select
            incident_id,
            list(field_code order by field_code) as field_codes,
        from {{ ref('fct_leaked_fields') }}
        where
            is_current
            and status in ('leaked', 'possibly_leaked')
        group by incident_id
    ) as exposed
    group by field_codes

),

items as (

    select
        field_codes,
        incidents,
        unnest(field_codes) as field_code,
    from combinations

)

select
    one_field.name_ja as field_ja,
    other_field.name_ja as other_field_ja,
    cast(sum(one.incidents) as bigint) as incidents,
from items as one
inner join items as other
    on one.field_codes = other.field_codes
    and one.field_code < other.field_code
inner join {{ ref('dim_fields') }} as one_field
    on one.field_code = one_field.code
inner join {{ ref('dim_fields') }} as other_field
    on other.field_code = other_field.code
group by one.field_code, other.field_code, one_field.name_ja, other_field.name_ja
order by incidents desc, one.field_code asc, other.field_code asc
limit 10
