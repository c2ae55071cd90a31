-- Question: between which words does each name of an organisation stand?
-- Rule: the last word before it and the first behind it that tell a part (委託先, 委託している, 提供する). The text
-- between is kept where both stand in one sentence, remarks in brackets left out; a label on a line of its own
-- (2.業務委託先) stands right before the name that opens the next line. Names of one list (株式会社ホシ、株式会社ソラ) share the
-- word before the first and the word behind the last. A short name given to a relative (子会社の…(以下「ホシ社」)) is one too.

-- depends_on: {{ ref('lexicon_third_parties') }}

with tokens as (

    select
        *,
        {{ is_label_of_party('text_before', 'text_after') }} as is_label,
        regexp_matches(text_after, '{{ happening_pattern() }}') as has_happening_behind,
        code = 'same'
        and regexp_matches(surface, '{{ same_party_pattern() }}')
        and regexp_matches(text_after, '{{ happening_pattern() }}')
        and regexp_matches(text_after, '{{ locus_pattern() }}|{{ told_of_handling_pattern() }}') as is_party_struck,
    from {{ ref('int_third_parties_normalized') }}

),

packed as (

    select
        *,
        {
            'code': case when code = 'weak' then 'contractor_label' else code end,
            'surface': surface,
            'char_start': char_start,
            'char_end': char_end,
            'rule': rule,
            'sentence_number': sentence_number,
            'is_label': is_label
        } as token,
    from tokens

),

neighboured as (

    select
        *,
        last_value(case when {{ is_part_code('code') }} or (code = 'weak' and is_label) then token end ignore nulls) over (
            partition by segment_id order by char_start rows between unbounded preceding and 1 preceding
        ) as word_before,
        first_value(case when {{ is_part_code('code') }} or code = 'system' then token end ignore nulls) over (
            partition by segment_id order by char_start rows between 1 following and unbounded following
        ) as word_behind,
        bool_or({{ tells_of_contractor('code', 'section') }}) over (partition by segment_id) as knows_contractor,
        bool_or(code = 'same' and has_happening_behind and regexp_matches(text_after, '{{ locus_pattern() }}')) over (
            partition by segment_id
        ) as knows_party_struck,
        max(case when code = 'name' then char_end end) over (
            partition by segment_id, sentence_number order by char_start rows between unbounded preceding and 1 preceding
        ) as previous_name_end,
        first_value(case when code = 'name' or is_party_struck then struct_pack(is_party_struck, sentence_number) end ignore nulls) over (
            partition by segment_id order by char_start rows between 1 following and unbounded following
        ) as next_party,
    from packed

),

short_names_of_relatives as (

    select distinct
        segment_id,
        short_name,
    from neighboured
    where
        code = 'short_name'
        and word_before.code = 'related'
        and word_before.sentence_number = sentence_number
        and char_start - word_before.char_end <= 80

),

gapped as (

    select
        *,
        case
            when word_before.sentence_number = sentence_number
                then right(text_before, greatest(char_start - word_before.char_end, 0))
            when
                word_before.is_label and char_start - word_before.char_end <= 12
                and length(trim(text_before)) <= 2
                then ''
        end as text_since,
        case
            when word_before.sentence_number = sentence_number
                then left(text_before, greatest(length(text_before) - (char_start - word_before.char_start), 0))
            else ''
        end as text_before_word,
        case
            when word_behind.sentence_number = sentence_number
                then regexp_replace(
                    substring(text_after, 1, word_behind.char_start - char_end), '^\([^()]*\)', ''
                )
        end as text_until,
        sum(case
            when regexp_matches(right(text_before, char_start - previous_name_end), '{{ listed_name_pattern() }}') then 0
            else 1
        end) over (partition by segment_id order by char_start) as list_number,
    from neighboured
    where code = 'name'

),

listed as (

    select
        *,
        first_value(word_before) over in_list as list_word_before,
        first_value(text_since) over in_list as list_text_since,
        first_value(text_before_word) over in_list as list_text_before_word,
        last_value(word_behind) over in_list as list_word_behind,
        last_value(text_until) over in_list as list_text_until,
    from gapped
    window
        in_list as (
            partition by segment_id, list_number order by char_start
            rows between unbounded preceding and unbounded following
        )

),

placed as (

    select
        listed.segment_id,
        listed.sentence_number,
        listed.char_start,
        listed.char_end,
        listed.surface,
        listed.section,
        listed.organization_name,
        listed.next_short_name,
        listed.text_before,
        listed.text_after,
        listed.has_happening_behind,
        listed.knows_contractor,
        listed.knows_party_struck,
        coalesce(listed.next_party.is_party_struck and listed.next_party.sentence_number - listed.sentence_number <= 1, false)
            as is_struck_as_same,
        listed.rule like 'brand%' as is_brand,
        listed.rule like 'carrier%' as is_carrier,
        short_names_of_relatives.short_name is not null as is_short_for_relative,
        coalesce(listed.list_word_before.code, '') as code_before,
        coalesce(listed.list_word_behind.code, '') as code_behind,
        coalesce(listed.list_word_before.surface, '') as surface_before,
        coalesce(listed.list_word_behind.surface, '') as surface_behind,
        listed.list_word_before.rule as rule_before,
        listed.list_word_behind.rule as rule_behind,
        listed.list_text_since as text_since,
        listed.list_text_before_word as text_before_word,
        listed.list_text_until as text_until,
        regexp_replace(listed.text_after, '^[」)]*(?:\([^()]*\))?', '') as text_behind,
        regexp_extract(listed.text_after, '^\(([^()]*)', 1) as remark,
    from listed
    left join short_names_of_relatives
        on listed.segment_id = short_names_of_relatives.segment_id
        and listed.surface = short_names_of_relatives.short_name

)

select * from placed
