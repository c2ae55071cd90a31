-- Question: in which role does each count stand, and which one is the headline of the notice?
-- Rule: recipients whose addresses were shown to each other are affected where nobody else is plainly counted, or as many
-- addresses are; mails that were seen, people of whom only a talk is told and those whom papers reached that were not
-- theirs, where nobody else is. Where insiders misused data, a subject that nothing else speaks of did it; where the
-- publisher was attacked or deceived, its staff did not. The headline is a stated total that no number exceeds, else the
-- number in the title, or the exact one of which the title gives round figures (約300名, 300名を超える), else the stated total
-- (also as restated in brackets: 計10件(18人分)), else the largest number of affected; a number that counts somebody
-- repeatedly (延べ), that they may yet grow to or that tells in brackets how many sheets their data fill goes last.

with agreed as (

    select * from {{ ref('int_counts_agreed') }}

),

causes as (

    select
        segment_id,
        code as cause_code,
    from {{ ref('int_causes_resolved') }}
    where is_chosen

),

with_recipients as (

    select
        agreed.* exclude (role),
        case
            when
                not bool_or(agreed.role = 'affected') over (partition by agreed.segment_id)
                and {{ stands_for_the_affected() }}
                then 'affected'
            when
                starts_with(agreed.role_rule, 'mail_')
                and agreed.unit = '通'
                and not bool_or(agreed.role = 'affected' and agreed.unit <> '通') over (partition by agreed.segment_id)
                then 'affected'
            when
                agreed.role = 'affected'
                and {{ is_mail_beside_people() }}
                and bool_or(agreed.role = 'affected' and agreed.unit_kind in ('person', 'household')) over (partition by agreed.segment_id)
                then 'other'
            when
                causes.cause_code = 'bcc_mistake'
                and (
                    regexp_matches(agreed.role_rule, '{{ rules_of_recipients_pattern() }}')
                    or regexp_matches(agreed.role_rule, '^(?:given_back$|spoken_to$)')
                    and bool_or(regexp_matches(agreed.role_rule, '{{ rules_of_recipients_pattern() }}')) over (partition by agreed.segment_id, agreed.value)
                )
                and (
                    not bool_or(agreed.role = 'affected' and agreed.priority > {{ default_priority() }}) over (partition by agreed.segment_id)
                    or bool_or(agreed.role = 'affected') over (partition by agreed.segment_id, agreed.value)
                )
                then 'affected'
            when
                agreed.role = 'affected'
                and agreed.priority <= {{ default_priority() }}
                and agreed.unit_kind = 'person'
                and causes.cause_code in ('insider_misuse', 'improper_viewing')
                and regexp_matches(agreed.text_after, '{{ subject_pattern() }}') then 'actor'
            when
                agreed.role = 'actor'
                and starts_with(agreed.role_rule, 'staff_')
                and causes.cause_code <> 'malware' and {{ is_attack('causes.cause_code') }} then 'other'
            when agreed.role = 'affected' and agreed.value = 0 then 'other'
            when agreed.role <> 'none' then agreed.role
        end as role,
    from agreed
    left join causes
        on agreed.segment_id = causes.segment_id

),

candidates as (

    select
        * exclude (is_total),
        is_total or coalesce(lag(is_total) over in_sentence and gap_before = '(', false) as is_total,
        coalesce(role = 'affected' and value is not null, false) as is_candidate,
        section = 'header' as stands_in_title,
        section = 'header'
        and ({{ last_place('value') }} >= 1000 or is_approximate or bound = 'at_least')
        and count(*) over (partition by segment_id, value, unit_kind) = 1 as is_round,
        unit_kind in ('document', 'organization')
        or unit_kind in ('record', 'thing') and regexp_matches(text_before, '{{ carriers_before_pattern() }}') as is_carrier,
        (
            regexp_matches(text_before, '(?:延べ|のべ|延) ?約?$')
            and not regexp_matches(text_after, '^ ?[(、]?(?:この|その)?うち')
            and count(case when role = 'affected' and unit_kind not in ('document', 'organization', 'thing') then 1 end) over (
                partition by segment_id, line_number
            ) > 1
        )
        or (
            regexp_matches(text_before, '\([^()0-9]*(?:延べ|のべ|延) ?約?$')
            and bool_or(role = 'affected' and unit_kind in ('person', 'household')) over (partition by segment_id)
        )
        or (
            unit_kind = 'document'
            and regexp_matches(text_before, '\([^()0-9]{0,6}$')
            and bool_or(role = 'affected' and unit_kind in ('person', 'household')) over (partition by segment_id, sentence_number)
        )
        or coalesce(regexp_matches(text_after, '{{ may_grow_to_pattern() }}'), false) as is_inflated,
    from with_recipients
    window in_sentence as (partition by segment_id, sentence_number order by char_start)

),

compared as (

    select
        *,
        max(case when is_candidate and not is_inflated then value end) over (partition by segment_id, unit) as largest_of_unit,
        max(case when is_candidate and not is_inflated then value end) over (partition by segment_id) as largest,
        is_candidate and coalesce(
            max(case when is_candidate and is_round then value end) over same_kind < value
            and value < max(case when is_candidate and is_round then value + {{ last_place('value') }} end) over same_kind,
            false
        ) as is_exact_in_text,
    from candidates
    window same_kind as (partition by segment_id, unit_kind)

),

ranked as (

    select
        *,
        row_number() over (
            partition by segment_id
            order by
                is_candidate desc,
                is_inflated asc,
                is_total and value = largest and not is_carrier desc,
                stands_in_title or is_exact_in_text desc,
                is_total and value = largest_of_unit and (not is_carrier or value = largest) desc,
                value desc,
                char_start asc
        ) as headline_rank,
    from compared

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
