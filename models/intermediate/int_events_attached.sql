-- Question: which date does each event word belong to?
-- Rule: Japanese puts the predicate last, so a date rules the event words that follow it, up to the next date in the
-- sentence. A word that stands before its date belongs to it only as a label (発生日時 3月26日), as the object of a light verb
-- (通知を1月20日に開始) or as the body that a report went to (委員会には8月1日に報告). A date that opens an entry of a list rules the
-- rest of its line; a date heading rules the undated lines below it. 「…しておりますが、」 ends the reach of a date. An inner
-- date (「7日に受けていたことが分かった」) keeps the words up to the first embedded one, and a date in brackets or in a quotation
-- those within them; what follows goes to the date before it in the line, if any. What is told before 「同日」 in an undated
-- sentence happened on that day. A day with a sender behind it (2日に警察から、…との連絡) is that of the message. A date whose
-- clause is cut short before the next date (「4日に省へ、5日に県へ報告」) shares the predicate of that one.

with cues as (

    select * from {{ ref('int_events_normalized') }}

),

dates as (

    select * from {{ ref('int_dates_placed') }}
    where not is_state

),

tokens as (

    select
        segment_id,
        char_start,
        date_id,
        case when leads_line then date_id end as leading_date_id,
        case when leads_line and not has_text_after then date_id end as date_heading_id,
        false as is_target,
        false as is_report,
        false as is_cue,
        false as is_embedded_cue,
    from dates
    union all
    select
        segment_id,
        char_start,
        cast(null as varchar) as date_id,
        cast(null as varchar) as leading_date_id,
        cast(null as varchar) as date_heading_id,
        code like 'target%' as is_target,
        code in ('report', 'contact') as is_report,
        true as is_cue,
        is_embedded
        and {{ is_event_code('code') }}
        and code <> 'other'
        and not is_object
        and (is_complement or text_before not like '%、') as is_embedded_cue,
    from cues

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
        first_value(case when is_cue and not is_target and not is_report then char_start end ignore nulls) over from_here
            as next_word_start,
        last_value(case when is_embedded_cue then char_start end ignore nulls) over (
            partition by segment_id order by char_start rows between unbounded preceding and 1 preceding
        ) as previous_embedded_start,
    from tokens
    window
        so_far as (
            partition by segment_id order by char_start rows between unbounded preceding and current row
        ),
        from_here as (
            partition by segment_id order by char_start rows between current row and unbounded following
        )

),

judged as (

    select
        cues.*,
        case
            when previous_dates.sentence_number = cues.sentence_number
                then substring(cues.text_before, previous_dates.end_in_sentence + 1)
            else cues.text_before
        end as text_since_date,
        neighbours.previous_date_id,
        neighbours.next_date_id,
        neighbours.leading_date_id,
        neighbours.date_heading_id,
        previous_dates.previous_in_line as outer_date_id,
        previous_dates.sentence_number = cues.sentence_number
        and not regexp_matches(
            substring(cues.text_before, previous_dates.end_in_sentence + 1), '{{ contrast_pattern() }}'
        )
        and not (
            previous_dates.char_end = cues.char_start
            and cues.code = 'alerted'
            and regexp_matches(cues.surface, '^(?:から|より)')
        )
        and (
            not regexp_matches(substring(cues.text_before, previous_dates.end_in_sentence + 1), '{{ closed_clause_pattern() }}')
            or regexp_matches(substring(cues.text_before, previous_dates.end_in_sentence + 1), '{{ occasion_pattern() }}')
        )
        and not (
            previous_dates.is_inner
            and regexp_matches(substring(cues.text_before, previous_dates.end_in_sentence + 1), 'た(?:後|のち)、')
        ) as follows_date,
        previous_dates.sentence_number = cues.sentence_number
        and (previous_dates.is_inner or previous_dates.role = 'open_end')
        and (
            (
                neighbours.previous_embedded_start > previous_dates.char_start
                and not regexp_matches(
                    substring(cues.text_before, previous_dates.end_in_sentence + 1), '{{ search_pattern() }}'
                )
            )
            or (
                previous_dates.role <> 'range'
                and regexp_matches(
                    substring(cues.text_before, previous_dates.end_in_sentence + 1), '^[^、]*[たる](?:こと|旨)[がをはも]?$'
                )
            )
        )
        and not regexp_matches(
            substring(cues.text_before, previous_dates.end_in_sentence + 1), '{{ occasion_pattern() }}'
        )
        and not (
            cues.code in ('alerted', 'report', 'contact')
            and regexp_matches(
                substring(cues.text_before, previous_dates.end_in_sentence + 1), '{{ day_of_message_pattern() }}'
            )
        ) as is_beyond_inner_date,
        previous_dates.sentence_number = cues.sentence_number
        and previous_dates.is_bracketed
        and regexp_matches(substring(cues.text_before, previous_dates.end_in_sentence + 1), '[)」]') as is_beyond_brackets,
        cues.code like 'target%'
        and next_dates.sentence_number = cues.sentence_number
        and next_dates.follows_body
        and not coalesce(
            previous_dates.sentence_number = cues.sentence_number
            and previous_dates.may_share_predicate
            and not previous_dates.follows_body,
            false
        )
        and coalesce(neighbours.next_word_start > next_dates.char_start, true) as is_body_of_next_date,
        next_dates.sentence_number = cues.sentence_number
        and next_dates.char_start - cues.char_end <= least(14, length(cues.gap_after))
        and (
            regexp_matches(left(cues.gap_after, next_dates.char_start - cues.char_end), '{{ label_gap_pattern() }}')
            or regexp_matches(cues.gap_after, '{{ light_verb_pattern() }}')
            or (cues.code like 'target%' and regexp_matches(cues.gap_after, '^[^、。ぁ-ん0-9]{0,10}[ :]+[0-9]'))
        ) as labels_next_date,
        next_dates.sentence_number = cues.sentence_number
        and coalesce(previous_dates.sentence_number <> cues.sentence_number, true)
        and regexp_matches(next_dates.surface, '^(?:同日|即日)')
        and {{ is_event_code('cues.code') }}
        and not cues.is_embedded as leads_to_same_day,
        next_dates.sentence_number = cues.sentence_number
        and next_dates.char_start - cues.char_end <= 1
        and cues.text_before like '%、' as touches_next_date,
        leading_dates.line_number = cues.line_number
        and leading_dates.opens_entry as is_ruled_by_line,
        coalesce(date_headings.heading_line, 0) = coalesce(cues.heading_line, 0)
        or date_headings.line_number = cues.heading_line as is_ruled_by_date_heading,
    from cues
    inner join neighbours
        on cues.segment_id = neighbours.segment_id
        and cues.char_start = neighbours.char_start
        and neighbours.is_cue
    left join dates as previous_dates
        on neighbours.previous_date_id = previous_dates.date_id
    left join dates as next_dates
        on neighbours.next_date_id = next_dates.date_id
    left join dates as leading_dates
        on neighbours.leading_date_id = leading_dates.date_id
    left join dates as date_headings
        on neighbours.date_heading_id = date_headings.date_id
    where cues.char_start >= coalesce(previous_dates.char_end, 0)

),

