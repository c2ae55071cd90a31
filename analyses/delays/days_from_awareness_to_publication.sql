-- 問い: 発覚から公表まで、何日かかるか。
-- Question: How many days pass from awareness to publication?

select
    cause_group,
    count(days_to_disclose) as dated_incidents,
    median(days_to_disclose) as median_days,
    max(days_to_disclose) as longest,
from {{ ref('fct_incidents') }}
where days_to_disclose is not null
group by cause_group
order by median_days desc, cause_group asc
