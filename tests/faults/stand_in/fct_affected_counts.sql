select
    incident_id as count_id,
    affected_count as value,
    affected_unit as unit,
from fct_incidents
