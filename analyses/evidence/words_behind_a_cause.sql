-- 問い: 原因は、どの語から読み取られたか。
-- Question: By which words was a cause told?

select
    code as cause_code,
    surface,
    rule,
    count(distinct segment_id) as notices,
from {{ ref('evidence_mentions') }}
where
    kind = 'cause'
    and status = 'chosen'
group by code, surface, rule
order by notices desc, cause_code asc, surface asc, rule asc
limit 10
