-- Question: how many incidents became known each month, by what cause, and how many people did they affect?
-- Rule: an incident counts in the month of its first publication; those whose day is nowhere stated have no month.
-- People and other things counted (records, cards, documents) are summed apart; NULL where no incident counts them.

with incidents as (

    select * from {{ ref('fct_incidents') }}

),

monthly as (

    select
        cast(date_trunc('month', first_disclosed_on) as date) as month_on,
        cause_code,
        cause_group,
        count(incident_id) as incident_count,
        count(affected_count) as counted_incident_count,
        cast(sum(case when affected_unit_kind = 'person' then affected_count end) as bigint) as affected_people,
        cast(sum(case when affected_unit_kind is distinct from 'person' then affected_count end) as bigint) as affected_records,
        count(case when has_payment_card then 1 end) as payment_card_incident_count,
        count(case when via_third_party then 1 end) as third_party_incident_count,
    from incidents
    group by date_trunc('month', first_disclosed_on), cause_code, cause_group

)

select * from monthly
