-- Question: how did it happen?
-- Rule: the weights of the different words of a cause are summed, each word counted once, where it weighs most; the
-- heaviest cause is chosen, the more specific one when two weigh the same, and its heaviest word stands for it. Of words that
-- tell one cause at one place the heaviest is kept. Words that weigh next to nothing at their place are left out.

{# The score below which nothing is said about the cause. #}
{% set least_score = 1 %}

with spoken as (

    select * from {{ ref('int_causes_spoken') }}

),

scores as (

    select
        segment_id,
        code,
        sum(weight) as score,
        max(priority) as priority,
    from (
        select
            segment_id,
            code,
            told_by,
            max(weight) as weight,
            max(priority) as priority,
        from spoken
        group by segment_id, code, told_by
    ) as words
    group by segment_id, code

),

chosen_codes as (

    select
        segment_id,
        arg_max(code, (score * 100 + priority, code)) as code,
    from scores
    where score >= {{ least_score }}
    group by segment_id

),

resolved as (

    select
        {{ mention_key('cause', 'spoken.code', 'spoken.char_start', 'spoken.char_end', 'spoken.segment_id') }} as mention_id,
        spoken.segment_id,
        spoken.sentence_number,
        spoken.char_start,
        spoken.char_end,
        spoken.surface,
        spoken.section,
        spoken.code,
        spoken.weight,
        spoken.rule,
        chosen_codes.code is not null
        and row_number() over (
            partition by spoken.segment_id, spoken.code
            order by spoken.is_own_word desc, spoken.weight desc, spoken.char_start asc, spoken.rule asc
        ) = 1 as is_chosen,
        row_number() over (
            partition by spoken.segment_id, spoken.code, spoken.char_start, spoken.char_end
            order by spoken.is_own_word desc, spoken.weight desc, spoken.rule asc
        ) as rank_at_place,
    from spoken
    left join chosen_codes
        on spoken.segment_id = chosen_codes.segment_id
        and spoken.code = chosen_codes.code

),

telling as (

    select * exclude (rank_at_place)
    from resolved
    where rank_at_place = 1 and (is_chosen or weight >= {{ least_score }})

)

select * from telling
