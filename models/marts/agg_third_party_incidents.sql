-- Question: how far does an upstream party reach: which incidents, organisations and people?
-- Rule: one row per organisation that stands as a third party in an incident. People are those that the notices of
-- its clients count, NULL where none counts them; the same person may be a client of two publishers.

with third_parties as (

    select * from {{ ref('bridge_incident_third_parties') }}

),

incidents as (

    select * from {{ ref('fct_incidents') }}

),

organizations as (

    select * from {{ ref('dim_organizations') }}

),

reach as (

    select
        organizations.organization_id,
        organizations.organization_name,
        organizations.sector,
        string_agg(distinct third_parties.role, ', ' order by third_parties.role) as roles,
        count(incidents.incident_id) as incident_count,
        count(distinct incidents.organization_id) as affected_organization_count,
        cast(sum(
            case when incidents.affected_unit_kind = 'person' then incidents.affected_count end
        ) as bigint) as affected_people,
        cast(sum(
            case when incidents.affected_unit_kind is distinct from 'person' then incidents.affected_count end
        ) as bigint) as affected_records,
        min(incidents.first_disclosed_on) as first_disclosed_on,
        max(incidents.latest_disclosed_on) as latest_disclosed_on,
    from third_parties
    inner join incidents
        on third_parties.incident_id = incidents.incident_id
    inner join organizations
        on third_parties.organization_id = organizations.organization_id
    group by organizations.organization_id, organizations.organization_name, organizations.sector

)

select * from reach
