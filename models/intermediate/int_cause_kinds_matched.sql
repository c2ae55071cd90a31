-- Question: where do words stand that tell how it happened only together with another?
-- Rule: every surface of lexicon_cause_kinds, longest first, one scan of each sentence that tells what happened: advice,
-- measures for the future and addresses are left out. A longer word is also of the kinds of those in it (閲覧 in 閲覧できる); each
-- kind is a row.

-- depends_on: {{ ref('lexicon_cause_kinds') }}

with sentences as (

    select * from {{ ref('int_sections_resolved') }}
    where section not in ('prevention', 'request', 'contact')

),

lexicon as (

    select
        {{ fold('surface') }} as surface,
        code as kind,
    from {{ ref('lexicon_cause_kinds') }}

),

found as {{ once() }} (

    {{ scan_words('sentences', 'lexicon_cause_kinds') }}

),

kinds_of_words as (

    select distinct
        whole.surface,
        part.kind,
    from (select distinct surface from found) as whole
    inner join lexicon as part
        on contains(whole.surface, part.surface)

),

matched as (

    select
        found.segment_id,
        found.sentence_number,
        found.char_start,
        found.char_end,
        found.surface,
        kinds_of_words.kind,
    from found
    inner join kinds_of_words
        on found.surface = kinds_of_words.surface

)

select * from matched
