-- 問い: その人数は、原文のどこに書かれているか。
-- Question: Where does the notice say so? The headline count within its text.

with largest as (

    select *
    from {{ ref('fct_incidents') }}
    where char_start is not null
    order by affected_count desc, incident_id asc
    limit 8

)

select
    largest.organization_name,
    largest.affected_count,
    largest.affected_unit,
    '…' || substring(segments.raw_text, greatest(largest.char_start - 19, 1), largest.char_start + 1 - greatest(largest.char_start - 19, 1))
    || '【' || largest.evidence_text || '】'
    || substring(segments.raw_text, largest.char_end + 1, 20) || '…' as passage,
from largest
inner join {{ ref('evidence_segments') }} as segments
    on largest.segment_id = segments.segment_id
order by largest.affected_count desc, largest.incident_id asc
