-- 問い: 同じ事件の報どうしで食い違うところは。
-- Question: Where do two reports of one incident disagree?

select
    incidents.organization_name,
    disagreements.disagreement,
    disagreements.subject,
    disagreements.earlier_evidence_text,
    disagreements.later_evidence_text,
from {{ ref('quality_disagreeing_reports') }} as disagreements
inner join {{ ref('fct_incidents') }} as incidents
    on disagreements.incident_id = incidents.incident_id
order by disagreements.disagreement_id
