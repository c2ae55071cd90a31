-- 問い: カード情報の漏えいに、どの第三者が関わったか。
-- Question: Which third parties stand behind leaks of payment cards?

select
    parties.third_party_name,
    parties.role_name_ja,
    count(*) as card_incidents,
    string_agg(parties.organization_name, '、' order by parties.first_disclosed_on, parties.incident_id) as publishers,
from {{ ref('named_third_parties') }} as parties
inner join {{ ref('fct_incidents') }} as incidents
    on parties.incident_id = incidents.incident_id
where incidents.has_payment_card
group by parties.third_party_id, parties.third_party_name, parties.role_name_ja
order by card_incidents desc, parties.third_party_id asc
