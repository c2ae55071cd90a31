-- 問い: 情報は、どれだけの期間見られる状態にあったか。
-- Question: How long did data stand open before somebody noticed?

select
    organization_name,
    exposed_from,
    exposed_until,
    exposed_until - exposed_from + 1 as days_open,
from {{ ref('incident_timelines') }}
where exposed_until is not null
order by days_open desc, incident_id asc
limit 10
