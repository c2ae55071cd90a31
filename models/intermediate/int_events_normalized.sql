-- Question: what does each event word mean, and how does its sentence take it up?
-- Rule: the lexicon gives its code. A word in a quotation, a word that is denied or doubted, and one that is part of
-- another noun (誤記載分) tell nothing of this incident. A word is embedded when a noun or another predicate takes it up
-- (…を受けた旨の連絡), when it is part of what somebody announced (…したと発表した), or when it goes with an embedded one
-- (…を受け、…されたことを確認). A light verb means what it begins or ends (調査は2日に終わり), or nothing. A measure that was confirmed or that others assure (消去したとの回答) is the measure, no discovery
-- and no tip. What was done to the data (「が削除され」) is no measure. Surfaces whose code is `ignore` were matched only to
-- keep shorter words from being read in them, and end here.

with matched as (

    select
        *,
        coalesce(lag(gap_before || surface) over (
            partition by segment_id, sentence_number order by char_start
        ), '') || gap_before || surface as text_to_here,
    from {{ ref('int_events_matched') }}

),

lexicon as (

    select
        entry_id,
        {{ fold('surface') }} as surface,
        code,
    from {{ ref('lexicon_events') }}

),

sentences as (

    select * from {{ ref('int_sections_resolved') }}

),

followed as (

    select
        *,
        right(surface, 1) || gap_after || coalesce(lead(left(surface || gap_after, 8)) over (
            partition by segment_id, sentence_number order by char_start
        ), '') as continuation,
        coalesce(bool_or(regexp_matches(text_to_here, 'と(?:発表|公表|報告|説明|連絡|通報|指摘|回答)し?$|(?:と|ことを)明らかにし[たま]?|{{ told_by_someone_pattern() }}')) over (
            partition by segment_id, sentence_number
            order by char_start
            rows between 1 following and unbounded following
        ), false) as is_reported_speech,
        coalesce(bool_or(regexp_matches(surface, '{{ quoting_word_pattern() }}')) over (
            partition by segment_id, sentence_number
            order by char_start
            rows between 1 following and unbounded following
        ), false) as is_quoted,
        gap_after || coalesce(lead(surface || gap_after) over (
            partition by segment_id, sentence_number order by char_start
        ), '') as text_behind,
    from matched

),

