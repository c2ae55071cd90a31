-- 問い: 件数は正確か、概数か、上限か。
-- Question: How exact are the counts that notices give?

select
    case
        when affected_count is null then 'no count'
        when affected_bound is not null then affected_bound
        when affected_is_approximate then 'approximate'
        else 'exact'
    end as exactness,
    count(*) as incidents,
from {{ ref('fct_incidents') }}
group by exactness
order by incidents desc, exactness asc
