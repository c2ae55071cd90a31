-- 問い: 一つの委託先やサービスから、何組織、何人に及んだか。
-- Question: How far does a vendor or contractor reach: organisations and people?

select
    organization_name as third_party,
    roles,
    incident_count,
    affected_organization_count,
    affected_people,
    affected_records,
from {{ ref('agg_third_party_incidents') }}
order by incident_count desc, affected_people desc nulls last, organization_id asc
limit 10
