-- Question: what does each event word mean?
-- Rule: the lexicon gives its code, and what stands beside the word may correct it: 「閲覧を制限」 is a measure, 「報告書を受け取った」 the
-- end of an investigation. A light verb means what it begins or ends (調査は2日に終わり), or nothing. A word that is denied or doubted,
-- and one that is part of another noun (誤記載分), tells nothing of this incident; what was done to the data (「が削除され」) is no
-- measure. 「同委員会」 is the commission only where the notice names it. Surfaces whose code is `ignore` were matched only to keep
-- shorter words from being read in them, and end here.

with matched as (

    select
        *,
        coalesce(lag(gap_before || surface) over in_sentence, '') || gap_before || surface as text_to_here,
        gap_after || coalesce(lead(surface || gap_after) over in_sentence, '') as text_behind,
        right(surface, 1) || gap_after || coalesce(lead(left(surface || gap_after, 8)) over in_sentence, '') as continuation,
    from {{ ref('int_events_matched') }}
    window in_sentence as (partition by segment_id, sentence_number order by char_start)

),

lexicon as (

    select
        entry_id,
        {{ fold('surface') }} as surface,
        code,
    from {{ ref('vocabulary_events') }}

),

sentences as (

    select * from {{ ref('int_sections_resolved') }}

),

followed as (

    select
        *,
        coalesce(bool_or(regexp_matches(text_to_here, 'と(?:発表|公表|報告|説明|連絡|通報|指摘|回答)し?$|(?:と|ことを)明らかにし[たま]?|{{ told_by_someone_pattern() }}')) over to_the_end, false) as is_reported_speech,
        bool_or(regexp_matches(surface, 'PPC|個情委|保護委員会|個人情報委員会')) over (partition by segment_id) as names_ppc,
        coalesce(bool_or(regexp_matches(surface, '{{ quoting_word_pattern() }}')) over to_the_end, false) as is_quoted,
    from matched
    window to_the_end as (
        partition by segment_id, sentence_number
        order by char_start
        rows between 1 following and unbounded following
    )

),

