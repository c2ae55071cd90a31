-- 問い: 最も多くの人に影響した事件は。
-- Question: Which incidents affected most people?

select
    organization_name,
    title,
    first_disclosed_on,
    affected_people,
from {{ ref('named_incidents') }}
where affected_people is not null
order by affected_people desc, incident_id asc
limit 10
