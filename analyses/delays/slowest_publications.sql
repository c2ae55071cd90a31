-- 問い: 発覚から公表まで最も長くかかった事件は。
-- Question: Which incidents were published last after they were noticed?
-- (The ten are chosen before their causes are named.)

with slowest as (

    select * from {{ ref('fct_incidents') }}
    where days_to_disclose is not null
    order by days_to_disclose desc, incident_id asc
    limit 10

)

select
    slowest.organization_name,
    causes.name_ja as cause_name_ja,
    slowest.discovered_on,
    slowest.first_disclosed_on,
    slowest.days_to_disclose,
from slowest
left join {{ ref('dim_causes') }} as causes
    on slowest.cause_code = causes.code
order by slowest.days_to_disclose desc, slowest.incident_id asc
