select
    segment_id || 'disclosed' as event_id,
    segment_id,
    'disclosed' as event_type,
    disclosed_on as event_date,
    cast(null as date) as event_date_end,
    generation,
from {{ ref('fct_disclosures') }}
