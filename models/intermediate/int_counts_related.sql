-- Question: which counts stand in the role of another one, being its parts, added to it or settled by it?
-- Rule: parts in brackets behind a whole (…通(A社1,836通、B社1,825通)) are like it, unless they are the part of a greater whole that
-- went wrong (うち). Two or more counts of one unit in a row that add up to an affected one are affected, though their group be
-- called by a word for recipients or staff. What a later look added (当初は442件と…その後5件) is like the number that was corrected. An
-- approximate number of a first report is another than the one that an inquiry settled later.

with counts as (

    select * from {{ ref('int_counts_placed') }}

),

judged as (

    select * from {{ ref('int_counts_judged') }}

),

ordered as (

    select
        judged.*,
        counts.sentence_number,
        counts.char_start,
        counts.char_end,
        counts.unit,
        counts.value,
        counts.text_before,
        counts.text_after,
        length(regexp_extract(counts.text_before, '\([^()]*$')) as bracket_length,
        regexp_matches(counts.gap_before, '(?:その後|さらに|追加|新たに|新規に|加えて)[^。]*$') as is_added,
        counts.is_approximate and regexp_matches(counts.text_after, '(?:と|旨)の(?:報告|連絡|説明|発表|公表)') as is_first_report,
        {{ is_settled_by_inquiry('counts.text_before', 'counts.text_after') }} as is_settled,
        coalesce(sum(counts.value) over of_unit, 0) as sum_so_far,
        row_number() over of_unit as place,
    from counts
    inner join judged
        on counts.mention_id = judged.mention_id
    window of_unit as (partition by counts.segment_id, counts.unit order by counts.char_start)

),

with_neighbours as (

    select
        *,
        last_value(case when bracket_length = 0 then mention_id end ignore nulls) over in_sentence as whole_id,
        lag(rule) over of_unit as rule_before,
        lag(role, 2) over of_unit as role_of_corrected,
        coalesce(bool_or(is_settled) over (
            partition by segment_id, unit order by char_start rows between 1 following and unbounded following
        ), false) as is_settled_later,
    from ordered
    window
        of_unit as (partition by segment_id, unit order by char_start),
        in_sentence as (partition by segment_id, sentence_number order by char_start)

),

in_brackets as (

    select
        parts.mention_id,
        wholes.role,
        wholes.priority,
    from with_neighbours as parts
    inner join ordered as wholes
        on parts.whole_id = wholes.mention_id
    where
        parts.bracket_length > 0
        and parts.unit = wholes.unit
        and parts.value < wholes.value
        and parts.char_start - parts.bracket_length - wholes.char_end between 0 and 8
        and parts.priority < least(wholes.priority, {{ plain_priority() }})
        and wholes.role <> 'none'
        and not (
            wholes.role <> 'affected'
            and (
                regexp_matches(wholes.rule, '{{ rules_of_wholes_with_a_part_pattern() }}')
                or regexp_matches(parts.text_before, '\([^()]*(?:{{ wrong_party_pattern() }}|対象|該当|影響|漏|流出|紛失|閲覧)[^()]*$')
            )
        )

),

-- The places, among the counts of one unit, of what adds up to the count before or behind it.
runs as (

    select
        totals.segment_id,
        totals.unit,
        totals.place + 1 as first_place,
        ends.place as last_place,
    from ordered as totals
    inner join ordered as ends
        on totals.segment_id = ends.segment_id
        and totals.unit = ends.unit
        and totals.sum_so_far + totals.value = ends.sum_so_far
        and totals.place + 2 <= ends.place
    where totals.role = 'affected'
    union all
    select
        totals.segment_id,
        totals.unit,
        starts.place as first_place,
        totals.place - 1 as last_place,
    from ordered as totals
    inner join ordered as starts
        on totals.segment_id = starts.segment_id
        and totals.unit = starts.unit
        and totals.sum_so_far - 2 * totals.value = starts.sum_so_far - starts.value
        and totals.place - 2 >= starts.place
    where totals.role = 'affected'

),

added_up as (

    select distinct parts.mention_id
    from runs
    inner join ordered as parts
        on runs.segment_id = parts.segment_id
        and runs.unit = parts.unit
        and parts.place between runs.first_place and runs.last_place
    where
        parts.role = 'other'
        and regexp_matches(parts.rule, '{{ rules_of_groups_pattern() }}')

),

with_relation as (

    select
        found.*,
        in_brackets.role as role_of_whole,
        in_brackets.priority as priority_of_whole,
        case
            when added_up.mention_id is not null then 'adds_up_to_a_total'
            when in_brackets.mention_id is not null then 'part_in_brackets'
            when found.is_first_report and found.is_settled_later and found.role = 'affected' then 'settled_later'
            when found.is_added and starts_with(found.rule_before, 'replaced_') and found.role = 'affected' then 'added_to_the_corrected'
        end as relation,
    from with_neighbours as found
    left join added_up
        on found.mention_id = added_up.mention_id
    left join in_brackets
        on found.mention_id = in_brackets.mention_id

),

related as (

    select
        segment_id,
        mention_id,
        case relation
            when 'adds_up_to_a_total' then 'affected'
            when 'part_in_brackets' then role_of_whole
            when 'settled_later' then 'other'
            when 'added_to_the_corrected' then coalesce(role_of_corrected, role)
            else role
        end as role,
        coalesce(priority_of_whole, priority) as priority,
        coalesce(relation, rule) as rule,
    from with_relation

)

select * from related
