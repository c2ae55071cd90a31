-- 問い: 公表は何曜日に多いか。
-- Question: On which weekday are notices published?

select
    days.weekday_ja,
    count(*) as notices,
    count(case when days.is_working_day then 1 end) as on_working_days,
from {{ ref('fct_disclosures') }} as disclosures
inner join {{ ref('dim_dates') }} as days
    on disclosures.disclosed_on = days.date_on
where disclosures.kind = 'incident_notice'
group by days.weekday_number, days.weekday_ja
order by days.weekday_number
