-- Question: which dates may be dates of events, and how do they stand in their sentence?
-- Rule: parsed dates with a day or month; not the line that dates the notice itself, times alone, fiscal years, laws,
-- years alone, nor what stands beside a telephone number under the heading of a contact. A date leads its line when only
-- marks stand before it and no mark of an update behind; without words behind it, it is a date heading. A date with
-- 「に」「の」「付で」, or behind the subject of a clause (サーバーが、7日、…を受けたことを確認), belongs to the nearest predicate (inner), and
-- so does a period; one with a comma belongs to the last predicate.

with dates as (

    select * from {{ ref('int_dates_resolved') }}

),

sentences as (

    select * from {{ ref('int_sections_resolved') }}

),

publications as (

    select * from {{ ref('int_publication_dates') }}

),

placed as (

    select
        dates.mention_id as date_id,
        dates.segment_id,
        dates.sentence_number,
        dates.char_start,
        dates.char_end,
        dates.surface,
        dates.section,
        dates.date_start,
        dates.date_end,
        dates.time_start,
        dates.precision,
        dates.role,
        dates.is_year_inferred,
        dates.is_relative,
        sentences.line_number,
        sentences.heading_line,
        sentences.is_heading,
        sentences.line_marker,
        sentences.sentence_text,
        dates.char_end - sentences.char_start as end_in_sentence,
        publications.disclosed_on,
        {{ text_around('dates') }}
        min(dates.sentence_number) over (partition by dates.segment_id, sentences.line_number)
        = dates.sentence_number as is_first_dated_sentence,
        substring(
            sentences.sentence_text,
            dates.char_end - sentences.char_start + 1,
            lead(dates.char_start) over in_sentence - dates.char_end
        ) as text_to_next_date,
        dates.precision = 'month'
        and lead(date_trunc('month', dates.date_start)) over in_notice = dates.date_start as precedes_its_days,
    from dates
    inner join sentences
        on dates.segment_id = sentences.segment_id
        and dates.sentence_number = sentences.sentence_number
    left join publications
        on dates.segment_id = publications.segment_id
    where
        dates.parse_error is null
        and dates.role in ('point', 'range', 'open_start', 'open_end')
        and not (dates.precision = 'year' and dates.date_end is null)
        and not coalesce(dates.char_start = publications.char_start and publications.rule <> 'today_stated', false)
        and not coalesce(dates.section = 'lead' and dates.date_start = publications.disclosed_on and trim(sentences.sentence_text) = dates.surface, false)
        and not (dates.section = 'contact' and regexp_matches(sentences.sentence_text, '{{ contact_line_pattern() }}'))
    window
        in_sentence as (partition by dates.segment_id, dates.sentence_number order by dates.char_start),
        in_notice as (partition by dates.segment_id order by dates.char_start)

),

