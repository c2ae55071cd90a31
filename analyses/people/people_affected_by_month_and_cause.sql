-- 問い: 月と原因ごとに、何件の事件があり、何人に影響したか。
-- Question: How many incidents were there each month, by cause, and how many people did they affect?

select
    monthly.month_on,
    causes.name_ja as cause_ja,
    causes.name_en as cause_en,
    monthly.incident_count,
    monthly.affected_people,
from {{ ref('agg_incidents_monthly') }} as monthly
inner join {{ ref('dim_causes') }} as causes
    on monthly.cause_code = causes.code
order by monthly.month_on desc nulls last, causes.sort_order asc
