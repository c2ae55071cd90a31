-- Question: when did each thing happen in an incident, all of it in one row?
-- Rule: the first day of each kind of event over the rows that stand, whatever its precision (a month is its first day);
-- exposed_until is the last day of the exposure. Unlike fct_incidents, nothing stands in for a day that is not stated:
-- an outside alert is no discovery here.

with incidents as (

    select * from {{ ref('fct_incidents') }}

),

events as (

    select * from {{ ref('fct_timeline_events') }}
    where is_current

),

first_days as (

    select
        incident_id,
        min(case when event_type = 'occurred' then event_date end) as occurred_on,
        min(case when event_type = 'exposure_period' then event_date end) as exposed_from,
        max(case when event_type = 'exposure_period' then event_date_end end) as exposed_until,
        min(case when event_type = 'alerted' then event_date end) as alerted_on,
        min(case when event_type = 'discovered' then event_date end) as discovered_on,
        min(case when event_type = 'contained' then event_date end) as contained_on,
        min(case when event_type = 'service_suspended' then event_date end) as service_suspended_on,
        min(case when event_type = 'service_resumed' then event_date end) as service_resumed_on,
        min(case when event_type = 'investigation_started' then event_date end) as investigation_started_on,
        min(case when event_type = 'investigation_completed' then event_date end) as investigation_completed_on,
        min(case when event_type = 'reported_ppc' then event_date end) as reported_ppc_on,
        min(case when event_type = 'reported_police' then event_date end) as reported_police_on,
        min(case when event_type = 'reported_other' then event_date end) as reported_other_on,
        min(case when event_type = 'individuals_notified' then event_date end) as individuals_notified_on,
    from events
    group by incident_id

),

incident_timelines as (

    select
        incidents.incident_id,
        incidents.organization_name,
        first_days.occurred_on,
        first_days.exposed_from,
        first_days.exposed_until,
        first_days.alerted_on,
        first_days.discovered_on,
        first_days.contained_on,
        first_days.service_suspended_on,
        first_days.service_resumed_on,
        first_days.investigation_started_on,
        first_days.investigation_completed_on,
        first_days.reported_ppc_on,
        first_days.reported_police_on,
        first_days.reported_other_on,
        first_days.individuals_notified_on,
        incidents.first_disclosed_on,
        incidents.latest_disclosed_on,
    from incidents
    left join first_days
        on incidents.incident_id = first_days.incident_id

)

select * from incident_timelines
