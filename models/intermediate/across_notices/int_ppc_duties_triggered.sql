-- Question: which triggers of the duty to report does an incident meet, when was it known, and was the rule in force by then?
-- Rule: article 26 of the Act, article 7 of its rules, in force since 2022-04-01. The four triggers are special-care data,
-- danger of financial loss (a card number, or credentials of a service that takes payments), a malicious purpose, more
-- than 1,000 people. Public bodies have thresholds and dates of their own (ppc_public_bodies), of which the lowest
-- priority precedes. Awareness is the earliest discovery or outside alert over all reports, known to the day; without
-- one, the first publication tells whether the rule was in force.

{% set in_force_on = "date '2022-04-01'" %}
{% set people_threshold = 1000 %}

with incidents as (

    select * from {{ ref('fct_incidents') }}

),

organizations as (

    select
        *,
        regexp_matches(organization_name, '{{ local_founder_pattern() }}') as is_local,
    from {{ ref('dim_organizations') }}

),

public_bodies as (

    select * from {{ ref('ppc_public_bodies') }}

),

triggers as (

    select * from {{ ref('ppc_triggers') }}

),

exposed_fields as (

    select * from {{ ref('fct_leaked_fields') }}
    where
        is_current
        and status in ('leaked', 'possibly_leaked')

),

events as (

    select * from {{ ref('fct_timeline_events') }}
    where
        event_type in ('discovered', 'alerted')
        and {{ is_day_precise('date_precision') }}

),

awareness as (

    select
        incident_id,
        min(event_date) as aware_on,
    from events
    group by incident_id

),

field_triggers as (

    select
        exposed_fields.incident_id,
        bool_or(triggers.trigger = 'financial') as has_card_number,
        bool_or(triggers.trigger = 'login') and bool_or(triggers.trigger = 'paid_service') as has_paid_login,
    from exposed_fields
    inner join triggers
        on exposed_fields.field_code = triggers.code
        and triggers.code_kind = 'field'
    group by exposed_fields.incident_id

),

thresholds as (

    select
        organizations.organization_id,
        arg_min(public_bodies.people_threshold, public_bodies.priority) as people_threshold,
        arg_min(public_bodies.in_force_on, public_bodies.priority) as in_force_on,
    from organizations
    inner join public_bodies
        on (public_bodies.code_kind = 'legal_form' and organizations.legal_form = public_bodies.code)
        or (public_bodies.code_kind = 'local_sector' and organizations.is_local and organizations.sector = public_bodies.code)
        or (public_bodies.code_kind = 'sector' and organizations.sector = public_bodies.code)
    group by organizations.organization_id

),

triggered as (

    select
        incidents.incident_id,
        incidents.has_sensitive as trigger_sensitive,
        coalesce(field_triggers.has_card_number or field_triggers.has_paid_login, false) as trigger_financial,
        malicious_causes.code is not null as trigger_malicious,
        coalesce(
            incidents.affected_unit_kind in ('person', 'household', 'record', 'account')
            and incidents.affected_count > coalesce(thresholds.people_threshold, {{ people_threshold }}),
            false
        ) as trigger_over_1000,
        awareness.aware_on,
        coalesce(awareness.aware_on, incidents.first_disclosed_on)
        >= coalesce(thresholds.in_force_on, {{ in_force_on }}) as is_in_force,
        incidents.segment_id,
    from incidents
    left join thresholds
        on incidents.organization_id = thresholds.organization_id
    left join triggers as malicious_causes
        on incidents.cause_code = malicious_causes.code
        and malicious_causes.code_kind = 'cause'
        and malicious_causes.trigger = 'malicious'
    left join field_triggers
        on incidents.incident_id = field_triggers.incident_id
    left join awareness
        on incidents.incident_id = awareness.incident_id

)

select * from triggered
