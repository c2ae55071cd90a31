-- 問い: 「含まれない」と明言された項目は。
-- Question: Which data items do notices say were not leaked?

select
    field_name_ja,
    field_name_en,
    count(distinct incident_id) as incidents,
    min(evidence_text) as words_used,
from {{ ref('named_leaked_fields') }}
where
    is_current
    and status = 'not_leaked'
group by field_code, field_name_ja, field_name_en
order by incidents desc, field_code asc
