-- Question: which date does each event word belong to?
-- Rule: Japanese puts the predicate last, so a date rules the event words that follow it, up to the next date in the
-- sentence; a word that stands before its date belongs to it only as int_events_labelled says. A date that opens an entry of
-- a list rules the rest of its line; a date heading rules the undated lines below it. 「…しておりますが、」 ends the reach of a
-- date. An inner date (「7日に受けていたことが分かった」), and one before the day that opens the sentence (17日、…8月ごろ、…ことが判明), keeps the
-- words up to the first embedded one, and a date in brackets or in a
-- quotation those within them; what follows goes to the date before it in the line, if any. What is told in the sentence
-- behind that of a date with words that leave no time between (直後に、夕方に、その場で、その際) happened on its day, and so did what is
-- found right behind a tip. A line below an entry that opens with a part of the day (午後  県警に相談) or is set in
-- goes on with it. A day with a sender behind it (2日に警察から、…との連絡) is that of the message.

with words as (

    select * from {{ ref('int_events_labelled') }}

),

dates as (

    select * from {{ ref('int_dates_placed') }}

),

tips as (

    select distinct
        segment_id,
        sentence_number,
    from words
    where code = 'alerted'

),

announcements as (

    select distinct
        segment_id,
        sentence_number,
    from words
    where code = 'disclosed' and not is_embedded

),

judged as (

    select
        words.*,
        {{ goes_on_that_day() }} as goes_on_that_day,
        case
            when
                not coalesce(outer_dates.is_state, false)
                and not coalesce(previous_dates.is_bracketed and outer_dates.is_bracketed and outer_dates.sentence_number = words.sentence_number, false)
                and not (outer_dates.sentence_number <> words.sentence_number and regexp_matches(words.text_before, '^(?:その後|後日|のちの?)'))
                and not (outer_dates.is_inner and previous_dates.is_bracketed and regexp_matches(words.text_since_date, '{{ matter_with_its_notice_pattern() }}'))
                then previous_dates.outer_in_line
        end as outer_date_id,
        outer_dates.sentence_number = words.sentence_number
        and outer_dates.role = 'point'
        and (regexp_matches(outer_dates.text_to_next_date, '^(?:になって(?:から)?)?、') or outer_dates.opens_entry)
        and previous_dates.date_start < outer_dates.date_start
        and words.code = 'discovered'
        or (
            words.code = 'discovered'
            and outer_dates.sentence_number < words.sentence_number
            and previous_dates.date_start < outer_dates.date_start
            and regexp_matches(words.text_before, '{{ result_opens_sentence_pattern() }}')
            and regexp_matches(words.text_since_date, '{{ has_happened_pattern() }}')
        ) as tells_of_earlier_date,
        regexp_matches(words.text_since_date, '{{ occasion_pattern() }}') as tells_occasion,
        words.has_date_before
        and not regexp_matches(words.text_since_date, '{{ contrast_pattern() }}')
        and not (
            previous_dates.char_end = words.char_start
            and words.code = 'alerted'
            and regexp_matches(words.surface, '^(?:から|より)')
            and not regexp_matches(words.text_behind, '^が[^。、]{0,6}(?:入|あ[っり]|寄せ|届|相次|続)')
        )
        and (tells_occasion or not regexp_matches(words.text_since_date, '{{ closed_clause_pattern() }}'))
        and not (previous_dates.precision = 'month' and regexp_matches(words.text_since_date, '{{ topic_clause_pattern() }}')) as follows_date,
        {{ is_beyond_inner_date() }} as is_beyond_inner_date,
        words.has_date_before
        and previous_dates.is_bracketed
        and regexp_matches(words.text_since_date, '[)」]') as is_beyond_brackets,
        leading_dates.opens_entry
        and (
            leading_dates.line_number = words.line_number
            or (
                words.line_number - leading_dates.line_number between 1 and 3
                and not words.has_date_before
                and (
                    regexp_matches(words.text_before, '{{ part_of_day_opens_pattern() }}')
                    or (
                        words.section = 'chronology'
                        and leading_dates.has_text_after
                        and words.heading_line = leading_dates.heading_line
                        and regexp_matches(words.text_before, '{{ indented_line_pattern() }}')
                    )
                )
            )
        ) as is_ruled_by_line,
        (coalesce(date_headings.heading_line, 0) = coalesce(words.heading_line, 0) or date_headings.line_number = words.heading_line)
        and not coalesce(leading_dates.date_start <> date_headings.date_start, false)
        and not regexp_matches(words.text_before, '^[ ・]*(?:その後|後日|のちの?)') as is_ruled_by_date_heading,
    from words
    left join dates as previous_dates
        on words.previous_date_id = previous_dates.date_id
    left join dates as outer_dates
        on previous_dates.outer_in_line = outer_dates.date_id
    left join tips
        on previous_dates.segment_id = tips.segment_id
        and previous_dates.sentence_number = tips.sentence_number
    left join announcements
        on previous_dates.segment_id = announcements.segment_id
        and previous_dates.sentence_number = announcements.sentence_number
    left join dates as leading_dates
        on words.leading_date_id = leading_dates.date_id
    left join dates as date_headings
        on words.date_heading_id = date_headings.date_id

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
        text_behind,
        has_report_in_sentence,
        text_before,
        text_since_date,
        case
            when belongs_to_next_date then next_date_id
            when is_beyond_brackets then outer_date_id
            when is_beyond_inner_date and may_label_next_date then next_date_id
            when is_beyond_inner_date and code <> 'occurred'
                then coalesce(outer_date_id, case when is_ruled_by_date_heading then date_heading_id end)
            when is_beyond_inner_date and is_embedded then previous_date_id
            when is_beyond_inner_date then null
            when follows_date then previous_date_id
            when may_label_next_date then next_date_id
            when is_ruled_by_line then leading_date_id
            when goes_on_that_day then previous_date_id
            when is_ruled_by_date_heading then date_heading_id
        end as date_id,
        case
            when belongs_to_next_date then 'labels_date'
            when is_beyond_inner_date and may_label_next_date and not is_beyond_brackets then 'labels_date'
            when is_beyond_brackets or (is_beyond_inner_date and code <> 'occurred') then 'outer_date'
            when follows_date then 'follows_date'
            when may_label_next_date then 'labels_date'
            when is_ruled_by_line then 'ruled_by_line'
            when goes_on_that_day then 'goes_on'
            when is_ruled_by_date_heading then 'ruled_by_date_heading'
        end as attachment,
    from judged

)

select * from attached
where date_id is not null
