-- 問い: セキュリティコードまで漏れた(可能性のある)事件は。
-- Question: Which incidents exposed card security codes, which shops must not even store?

select
    organization_name,
    first_disclosed_on,
    status_name_ja as status_ja,
    status_name_en as status_en,
    evidence_text,
from {{ ref('named_leaked_fields') }}
where
    is_current
    and field_code = 'card_security_code'
    and status in ('leaked', 'possibly_leaked')
order by first_disclosed_on desc, incident_id asc
