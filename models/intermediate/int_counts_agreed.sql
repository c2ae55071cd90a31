-- Question: which role do neighbouring counts, and repetitions of one number, agree on?
-- Rule: a count that only restates, sums up or continues its neighbour — 「3件の合計」, 「(うち」, 「を含む」 — takes the neighbour's
-- role if that is told more plainly. A part of those before (このうち2名) is like them, unless they were attempts of which a
-- part came true, and so is a part, in brackets, of what others count; counts of one list (2社、職員5名の情報) are affected
-- together, where only their units spoke or they were recipients, and bare ones (32名、29名) are alike. So does a number
-- with weak votes only, or of papers that came back, if the same number is told more plainly elsewhere in the notice (as
-- that of recipients or of new passwords alone does not count), and so does a number told elsewhere as the whole; a word of its
-- own yields only to `affected`.

with counts as (

    select * from {{ ref('int_counts_placed') }}

),

judged as (

    select * from {{ ref('int_counts_related') }}

),

with_neighbours as (

    select
        counts.*,
        judged.role,
        case judged.rule when 'recovered' then {{ plain_priority() }} - 1 when 'new_password' then {{ plain_priority() }} - 1 when 'spoken_to' then {{ plain_priority() }} - 3 else judged.priority end as priority,
        judged.rule as role_rule,
        lag(judged.role) over in_sentence as previous_role,
        lag(judged.priority) over in_sentence as previous_priority,
        coalesce(lag(judged.rule) over in_notice, '') in ('attempts', 'later_number', 'earlier_number') as is_behind_another,
        lead(judged.role) over in_sentence as next_role,
        lead(judged.priority) over in_sentence as next_priority,
        counts.gap_after = '、' and counts.unit = lead(counts.unit) over in_sentence as is_like_next,
        lag(judged.role) over in_notice as role_of_whole,
        lag(judged.priority) over in_notice as priority_of_whole,
        count(case when not regexp_matches(counts.gap_before, '{{ listed_count_pattern() }}') then 1 end) over in_sentence
            as list_number,
        counts.unit = lag(counts.unit) over in_notice
        and (
            judged.priority <= {{ default_priority() }}
            and not regexp_matches(lag(judged.rule) over in_notice, '{{ rules_of_wholes_with_a_part_pattern() }}')
            and not regexp_matches(counts.text_before, '{{ wrong_party_pattern() }}[^。、0-9]{0,16}のは(?:最大|約|計)*$')
            and (
                regexp_matches(counts.text_before, '{{ part_of_those_before_pattern() }}')
                or lag(judged.role) over in_notice = 'affected' and regexp_matches(counts.text_before, '^[ ・※(]*(?:なお、)?(?:この|その)(?:うち|内)[^。0-9]*$')
                or regexp_matches(counts.gap_before, '^[^。]{0,12}うち(?:[^に。][^。]{0,24})?$')
            )
            or lag(judged.rule) over in_notice in ('recovered', 'came_back')
            and judged.priority < {{ plain_priority() }}
            and regexp_matches(counts.gap_before, '^[^。]{0,4}うち')
            or regexp_matches(lag(judged.rule) over in_notice, '{{ rules_of_other_wholes_pattern() }}')
            and regexp_matches(counts.gap_before, '{{ part_in_brackets_pattern() }}')
        ) as is_part,
    from counts
    inner join judged
        on counts.mention_id = judged.mention_id
    window
        in_sentence as (partition by counts.segment_id, counts.sentence_number order by counts.char_start),
        in_notice as (partition by counts.segment_id order by counts.char_start)

),

listed as (

    select
        *,
        arg_max(role, priority) over in_list as list_role,
        max(priority) over in_list as list_priority,
        bool_and(unit_kind = 'person') over in_list as is_list_of_people,
    from with_neighbours
    window in_list as (partition by segment_id, sentence_number, list_number)

),

chained as (

    select
        * exclude (
            role, priority, role_rule, follows, leads, is_weak,
            is_behind_another, is_part, role_of_whole, priority_of_whole, list_number, list_role, list_priority, is_list_of_people, is_listed, is_like_next
        ),
        case
            when is_weak and follows then previous_role
            when is_weak and leads then next_role
            when is_part and role_of_whole <> 'none' and not is_behind_another then role_of_whole
            when is_listed then list_role
            else role
        end as role,
        case
            when is_weak and follows then previous_priority
            when is_weak and leads then next_priority
            when is_part and role_of_whole <> 'none' and not is_behind_another then priority_of_whole
            when is_listed then list_priority
            else priority
        end as priority,
        case
            when is_weak and follows then 'like_the_count_before'
            when is_weak and leads then 'like_the_count_after'
            when is_part and role_of_whole <> 'none' and not is_behind_another then 'part_of_those_before'
            when is_listed then 'like_others_of_the_list'
            else role_rule
        end as role_rule,
    from (
        select
            *,
            priority < {{ plain_priority() }} and role <> 'none' as is_weak,
            previous_role <> 'none'
            and previous_priority > priority
            and not is_behind_another
            and regexp_matches(gap_before, '{{ continued_count_pattern() }}') as follows,
            next_role <> 'none'
            and next_priority > priority
            and gap_after = 'を含む' as leads,
            list_priority > priority
            and role <> 'none'
            and (priority <= {{ default_priority() }} or list_role = 'affected' and regexp_matches(role_rule, '{{ rules_of_recipients_pattern() }}'))
            and (
                list_role = 'affected' and unit_kind is distinct from 'device'
                or (is_like_next or unit_kind = 'person' and is_list_of_people) and list_role <> 'none'
            ) as is_listed,
        from listed
    ) as linked

),

told_elsewhere as (

    select
        *,
        max(priority) filter (where not regexp_matches(role_rule, '{{ rules_of_other_numbers_pattern() }}')) over same_number as plainest_priority,
        bool_or(starts_with(role_rule, 'whole_')) over same_number as is_told_as_whole,
        arg_max(role, priority * 2 + cast(role = 'affected' as integer)) filter (
            where not regexp_matches(role_rule, '{{ rules_of_other_numbers_pattern() }}')
        ) over same_number as plainest_role,
    from chained
    window same_number as (partition by segment_id, value, unit)

),

agreed as (

    select
        * exclude (role, role_rule, yields, is_told_as_whole),
        case when yields then plainest_role else role end as role,
        case when yields then 'told_plainly_elsewhere' else role_rule end as role_rule,
    from (
        select
            *,
            value is not null
            and plainest_priority > priority
            and (priority < {{ plain_priority() }} or priority = {{ plain_priority() }} and is_told_as_whole)
            and role <> 'none'
            and (
                priority <= {{ default_priority() }}
                or role = 'affected'
                or plainest_role = 'affected'
                or plainest_role = 'actor' and role_rule = 'spoken_to' and value > 1
            ) as yields,
        from told_elsewhere
    ) as compared

)

select * from agreed
