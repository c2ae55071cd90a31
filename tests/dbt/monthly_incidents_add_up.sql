-- The monthly table holds each month and cause once, and every incident.

with monthly as (

    select
        month_on,
        cause_code,
        count(*) as row_count,
        sum(incident_count) as incident_count,
    from {{ ref('agg_incidents_monthly') }}
    group by month_on, cause_code

),

incidents as (

    select
        cast(date_trunc('month', first_disclosed_on) as date) as month_on,
        cause_code,
        count(*) as incident_count,
    from {{ ref('fct_incidents') }}
    group by date_trunc('month', first_disclosed_on), cause_code

)

select
    coalesce(monthly.month_on, incidents.month_on) as month_on,
    coalesce(monthly.cause_code, incidents.cause_code) as cause_code,
from monthly
full outer join incidents
    on monthly.month_on is not distinct from incidents.month_on
    and monthly.cause_code = incidents.cause_code
where
    monthly.row_count is distinct from 1
    or monthly.incident_count is distinct from incidents.incident_count
