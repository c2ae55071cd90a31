-- Question: which two words of a sentence tell together how it happened?
-- Rule: cause_combinations names the kinds of both, in their order, and how far they may stand apart (別の方の … を渡し). It may
-- ask for a word of a third kind anywhere in the sentence (書類), or for none of others. A word is paired with
-- the last of the first kind before it; of one combination in one sentence the pair that stands closest is taken.

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

members as (

    select
        words.*,
        combinations.combination_id,
        true as is_first,
    from words
    inner join combinations
        on words.kind = combinations.first_kind
    union all
    select
        words.*,
        combinations.combination_id,
        false as is_first,
    from words
    inner join combinations
        on words.kind = combinations.second_kind

),

followed as (

    select
        *,
        max(case when is_first then char_start end) over so_far as first_start,
        max(case when is_first then char_end end) over so_far as first_end,
    from members
    window
        so_far as (
            partition by segment_id, sentence_number, combination_id order by char_start, is_first
            rows between unbounded preceding and 1 preceding
        )

),

pairs as (

    select
        combinations.*,
        followed.segment_id,
        followed.sentence_number,
        followed.first_start as char_start,
        followed.char_end,
        row_number() over (
            partition by followed.segment_id, followed.sentence_number, combinations.combination_id
            order by followed.char_start - followed.first_end asc, followed.first_start asc
        ) as closeness,
    from followed
    inner join combinations
        on followed.combination_id = combinations.combination_id
    where
        not followed.is_first
        and followed.char_start between followed.first_end and followed.first_end + combinations.reach

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
        {{ text_around('pairs') }}
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
        and not list_has_any(kinds_told.kinds, string_split(coalesce(pairs.unless_kind, ''), ' '))

)

select * from combined
