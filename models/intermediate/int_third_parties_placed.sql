-- Question: between which words does each name of an organisation stand?
-- Rule: the last word before it and the first behind it that tell a part (委託先, 委託している, 提供する). The text
-- between is kept where both stand in one sentence, remarks in brackets left out; a label on a line
-- of its own (2.業務委託先) stands right before the name that opens the next line.

with tokens as (

    select * from {{ ref('int_third_parties_normalized') }}

),

packed as (

    select
        *,
        {'code': code, 'surface': surface, 'char_start': char_start, 'char_end': char_end, 'rule': rule,
        'sentence_number': sentence_number, 'is_label': length(trim(text_before)) <= 6 and regexp_matches(text_after, '^[】>: ]*$')} as token,
    from tokens

),

neighboured as (

    select
        *,
        last_value(case when {{ is_part_code('code') }} then token end ignore nulls) over (
            partition by segment_id order by char_start rows between unbounded preceding and 1 preceding
        ) as word_before,
        first_value(case when {{ is_part_code('code') }} or code = 'system' then token end ignore nulls) over (
            partition by segment_id order by char_start rows between 1 following and unbounded following
        ) as word_behind,
        first_value(case when code = 'happening' then sentence_number end ignore nulls) over (
            partition by segment_id order by char_start rows between 1 following and unbounded following
        ) is not distinct from sentence_number as has_happening_behind,
    from packed

),

placed as (

    select
        segment_id,
        sentence_number,
        char_start,
        char_end,
        surface,
        section,
        organization_name,
        next_short_name,
        text_before,
        text_after,
        has_happening_behind,
        coalesce(word_before.code, '') as code_before,
        coalesce(word_behind.code, '') as code_behind,
        coalesce(word_before.surface, '') as surface_before,
        word_before.rule as rule_before,
        word_behind.rule as rule_behind,
        case
            when word_before.sentence_number = sentence_number
                then right(text_before, greatest(char_start - word_before.char_end, 0))
            when word_before.is_label and char_start - word_before.char_end <= 12
                and length(trim(text_before)) <= 2
                then ''
        end as text_since,
        case
            when word_behind.sentence_number = sentence_number
                then regexp_replace(
                    substring(text_after, 1, word_behind.char_start - char_end), '^\([^()]*\)', ''
                )
        end as text_until,
        regexp_replace(text_after, '^」?(?:\([^()]*\))?', '') as text_behind,
        regexp_extract(text_after, '^\(([^()]*)', 1) as remark,
    from neighboured
    where code = 'name'

)

select * from placed