normalized as (

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
        lexicon.entry_id as rule,
        case
            when lexicon.code = 'occurred' and regexp_matches(followed.continuation, '{{ stopped_happening_pattern() }}')
                then 'contained'
            when lexicon.code = 'contained' and regexp_matches(followed.surface || followed.gap_after, '{{ handed_back_wrongly_pattern() }}')
                then 'occurred'
            when lexicon.code = 'report' and regexp_matches(followed.continuation, '{{ received_paper_pattern() }}')
                then 'investigation_completed'
            when lexicon.code = 'contact' and regexp_matches(followed.surface || followed.gap_after, '^第.{1,2}報 ?\((?:[0-9]|令和|同)')
                then 'disclosed'
            else lexicon.code
        end as code,
        regexp_matches(followed.continuation, '{{ complement_pattern() }}') as is_complement,
        regexp_matches(followed.continuation, '{{ object_pattern() }}') as is_object,
        lexicon.code <> 'alerted'
        and not regexp_matches(followed.gap_after, '^(?:する|した)?(?:措置|対応|処置|対策)')
        and not (
            lexicon.code = 'contained'
            and (
                regexp_matches(followed.gap_after, '{{ assured_measure_pattern() }}')
                or regexp_matches(followed.text_behind, '^する(?:メール|文書|旨)') and regexp_matches(followed.surface, 'お願い|依頼')
            )
        )
        and not (
            lexicon.code = 'individuals_notified'
            and regexp_matches(followed.gap_after, '{{ notice_by_contents_pattern() }}')
        )
        and (
            (
                regexp_matches(followed.continuation, '{{ embedded_pattern() }}')
                and not (lexicon.code = 'discovered' and regexp_matches(followed.continuation, '^.[ぁ-ん]{0,4}たため、'))
                and not regexp_matches(followed.gap_after, '{{ cleft_date_pattern() }}')
                and not regexp_matches(followed.gap_after, '{{ supposed_pattern() }}')
                and not (
                    lexicon.code in ('discovered', 'alerted')
                    and regexp_matches(followed.surface || followed.gap_after, '{{ noticing_staff_pattern() }}')
                )
            )
            or (
                regexp_matches(followed.gap_after, '(?:たこと|ていること|旨|たもの)[がをはの]?$')
                and (lexicon.code = 'occurred' or followed.gap_after not like '%、%')
            )
            or (lexicon.code = 'investigation_started' and regexp_matches(followed.gap_after, '^[ぁ-ん]{0,4}たところ'))
            or followed.is_reported_speech
            or (followed.is_quoted and lexicon.code = 'occurred')
        ) as is_embedded,
        substring(sentences.sentence_text, 1, followed.char_start - sentences.char_start) as text_before,
    from followed
    inner join lexicon
        on followed.surface = lexicon.surface
    inner join sentences
        on followed.segment_id = sentences.segment_id
        and followed.sentence_number = sentences.sentence_number
    where
        lexicon.code <> 'ignore'
        and not regexp_matches(followed.gap_after, '{{ negated_predicate_pattern() }}')
        and not (lexicon.code = 'discovered' and regexp_matches(followed.gap_after, '^(?:後|たこと(?:は|を)、?(?:次|以下|下記|ご?報告|お知らせ|公表))'))
        and not (lexicon.code = 'disclosed' and regexp_matches(followed.gap_after, '^されて(?:い|お)'))
        and not (lexicon.code = 'occurred' and regexp_matches(followed.text_behind, '{{ no_trace_pattern() }}'))
        and not (
            lexicon.code = 'occurred'
            and regexp_matches(followed.surface, '[一-龠ァ-ヶー]$')
            and regexp_matches(followed.gap_after, '{{ part_of_noun_pattern() }}')
        )
        and not (
            lexicon.code = 'occurred'
            and regexp_matches(followed.surface, '(?:先|宛先|あて先|相手|アドレス)$')
            and regexp_matches(followed.text_behind, '{{ recipient_addressed_pattern() }}')
        )
        and not (
            lexicon.code = 'contained'
            and regexp_matches(followed.gap_after, '^(?:書類|用|先|期限|期日|手続|方法|漏れ|(?:する|される)(?:前|まえ)|の(?:設定|不備|誤り|ミス|漏れ|仕組み|方法|手順))')
        )
        and not (
            lexicon.code = 'contained'
            and regexp_matches(followed.gap_after, '^され')
            and not regexp_matches(followed.gap_after, '{{ confirmed_measure_pattern() }}')
            and not regexp_matches(followed.gap_before, '{{ mended_thing_pattern() }}')
        )

),

meant as (

    select
        coalesce(
            code = 'occurred'
            and regexp_matches(surface || gap_after, 'に$')
            and regexp_matches(lead(surface) over (partition by segment_id, sentence_number order by char_start), '^気'),
            false
        ) as is_noticed,
        * replace (
            case when code in ('begin', 'finish', 'receive') then {{ light_verb_code('code', 'text_before') }} else code end as code
        ),
    from normalized

),

in_context as (

    select
        * exclude (is_embedded),
        coalesce(lead(code) over in_sentence in ('discovered', 'alerted', 'contact'), false)
        and code = 'contained'
        and regexp_matches(gap_after, '{{ confirmed_measure_pattern() }}') as is_confirmed_measure,
        coalesce(lag(code) over in_sentence = 'contained', false)
        and (code = 'discovered' or (code in ('alerted', 'contact') and regexp_matches(gap_before || surface, '旨')))
        and regexp_matches(gap_before, '{{ confirmed_measure_pattern() }}') as confirms_measure,
        code = 'occurred'
        and is_object
        and coalesce(lead(code) over in_sentence = 'discovered', false)
        or is_noticed as is_found_object,
        is_embedded or is_noticed or (
            code = 'occurred'
            and gap_after like '%、%'
            and coalesce(lead(code = 'occurred' and is_complement) over in_sentence, false)
        ) as is_embedded,
    from meant
    where code is not null
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
        and length(replace(text_before, '「', '')) >= length(replace(text_before, '」', ''))

)

select * from outside_quotations
