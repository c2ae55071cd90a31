-- Question: what does each word of exposure say: affirmed, denied, or left open?
-- Rule: the lexicon gives its code. A denial stands right behind the word (含まれて|おりません), or behind the noun that
-- carries it (漏えいの|可能性は|ございません, 漏えいの|対象外). Predicates that share an ending share its denial (表示・保存していない). What
-- is out of scope (対象になっておらず) is spared. 「漏えいは確認されておりません」「漏えいの有無」「漏えいについては|調査中」 leave the matter open.
-- What describes a holder (住所を含む|情報の, 記載された|書類は) says of its items what the next word says of the holder.
-- A word inside the name of a field or right before one is part of the name (登録|メールアドレス), and
-- a word before another noun is part of that noun (変更|手続, 閲覧|履歴, 保管|場所). 「名前だけを検索」 leaves it to the verb.
-- What was handed on wrongly (誤って|送付した, 別の方に|渡した) is a mishap. What its owner can no longer read (暗号化され、閲覧できません)
-- is not spared for that.

with matched as (

    select
        *,
        lead(surface || gap_after) over (partition by segment_id, sentence_number order by char_start) as next_words,
    from {{ ref('int_exposures_matched') }}

),

fields as (

    select * from {{ ref('int_fields_listed') }}

),

lexicon as (

    select
        entry_id,
        {{ fold('surface') }} as surface,
        code,
    from {{ ref('lexicon_exposures') }}

),

coded as (

    select
        matched.segment_id,
        matched.sentence_number,
        matched.char_start,
        matched.char_end,
        matched.surface,
        matched.gap_before,
        matched.gap_after,
        lexicon.entry_id as rule,
        case
            when regexp_matches(matched.surface || matched.gap_after, '{{ out_of_scope_pattern() }}') then 'spared'
            when
                matched.surface like '%入力'
                and regexp_matches(matched.gap_after || coalesce(matched.next_words, ''), '{{ written_into_pattern() }}')
                then 'contained'
            else lexicon.code
        end as code,
        regexp_matches(matched.gap_after, '{{ denied_exposure_pattern() }}')
        and not (
            regexp_matches(matched.gap_after, '{{ denied_denial_pattern() }}')
            and regexp_matches(coalesce(matched.next_words, ''), '{{ unsure_of_denial_pattern() }}')
        ) as is_denied,
        regexp_matches(matched.gap_after, '{{ open_exposure_pattern() }}')
        or coalesce(
            regexp_matches(matched.gap_after || matched.next_words, '{{ under_investigation_pattern() }}'), false
        ) as is_open,
        regexp_matches(matched.gap_after, '{{ exposure_link_pattern() }}') as links_on,
        regexp_matches(matched.gap_after, '{{ coordinated_predicate_pattern() }}') as is_coordinated,
        lexicon.code = 'contained' and regexp_matches(
            matched.surface || matched.gap_after, '{{ describing_clause_pattern() }}'
        ) as describes,
    from matched
    inner join lexicon
        on matched.surface = lexicon.surface
    where
        lexicon.code <> 'ignore'
        and not (
            lexicon.code in ('other', 'use')
            and regexp_matches(matched.surface, '[一-龠ァ-ヶ]$')
            and regexp_matches(matched.gap_after, '^[一-龠ァ-ヶ]')
        )
        and not (
            lexicon.code in ('leak', 'handed')
            and regexp_matches(matched.gap_after, '^(?:元|量|者|権限|制限|履歴|記録|日時|業者|環境)')
        )
        and not (
            lexicon.code = 'contained'
            and regexp_matches(matched.gap_after, '^(?:場所|期間|期限|年限|庫|室|方法|義務|媒体|(?:内容|事項|項目)[がをはもの])')
        )
        and not (lexicon.code = 'only' and regexp_matches(matched.gap_after, '^[をがはに]'))

),

placed as (

    select
        *,
        code in ('leak', 'mishap', 'handed', 'visible', 'contained', 'other', 'use')
        and char_end = lead(case when code is null then char_start end) over in_order
        or char_start < max(case when code is null then char_end end) over (
            in_order rows between unbounded preceding and 1 preceding
        ) as is_part_of_field,
    from (
        select * from coded
        union all by name
        select
            segment_id,
            char_start,
            char_end,
        from fields
    ) as stream
    window in_order as (partition by segment_id order by char_start, code is not null)

),

neighbours as (

    select
        *,
        lead(code) over in_sentence as next_code,
        lead(is_denied and not is_open) over in_sentence as next_is_denied,
        lead(links_on) over in_sentence as next_links_on,
        lag(surface) over in_sentence as previous_surface,
        coalesce(bool_or(code = 'wrongly') over earlier, false) as is_done_wrongly,
        lead(code, 2) over in_sentence as second_code,
        lead(is_denied, 2) over in_sentence as second_is_denied,
    from placed
    where
        code is not null
        and not coalesce(is_part_of_field, false)
    window
        in_sentence as (partition by segment_id, sentence_number order by char_start),
        earlier as (in_sentence rows between unbounded preceding and 1 preceding)

),

told as (

    select
        *,
        case
            when is_open then 'open'
            when code = 'visible' and {{ is_locked_up('gap_after', 'is_denied', 'previous_surface') }} then 'open'
            when is_denied then 'denied'
            when is_coordinated and next_is_denied and not (next_code = 'visible' and surface like '暗号化%') then 'denied'
            when links_on and next_code = 'finding' and next_is_denied then 'open'
            when
                links_on and next_code in ('chance', 'fact', 'finding') and next_links_on
                and second_code = 'finding' and second_is_denied then 'open'
            when links_on and next_code in ('chance', 'fact') and next_is_denied then 'denied'
            when code in ('leak', 'mishap') and next_code = 'spared' and regexp_matches(gap_after, '^(?:等|など|被害)*の$') then 'denied'
            else 'affirmed'
        end as own_polarity,
        (
            code = 'hedge'
            or code = 'chance' and not is_denied
            and not coalesce(links_on and next_code = 'finding' and next_is_denied, false)
        )
        and coalesce(last_value(
            case when code in ('leak', 'mishap', 'handed', 'visible', 'contained', 'other', 'use') then code end ignore nulls
        ) over (
            partition by segment_id, sentence_number order by char_start rows between unbounded preceding and 1 preceding
        ), '') not in ('other', 'use') as is_hedge,
    from neighbours

),

normalized as (

    select
        segment_id,
        sentence_number,
        char_start,
        char_end,
        surface,
        rule,
        case when code = 'handed' and is_done_wrongly then 'mishap' else code end as code,
        case
            when describes and own_polarity = 'affirmed'
                then coalesce(first_value(case when {{ is_exposure_code('code') }} then own_polarity end ignore nulls) over following, 'affirmed')
            else own_polarity
        end as polarity,
        is_hedge,
    from told
    window following as (
        partition by segment_id, sentence_number order by char_start rows between 1 following and unbounded following
    )

)

select * from normalized