judged as (

    select
        * exclude (
            sentence_text, line_marker, disclosed_on, text_before, text_after, is_first_dated_sentence, precedes_its_days,
            is_joined, ends_row
        ),
        is_first_dated_sentence
        and not regexp_matches(regexp_replace(text_before, '{{ answer_mark_pattern() }}', ''), '[ぁ-んァ-ヶ一-龠a-zA-Z]')
        and not regexp_full_match(text_after, '{{ update_mark_pattern() }}') as leads_line,
        is_first_dated_sentence
        and not regexp_matches(text_before, '[ぁ-んァ-ヶ一-龠a-zA-Z]')
        and (line_marker <> '' or not regexp_matches(text_after, '^ ?(?:頃|ごろ|ころ)?(?:[、にのは]|から|より|まで|付|以降)')) as opens_entry,
        length(regexp_replace(text_after, '[^ぁ-んァ-ヶ一-龠a-zA-Z]', '', 'g')) >= 6
        or (date_start > disclosed_on and regexp_matches(text_after, '^[にはも][^。]*[うくぐすつぬむる]。$')) as has_text_after,
        regexp_matches(text_before, '{{ body_before_date_pattern() }}') as follows_body,
        case
            when regexp_matches(text_after, '{{ answer_end_pattern() }}')
                then char_start - length(text_before) + length(regexp_extract(text_before, '{{ question_pattern() }}'))
        end as question_end,
        coalesce(date_start = disclosed_on, false) as is_of_publication,
        coalesce({{ is_to_come() }}, false) as is_future,
        coalesce(date_end > disclosed_on, false) as ends_after_notice,
        {{ is_inner_date() }} as is_inner,
        {{ is_state_date() }} as is_state,
        {{ is_narrated_date() }} as is_narrated,
        regexp_matches(text_after, '{{ opens_a_story_pattern() }}') and not regexp_matches(text_before, '[はが]') as opens_story,
        lag(date_id) over in_line as previous_in_line,
        last_value(case when not is_joined then date_id end ignore nulls) over (
            in_line rows between unbounded preceding and 1 preceding
        ) as outer_in_line,
        ends_row
        and (
            text_before like '%|%'
            or coalesce(lag(ends_row) over in_notice, false)
            or coalesce(lead(ends_row) over in_notice, false)
        ) as closes_row,
        role in ('point', 'open_end')
        and regexp_matches(sentence_text, '{{ intruder_pattern() }}|{{ mistake_pattern() }}') as tells_deed,
        regexp_matches(text_after, '{{ found_to_have_happened_pattern() }}') as tells_what_happened,
        regexp_matches(text_after, '{{ handed_over_pattern() }}') as hands_over,
        regexp_matches(text_after, '{{ kept_in_order_pattern() }}') as tells_of_keeping,
        role = 'range'
        and regexp_matches(sentence_text, '{{ insider_pattern() }}[^。]*(?:た|ている)。?$') as tells_of_insider,
        role = 'range'
        and regexp_matches(text_after, '{{ sent_by_mistake_pattern() }}') as tells_of_missending,
        {{ is_labelled_occurrence() }} as is_labelled_occurrence,
        {{ is_labelled_exposure() }} as is_labelled_exposure,
        section in ('lead', 'summary', 'chronology', 'cause', 'damage')
        and coalesce(date_start <= disclosed_on, true)
        and regexp_matches(text_after, '{{ working_occasion_pattern() }}')
        and regexp_matches(sentence_text, '{{ told_as_past_pattern() }}|原因|ため。?$') as is_occasion,
        (
            length(replace(text_before, '(', '')) < length(replace(text_before, ')', ''))
            and not regexp_matches(text_before, '{{ vague_day_pattern() }}')
        )
        or length(replace(text_before, '「', '')) < length(replace(text_before, '」', '')) as is_bracketed,
        regexp_matches(text_before, '\($') and regexp_matches(text_after, '^ ?(?:頃|ごろ|付け?)?\)') as is_enclosed,
        regexp_matches(text_after, '^ ?(?:頃|ごろ)?(?:まで)?の間')
        and not regexp_matches(text_after, '^[^。、]{0,6}の間に[^。、]{1,14}た[0-9]') as spans_an_interval,
        regexp_matches(text_before, '{{ every_year_pattern() }}') as recurs,
        role = 'open_end' and regexp_matches(text_after, '{{ begun_search_pattern() }}')
        or regexp_matches(text_after, '{{ search_by_its_beginning_pattern() }}') as begins_search,
        role = 'range' and regexp_matches(text_after, '[捜探](?:し|索)[^。]*(?:た|いない|おりません|いません)。?$') as tells_of_search,
        regexp_matches(text_before, '最後に[^。、]{0,16}のは、?$') as is_last_use,
        regexp_matches(text_before, '{{ notice_before_its_day_pattern() }}') and regexp_matches(text_after, '^ ?(?:付け?)?\)') as cites_notice,
        coalesce(
            regexp_matches(text_to_next_date, '{{ gapped_clause_pattern() }}')
            and not regexp_matches(text_to_next_date, '{{ clause_end_pattern() }}')
            and not regexp_matches(text_before, 'の[はが]$')
            and text_to_next_date not like '%「'
            and not regexp_matches(text_after, '{{ search_by_its_beginning_pattern() }}')
            and not regexp_matches(text_to_next_date, '[たる](?:(?:こと|事実)[がをは]|と)、?$'),
            false
        ) as may_share_predicate,
    from (
        select
            *,
            coalesce(
                regexp_full_match(text_to_next_date, '{{ close_joint_pattern() }}|{{ coordinated_clause_pattern() }}')
                and not regexp_matches(text_to_next_date, '{{ clause_end_pattern() }}')
                or regexp_full_match(text_to_next_date, '{{ joint_pattern() }}')
                and date_start < lead(date_start) over in_sentence
                and (
                    regexp_full_match(lag(text_to_next_date) over in_sentence, '{{ joint_pattern() }}')
                    or regexp_full_match(lead(text_to_next_date) over in_sentence, '{{ joint_pattern() }}')
                ),
                false
            ) as is_joined,
            trim(text_after) = '' and regexp_matches(text_before, '{{ cell_border_pattern() }}')
            or (
                regexp_matches(text_before, '[^(]{2}\($')
                and regexp_full_match(text_after, ' ?(?:頃|ごろ|付け?|から|より|以降|~)?\)。?')
                and not regexp_matches(text_before, '[0-9] ?[月/][ 0-9]')
            ) as ends_row,
        from placed
        window in_sentence as (partition by segment_id, sentence_number order by char_start)
    ) as joined
    window
        in_line as (partition by segment_id, line_number order by char_start),
        in_notice as (partition by segment_id order by char_start)

)

select * from judged
