-- Question: what does each event word mean?
-- Rule: the lexicon gives its code. Surfaces whose code is `ignore` were matched only to keep a shorter word from
-- being read in them, and end here.

with matched as (

    select * from {{ ref('int_events_matched') }}

),

lexicon as (

    select
        entry_id,
        {{ fold('surface') }} as surface,
        code,
    from {{ ref('lexicon_events') }}

),

normalized as (

    select
        matched.segment_id,
        matched.sentence_number,
        matched.char_start,
        matched.char_end,
        matched.surface,
        matched.gap_before,
        matched.gap_after,
        lexicon.entry_id as rule,
        lexicon.code,
    from matched
    inner join lexicon
        on matched.surface = lexicon.surface
    where lexicon.code <> 'ignore'

)

select * from normalized
