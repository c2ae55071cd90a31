-- 問い: 報告義務のある事件で、速報はどうなったか。
-- Question: What became of the preliminary report where there was a duty?

select
    preliminary_status,
    count(*) as incidents,
    count(case when trigger_sensitive then 1 end) as for_special_care,
    count(case when trigger_financial then 1 end) as for_financial_loss,
    count(case when trigger_malicious then 1 end) as for_malice,
    count(case when trigger_over_1000 then 1 end) as for_many_people,
from {{ ref('fct_ppc_duties') }}
where preliminary_status <> 'not_required'
group by preliminary_status
order by incidents desc, preliminary_status asc
