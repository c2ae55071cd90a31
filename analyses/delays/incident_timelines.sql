-- 問い: 事件の経過を横に並べると。
-- Question: What happened when, one incident a row?

select
    organization_name,
    occurred_on,
    alerted_on,
    discovered_on,
    contained_on,
    reported_ppc_on,
    first_disclosed_on,
from {{ ref('incident_timelines') }}
where discovered_on is not null
order by first_disclosed_on desc, incident_id asc
limit 10