corrected as (

    select
        followed.segment_id,
        followed.sentence_number,
        sentences.line_number,
        sentences.heading_line,
        sentences.section,
        followed.char_start,
        least(followed.char_end, sentences.char_end) as char_end,
        followed.surface,
        followed.gap_before,
        followed.gap_after,
        followed.text_behind,
        followed.continuation,
        substring(sentences.sentence_text, 1, followed.char_start - sentences.char_start) as text_before,
        lexicon.entry_id as rule,
        case
            when lexicon.code = 'contained' and regexp_matches(followed.surface, '^公開を?.*停止') and regexp_matches(text_before, '{{ whole_site_pattern() }}')
                then 'service_suspended'
            when lexicon.code = 'disclosed' and followed.surface like '%載せ' and regexp_matches(followed.gap_before, '誤って[^。、]{0,12}$')
                then 'occurred'
            when lexicon.code = 'contained' and regexp_matches(followed.surface, '^元.{0,4}戻') and regexp_matches(text_before, '{{ stopped_service_pattern() }}')
                then 'service_resumed'
            when regexp_matches(followed.surface, '^(?:発生)?期間') and regexp_matches(text_before, '{{ attack_noun_pattern() }}')
                then 'occurred'
            when lexicon.code = 'occurred' and regexp_matches(followed.continuation, '{{ stopped_happening_pattern() }}')
                then 'contained'
            when
                lexicon.code = 'contained'
                and (
                    regexp_matches(right(text_before, 12) || followed.surface || followed.gap_after, '{{ handed_back_wrongly_pattern() }}')
                    or (followed.surface not like '%ないよう%' and regexp_matches(text_before, '{{ done_by_intruder_pattern() }}'))
                    or regexp_matches(text_before || followed.surface || followed.text_behind, '{{ collected_as_waste_pattern() }}')
                )
                then 'occurred'
            when lexicon.code = 'begin' and regexp_matches(followed.continuation, '{{ attack_that_began_pattern() }}')
                then 'occurred'
            when
                lexicon.code in ('report', 'alerted')
                and (
                    regexp_matches(followed.continuation, '{{ received_paper_pattern() }}')
                    or regexp_matches(followed.gap_after, '^され') and regexp_matches(text_before, '{{ light_verb_object_pattern("(?:調査|解析|分析)の?結果") }}')
                )
                then 'investigation_completed'
            when
                lexicon.code = 'alerted' and regexp_matches(followed.surface, '^(?:から|より)ご?(?:報告|届)')
                and regexp_matches(followed.gap_before, 'の(?:ウェブサイト|ホームページ|サイト|フォーム|システム|窓口)$')
                then 'report'
            when lexicon.code = 'report' and regexp_matches(followed.surface, '[番署察][にへ]届け') and regexp_matches(text_before, '拾[いっわ][^。]{0,14}$|{{ someone_tells_pattern() }}')
                then 'alerted'
            when lexicon.code = 'target_ppc' and followed.surface = '同委員会' and not followed.names_ppc
                then 'target_authority'
            when lexicon.code = 'contained' and followed.surface like '%返%くださ' and regexp_matches(followed.continuation, '^.[^。、]{0,4}(?:分か|わか|判明|発覚|気[付づ])')
                then 'alerted'
            when lexicon.code = 'contact' and regexp_matches(followed.surface || followed.gap_after, '^第.{1,2}報 ?\((?:[0-9]|令和|同)')
                then 'disclosed'
            when
                lexicon.code = 'occurred' and followed.surface like '書き込%'
                and regexp_matches(text_before, '{{ posted_somewhere_pattern() }}')
                then 'act'
            when
                lexicon.code = 'occurred' and followed.surface like '持ち帰%' and regexp_matches(text_before, '{{ called_out_pattern() }}')
                then 'contained'
            when
                lexicon.code = 'occurred' and followed.surface like '持ち帰%'
                and not regexp_matches(text_before, '{{ against_rules_pattern() }}')
                then 'other'
            when lexicon.code = 'other' and followed.surface = 'と特定' and regexp_matches(text_before, '{{ doer_or_deed_pattern() }}')
                then 'discovered'
            when lexicon.code = 'service_suspended' and regexp_matches(followed.text_behind, '{{ asked_of_others_pattern() }}')
                then 'contained'
            when lexicon.code = 'service_resumed' and followed.surface like 'が動き出%' and regexp_matches(text_before, '{{ malware_pattern() }}')
                then 'occurred'
            else lexicon.code
        end as code,
        followed.is_reported_speech,
        followed.is_quoted,
    from followed
    inner join lexicon
        on followed.surface = lexicon.surface
    inner join sentences
        on followed.segment_id = sentences.segment_id
        and followed.sentence_number = sentences.sentence_number
    where
        lexicon.code <> 'ignore'
        and not regexp_matches(followed.gap_after, '{{ negated_predicate_pattern() }}')
        and not case lexicon.code
            when 'discovered' then {{ is_no_discovery() }}
            when 'alerted' then {{ is_no_tip() }}
            when 'individuals_notified' then {{ is_no_notification() }}
            when 'disclosed' then {{ is_no_announcement() }}
            when 'plan' then {{ is_no_plan() }}
            when 'service_suspended' then {{ is_no_suspension() }}
            when 'report' then regexp_matches(followed.surface || followed.gap_after, '{{ handed_in_pattern() }}')
            when 'contact' then regexp_matches(followed.surface, '問い?合わ?せ$') and regexp_matches(followed.gap_after, '^に(?:は|つきまして|ついて|対し)')
            when 'as_of' then followed.surface like '現在%' and regexp_matches(followed.gap_before, '[^日月分時年頃末)で ]$')
            when 'change' then followed.surface = '改め' and regexp_matches(followed.gap_after, '^て') and not regexp_matches(followed.gap_before, 'を$')
            when 'exposure_period' then regexp_matches(followed.gap_after, '{{ people_written_to_pattern() }}')
            when 'occurred' then {{ is_no_happening() }}
            when 'contained' then {{ is_no_measure() }}
            else false
        end

),

meant as (

    select
        *
        replace (
            case when code in ('begin', 'finish', 'receive') then {{ light_verb_code('code', "(text_before || left(surface, 1))") }} else code end as code
        ),
    from corrected

)

select * from meant
where code is not null
