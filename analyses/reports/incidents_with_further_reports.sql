-- 問い: 第2報以降で続きが公表された事件は。
-- Question: Which incidents were taken up again by a second report?

select
    organization_name,
    disclosure_count as reports,
    first_disclosed_on,
    latest_disclosed_on,
    is_closed,
from {{ ref('fct_incidents') }}
where disclosure_count > 1
order by latest_disclosed_on desc, incident_id asc
