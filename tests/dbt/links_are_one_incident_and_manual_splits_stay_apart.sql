-- Two linked notices tell of one incident, and no incident holds two notices that an analyst has split. The latter fails
-- where other links still tie the two: those have to be split as well.

with candidates as (

    select * from {{ ref('int_incident_links_candidates') }}

),

incident_links as (

    select * from {{ ref('int_incident_links_resolved') }}

)

select
    candidates.candidate_id,
    candidates.decision,
    candidates.reason,
from candidates
inner join incident_links as later_links
    on candidates.later_segment_id = later_links.segment_id
inner join incident_links as earlier_links
    on candidates.earlier_segment_id = earlier_links.segment_id
where
    (candidates.decision = 'link' and later_links.incident_id <> earlier_links.incident_id)
    or (
        candidates.decision = 'split'
        and candidates.is_manual
        and later_links.incident_id = earlier_links.incident_id
    )
