-- 問い: 最初の件数と最新の件数が違う事件は。
-- Question: Where does the latest count differ from the first?

select
    organization_name,
    first_affected_count,
    affected_count,
    affected_unit,
    affected_count - first_affected_count as change,
from {{ ref('fct_incidents') }}
where affected_count <> first_affected_count
order by abs(affected_count - first_affected_count) desc, incident_id
