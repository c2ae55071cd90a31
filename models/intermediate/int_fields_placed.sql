-- Question: how do fields and the words of exposure stand in their sentence: in which brackets, list and clause?
-- Rule: one row per field and per word, in the order of the text. A list ends behind 等、 or with a topic (は). Where a list goes
-- on to a verb that ends a clause of its own (番号が誤っており、), that clause is as far as its items reach. 以外 farther than four
-- characters behind an item is about none, and is left out. An item that is said to be absent (住所はなし), or to
-- be there (住所もありました), is its own word of exposure.

with mentions as (

    select * from {{ ref('int_fields_normalized') }}

),

cues as (

    select * from {{ ref('int_exposures_normalized') }}

),

sentences as (

    select * from {{ ref('int_sections_resolved') }}

),

bounded as (

    select
        *,
        -- No sentence is as long as 1000: without a clause of its own, an item reaches to the end.
        char_end + coalesce(nullif(length(regexp_extract(gap_after, '{{ own_clause_pattern() }}')), 0), 1000) as reach,
        regexp_full_match(gap_after, '{{ between_items_pattern() }}') as has_next_item,
        regexp_matches(gap_after, '{{ topic_pattern() }}') as is_topic,
        regexp_matches(gap_after, '^(?:など|等)?は') as opens_topic,
        case
            when regexp_matches(gap_after, '{{ absent_item_pattern() }}') then 'spared'
            when
                regexp_matches(gap_after, '{{ ticked_item_pattern() }}')
                or regexp_matches(gap_after, '{{ present_item_pattern() }}')
                and (not {{ is_of_dealings('code') }} or regexp_matches(gap_before, '^(?:など|等)?(?:の?ほか、?|[、・])'))
                then 'contained'
        end as own_code,
        regexp_matches(gap_after, '{{ copula_clause_pattern() }}') as is_copula,
        regexp_matches(gap_after, '{{ end_of_items_pattern() }}') or regexp_matches(gap_after, '^は') as ends_list,
    from mentions

),

stream as (

    select
        segment_id,
        sentence_number,
        char_start,
        char_end,
        mention_id,
        is_topic,
        opens_topic,
        ends_list,
        own_code as cue_code,
        case when own_code is not null then 'affirmed' end as cue_polarity,
        first_value(case when not has_next_item then reach end ignore nulls) over (
            partition by segment_id, sentence_number order by char_start rows between current row and unbounded following
        ) as clause_end,
        first_value(case when not has_next_item then is_copula end ignore nulls) over (
            partition by segment_id, sentence_number order by char_start rows between current row and unbounded following
        ) as ends_as_copula,
    from bounded
    union all by name
    select
        segment_id,
        sentence_number,
        char_start,
        char_end,
        code as cue_code,
        polarity as cue_polarity,
        rule as cue_rule,
        is_hedge,
        is_label,
        ends_clause,
    from cues

),

measured as (

    select
        stream.segment_id,
        stream.sentence_number,
        stream.char_start,
        stream.mention_id,
        stream.is_topic,
        stream.clause_end,
        stream.ends_as_copula,
        stream.cue_code,
        stream.cue_polarity,
        stream.cue_rule,
        stream.is_hedge,
        coalesce(stream.is_label, false) as is_label,
        coalesce(stream.ends_clause, false) as ends_clause,
        {{ bracket_depth("substring(sentences.sentence_text, 1, stream.char_start - sentences.char_start)") }} as depth,
        coalesce(count(case when stream.ends_list then 1 end) over earlier, 0) as list_number,
        coalesce(count(case when stream.opens_topic then 1 end) over earlier, 0) as topic_number,
        stream.char_start - max(case when stream.mention_id is not null then stream.char_end end) over earlier as distance,
    from stream
    inner join sentences
        on stream.segment_id = sentences.segment_id
        and stream.sentence_number = sentences.sentence_number
    window earlier as (
        partition by stream.segment_id order by stream.char_start, stream.mention_id is null rows between unbounded preceding and 1 preceding
    )

),

placed as (

    select * exclude (distance)
    from measured
    where cue_code is distinct from 'except' or distance <= 4

)

select * from placed
