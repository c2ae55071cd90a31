-- Question: in which role does each count stand, and which one is the headline of the notice?
-- Rule: the strongest vote gives the role. A count that only restates, sums up or continues its neighbour, and one
-- that has only weak votes while the same number is told more plainly elsewhere, takes the role from there. If a mail
-- showed its recipients to each other and nobody else is counted, the recipients are affected. The headline is the
-- stated total, else the largest number of affected; people and records go before documents.

with counts as (

    select * from {{ ref('int_counts_normalized') }}

),

judged as (

    select * from {{ ref('int_counts_judged') }}

),

causes as (

    select
        segment_id,
        code as cause_code,
    from {{ ref('int_causes_resolved') }}
    where is_chosen

),

with_neighbours as (

    select
        counts.*,
        judged.role,
        judged.priority,
        judged.rule as role_rule,
        lag(judged.role) over in_sentence as previous_role,
        lag(judged.priority) over in_sentence as previous_priority,
        lead(judged.role) over in_sentence as next_role,
        lead(judged.priority) over in_sentence as next_priority,
    from counts
    inner join judged
        on counts.mention_id = judged.mention_id
    window in_sentence as (partition by counts.segment_id, counts.sentence_number order by counts.char_start)

),

chained as (

    select
        * exclude (role, priority, role_rule),
        case
            when follows then previous_role
            when leads then next_role
            else role
        end as role,
        case
            when follows then previous_priority
            when leads then next_priority
            else priority
        end as priority,
        case
            when follows then 'like_the_count_before'
            when leads then 'like_the_count_after'
            else role_rule
        end as role_rule,
    from (
        select
            *,
            priority < 58 and role <> 'none' and previous_role <> 'none' and previous_priority > priority
            and regexp_matches(gap_before, '^[(、と]?(?:の?(?:合計|計)|及び|および|や|から)?$') as follows,
            priority < 58 and role <> 'none' and next_role <> 'none' and next_priority > priority
            and regexp_matches(gap_after, '^を含む$') as leads,
        from with_neighbours
    ) as linked

),

told_elsewhere as (

    select
        *,
        max(priority) over same_number as plainest_priority,
        arg_max(role, priority * 2 + if(role = 'affected', 1, 0)) over same_number as plainest_role,
    from chained
    window same_number as (partition by segment_id, value, unit)

),

agreed as (

    select
        * exclude (role, role_rule),
        case when priority < 58 and plainest_priority > priority and role <> 'none' then plainest_role else role end as role,
        case
            when priority < 58 and plainest_priority > priority and role <> 'none' then 'told_plainly_elsewhere'
            else role_rule
        end as role_rule,
    from told_elsewhere

),

with_recipients as (

    select
        agreed.* exclude (role),
        case
            when causes.cause_code = 'bcc_mistake'
                and not bool_or(agreed.role = 'affected') over (partition by agreed.segment_id)
                and (agreed.role_rule = 'something_sent_to_them' or agreed.role_rule like 'recipient%')
                then 'affected'
            when agreed.role <> 'none' then agreed.role
        end as role,
    from agreed
    left join causes
        on agreed.segment_id = causes.segment_id

),

candidates as (

    select
        *,
        role = 'affected' as is_candidate,
        contains(surface, '延べ') or regexp_matches(gap_before, '延べ ?$') as counts_repeatedly,
        max(if(role = 'affected', value, null)) over (partition by segment_id, unit) as largest_of_unit,
    from with_recipients

),

ranked as (

    select
        *,
        row_number() over (
            partition by segment_id
            order by
                is_candidate desc,
                counts_repeatedly,
                is_total and value = largest_of_unit desc,
                unit_kind in ('document', 'organization'),
                value desc,
                char_start
        ) as headline_rank,
    from candidates

),

resolved as (

    select
        mention_id,
        segment_id,
        sentence_number,
        char_start,
        char_end,
        surface,
        section,
        value,
        value_end,
        unit,
        unit_kind,
        is_approximate,
        bound,
        is_total,
        rule,
        parse_error,
        gap_before,
        gap_after,
        role,
        role_rule,
        is_candidate and headline_rank = 1 as is_headline,
    from ranked

)

select * from resolved
