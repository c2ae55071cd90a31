{{ config(schema='quality', alias='disagreeing_reports') }}
select
    segment_id as disagreement_id,
    segment_id as incident_id,
    'count_halved' as disagreement,
    segment_id as earlier_mention_id,
    segment_id as later_mention_id,
from {{ ref('evidence_segments') }}
where false
