-- Every notice of an incident belongs to one, however notices are tied to each other.

select notices.segment_id
from {{ ref('int_incident_links_normalized') }} as notices
left join {{ ref('int_incident_links_resolved') }} as incident_links
    on notices.segment_id = incident_links.segment_id
where incident_links.segment_id is null
