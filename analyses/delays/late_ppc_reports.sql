-- 問い: 個人情報保護委員会への報告が、期限に遅れたとみられる事件は。
-- Question: Which reports to the Commission look late?

-- A screening signal, not a legal finding: docs/duties.md.
select
    incidents.organization_name,
    duties.aware_on,
    duties.preliminary_due_on,
    incidents.reported_ppc_on,
    duties.preliminary_status,
    duties.final_status,
from {{ ref('fct_ppc_duties') }} as duties
inner join {{ ref('fct_incidents') }} as incidents
    on duties.incident_id = incidents.incident_id
where 'late' in (duties.preliminary_status, duties.final_status)
order by duties.aware_on desc, incidents.incident_id asc
