-- 問い: ある語を含む公表は(例: ランサムウェア)。
-- Question: Which notices contain a word?

select
    disclosures.organization_name,
    disclosures.disclosed_on,
    disclosures.title,
from {{ ref('evidence_segments') }} as segments
inner join {{ ref('fct_disclosures') }} as disclosures
    on segments.segment_id = disclosures.segment_id
where contains(segments.raw_text, 'ランサムウェア')
order by disclosures.disclosed_on desc, disclosures.segment_id asc
