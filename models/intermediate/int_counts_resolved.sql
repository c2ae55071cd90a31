-- Question: in which role does each count stand, and which one is the headline of the notice?
-- Rule: where nobody else is counted, recipients whose addresses were shown to each other are affected, and so are
-- mails that were seen. The headline is the stated total, else the largest number of affected; people and records go
-- before documents, and a number that counts somebody repeatedly (延べ) after the plain one beside it.

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
                and (
                    starts_with(agreed.role_rule, 'mail_')
                    or (
                        causes.cause_code = 'bcc_mistake'
                        and regexp_matches(agreed.role_rule, '^(?:sent_to_them|addressed_|recipient_)')
                    )
                )
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
        coalesce(role = 'affected' and value is not null, false) as is_candidate,
        regexp_matches(text_before, '(?:延べ|のべ|延) ?約?$')
        and count(*) over (partition by segment_id, line_number, unit) > 1 as counts_repeatedly,
        max(case when role = 'affected' then value end) over (partition by segment_id, unit) as largest_of_unit,
    from with_recipients

),

ranked as (

    select
        *,
        row_number() over (
            partition by segment_id
            order by
                is_candidate desc,
                counts_repeatedly asc,
                is_total and value = largest_of_unit desc,
                unit_kind in ('document', 'organization') asc,
                value desc,
                char_start asc
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
