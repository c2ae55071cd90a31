-- 問い: 都道府県の名を冠する組織では、何件の事件があったか。
-- Question: How many incidents are there by prefecture, where the publisher's name states one?

select
    incidents.prefecture,
    prefectures.name_en as prefecture_en,
    count(*) as incidents,
    sum(incidents.affected_people) as people,
from {{ ref('named_incidents') }} as incidents
inner join {{ ref('prefectures') }} as prefectures
    on incidents.prefecture = prefectures.surface
group by incidents.prefecture, prefectures.name_en, prefectures.code
order by incidents desc, prefectures.code asc
