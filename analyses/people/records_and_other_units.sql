-- 問い: 人ではなく、件やカードで数えた事件は。
-- Question: What is counted where a notice does not count people?

select
    coalesce(affected_unit_kind, 'no count') as counted,
    count(*) as incidents,
    sum(affected_count) as total,
    string_agg(distinct affected_unit, ' ' order by affected_unit) as units,
from {{ ref('fct_incidents') }}
where affected_unit_kind is distinct from 'person'
group by affected_unit_kind
order by incidents desc, counted asc
