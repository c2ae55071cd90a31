-- 問い: 一緒に漏れやすい項目の組は。
-- Question: Which data items are exposed together?

-- The items of an incident are bits of one number, of which there is room for 127, and incidents with the same number are
-- counted before items are combined: there are many more incidents than numbers.
with fields as (

    select
        code,
        name_ja,
        cast(1 as hugeint) << cast(row_number() over (order by code) - 1 as integer) as bit,
    from {{ ref('dim_fields') }}

),

exposed as (

    select bit_or(fields.bit) as bits
    from {{ ref('fct_leaked_fields') }} as leaked_fields
    inner join fields
        on leaked_fields.field_code = fields.code
    where
        leaked_fields.is_current
        and leaked_fields.status in ('leaked', 'possibly_leaked')
    group by leaked_fields.incident_id

),

combinations as (

    select
        bits,
        count(*) as incidents,
    from exposed
    group by bits

),

items as (

    select
        combinations.bits,
        combinations.incidents,
        fields.code,
        fields.name_ja,
    from combinations
    inner join fields
        on combinations.bits & fields.bit <> 0

)

select
    one.name_ja as field_ja,
    other.name_ja as other_field_ja,
    cast(sum(one.incidents) as bigint) as incidents,
from items as one
inner join items as other
    on one.bits = other.bits
    and one.code < other.code
group by one.code, other.code, one.name_ja, other.name_ja
order by incidents desc, one.code asc, other.code asc
limit 10
