-- 問い: 年度ごとに、何人に影響したか。
-- Question: How many people were affected each fiscal year?

select
    disclosed_fiscal_year as fiscal_year,
    count(*) as incidents,
    count(affected_people) as incidents_counting_people,
    sum(affected_people) as people,
from {{ ref('named_incidents') }}
group by disclosed_fiscal_year
order by disclosed_fiscal_year nulls last
