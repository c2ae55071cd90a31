{{ config(schema='evidence', alias='segments') }}
select
    *,
    count(*) over () as generation,
from raw.segments
