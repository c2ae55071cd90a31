-- Question: which vendor, contractor or platform stands behind which incident, by name?
-- Rule: bridge_incident_third_parties with both organisations and the names of role and cause. No people stand here: an
-- incident with two third parties has two rows. agg_third_party_incidents sums up the reach of each party.

with third_parties as (

    select * from {{ ref('bridge_incident_third_parties') }}

),

organizations as (

    select * from {{ ref('dim_organizations') }}

),

roles as (

    select * from {{ ref('codes_third_party_roles') }}

),

incidents as (

    select * from {{ ref('fct_incidents') }}

),

causes as (

    select * from {{ ref('dim_causes') }}

),

named_third_parties as (

    select
        third_parties.incident_id,
        third_parties.organization_id as third_party_id,
        organizations.organization_name as third_party_name,
        organizations.sector as third_party_sector,
        third_parties.role,
        roles.name_ja as role_name_ja,
        roles.name_en as role_name_en,
        incidents.organization_id,
        incidents.organization_name,
        incidents.title,
        incidents.first_disclosed_on,
        incidents.cause_code,
        causes.name_ja as cause_name_ja,
        causes.name_en as cause_name_en,
        third_parties.segment_id,
        third_parties.evidence_text,
    from third_parties
    inner join organizations
        on third_parties.organization_id = organizations.organization_id
    inner join roles
        on third_parties.role = roles.code
    inner join incidents
        on third_parties.incident_id = incidents.incident_id
    inner join causes
        on incidents.cause_code = causes.code

)

select * from named_third_parties
