from raw.segments
qualify row_number() over (partition by segment_id order by version desc) = 1
