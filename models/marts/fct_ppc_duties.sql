-- Question: did an incident have to be reported to the Personal Information Protection Commission, and was it in time?
-- Rule: article 26 of the Act, articles 7 and 8 of its rules, in force since 2022-04-01. A duty arises from one of four
-- triggers: special-care data, danger of financial loss, a malicious purpose, more than 1,000 people. Public bodies have
-- thresholds and dates of their own (ppc_public_bodies). The preliminary report is due on the fifth day after that of
-- awareness, since the guideline counts from the moment of awareness; the final one on the 30th, or after a malicious
-- act on the 60th day, the day of awareness being the first, as the guideline has it. A limit on a closed day ends on
-- the next working day. A later report to the Commission is the final one, and late only where the notice calls it
-- final. Silence is `unstated`, never late. A screening signal, not a legal finding; docs/duties.md cites the rules.

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
    where {{ is_day_precise('date_precision') }}

),

report_stages as (

    select * from {{ ref('int_ppc_reports_resolved') }}

),

calendar as (

    select * from {{ ref('dim_dates') }}

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

awareness as (

    select
        incident_id,
        min(event_date) as aware_on,
    from events
    where event_type in ('discovered', 'alerted')
    group by incident_id

),

reports as (

    select
        events.incident_id,
        events.event_date as reported_on,
        coalesce(report_stages.stage, 'unsaid') as stage,
        events.segment_id,
        events.mention_id,
        events.char_start,
        events.char_end,
        events.evidence_text,
        row_number() over (partition by events.incident_id order by events.event_date, events.event_id) as report_rank,
    from events
    left join report_stages
        on events.event_id = report_stages.event_id
    where events.event_type = 'reported_ppc'

),

first_reports as (

    select * from reports
    where report_rank = 1

),

final_reports as (

    select
        reports.incident_id,
        min(case when reports.stage = 'final' then reports.reported_on end) as called_final_on,
        min(case when reports.reported_on > first_reports.reported_on then reports.reported_on end) as second_report_on,
    from reports
    inner join first_reports
        on reports.incident_id = first_reports.incident_id
    group by reports.incident_id

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
        incidents.leak_status,
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

),

due as (

    select
        triggered.*,
        is_in_force
        and (trigger_sensitive or trigger_financial or trigger_malicious or trigger_over_1000) as is_required,
        aware_on + 5 as preliminary_limit_on,
        aware_on + case when trigger_malicious then 59 else 29 end as final_limit_on,
    from triggered

),

duties as (

    select
        due.incident_id,
        due.trigger_sensitive,
        due.trigger_financial,
        due.trigger_malicious,
        due.trigger_over_1000,
        due.aware_on,
        case when due.is_required then preliminary_days.working_day_on end as preliminary_due_on,
        case when due.is_required then final_days.working_day_on end as final_due_on,
        coalesce(due.is_required, false) as is_required,
        first_reports.reported_on,
        first_reports.stage,
        coalesce(final_reports.called_final_on, final_reports.second_report_on) as final_reported_on,
        final_reports.called_final_on is not null as is_called_final,
        coalesce(first_reports.segment_id, due.segment_id) as segment_id,
        first_reports.mention_id,
        first_reports.char_start,
        first_reports.char_end,
        first_reports.evidence_text,
    from due
    left join calendar as preliminary_days
        on due.preliminary_limit_on = preliminary_days.date_on
    left join calendar as final_days
        on due.final_limit_on = final_days.date_on
    left join first_reports
        on due.incident_id = first_reports.incident_id
    left join final_reports
        on due.incident_id = final_reports.incident_id

),

ppc_duties as (

    select
        incident_id,
        trigger_sensitive,
        trigger_financial,
        trigger_malicious,
        trigger_over_1000,
        aware_on,
        preliminary_due_on,
        case
            when not is_required then 'not_required'
            when reported_on is null or aware_on is null or reported_on < aware_on then 'unstated'
            when reported_on <= preliminary_due_on then 'met'
            when stage = 'final' then 'unstated'
            else 'late'
        end as preliminary_status,
        final_due_on,
        case
            when not is_required then 'not_required'
            when final_reported_on is null or aware_on is null or final_reported_on < aware_on then 'unstated'
            when final_reported_on <= final_due_on then 'met'
            when is_called_final then 'late'
            else 'unstated'
        end as final_status,
        segment_id,
        mention_id,
        char_start,
        char_end,
        evidence_text,
    from duties

)

select * from ppc_duties
