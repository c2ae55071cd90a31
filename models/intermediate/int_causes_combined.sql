-- Question: which two words of a sentence tell together how it happened?
-- Rule: cause_combinations names the kinds of both, in their order, and how far they may stand apart (別の方の … を渡し). It may
-- ask for a word of a third kind anywhere in the sentence (書類), or for none of a fourth. Of one combination in one sentence the
-- pair that stands closest is taken.

with words as (

    select * from {{ ref('int_cause_kinds_matched') }}

),

sentences as (

    select * from {{ ref('int_sections_resolved') }}

),

combinations as (

    select * from {{ ref('cause_combinations') }}

),

kinds_told as (

    select
        segment_id,
        sentence_number,
        list(distinct kind) as kinds,
    from words
    group by segment_id, sentence_number

),

pairs as (

    select
        combinations.*,
        first_words.segment_id,
        first_words.sentence_number,
        first_words.char_start,
        second_words.char_end,
        row_number() over (
            partition by first_words.segment_id, first_words.sentence_number, combinations.combination_id
            order by second_words.char_start - first_words.char_end asc, first_words.char_start asc
        ) as closeness,
    from combinations
    inner join words as first_words
        on combinations.first_kind = first_words.kind
    inner join words as second_words
        on combinations.second_kind = second_words.kind
        and first_words.segment_id = second_words.segment_id
        and first_words.sentence_number = second_words.sentence_number
        and second_words.char_start between first_words.char_end and first_words.char_end + combinations.reach

),

combined as (

    select
        pairs.segment_id,
        pairs.sentence_number,
        pairs.char_start,
        pairs.char_end,
        substring(
            sentences.sentence_text, pairs.char_start - sentences.char_start + 1, pairs.char_end - pairs.char_start
        ) as surface,
        sentences.section,
        substring(sentences.sentence_text, 1, pairs.char_start - sentences.char_start) as text_before,
        substring(sentences.sentence_text, pairs.char_end - sentences.char_start + 1) as text_after,
        regexp_matches(sentences.sentence_text, '{{ request_sentence_pattern() }}') as is_in_request,
        pairs.combination_id as rule,
        pairs.code,
        pairs.weight,
        pairs.priority,
        coalesce(pairs.yields_to, '') as yields_to,
    from pairs
    inner join kinds_told
        on pairs.segment_id = kinds_told.segment_id
        and pairs.sentence_number = kinds_told.sentence_number
    inner join sentences
        on pairs.segment_id = sentences.segment_id
        and pairs.sentence_number = sentences.sentence_number
    where
        pairs.closeness = 1
        and (coalesce(pairs.third_kind, '') = '' or list_contains(kinds_told.kinds, pairs.third_kind))
        and not coalesce(list_contains(kinds_told.kinds, pairs.unless_kind), false)

)

select * from combined
