-- Question: which way does each word of telling go, and what does a measure act on?
-- Rule: the text before the word says who tells (から, より), who is told (に, へ) and what is changed, asked for or
-- found; the text behind it, whether a message came in. Own staff as the source means that the organisation noticed by itself.

with dates as (

    select * from {{ ref('int_dates_placed') }}

),

attached as (

    select * from {{ ref('int_events_shared') }}
    where {{ is_event_code('code') }}

),

directed as (

    select
        attached.segment_id,
        attached.date_id,
        attached.char_start,
        attached.char_end,
        attached.surface,
        attached.code,
        attached.rule,
        attached.attachment,
        attached.is_embedded,
        {{ text_of_act('attached') }} as text_of_act,
        dates.section,
        dates.is_inner,
        (dates.is_inner or dates.role = 'open_end')
        and not regexp_matches(attached.text_since_date, '{{ day_of_message_pattern() }}')
        and not (
            not coalesce(attached.is_complement, false)
            and regexp_matches(attached.text_since_date, '{{ clause_told_pattern() }}')
            and regexp_matches(attached.gap_after, '^[ぁ-ん]{0,6}(?:ため|ことから|ので)')
        )
        and not (attached.code = 'occurred' and regexp_matches(coalesce(attached.text_behind, ''), '{{ found_state_pattern() }}|{{ trace_by_noun_pattern() }}'))
        and not (dates.role = 'open_end' and regexp_matches(attached.surface || attached.gap_after, '{{ describing_pattern() }}'))
        and not (
            dates.role = 'range'
            and attached.code in ('occurred', 'individuals_notified')
            and not coalesce(attached.is_complement, false)
            and regexp_matches(attached.text_since_date, '{{ period_with_comma_pattern() }}')
        ) as takes_embedded_words,
        attached.text_since_date like '%、' and not attached.is_complement as opens_clause,
        attached.is_embedded
        and regexp_matches(attached.surface || attached.gap_after, '{{ describing_pattern() }}') as describes_noun,
        regexp_matches(attached.surface || attached.gap_after, '{{ thing_in_view_pattern() }}') as describes_thing_in_view,
        regexp_matches(coalesce(attached.text_behind, ''), '(?:含ま|残っ|載っ|入っ|記載さ|読め|見え|表示さ|個人情報)') as holds_data,
        attached.is_found_object,
        dates.role = 'open_start' as is_open_start,
        dates.role = 'open_end' as is_open_end,
        dates.role = 'range' as is_range,
        dates.role = 'range' and dates.date_end is not null as is_period,
        {{ report_type() }} as report_type,
        regexp_matches(attached.gap_before, '{{ from_someone_pattern() }}')
        or regexp_matches(attached.text_since_date, '{{ quoted_message_pattern() }}')
        or (
            regexp_matches(attached.text_since_date, '{{ sender_opens_pattern() }}')
            and not regexp_matches(attached.text_since_date, '{{ told_another_pattern() }}')
            and regexp_matches(attached.gap_after, '^ *(?:。|、|$)')
        )
        or (attached.surface like '%一報%' and regexp_matches(attached.text_since_date, '{{ from_someone_pattern() }}')) as comes_from_someone,
        regexp_matches(attached.text_since_date, '{{ sender_behind_period_pattern() }}')
        and regexp_matches(attached.text_since_date || attached.surface || attached.text_behind, '{{ message_pattern() }}') as has_sender_behind,
        regexp_matches(attached.text_before || regexp_extract(attached.surface, '^[にへ]'), '{{ told_within_pattern() }}') as is_told_within,
        regexp_matches(attached.gap_before || attached.surface, '{{ to_the_people_pattern() }}')
        or regexp_matches(attached.text_since_date, '{{ people_apart_pattern() }}')
        or regexp_matches(attached.text_before, '{{ channel_pattern() }}') as goes_to_the_people,
        regexp_matches(attached.text_before, '{{ people_topic_pattern() }}') as has_people_as_topic,
        {{ comes_from_own_staff('attached') }} as comes_from_own_staff,
        has_people_as_topic
        and regexp_matches(attached.surface || attached.gap_after, '{{ sent_message_pattern() }}')
        or (comes_from_own_staff and regexp_matches(attached.gap_before || attached.surface, '{{ to_the_people_pattern() }}'))
        or regexp_matches(attached.gap_before || attached.surface, '{{ written_by_pattern() }}') as is_sent_to_the_people,
        regexp_matches(attached.text_before, '{{ wrong_recipient_pattern() }}') as goes_to_wrong_recipient,
        regexp_matches(attached.text_since_date, '{{ other_party_pattern() }}')
        and not regexp_matches(attached.text_since_date, '{{ common_recipients_pattern() }}')
        or regexp_matches(attached.gap_after, '^の(?:うえ|上)') as goes_to_another_party,
        bool_or(
            attached.code = 'contained'
            and regexp_matches(attached.surface, '{{ retrieval_pattern() }}')
            or attached.code = 'contact'
            and regexp_matches(attached.gap_before, '{{ asked_measure_pattern() }}')
        ) over (partition by attached.segment_id, attached.sentence_number) as has_retrieval_in_sentence,
        regexp_matches(attached.text_before || regexp_extract(regexp_replace(attached.surface, '^と(?:判断|結論)', 'こと'), '^こと'), '{{ absence_pattern() }}')
        or coalesce(regexp_matches(attached.surface || attached.text_behind, '{{ found_nothing_pattern() }}'), false) as confirms_absence,
        attached.code = 'discovered'
        and regexp_matches(attached.surface || attached.text_behind, '{{ reported_finding_pattern() }}') as is_reported_finding,
        dates.role in ('point', 'range')
        and dates.is_inner
        and (
            regexp_matches(attached.text_since_date, '{{ has_happened_pattern() }}')
            or (dates.role = 'range' and regexp_matches(attached.text_since_date, '{{ trace_pattern() }}'))
        )
        or (dates.role = 'open_end' and regexp_matches(attached.text_since_date, '{{ gone_on_pattern() }}')) as finds_what_happened,
        regexp_matches(attached.text_since_date, '{{ found_in_view_pattern() }}') as finds_in_view,
        bool_or(attached.code = 'alerted') over (partition by attached.date_id) as has_tip,
        attached.attachment = 'ruled_by_line'
        and regexp_matches(attached.surface || attached.gap_after, '{{ yet_to_be_done_pattern() }}') as is_yet_to_be_done,
        attached.attachment in ('ruled_by_line', 'ruled_by_date_heading')
        and attached.code = 'discovered'
        and regexp_matches(attached.surface || attached.gap_after, '{{ known_now_pattern() }}') as is_known_now,
        regexp_matches(attached.surface, '^(?:見つ|発見)')
        and not regexp_matches(attached.surface || attached.gap_after, '^見つから')
        and (
            regexp_matches(attached.text_before, '{{ lost_thing_pattern() }}')
            or (
                regexp_matches(attached.text_since_date, '{{ place_of_find_pattern() }}')
                and regexp_matches(attached.text_behind, '^[^。]{0,16}(?:戻|回収|返却|引き取|受け取)')
            )
        ) as finds_lost_thing,
        regexp_matches(attached.text_before, '[^日月時分頃)ろ][にへ]$') or attached.surface like '一報%' as is_told_to_someone,
        dates.role = 'open_end'
        and regexp_matches(attached.text_since_date || attached.surface, '{{ search_pattern() }}') as starts_search,
        dates.role = 'point'
        and regexp_matches(attached.surface || attached.text_behind, '{{ found_upon_search_pattern() }}') as finds_by_search,
        regexp_matches(attached.surface, '^(?:注意喚起|注意を|ご?通知|周知)')
        and regexp_matches(attached.text_before, '{{ warned_staff_pattern() }}') as warns_staff,
        regexp_matches(attached.text_since_date, '会見[^。]*$') as is_told_the_press,
        regexp_matches(right(attached.gap_before, 4) || attached.surface, '確報|速報') as is_statutory_report,
        regexp_matches(attached.surface, '問い?合わ?せ|照会')
        and (
            regexp_matches(attached.text_before, '{{ own_business_pattern() }}')
            or regexp_matches(attached.gap_after, '{{ answered_inquiry_pattern() }}')
        )
        or regexp_matches(attached.gap_after, '{{ ordered_something_pattern() }}') as asks_of_own_business,
        regexp_matches(attached.gap_before || attached.surface, '{{ offered_help_pattern() }}') as offers_help,
        regexp_matches(attached.surface || attached.text_behind, '{{ visit_to_retrieve_pattern() }}') as visits_to_retrieve,
        regexp_matches(attached.text_before, '{{ someone_tells_pattern() }}')
        or regexp_matches(attached.surface || attached.text_behind, '{{ passed_on_to_us_pattern() }}') as is_told_by_someone,
        regexp_matches(attached.text_behind, '{{ noticed_and_told_pattern() }}')
        or regexp_matches(attached.surface || attached.text_behind, '{{ passed_on_to_us_pattern() }}') as is_passed_on,
        regexp_matches(text_of_act, '{{ asking_message_pattern() }}') as asks_to_undo,
        regexp_matches(attached.surface, '{{ sending_word_pattern() }}')
        and regexp_matches(attached.text_since_date, '{{ unaware_pattern() }}') as sends_unaware,
        regexp_matches(attached.text_before, '{{ insider_pattern() }}')
        and not regexp_matches(attached.text_since_date, '(?:外部|第三者|社外|学外|何者か)(?:から|に|により|によって)') as is_done_by_insider,
        regexp_matches(attached.surface || attached.gap_after, '{{ received_message_pattern() }}') as is_received,
        regexp_matches(attached.surface || attached.gap_after, '{{ in_view_pattern() }}')
        or dates.is_labelled_exposure as is_in_view,
        regexp_matches(text_of_act || attached.surface, '{{ correct_thing_pattern() }}')
        or regexp_matches(text_of_act, '{{ correct_thing_pattern() }}') as corrects_error,
        regexp_matches(attached.surface, '知らせ|案内|報告|説明|伝え') as is_telling,
        regexp_matches(attached.gap_before, '{{ secured_object_pattern() }}') as secures_access,
        regexp_matches(attached.surface, '^(?:を|に|も)')
        and regexp_matches(attached.text_before, '{{ mended_object_pattern() }}') as mends_thing,
        regexp_matches(attached.surface, '止め|停め|やめ|閉じ|閉め|休|見合わ?せ|断り|控え|ストップ|打ち切|不可')
        and regexp_matches(attached.text_before, '{{ stopped_service_pattern() }}') as stops_service,
        regexp_matches(attached.text_before, '{{ stopped_object_pattern() }}') as stops_exposure,
        regexp_matches(attached.text_before, '{{ stopped_contract_pattern() }}') as stops_contract,
        regexp_matches(attached.surface, '依頼|要請|お願い') as is_request,
        regexp_matches(attached.text_before, '{{ by_investigation_pattern() }}')
        and not regexp_matches(attached.text_before, '{{ own_investigation_pattern() }}') as is_found_by_investigation,
        regexp_matches(attached.text_before, '{{ from_investigators_pattern() }}') as comes_from_investigators,
        regexp_matches(attached.surface, '^を?公開')
        and regexp_matches(attached.text_since_date, '{{ mended_program_pattern() }}') as publishes_mended_thing,
        regexp_matches(attached.text_before || left(attached.surface, 1), '{{ site_of_intruders_pattern() }}') as is_shown_by_intruder,
        regexp_matches(attached.text_since_date, '{{ upon_search_pattern() }}')
        and not regexp_matches(attached.gap_after, '{{ found_on_next_date_pattern() }}') as is_found_upon_search,
        regexp_matches(coalesce(attached.text_since_date, attached.gap_before), '{{ asked_measure_pattern() }}') as asks_for_measure,
        regexp_matches(attached.surface, '[送発配郵渡届]')
        and attached.surface not like '%誤%'
        and not regexp_matches(coalesce(attached.text_since_date, ''), '(?:する|送る|配る|渡す|送付|送信|発送)(?:の)?(?:際|とき|時)(?:に|は)?、')
        and (
            regexp_matches(attached.text_before, '{{ apology_pattern() }}')
            or (
                has_people_as_topic
                and regexp_matches(attached.text_before, '{{ letter_pattern() }}')
            )
            or regexp_matches(attached.text_before || attached.surface, '{{ sent_to_people_pattern() }}')
        ) as is_sending_to_the_people,
    from attached
    inner join dates
        on attached.date_id = dates.date_id
    where not dates.is_state

)

select * from directed
