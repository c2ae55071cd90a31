-- Question: when did each thing happen in an incident, all of it in one row?
-- Rule: days are chosen as fct_incidents chooses them: the latest word on what happened and when the investigation ended,
-- else the first day over all reports; days known to the day precede vaguer ones (a month is its first day). Unlike there,
-- nothing stands in for a day that is not stated: an outside alert is no discovery here.

with incidents as (

    select * from {{ ref('fct_incidents') }}

),

events as (

    select * from {{ ref('fct_timeline_events') }}
    where {{ speaks_for_incident() }}

),

first_days as (

    select
        incident_id,
        {{ first_event_on('occurred') }} as occurred_on,
        {{ first_event_on('exposure_period') }} as exposed_from,
        max(case when event_type = 'exposure_period' then event_date_end end) as exposed_until,
        {{ first_event_on('alerted') }} as alerted_on,
        {{ first_event_on('discovered') }} as discovered_on,
        {{ first_event_on('contained') }} as contained_on,
        {{ first_event_on('service_suspended') }} as service_suspended_on,
        {{ first_event_on('service_resumed') }} as service_resumed_on,
        {{ first_event_on('investigation_started') }} as investigation_started_on,
        max(case when event_type = 'investigation_completed' then event_date end) as investigation_completed_on,
        {{ first_event_on('reported_ppc') }} as reported_ppc_on,
        {{ first_event_on('reported_police') }} as reported_police_on,
        {{ first_event_on('reported_other') }} as reported_other_on,
        {{ first_event_on('individuals_notified') }} as individuals_notified_on,
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
