-- 問い: 発覚から公表まで最も長くかかった事件は。
-- Question: Which incidents were published last after they were noticed?

select
    organization_name,
    cause_name_ja,
    discovered_on,
    first_disclosed_on,
    days_to_disclose,
from {{ ref('named_incidents') }}
where days_to_disclose is not null
order by days_to_disclose desc, incident_id asc
limit 10
