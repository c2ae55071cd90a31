-- 問い: 項目の区分ごとに、確実な漏えいと可能性は。
-- Question: By category of data: how often surely, how often possibly leaked?

select
    field_category,
    count(distinct case when status = 'leaked' then incident_id end) as incidents_surely,
    count(distinct case when status = 'possibly_leaked' then incident_id end) as incidents_possibly,
    count(distinct case when status = 'not_leaked' then incident_id end) as incidents_spared,
from {{ ref('named_leaked_fields') }}
where is_current
group by field_category
order by field_category
