-- 問い: 最も多くの事件で漏えいした(またはその可能性のある)項目は。
-- Question: Which data items were exposed, surely or possibly, in most incidents?
-- (An incident has one current row per field.)

select
    field_name_ja,
    field_name_en,
    count(incident_id) as incidents,
    count(case when status = 'leaked' then incident_id end) as surely,
    count(case when status = 'possibly_leaked' then incident_id end) as possibly,
from {{ ref('named_leaked_fields') }}
where
    is_current
    and status in ('leaked', 'possibly_leaked')
group by field_code, field_name_ja, field_name_en
order by incidents desc, field_code asc
limit 15
