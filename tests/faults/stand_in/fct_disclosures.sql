select
    segment_id,
    'incident_notice' as kind,
    header_text as organization_name,
    date '2023-01-01' as disclosed_on,
from evidence.segments
