select
    md5(segment_id) as incident_id,
    length(raw_text) as affected_count,
    '名' as affected_unit,
    'person' as affected_unit_kind,
    disclosed_on as occurred_on,
    disclosed_on as discovered_on,
    disclosed_on as contained_on,
    disclosed_on as first_disclosed_on,
    disclosed_on as reported_ppc_on,
from evidence.segments as segments
inner join fct_disclosures
    using (segment_id)
