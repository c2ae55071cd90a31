-- Every span that was read as a date or as a count is a mention, once.

with mentions as (

    select * from {{ ref('evidence_mentions') }}

),

read_spans as (

    select distinct
        'date' as kind,
        segment_id,
        char_start,
        char_end,
    from {{ ref('int_dates_resolved') }}
    union all
    select distinct
        'count' as kind,
        segment_id,
        char_start,
        char_end,
    from {{ ref('int_counts_resolved') }}

),

kept_spans as (

    select
        kind,
        segment_id,
        char_start,
        char_end,
        count(*) as mention_count,
    from mentions
    where kind in ('date', 'count')
    group by kind, segment_id, char_start, char_end

)

select read_spans.*
from read_spans
left join kept_spans
    on read_spans.kind = kept_spans.kind
    and read_spans.segment_id = kept_spans.segment_id
    and read_spans.char_start = kept_spans.char_start
    and read_spans.char_end = kept_spans.char_end
where coalesce(kept_spans.mention_count, 0) <> 1
