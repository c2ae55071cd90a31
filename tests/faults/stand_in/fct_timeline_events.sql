select
    segment_id || 'disclosed' as event_id,
    segment_id,
    'disclosed' as event_type,
    'day' as date_precision,
    disclosed_on as event_date,
    cast(null as date) as event_date_end,
from fct_disclosures
