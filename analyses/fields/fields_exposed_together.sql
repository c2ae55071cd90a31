-- 問い: 一緒に漏れやすい項目の組は。
-- Question: Which data items are exposed together?
-- (An incident has one current row per field.)

select
    one.field_name_ja as field_ja,
    other.field_name_ja as other_field_ja,
    count(one.incident_id) as incidents,
from {{ ref('named_leaked_fields') }} as one
inner join {{ ref('named_leaked_fields') }} as other
    on one.incident_id = other.incident_id
    and one.field_code < other.field_code
where
    one.is_current
    and other.is_current
    and one.status in ('leaked', 'possibly_leaked')
    and other.status in ('leaked', 'possibly_leaked')
group by one.field_code, other.field_code, one.field_name_ja, other.field_name_ja
order by incidents desc, one.field_code asc, other.field_code asc
limit 10
