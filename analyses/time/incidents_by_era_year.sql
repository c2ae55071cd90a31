-- 問い: 和暦の年ごとに、何件の事件が公表されたか。
-- Question: How many incidents were published in each year of the Japanese era?

select
    days.era_name || case when days.era_year = 1 then '元' else cast(days.era_year as varchar) end || '年' as era_year,
    count(*) as incidents,
from {{ ref('fct_incidents') }} as incidents
inner join {{ ref('dim_dates') }} as days
    on incidents.first_disclosed_on = days.date_on
group by days.era_name, days.era_year
order by min(days.date_on)
