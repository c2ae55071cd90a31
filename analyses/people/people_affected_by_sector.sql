-- 問い: 業種ごとに、何件の事件があり、何人に影響したか。
-- Question: How many incidents and people are there by sector?

select
    coalesce(sector, 'unnamed') as publisher_sector,
    count(*) as incidents,
    sum(affected_people) as people,
    cast(median(affected_people) as bigint) as median_people,
from {{ ref('named_incidents') }}
group by sector
order by incidents desc, publisher_sector asc
