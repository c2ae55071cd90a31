-- 問い: 最も多くの事件で漏えいした(またはその可能性のある)項目は。
-- Question: Which data items were exposed, surely or possibly, in most incidents?
-- (An incident has one current row per field. Counted before they are named, which is faster.)

with counted as (

    select
        field_code,
        count(*) as incidents,
        count(case when status = 'leaked' then 1 end) as surely,
        count(case when status = 'possibly_leaked' then 1 end) as possibly,
    from {{ ref('fct_leaked_fields') }}
    where
        is_current
        and status in ('leaked', 'possibly_leaked')
    group by field_code

)

select
    fields.name_ja as field_name_ja,
    fields.name_en as field_name_en,
    counted.incidents,
    counted.surely,
    counted.possibly,
from counted
inner join {{ ref('dim_fields') }} as fields
    on counted.field_code = fields.code
order by counted.incidents desc, counted.field_code asc
limit 15
