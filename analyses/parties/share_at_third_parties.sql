-- 問い: 事件のうち、第三者で起きたものの割合は。
-- Question: What share of incidents happened at a third party, by cause?

select
    cause_name_ja,
    cause_name_en,
    count(*) as incidents,
    count(case when via_third_party then 1 end) as at_third_parties,
    round(100.0 * count(case when via_third_party then 1 end) / count(*), 1) as percent,
from {{ ref('named_incidents') }}
group by cause_code, cause_name_ja, cause_name_en
order by at_third_parties desc, incidents desc, cause_code asc
