-- Question: which dates stand around each event word?
-- Rule: the last date before it, the next one behind it, the last one that leads a line and the last date heading; words
-- that stand within a date are none, and a date in brackets ends with its sentence. A word embedded behind a clause of
-- the date's own (7日に連絡を受け、…されていることを知った) ends no reach, nor does what describes a noun behind such a clause or behind a
-- period with a comma (2日から5日にかけて、委託している会社の). How far the words between them reach (text_since_date) tells later whether
-- the date rules them.

with cues as (

    select * from {{ ref('int_events_normalized') }}

),

dates as (

    select * from {{ ref('int_dates_placed') }}

),

tokens as (

    select
        segment_id,
        char_start,
        case when not is_state then date_id end as date_id,
        case when leads_line and not is_state then date_id end as leading_date_id,
        case when leads_line and not has_text_after then date_id end as date_heading_id,
        false as is_cue,
        false as is_word,
        false as is_embedded_word,
        false as is_complement,
        false as closes_clause,
    from dates
    where not is_state or (leads_line and not has_text_after)
    union all by name
    select
        segment_id,
        char_start,
        true as is_cue,
        code not like 'target%' and code not in ('report', 'contact') as is_word,
        is_embedded
        and ({{ is_event_code('code') }} or code = 'attribute')
        and code <> 'other'
        and not (is_object and not regexp_matches(gap_after, '{{ happening_noun_pattern() }}'))
        and (is_complement or text_before not like '%、')
        and not regexp_matches(concat(surface, gap_after), '{{ people_addressed_pattern() }}')
        and not (code = 'individuals_notified' and regexp_full_match(gap_after, 'の[おご]?'))
        and not regexp_matches(text_behind, '{{ found_state_pattern() }}|{{ trace_by_noun_pattern() }}')
        and not regexp_matches(concat(right(surface, 1), gap_after), '^.?に(?:ついて|つき|関し)') as is_embedded_word,
        is_complement,
        not is_embedded
        and code in ('alerted', 'discovered', 'contained', 'service_suspended', 'report', 'contact')
        and regexp_matches(gap_after, '{{ closing_message_pattern() }}') as closes_clause,
    from cues

),

tokens_in_order as (

    select
        *,
        coalesce(
            last_value(case when closes_clause then char_start end ignore nulls) over before_here
            > last_value(case when not is_cue then char_start end ignore nulls) over before_here,
            false
        ) as opens_behind_clause,
    from tokens
    window before_here as (
        partition by segment_id order by char_start rows between unbounded preceding and 1 preceding
    )

),

neighbours as (

    select
        segment_id,
        char_start,
        is_cue,
        last_value(date_id ignore nulls) over so_far as previous_date_id,
        last_value(leading_date_id ignore nulls) over so_far as leading_date_id,
        last_value(date_heading_id ignore nulls) over so_far as date_heading_id,
        first_value(date_id ignore nulls) over from_here as next_date_id,
        first_value(case when is_word then char_start end ignore nulls) over from_here as next_word_start,
        last_value(case when is_word then char_start end ignore nulls) over (
            partition by segment_id order by char_start rows between unbounded preceding and 1 preceding
        ) as previous_word_start,
        last_value(case when is_embedded_word and not opens_behind_clause then char_start end ignore nulls) over (
            partition by segment_id order by char_start rows between unbounded preceding and 1 preceding
        ) as previous_embedded_start,
        last_value(case when is_embedded_word and is_complement and not opens_behind_clause then char_start end ignore nulls) over (
            partition by segment_id order by char_start rows between unbounded preceding and 1 preceding
        ) as previous_complement_start,
    from tokens_in_order
    window
        so_far as (
            partition by segment_id order by char_start rows between unbounded preceding and current row
        ),
        from_here as (
            partition by segment_id order by char_start rows between current row and unbounded following
        )

),

placed as (

    select
        cues.*,
        case
            when previous_dates.is_bracketed and previous_dates.sentence_number <> cues.sentence_number
                then coalesce(previous_dates.outer_in_line, neighbours.previous_date_id)
            else neighbours.previous_date_id
        end as previous_date_id,
        neighbours.next_date_id,
        neighbours.leading_date_id,
        neighbours.date_heading_id,
        neighbours.next_word_start,
        neighbours.previous_word_start,
        coalesce(previous_dates.sentence_number = cues.sentence_number, false) as has_date_before,
        case
            when has_date_before then substring(cues.text_before, previous_dates.end_in_sentence + 1)
            else cues.text_before
        end as text_since_date,
        case
            when
                has_date_before
                and (
                    (previous_dates.role = 'range' and regexp_matches(text_since_date, '{{ period_with_comma_pattern() }}'))
                    or regexp_matches(
                        left(text_since_date, neighbours.previous_embedded_start - previous_dates.char_end), '{{ clause_told_pattern() }}'
                    )
                )
                then neighbours.previous_complement_start
            else neighbours.previous_embedded_start
        end as previous_embedded_start,
    from cues
    inner join neighbours
        on cues.segment_id = neighbours.segment_id
        and cues.char_start = neighbours.char_start
        and neighbours.is_cue
    left join dates as previous_dates
        on neighbours.previous_date_id = previous_dates.date_id
    where cues.char_start >= coalesce(previous_dates.char_end, 0)

)

select * from placed
