-- 問い: 攻撃と過失は、年ごとにどう変わったか。
-- Question: How do attacks and mistakes change from year to year?

select
    year(first_disclosed_on) as disclosed_year,
    count(case when cause_group = 'attack' then 1 end) as attacks,
    count(case when cause_group = 'mistake' then 1 end) as mistakes,
    count(case when cause_group = 'loss_or_theft' then 1 end) as losses_and_thefts,
    count(case when cause_group = 'misuse' then 1 end) as misuses,
    count(case when cause_group = 'other' then 1 end) as others,
from {{ ref('fct_incidents') }}
where first_disclosed_on is not null
group by disclosed_year
order by disclosed_year
