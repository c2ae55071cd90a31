-- 問い: 最も多くの人に影響した事件は。
-- Question: Which incidents affected most people?

select
    organization_name,
    title,
    first_disclosed_on,
    affected_count as affected_people,
    affected_is_approximate,
    affected_bound,
from {{ ref('fct_incidents') }}
where affected_unit_kind = 'person'
order by affected_count desc nulls last, incident_id asc
limit 10
