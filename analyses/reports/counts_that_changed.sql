-- 問い: 最初の件数と最新の件数が違う事件は。
-- Question: Where does the latest count differ from the first?

-- The change is blank where the two count different things, as records and people.
select
    organization_name,
    first_affected_count,
    first_affected_unit,
    affected_count,
    affected_unit,
    case when affected_unit_kind = first_affected_unit_kind then affected_count - first_affected_count end as change,
from {{ ref('fct_incidents') }}
where affected_count <> first_affected_count
order by abs(change) desc nulls last, incident_id asc
