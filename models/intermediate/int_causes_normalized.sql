-- Question: what does each word say about the cause, and how much does it weigh?
-- Rule: the lexicon gives code and weight, the section multiplies the weight (a title weighs most, advice to the reader
-- least). A word that is denied weighs nothing; one that is only warned of or guarded against, a tenth; a disposal that
-- is only thought of, a fifth. What was done with the data (送付し, 掲載し: weight 1) weighs more where its sentence tells
-- of a mistake (誤って別の方に送付した).
-- Words whose code is `ignore` were matched only to keep a shorter word from being read in them, and end here.

with matched as (

    select * from {{ ref('int_causes_matched') }}

),

lexicon as (

    select
        entry_id,
        {{ fold('surface') }} as surface,
        code,
        weight,
        priority,
        yields_to,
    from {{ ref('lexicon_causes') }}

),

section_weights as (

    select * from {{ ref('section_weights') }}

),

read as (

    select
        matched.segment_id,
        matched.sentence_number,
        matched.char_start,
        matched.char_end,
        matched.surface,
        matched.section,
        lexicon.entry_id as rule,
        lexicon.code,
        lexicon.priority,
        lexicon.yields_to,
        lexicon.weight * coalesce(section_weights.cause_weight, 1) as stated_weight,
        bool_or(lexicon.code = 'signal_mistake') over (
            partition by matched.segment_id, matched.sentence_number
        ) and lexicon.weight = 1 and lexicon.code not like 'signal%' as is_handled_by_mistake,
        regexp_matches(matched.text_after, '{{ denied_cause_pattern() }}') as is_denied,
        matched.section <> 'header'
        and (matched.is_in_request or regexp_matches(matched.text_after, '{{ warned_cause_pattern() }}')) as is_warned_of,
        matched.section <> 'header'
        and lexicon.code = 'improper_disposal'
        and (
            regexp_matches(matched.text_after, '{{ hedged_cause_pattern() }}')
            or suffix(matched.surface, '可能性')
        ) as is_hedged,
        regexp_matches(matched.text_after, '{{ spared_item_pattern() }}') as is_spared,
    from matched
    inner join lexicon
        on matched.surface = lexicon.surface
    left join section_weights
        on matched.section = section_weights.section
    where lexicon.code <> 'ignore'

),

normalized as (

    select
        * exclude (stated_weight, is_handled_by_mistake, is_hedged),
        case
            when is_denied then 0
            when is_warned_of then round(stated_weight * 0.1, 3)
            when is_hedged then round(stated_weight * {{ hedge_factor() }}, 3)
            when is_handled_by_mistake then round(stated_weight * {{ mistake_factor() }}, 3)
            else round(stated_weight, 3)
        end as weight,
    from read

)

select * from normalized
