-- Question: did an incident have to be reported to the Personal Information Protection Commission, and was it in time?
-- Rule: article 8 of the rules of the Act. A duty arises from any trigger (int_ppc_duties_triggered) once the rule is in
-- force. The preliminary report is due on the fifth day after that of awareness, since the guideline counts from the
-- moment of awareness; the final one on the 30th, or after a malicious act on the 60th day, the day of awareness being
-- the first, as the guideline has it. A limit on a closed day ends on the next working day. A later report to the
-- Commission is the final one (int_ppc_duties_reported), and late only where the notice calls it final. Silence is
-- `unstated`, never late. A screening signal, not a legal finding; docs/duties.md cites the rules.

with triggered as (

    select * from {{ ref('int_ppc_duties_triggered') }}

),

reported as (

    select * from {{ ref('int_ppc_duties_reported') }}

),

calendar as (

    select * from {{ ref('dim_dates') }}

),

due as (

    select
        *,
        coalesce(
            is_in_force and (trigger_sensitive or trigger_financial or trigger_malicious or trigger_over_1000), false
        ) as is_required,
        aware_on + 5 as preliminary_limit_on,
        aware_on + case when trigger_malicious then 59 else 29 end as final_limit_on,
    from triggered

),

duties as (

    select
        due.*,
        case when due.is_required then preliminary_days.working_day_on end as preliminary_due_on,
        case when due.is_required then final_days.working_day_on end as final_due_on,
    from due
    left join calendar as preliminary_days
        on due.preliminary_limit_on = preliminary_days.date_on
    left join calendar as final_days
        on due.final_limit_on = final_days.date_on

),

ppc_duties as (

    select
        duties.incident_id,
        duties.trigger_sensitive,
        duties.trigger_financial,
        duties.trigger_malicious,
        duties.trigger_over_1000,
        duties.aware_on,
        duties.preliminary_due_on,
        case
            when not duties.is_required then 'not_required'
            when reported.first_reported_on is null or duties.aware_on is null then 'unstated'
            when reported.first_reported_on < duties.aware_on then 'unstated'
            when reported.first_reported_on <= duties.preliminary_due_on then 'met'
            when reported.first_stage = 'final' then 'unstated'
            else 'late'
        end as preliminary_status,
        duties.final_due_on,
        case
            when not duties.is_required then 'not_required'
            when reported.final_reported_on is null or duties.aware_on is null then 'unstated'
            when reported.final_reported_on < duties.aware_on then 'unstated'
            when reported.final_reported_on <= duties.final_due_on then 'met'
            when reported.is_called_final then 'late'
            else 'unstated'
        end as final_status,
        coalesce(reported.segment_id, duties.segment_id) as segment_id,
        reported.mention_id,
        reported.char_start,
        reported.char_end,
        reported.evidence_text,
    from duties
    left join reported
        on duties.incident_id = reported.incident_id

)

select * from ppc_duties
