-- Question: which event words belong to the date behind them?
-- Rule: a word belongs to the date behind it as the body that a report went to (委員会には8月1日に報告), as the topic behind a
-- comma (…は13日、連絡は18日), as the number of a report (第二報(5/9)), right before the brackets of its date (相談しております(7月1日)), in
-- its row of a table (発覚 | 9月5日), as the state that opens its line (【再開】会員証(9月5日より)) or as the object of a light verb
-- (通知を1月20日に開始), or as what its sentence asks (気付いたのは12日でした). If no date before it rules it, it may do so as a label
-- (発生日時 3月26日) as the verb right before it (持参された2日), or before 「同日」 or 「その日」 in an undated sentence. What happened as
-- the subject of a dated finding (不正アクセスは5日に判明) labels nothing, nor does a finding before the days on which it had
-- happened (誤りが発覚(5日、6日の計2回)).

with words as (

    select * from {{ ref('int_events_placed') }}

),

dates as (

    select * from {{ ref('int_dates_placed') }}

),

judged as (

    select
        words.*,
        next_dates.sentence_number = words.sentence_number as has_date_behind,
        next_dates.char_start - words.char_end as distance_to_next_date,
        words.code like 'target%'
        and has_date_behind
        and next_dates.follows_body
        and not (
            words.has_date_before
            and previous_dates.may_share_predicate
            and not previous_dates.follows_body
            and coalesce(words.previous_word_start < previous_dates.char_end, true)
        )
        and not regexp_matches(left(words.text_behind, distance_to_next_date), '(?:ており|まし|済み?)[、で]|たが、|\(|[いしりきちみ]、')
        and coalesce(words.next_word_start > next_dates.char_start, true) as is_body_of_next_date,
        has_date_behind
        and distance_to_next_date <= least(14, length(words.gap_after))
        and words.surface not like '%、'
        and not coalesce(next_dates.is_inner and regexp_matches(left(words.gap_after, distance_to_next_date), '\($'), false)
        and (
            regexp_matches(left(words.gap_after, distance_to_next_date), '{{ label_gap_pattern() }}')
            or regexp_matches(words.text_behind, '{{ light_verb_pattern() }}')
            or (words.code like 'target%' and regexp_matches(words.gap_after, '^[^、。ぁ-ん0-9]{0,10}[ :]+[0-9]'))
        ) as labels_next_date,
        has_date_behind
        and words.has_date_before
        and previous_dates.role <> 'range'
        and distance_to_next_date <= least(14, length(words.gap_after))
        and regexp_matches(words.text_behind, '{{ light_verb_pattern() }}') as is_object_on_next_date,
        has_date_behind
        and next_dates.closes_row
        and not words.has_date_before as is_in_row_of_next_date,
        has_date_behind
        and regexp_matches(words.surface, '^第.報$')
        and regexp_matches(left(words.gap_after, distance_to_next_date), '^ ?[(:]? ?$') as is_stage_of_next_date,
        has_date_behind
        and not words.has_date_before
        and regexp_matches(next_dates.surface, '^(?:同日|即日|その日|当日)')
        and {{ is_event_code('words.code') }}
        and not words.is_embedded
        and not regexp_matches(words.surface || words.gap_after, '{{ noticing_staff_pattern() }}') as leads_to_same_day,
        has_date_behind
        and (
            distance_to_next_date <= 1 and words.text_before like '%、'
            or (
                next_dates.is_enclosed
                and regexp_matches(left(words.text_behind, distance_to_next_date), '^(?:完了|実施|[ぁ-ん]{0,3}[一-龠]?[ぁ-ん]{0,12}|[ぁ-ん]{1,4}、[^、。0-9]{1,6}[ぁ-ん]{2,12}) ?\($')
            )
        ) as touches_next_date,
        has_date_behind
        and (not words.has_date_before or regexp_matches(words.text_since_date, '{{ clause_told_pattern() }}'))
        and next_dates.role <> 'range'
        and coalesce(words.char_end <= next_dates.question_end, false) as is_asked_of_next_date,
        has_date_behind
        and not words.has_date_before
        and next_dates.role <> 'range'
        and not words.code like 'target%'
        and distance_to_next_date <= 8
        and regexp_full_match(left(words.text_behind, distance_to_next_date), '{{ verb_before_date_pattern() }}') as describes_next_date,
        has_date_behind
        and not words.has_date_before
        and {{ is_event_code('words.code') }}
        and regexp_matches(words.text_before, '{{ label_opens_pattern() }}')
        and regexp_matches(right(words.surface, 1) || words.gap_after, '{{ label_of_state_pattern() }}')
        and regexp_matches(left(words.text_behind, distance_to_next_date), '{{ closing_bracket_of_entry_pattern() }}') as is_state_of_next_date,
        has_date_behind
        and words.code like 'target%'
        and next_dates.is_enclosed
        and distance_to_next_date <= 24
        and not (words.has_date_before and not previous_dates.is_enclosed) as is_body_of_enclosed_date,
        words.code = 'occurred'
        and coalesce(
            lead(words.code) over (partition by words.segment_id, words.sentence_number order by words.char_start) = 'discovered'
            and regexp_matches(words.surface || words.text_behind, '{{ subject_of_finding_pattern() }}'),
            false
        )
        or (words.code = 'discovered' and coalesce(next_dates.is_labelled_occurrence, false)) as is_subject_of_finding,
        labels_next_date
        and (
            regexp_matches(words.text_since_date, '{{ next_label_pattern() }}')
            and regexp_matches(words.surface || left(words.gap_after, distance_to_next_date), '[^。、]は[、 ]?$')
            or regexp_matches(words.text_since_date, '{{ next_field_pattern() }}')
            and regexp_matches(words.surface || left(words.gap_after, distance_to_next_date), '{{ label_sign_pattern() }}')
        ) as heads_next_date,
    from words
    left join dates as previous_dates
        on words.previous_date_id = previous_dates.date_id
    left join dates as next_dates
        on words.next_date_id = next_dates.date_id

),

labelled as (

    select
        * exclude (
            has_date_behind, distance_to_next_date, is_body_of_next_date, is_body_of_enclosed_date, touches_next_date,
            is_stage_of_next_date, is_in_row_of_next_date, is_state_of_next_date, is_object_on_next_date, heads_next_date, is_asked_of_next_date,
            describes_next_date, labels_next_date, leads_to_same_day, is_subject_of_finding
        ),
        not is_subject_of_finding
        and coalesce(
            is_body_of_next_date
            or is_body_of_enclosed_date
            or touches_next_date
            or is_stage_of_next_date
            or is_in_row_of_next_date
            or is_state_of_next_date
            or is_object_on_next_date
            or is_asked_of_next_date
            or heads_next_date,
            false
        ) as belongs_to_next_date,
        not is_subject_of_finding and coalesce(labels_next_date or leads_to_same_day or describes_next_date, false) as may_label_next_date,
    from judged

)

select * from labelled
