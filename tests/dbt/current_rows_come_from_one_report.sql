-- `where is_current` is fan-out safe: of one incident, the current rows of a field, a type of event or a role of counts
-- come from one report only.

with current_rows as (

    select
        incident_id,
        'field ' || field_code as topic,
        segment_id,
    from {{ ref('fct_leaked_fields') }}
    where is_current
    union all
    select
        incident_id,
        'event ' || event_type as topic,
        segment_id,
    from {{ ref('fct_timeline_events') }}
    where is_current
    union all
    select
        incident_id,
        'count ' || role as topic,
        segment_id,
    from {{ ref('fct_affected_counts') }}
    where is_current

)

select
    incident_id,
    topic,
    count(distinct segment_id) as report_count,
from current_rows
group by incident_id, topic
having count(distinct segment_id) > 1
