-- Question: which words speak of which count?
-- Rule: a word speaks of the next count after it or of the last count before it, in its sentence, if it stands near
-- enough and can speak of such a unit at all. How near, whether a comma may stand between and which kinds of units are
-- meant is said for each kind of word in count_context_codes. A noun after the number is linked to it by の. A word that is a number
-- itself (1組) speaks of the one before it (2人1組).

with counts as (

    select * from {{ ref('int_counts_placed') }}

),

contexts as (

    select * from {{ ref('int_count_contexts_normalized') }}

),

codes as (

    select * from {{ ref('count_context_codes') }}

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
    from contexts
    union all
    select
        segment_id,
        sentence_number,
        char_start,
        char_end,
        null as code,
        null as rule,
        mention_id as count_id,
    from counts
    where contains('{{ counted_kinds() }}', unit_kind)

),

words as (

    select
        *,
        char_start < max(case when code = 'data' then char_start end) over (
            partition by segment_id, sentence_number, next_count_id
        ) as is_before_data,
    from (
        select
            *,
            lag(count_id ignore nulls) over in_sentence as previous_count_id,
            lead(count_id ignore nulls) over in_sentence as next_count_id,
        from tokens
        window in_sentence as (partition by segment_id, sentence_number order by char_start, char_end, count_id nulls first)
    ) as neighbours
    where code is not null

),

sided as (

    select
        counts.*,
        words.code,
        words.rule as word_rule,
        'before' as place,
        substring(
            counts.sentence_text, words.char_end - counts.sentence_start + 1, counts.char_start - words.char_end
        ) as gap,
        counts.text_after as text_after_both,
    from words
    inner join counts
        on words.next_count_id = counts.mention_id
    where
        words.char_end <= counts.char_start
        and not (words.code in ('inquiry', 'staff', 'mail') and coalesce(words.is_before_data, false))
    union all
    select
        counts.*,
        words.code,
        words.rule as word_rule,
        'after' as place,
        substring(
            counts.sentence_text, counts.char_end - counts.sentence_start + 1, words.char_start - counts.char_end
        ) as gap,
        substring(counts.sentence_text, words.char_end - counts.sentence_start + 1) as text_after_both,
    from words
    inner join counts
        on words.previous_count_id = counts.mention_id
    where words.char_start >= counts.char_end

),

attached as (

    select
        sided.segment_id,
        sided.mention_id,
        sided.code,
        sided.word_rule as rule,
        sided.place,
        sided.gap,
        sided.text_after_both,
        {{ count_distance('sided.gap') }} as distance,
        codes.role,
        codes.priority,
    from sided
    inner join codes
        on sided.code = codes.code
        and sided.place = codes.place
    where
        {{ count_distance('sided.gap') }} <= codes.reach
        and contains(codes.unit_kinds, sided.unit_kind)
        and (codes.crosses_commas or not regexp_matches(sided.gap, '[、,。]'))
        and (not codes.is_linked or regexp_matches(sided.gap, '^(?:様|さま|分)?(?:の|[ (]|$)'))
        and not (sided.place = 'after' and regexp_matches(sided.gap, '[(][^)]*$'))
        and not (sided.code = 'inquiry' and (sided.section = 'leaked_data' or sided.section in ('header', 'lead') and not contains(sided.sentence_text, '。')) and regexp_matches(sided.gap, '(?:方|お客様|お客さま|会員|者)'))
        and not (sided.place = 'after' and sided.code = 'data' and regexp_matches(sided.gap, '[にへ]|から'))
        and not (sided.place = 'after' and sided.code = 'staff' and regexp_matches(sided.gap, '[をがは]'))

)

select * from attached
