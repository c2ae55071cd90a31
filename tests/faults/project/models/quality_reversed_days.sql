{{ config(schema='quality', alias='reversed_days') }}
select
    segment_id as incident_id,
    'discovered' as earlier_step,
    current_date as earlier_on,
    'contained' as later_step,
    current_date as later_on,
from {{ ref('evidence_segments') }}
where false
