-- Question: what does each word, or each pair of words, say about the cause, and how much does it weigh?
-- Rule: the lexicon gives code and weight, the section multiplies the weight (a title weighs most, advice to the reader
-- least). A word that is denied weighs nothing, and so do BCC that was well used, the theft of data alone and mails that
-- use the publisher's own name (弊店名をかたるメール); what is only warned of or guarded against, a disposal that is only thought
-- of, a theft that may have been (盗まれたおそれもあり), a first suspicion that is taken back (当初は感染を疑っておりましたが、) and a fault that
-- an attacker used weigh a tenth. What was done with the data (送付し, 掲載し: weight 1) weighs more where its sentence tells
-- of a mistake (誤って別の方に送付した), unless it mends one. What an outsider misused or viewed (第三者が…不正に利用し) was accessed without
-- leave. Words whose code is `ignore` were matched only to keep a shorter word from being read in them, and end here.

{# How much of its weight a word keeps that is only warned of or thought of, or that tells of a fault an attacker used. #}
{% set doubt_factor = 0.1 %}
{# How much more the handling of data (sending, posting, discarding) weighs in a sentence that tells of a mistake. #}
{% set mistake_factor = 5 %}

with matched as (

    select * from {{ ref('int_causes_matched') }}

),

combined as (

    select * from {{ ref('int_causes_combined') }}

),

lexicon as (

    select
        entry_id,
        {{ fold('surface') }} as surface,
        code,
        weight,
        priority,
        coalesce(yields_to, '') as yields_to,
    from {{ ref('lexicon_causes') }}

),

section_weights as (

    select * from {{ ref('section_weights') }}

),

told as (

    select
        matched.*,
        lexicon.entry_id as rule,
        case
            when
                lexicon.code in ('improper_viewing', 'insider_misuse')
                and regexp_matches(matched.text_before, '{{ done_by_outsider_pattern() }}') then 'unauthorized_access'
            else lexicon.code
        end as code,
        lexicon.weight,
        lexicon.priority,
        lexicon.yields_to,
    from matched
    inner join lexicon
        on matched.surface = lexicon.surface
    where lexicon.code <> 'ignore'
    union all by name
    select * from combined

),

read as (

    select
        told.segment_id,
        told.sentence_number,
        told.char_start,
        told.char_end,
        told.surface,
        told.section,
        told.rule,
        told.code,
        told.priority,
        told.yields_to,
        told.weight * coalesce(section_weights.cause_weight, 1) as stated_weight,
        bool_or(told.code = 'signal_mistake') over (
            partition by told.segment_id, told.sentence_number
        ) and told.weight = 1 and told.code not like 'signal%'
        and not regexp_matches(told.text_before, '{{ remedy_pattern() }}') as is_handled_by_mistake,
        regexp_matches(told.text_after, '{{ denied_cause_pattern() }}')
        or (told.code = 'theft' and regexp_matches(told.text_before, '{{ data_before_theft_pattern() }}'))
        or (
            told.code = 'loss'
            and regexp_matches(told.surface, '^(?:見つか|発見|見つけ|確認)')
            and regexp_matches(told.text_before, '{{ trace_before_pattern() }}')
        )
        or (
            regexp_matches(told.surface, '^を(?:装|かた|騙).*メール$')
            and regexp_matches(told.text_before, '{{ own_name_before_lure_pattern() }}')
        )
        or (told.code = 'improper_disposal' and {{ is_disposal_undone('told.surface', 'told.text_after') }})
        or (told.code = 'bcc_mistake' and regexp_matches(told.text_after, '{{ bcc_well_used_pattern() }}|{{ one_wrong_address_pattern() }}')) as is_denied,
        bool_or({{ is_attack('told.code') }} and not regexp_matches(told.text_after, '{{ denied_cause_pattern() }}')) over (
            partition by told.segment_id, told.sentence_number
        ) and told.code in ('misconfiguration', 'system_bug') as is_used_by_attack,
        told.section <> 'header'
        and (told.is_in_request or regexp_matches(told.text_after, '{{ warned_cause_pattern() }}')) as is_warned_of,
        told.section <> 'header'
        and told.code = 'improper_disposal'
        and (
            {{ is_hedged_disposal('told.text_after') }}
            or ends_with(told.surface, '可能性')
            or told.weight = 1 and regexp_matches(told.surface, '^(?:削除|消去)')
        )
        or told.section <> 'header' and told.code = 'theft' and regexp_matches(told.text_after, '{{ hedged_theft_pattern() }}') as is_hedged,
        told.section <> 'header'
        and ({{ is_first_suspicion('told.text_before', 'told.text_after') }}) as is_taken_back,
        regexp_matches(told.text_after, '{{ spared_item_pattern() }}') as is_spared,
    from told
    left join section_weights
        on told.section = section_weights.section

),

normalized as (

    select
        * exclude (stated_weight, is_handled_by_mistake, is_hedged, is_used_by_attack, is_taken_back),
        case
            when is_denied then 0
            when is_warned_of or is_hedged or is_used_by_attack or is_taken_back then round(stated_weight * {{ doubt_factor }}, 3)
            when is_handled_by_mistake then round(stated_weight * {{ mistake_factor }}, 3)
            else round(stated_weight, 3)
        end as weight,
    from read

)

select * from normalized
