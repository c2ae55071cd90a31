{{ config(schema='evidence', alias='segments') }}
select
    *,
    count(*) over () as generation,
from (
    from raw.segments
    qualify row_number() over (partition by segment_id order by version desc) = 1
)
