select
    md5(segment_id) as incident_id,
    segment_id,
    'name' as field_code,
    'leaked' as status,
    true as is_current,
from evidence.segments
