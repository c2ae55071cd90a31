-- Question: what does each word beside a count say?
-- Rule: the lexicon gives its code. Surfaces whose code is `ignore` were matched only to keep a shorter word from
-- being read in them, and end here.

with matched as (

    select * from {{ ref('int_count_contexts_matched') }}

),

lexicon as (

    select
        entry_id,
        {{ fold('surface') }} as surface,
        code,
    from {{ ref('lexicon_count_contexts') }}

),

normalized as (

    select
        matched.segment_id,
        matched.sentence_number,
        matched.char_start,
        matched.char_end,
        matched.surface,
        lexicon.code,
        lexicon.entry_id as rule,
    from matched
    inner join lexicon
        on matched.surface = lexicon.surface
    where lexicon.code <> 'ignore'

)

select * from normalized
