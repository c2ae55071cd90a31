-- 問い: その人数は、原文のどこに書かれているか。
-- Question: Where does the notice say so? The headline count within its text.

select
    incidents.organization_name,
    incidents.affected_count,
    '…' || substring(segments.raw_text, greatest(incidents.char_start - 19, 1), incidents.char_start + 1 - greatest(incidents.char_start - 19, 1))
    || '【' || incidents.evidence_text || '】'
    || substring(segments.raw_text, incidents.char_end + 1, 20) || '…' as passage,
from {{ ref('fct_incidents') }} as incidents
inner join {{ ref('evidence_segments') }} as segments
    on incidents.segment_id = segments.segment_id
where incidents.char_start is not null
order by incidents.affected_count desc, incidents.incident_id asc
limit 8
