-- Question: which incident does each notice tell of?
-- Rule: linked notices, directly or through others, tell of one incident. Its key is that of its smallest notice key,
-- whatever the order of loading. First each notice is hung under the earliest notice that it is linked to, and trees
-- are walked down from their roots, each notice once; then trees that further links tie together are joined. Notices
-- linked to none are incidents of their own. Reports are numbered in the order in which they came out.

with recursive notices as (

    select * from {{ ref('int_incident_links_normalized') }}

),

links as (

    select
        later_segment_id,
        earlier_segment_id,
    from {{ ref('int_incident_links_candidates') }}
    where decision = 'link'

),

parents as (

    select
        links.later_segment_id,
        arg_min(links.earlier_segment_id, (notices.sorted_on, notices.order_in_organization, notices.segment_id))
            as earlier_segment_id,
    from links
    inner join notices
        on links.earlier_segment_id = notices.segment_id
    group by links.later_segment_id

),

trees (segment_id, root_id) as (

    select
        notices.segment_id,
        notices.segment_id as root_id,
    from notices
    left join parents
        on notices.segment_id = parents.later_segment_id
    where parents.later_segment_id is null
    union all
    select
        parents.later_segment_id as segment_id,
        trees.root_id,
    from trees
    inner join parents
        on trees.segment_id = parents.earlier_segment_id

),

ties as (

    select distinct
        later_trees.root_id as one_root_id,
        earlier_trees.root_id as other_root_id,
    from links
    inner join trees as later_trees
        on links.later_segment_id = later_trees.segment_id
    inner join trees as earlier_trees
        on links.earlier_segment_id = earlier_trees.segment_id
    where later_trees.root_id <> earlier_trees.root_id

),

both_ways as (

    select
        one_root_id,
        other_root_id,
    from ties
    union
    select
        other_root_id as one_root_id,
        one_root_id as other_root_id,
    from ties

),

groves (root_id, tied_root_id) as (

    select
        root_id,
        root_id as tied_root_id,
    from trees
    where segment_id = root_id
    union
    select
        groves.root_id,
        both_ways.other_root_id as tied_root_id,
    from groves
    inner join both_ways
        on groves.tied_root_id = both_ways.one_root_id

),

smallest_keys as (

    select
        groves.root_id,
        min(trees.segment_id) as smallest_segment_id,
    from groves
    inner join trees
        on groves.tied_root_id = trees.root_id
    group by groves.root_id

),

resolved as (

    select
        notices.segment_id,
        {{ surrogate_key(["'incident'", 'smallest_keys.smallest_segment_id']) }} as incident_id,
        cast(row_number() over in_order as integer) as report_order,
        cast(count(notices.segment_id) over (partition by smallest_keys.smallest_segment_id) as integer) as disclosure_count,
        lead(notices.segment_id) over in_order is null as is_latest,
    from notices
    inner join trees
        on notices.segment_id = trees.segment_id
    inner join smallest_keys
        on trees.root_id = smallest_keys.root_id
    window in_order as (
        partition by smallest_keys.smallest_segment_id
        order by notices.sorted_on, notices.report_number, notices.is_final_report, notices.segment_id
    )

)

select * from resolved