attached as (

    select
        segment_id,
        sentence_number,
        char_start,
        char_end,
        surface,
        code,
        rule,
        is_embedded,
        is_complement,
        is_found_object,
        gap_before,
        gap_after,
        has_report_in_sentence,
        text_before,
        text_since_date,
        case
            when is_body_of_next_date or touches_next_date then next_date_id
            when is_beyond_brackets then outer_date_id
            when is_beyond_inner_date and code <> 'occurred'
                then coalesce(outer_date_id, case when is_ruled_by_date_heading then date_heading_id end)
            when is_beyond_inner_date and is_embedded then previous_date_id
            when is_beyond_inner_date then null
            when follows_date then previous_date_id
            when labels_next_date or leads_to_same_day then next_date_id
            when is_ruled_by_line then leading_date_id
            when is_ruled_by_date_heading then date_heading_id
        end as date_id,
        case
            when is_body_of_next_date or touches_next_date then 'labels_date'
            when is_beyond_brackets or (is_beyond_inner_date and code <> 'occurred') then 'outer_date'
            when follows_date then 'follows_date'
            when labels_next_date or leads_to_same_day then 'labels_date'
            when is_ruled_by_line then 'ruled_by_line'
            when is_ruled_by_date_heading then 'ruled_by_date_heading'
        end as attachment,
    from judged

),

first_words as (

    select
        date_id,
        coalesce(min(case when not is_embedded then char_start end), min(char_start)) as char_start,
    from attached
    where
        attachment = 'follows_date'
        and code not like 'target%'
        and not regexp_matches(surface, '^第.{1,2}報')
    group by date_id

),

gapped_dates as (

    select
        dates.*,
        first_words.char_start as word_start,
        first_value(first_words.char_start ignore nulls) over from_next as shared_word_start,
        first_value(case when not dates.may_share_predicate then dates.char_start end ignore nulls) over from_here
            as last_start,
    from dates
    left join first_words
        on dates.date_id = first_words.date_id
    window
        from_here as (
            partition by dates.segment_id, dates.sentence_number
            order by dates.char_start
            rows between current row and unbounded following
        ),
        from_next as (
            partition by dates.segment_id, dates.sentence_number
            order by dates.char_start
            rows between 1 following and unbounded following
        )

),

shared as (

    select
        attached.* replace (
            rtrim(gapped_dates.text_to_next_date, '、 ') as gap_before,
            rtrim(gapped_dates.text_to_next_date, '、 ') as text_before,
            rtrim(gapped_dates.text_to_next_date, '、 ') as text_since_date,
            gapped_dates.date_id as date_id,
            'shares_predicate' as attachment
        ),
    from gapped_dates
    inner join attached
        on gapped_dates.segment_id = attached.segment_id
        and gapped_dates.shared_word_start = attached.char_start
    where
        gapped_dates.may_share_predicate
        and gapped_dates.word_start is null
        and gapped_dates.last_start < attached.char_start

),

topics as (

    select attached.* replace (dates.date_id as date_id, 'topic' as attachment),
    from attached
    inner join dates as labelled
        on attached.date_id = labelled.date_id
    inner join dates
        on labelled.date_id = dates.previous_in_line
        and labelled.sentence_number = dates.sentence_number
    where
        labelled.may_share_predicate
        and attached.code like 'target%'
        and attached.attachment = 'labels_date'
        and not dates.follows_body
        and regexp_matches(attached.gap_after, '^(?:に|へ)は')

),

with_date as (

    select * from attached
    where date_id is not null
    union all
    select * from shared
    union all
    select * from topics

)

select * from with_date
