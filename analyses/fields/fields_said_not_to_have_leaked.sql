-- 問い: 「含まれない」と明言された項目は。
-- Question: Which data items do notices say were not leaked?
-- (An incident has one current row per field.)

with counted as (

    select
        field_code,
        count(*) as incidents,
        min(evidence_text) as words_used,
    from {{ ref('fct_leaked_fields') }}
    where
        is_current
        and status = 'not_leaked'
    group by field_code

)

select
    fields.name_ja as field_name_ja,
    fields.name_en as field_name_en,
    counted.incidents,
    counted.words_used,
from counted
inner join {{ ref('dim_fields') }} as fields
    on counted.field_code = fields.code
order by counted.incidents desc, counted.field_code asc
