-- Question: which vendors, contractors and platforms does an incident involve?
-- Rule: one row per incident and organisation, the publisher itself left out. Where a party is given several roles, the
-- one with more mentions stands, then the first in the order of codes_third_party_roles. Evidence is the first mention
-- in that role.

with third_parties as (

    select * from {{ ref('int_third_parties_resolved') }}

),

disclosures as (

    select * from {{ ref('fct_disclosures') }}
    where kind = 'incident_notice'

),

organization_names as (

    select * from {{ ref('int_organization_names_normalized') }}

),

roles as (

    select * from {{ ref('codes_third_party_roles') }}

),

mentions as (

    select * from {{ ref('evidence_mentions') }}

),

named as (

    select
        disclosures.incident_id,
        organization_names.organization_id,
        third_parties.role,
        third_parties.segment_id,
        third_parties.char_start,
        {{ mention_key('organization', 'null', 'third_parties.char_start', 'third_parties.char_end', 'third_parties.segment_id') }} as mention_id,
    from third_parties
    inner join disclosures
        on third_parties.segment_id = disclosures.segment_id
    inner join organization_names
        on third_parties.organization_name = organization_names.organization_name
    where organization_names.organization_id is distinct from disclosures.organization_id

),

counted as (

    select
        named.incident_id,
        named.organization_id,
        named.role,
        count(distinct named.mention_id) as mention_count,
        arg_min(named.mention_id, (named.segment_id, named.char_start)) as mention_id,
    from named
    group by named.incident_id, named.organization_id, named.role

),

ranked as (

    select
        counted.*,
        row_number() over (
            partition by counted.incident_id, counted.organization_id
            order by counted.mention_count desc, roles.sort_order asc, counted.role asc
        ) as role_rank,
    from counted
    left join roles
        on counted.role = roles.code

),

involved as (

    select
        ranked.incident_id,
        ranked.organization_id,
        ranked.role,
        mentions.segment_id,
        ranked.mention_id,
        mentions.char_start,
        mentions.char_end,
        mentions.surface as evidence_text,
    from ranked
    inner join mentions
        on ranked.mention_id = mentions.mention_id
    where ranked.role_rank = 1

)

select * from involved
