-- 問い: 値にできなかった日付や数は、なぜか。
-- Question: Which dates and counts could not be read, and why?

select
    kind,
    parse_error,
    count(*) as mentions,
    min(surface) as example,
from {{ ref('quality_unparsed_mentions') }}
group by kind, parse_error
order by mentions desc, kind asc, parse_error asc
