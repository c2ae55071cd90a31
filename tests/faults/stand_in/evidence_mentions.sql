select
    segment_id || kind as mention_id,
    segment_id,
    kind,
    0 as char_start,
    4 as char_end,
    '2023' as surface,
    'summary' as section,
    '2023' as value,
    cast(null as varchar) as value_end,
    cast(null as varchar) as code,
    cast(null as varchar) as role,
    cast(null as varchar) as status,
    'year' as rule,
    cast(null as varchar) as parse_error,
from evidence.segments
cross join (values ('date'), ('count')) as kinds (kind)
