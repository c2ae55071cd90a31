-- An organisation stands once among the third parties of an incident.

select
    incident_id,
    organization_id,
    count(*) as row_count,
from {{ ref('bridge_incident_third_parties') }}
group by incident_id, organization_id
having count(*) > 1
