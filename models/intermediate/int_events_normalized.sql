-- Question: how does its sentence take up each event word?
-- Rule: a word in a quotation tells nothing of this incident. A word is embedded when a noun or another predicate takes
-- it up (…を受けた旨の連絡), when it is part of what somebody announced (…したと発表した), or when it goes with an embedded one
-- (…を受け、…されたことを確認), or a measure mends it (不具合を改修, 不具合は3日に改修). A measure that was confirmed or that others assure
-- (消去したとの回答) is the measure, no discovery and no tip.

with meant as (

    select * from {{ ref('int_events_meant') }}

),

taken_up as (

    select
        * exclude (continuation, is_reported_speech, is_quoted),
        coalesce(
            code = 'occurred'
            and regexp_matches(surface || gap_after, '^[^、]*[^後際時前]に$|を開いたところ、[^、]*に$')
            and regexp_matches(lead(surface) over (partition by segment_id, sentence_number order by char_start), '^気'),
            false
        ) as is_noticed,
        regexp_matches(continuation, '{{ complement_pattern() }}') as is_complement,
        regexp_matches(continuation, '{{ object_pattern() }}') as is_object,
        code <> 'alerted'
        and not coalesce(surface like '%)', false)
        and not (code = 'contained' and regexp_matches(surface, 'た(?:旨|との)$'))
        and not regexp_matches(gap_after, '^(?:する|した)?(?:など|等)?の?(?:措置|対応|処置|対策|手続)')
        and not (
            code in ('contained', 'change')
            and (
                regexp_matches(gap_after, '{{ assured_measure_pattern() }}')
                or regexp_matches(text_behind, '^(?:する|め?る|す)[^。、]{0,10}(?:メール|文書|書面|手紙|旨|連絡|通知)') and regexp_matches(surface, 'お願い|依頼|求$|求め|要請|促')
            )
        )
        and not (
            code = 'individuals_notified'
            and regexp_matches(gap_after, '^と$|{{ notice_by_contents_pattern() }}')
        )
        and (
            (
                regexp_matches(continuation, '{{ embedded_pattern() }}')
                and not (code = 'discovered' and regexp_matches(continuation, '^.[ぁ-ん]{0,4}たため、'))
                and not regexp_matches(gap_after, '{{ cleft_date_pattern() }}|{{ labelled_by_verb_pattern() }}|{{ closing_noun_pattern() }}|{{ decided_pattern() }}')
                and not regexp_matches(gap_after, '{{ supposed_pattern() }}')
                and not (
                    regexp_matches(text_before, '{{ label_opens_pattern() }}')
                    and regexp_matches(right(surface, 1) || gap_after, '{{ label_of_state_pattern() }}')
                )
                and not (
                    code in ('discovered', 'alerted')
                    and regexp_matches(surface || gap_after, '{{ noticing_staff_pattern() }}')
                )
                and not (code in ('contact', 'report') and regexp_matches(gap_after, '{{ tip_as_cause_pattern() }}'))
            )
            or (
                regexp_matches(gap_after, '(?:たこと|ていること|旨|たもの)[がをはの]?$')
                and (code = 'occurred' or gap_after not like '%、%')
            )
            or (code = 'occurred' and regexp_matches(surface || gap_after, '{{ noun_in_relative_clause_pattern() }}'))
            or (code = 'investigation_started' and regexp_matches(gap_after, '^[ぁ-ん]{0,4}たところ'))
            or (is_reported_speech and not (code = 'investigation_completed' and regexp_matches(gap_after, '^[りし]?、')))
            or (code = 'occurred' and regexp_matches(text_behind, '{{ charged_with_pattern() }}'))
            or (is_quoted and code = 'occurred')
        ) as is_embedded,
    from meant

),

in_context as (

    select
        * exclude (is_embedded),
        coalesce(lead(code) over in_sentence in ('discovered', 'alerted', 'contact') and lead(surface) over in_sentence not like '%気%', false)
        and code = 'contained'
        and regexp_matches(gap_after, '{{ confirmed_measure_pattern() }}') as is_confirmed_measure,
        coalesce(lag(code = 'contained' or regexp_matches(surface, '廃棄|破棄|処分')) over in_sentence, false)
        and (code = 'discovered' and not regexp_matches(surface, '^と(?:判断|断定|結論|推定)|気[付づが]') or (code in ('alerted', 'contact') and regexp_matches(gap_before || surface, '旨|との|という')))
        and regexp_matches(gap_before, '{{ confirmed_measure_pattern() }}') as confirms_measure,
        code = 'occurred'
        and is_object
        and coalesce(lead(code) over in_sentence = 'discovered', false)
        or is_noticed
        or (
            code = 'occurred'
            and coalesce(lag(code) over in_sentence = 'discovered', false)
            and regexp_matches(gap_before, '{{ found_matter_pattern() }}')
        ) as is_found_object,
        is_embedded or is_noticed or coalesce(
            code = 'occurred' and regexp_matches(gap_after || lead(surface) over in_sentence, '{{ concluded_matter_pattern() }}'), false
        ) or (
            code = 'occurred'
            and coalesce(lead(code = 'occurred' and is_complement) over in_sentence, false)
        ) or (
            code = 'occurred'
            and regexp_matches(gap_after, '{{ mended_matter_pattern() }}')
            and coalesce(lead(code) over in_sentence = 'contained', false)
        ) as is_embedded,
    from taken_up
    window in_sentence as (partition by segment_id, sentence_number order by char_start)

),

outside_quotations as (

    select
        * exclude (is_embedded, is_confirmed_measure, confirms_measure, is_noticed),
        is_embedded and not is_confirmed_measure as is_embedded,
        bool_or(code in ('report', 'contact')) over (
            partition by segment_id, sentence_number
        ) as has_report_in_sentence,
    from in_context
    where
        not confirms_measure
        and (length(replace(text_before, '「', '')) >= length(replace(text_before, '」', '')) or surface like '%」%' or regexp_matches(text_before, '「[^」]*[0-9]日[^」]*$'))

)

select * from outside_quotations
