-- Question: which words speak of which count?
-- Rule: a word speaks of the next count after it or of the last count before it, in its sentence, if it stands near
-- enough. How near, and whether a comma may stand between them, is said for each kind of word in count_context_codes.

with counts as (

    select * from {{ ref('int_counts_normalized') }}
    where unit_kind in ('person', 'household', 'record', 'account', 'document', 'device', 'organization', 'thing')

),

contexts as (

    select * from {{ ref('int_count_contexts_normalized') }}

),

codes as (

    select * from {{ ref('count_context_codes') }}

),

sentences as (

    select * from {{ ref('int_sections_resolved') }}

),

tokens as (

    select
        segment_id,
        sentence_number,
        char_start,
        char_end,
        code,
        rule,
        cast(null as varchar) as count_id,
        cast(null as integer) as count_start,
        cast(null as integer) as count_end,
    from contexts
    union all
    select
        segment_id,
        sentence_number,
        char_start,
        char_end,
        null,
        null,
        mention_id,
        char_start,
        char_end,
    from counts

),

neighbours as (

    select
        *,
        lag(count_id ignore nulls) over in_sentence as previous_count_id,
        lag(count_end ignore nulls) over in_sentence as previous_count_end,
        lead(count_id ignore nulls) over in_sentence as next_count_id,
        lead(count_start ignore nulls) over in_sentence as next_count_start,
    from tokens
    window in_sentence as (partition by segment_id, sentence_number order by char_start, char_end)

),

sided as (

    select
        next_count_id as mention_id,
        'before' as place,
        code,
        rule,
        segment_id,
        sentence_number,
        char_end as gap_start,
        next_count_start as gap_end,
        cast(null as integer) as word_end,
    from neighbours
    where
        code is not null
        and next_count_start >= char_end
    union all
    select
        previous_count_id,
        'after',
        code,
        rule,
        segment_id,
        sentence_number,
        previous_count_end,
        char_start,
        char_end,
    from neighbours
    where
        code is not null
        and char_start >= previous_count_end

),

gaps as (

    select
        sided.*,
        substring(
            sentences.sentence_text, sided.gap_start - sentences.char_start + 1, sided.gap_end - sided.gap_start
        ) as gap,
        substring(
            sentences.sentence_text, coalesce(sided.word_end, sided.gap_end) - sentences.char_start + 1
        ) as text_after_word,
    from sided
    inner join sentences
        on sided.segment_id = sentences.segment_id
        and sided.sentence_number = sentences.sentence_number

),

attached as (

    select
        gaps.mention_id,
        gaps.code,
        gaps.place,
        gaps.rule,
        gaps.gap,
        gaps.text_after_word,
        {{ count_distance('gaps.gap') }} as distance,
        codes.priority,
        codes.role,
    from gaps
    inner join codes
        on gaps.code = codes.code
        and gaps.place = codes.place
    where
        {{ count_distance('gaps.gap') }} <= codes.reach
        and (codes.crosses_commas or not regexp_matches(gaps.gap, '[、,。]'))

)

select * from attached
