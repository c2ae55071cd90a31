-- 問い: 要配慮個人情報を含む事件は、どの業種で起きたか。
-- Question: In which sectors was special-care personal information exposed?

select
    coalesce(sector, 'unnamed') as publisher_sector,
    count(*) as incidents,
    count(case when has_sensitive then 1 end) as with_special_care,
    round(100.0 * count(case when has_sensitive then 1 end) / count(*), 1) as percent,
from {{ ref('named_incidents') }}
group by sector
order by with_special_care desc, publisher_sector asc
