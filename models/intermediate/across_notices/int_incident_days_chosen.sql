-- Question: on which day did each thing happen in an incident, all its reports taken together?
-- Rule: what happened and when the investigation ended is the latest word; what was first noticed or done (discovered,
-- contained, reported, notified) is the earliest day over all reports, since a later report tells of further findings. Days
-- known to the day precede vaguer ones. occurred is the start of the exposure where no occurrence is dated; discovered is
-- the day of the outside alert where no discovery is dated. A column in _on may be vague (a month is its first day); one in
-- _day is NULL unless known to the day, so that delays can be reckoned from it.

with events as (

    select * from {{ ref('fct_timeline_events') }}
    where {{ speaks_for_incident() }}

),

first_days as (

    select
        incident_id,
        {{ first_event_on('occurred') }} as occurred_on,
        {{ first_event_on('exposure_period') }} as exposed_on,
        max(case when event_type = 'occurred' then event_date_end end) as occurred_until,
        max(case when event_type = 'exposure_period' then event_date_end end) as exposed_until,
        {{ first_event_on('discovered') }} as discovered_on,
        {{ first_event_on('alerted') }} as alerted_on,
        {{ first_event_on('contained') }} as contained_on,
        max(case when event_type = 'investigation_completed' then event_date end) as investigation_completed_on,
        {{ first_event_on('reported_ppc') }} as reported_ppc_on,
        {{ first_event_on('reported_police') }} as reported_police_on,
        {{ first_event_on('individuals_notified') }} as individuals_notified_on,
        {{ first_event_day('occurred') }} as occurred_day,
        {{ first_event_day('exposure_period') }} as exposed_day,
        {{ first_event_day('discovered') }} as discovered_day,
        {{ first_event_day('alerted') }} as alerted_day,
        {{ first_event_day('contained') }} as contained_day,
        {{ first_event_day('reported_ppc') }} as reported_ppc_day,
    from events
    group by incident_id

),

chosen as (

    select
        incident_id,
        coalesce(occurred_on, exposed_on) as occurred_on,
        coalesce(occurred_until, exposed_until) as occurred_until,
        coalesce(discovered_on, alerted_on) as discovered_on,
        contained_on,
        investigation_completed_on,
        reported_ppc_on,
        reported_police_on,
        individuals_notified_on,
        coalesce(occurred_day, exposed_day) as occurred_day,
        coalesce(discovered_day, alerted_day) as discovered_day,
        contained_day,
        reported_ppc_day,
    from first_days

)

select * from chosen
