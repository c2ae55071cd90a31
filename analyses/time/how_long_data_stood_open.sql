-- 問い: 情報は、どれだけの期間見られる状態にあったか。
-- Question: How long did data stand open before somebody noticed?

-- Periods whose both ends are known to the day; the ends of months and years would only look so.
select
    incidents.organization_name,
    events.event_date as exposed_from,
    events.event_date_end as exposed_until,
    events.event_date_end - events.event_date + 1 as days_open,
from {{ ref('fct_timeline_events') }} as events
inner join {{ ref('evidence_mentions') }} as periods
    on events.mention_id = periods.mention_id
inner join {{ ref('fct_incidents') }} as incidents
    on events.incident_id = incidents.incident_id
where
    events.is_current
    and events.event_type = 'exposure_period'
    and events.event_date_end is not null
    and least(length(periods.value), length(periods.value_end)) >= length('2024-04-01')
order by days_open desc, events.event_id asc
limit 10
