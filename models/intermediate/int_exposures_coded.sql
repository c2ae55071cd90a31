-- Question: what does each word of exposure say by itself?
-- Rule: the lexicon gives its code. A denial stands right behind the word (含まれて|おりません), or behind the noun that carries
-- it (漏えいの|可能性は|ございません, 漏えいの|対象外). What is out of scope (対象になっておらず) is spared, and so is what is kept elsewhere.
-- 「漏えいは確認されておりません」 「漏えいの有無」「漏えいについては|調査中」 leave the matter open, and so does what is public anyway (法令により公表する項目). A word
-- inside the name of a field or right before one is part of the name (登録|メールアドレス), which ends where it goes on to a
-- predicate (メールが|閲覧, 家族|に伝え), and a word before another noun is part of that noun (変更|手続, 閲覧|履歴, 保管|場所). What an
-- examination has shown or not (流出は、調査|では確認されて…) the words behind it say. A clause on one item of
-- a list (住所、ログイン|するためのパスワードは|含まれて…) says nothing of the others. 「名前だけを検索」 leaves it to the verb, as does what tells who
-- the people are (カードを使って|買い物をした顧客の番号) or how it came about (不正アクセス|により流出). Where things are (控えにある|もの) tells of data
-- before a noun for them only; what was written is a thing (服薬の注意|が記され). What should have spared an item, or was not done
-- (黒塗りした上|で公開すべきところ, 黒塗り|せずに公開), did not.

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
    from {{ ref('vocabulary_exposures') }}

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
            when
                lexicon.code = 'mishap' and matched.surface in ('盗まれ', '盗られ', '奪われ', '持ち去')
                and regexp_matches(matched.gap_after || coalesce(matched.next_words, ''), '{{ feared_theft_pattern() }}')
                then 'leak'
            when {{ is_kept_elsewhere('lexicon.code', 'matched.gap_before', 'matched.gap_after') }} then 'spared'
            else lexicon.code
        end as code,
        regexp_matches(matched.gap_after, '{{ denied_denial_pattern() }}')
        and regexp_matches(coalesce(matched.next_words, ''), '{{ unsure_of_denial_pattern() }}') as is_unsure,
        regexp_matches(matched.gap_after, '{{ denied_exposure_pattern() }}') and matched.gap_after not like '%はず'
        or lexicon.code = 'contained' and regexp_matches(right(matched.surface, 1) || matched.gap_after, '{{ no_such_holder_pattern() }}') as is_denied,
        {{ is_public_anyway('lexicon.code', 'matched.gap_before', "matched.gap_after || coalesce(matched.next_words, '')") }}
        or regexp_matches(matched.gap_after, '{{ open_exposure_pattern() }}')
        or coalesce(
            regexp_matches(matched.gap_after || matched.next_words, '{{ under_investigation_pattern() }}'), false
        ) as is_open,
        regexp_matches(matched.gap_after, '{{ exposure_link_pattern() }}') as links_on,
        regexp_matches(matched.gap_after, '{{ coordinated_predicate_pattern() }}') as is_coordinated,
        lexicon.code = 'contained' and regexp_matches(
            matched.surface || matched.gap_after, '{{ describing_clause_pattern() }}|{{ record_as_noun_pattern() }}'
        ) as describes,
    from matched
    inner join lexicon
        on matched.surface = lexicon.surface
    where
        lexicon.code <> 'ignore'
        and not (lexicon.code = 'kept' and not {{ is_kept_elsewhere('lexicon.code', 'matched.gap_before', 'matched.gap_after') }})
        and not (lexicon.code = 'list' and regexp_matches(matched.gap_after, '{{ message_described_pattern() }}'))
        and not (
            lexicon.code in ('other', 'use')
            and regexp_matches(matched.surface, '[一-龠ァ-ヶ]$')
            and regexp_matches(matched.gap_after, '^[一-龠ァ-ヶ]')
        )
        and not (
            lexicon.code in ('leak', 'handed')
            and regexp_matches(matched.gap_after, '^(?:元|量|者|用|専用|窓口|手続|事務|業務|作業|担当|部署|権限|制限|履歴|記録|日時|業者|会社|工場|環境|番号|年月日|部位|方法|回数|区分)')
        )
        and not (
            lexicon.code = 'contained'
            and regexp_matches(matched.gap_after, '^(?:者|先|医|団体|証|票|料|場所|期間|期限|年限|庫|室|方法|義務|媒体|欄|箇所|(?:内容|事項|項目)[がをはもの])')
        )
        and not (
            lexicon.code in ('other', 'use')
            and regexp_matches(matched.gap_after, '{{ people_described_pattern() }}|{{ prone_to_pattern() }}')
        )
        and not (
            lexicon.code in ('other', 'use')
            and regexp_matches(matched.surface, '[一-龠ァ-ヶ]$')
            and regexp_matches(matched.gap_after || coalesce(matched.next_words, ''), '{{ thing_written_pattern() }}')
        )
        and not regexp_matches(matched.gap_after, '{{ denied_of_some_pattern() }}')
        and not (
            matched.surface in ('調査', '解析', '分析')
            and regexp_matches(matched.gap_after, '^(?:の(?:結果|範囲)|時点)?(?:では|からは|において)')
        )
        and not (lexicon.code = 'only' and regexp_matches(matched.gap_after, '^[をがはに]'))
        and not {{ is_presence_of_others('matched.surface', "matched.gap_after || coalesce(matched.next_words, '')") }}
        and not (lexicon.code = 'spared' and matched.surface like '省%' and regexp_matches(matched.gap_before, '{{ step_left_out_pattern() }}'))
        and not (matched.surface = '非表示' and regexp_matches(matched.gap_after, '{{ hidden_part_pattern() }}'))
        and not (
            lexicon.code = 'spared'
            and (
                regexp_matches(matched.gap_after || coalesce(matched.next_words, ''), '{{ ought_to_be_pattern() }}')
                or regexp_matches(matched.gap_after, '{{ undone_pattern() }}')
            )
        )

),

stream as (

    select * from coded
    union all by name
    select
        segment_id,
        char_start,
        coalesce(char_start + nullif(length(regexp_extract(surface, '{{ thing_seen_pattern() }}', 1)), 0), char_end) as char_end,
    from fields

),

placed as (

    select
        * replace (is_denied and not is_unsure as is_denied),
        code in ('leak', 'mishap', 'handed', 'visible', 'contained', 'other', 'use')
        and char_end = next_field_start and surface not like '%、'
        or not coalesce(char_start = previous_field_start and char_end > previous_field_end, false)
        and char_start < max(case when code is null then char_end end) over (
            in_order rows between unbounded preceding and 1 preceding
        ) as is_part_of_field,
        code in ('handed', 'visible', 'contained', 'other', 'use')
        and regexp_matches(right(gap_before, char_start - coalesce(previous_field_end, 0)), '{{ next_item_pattern() }}')
        and regexp_matches(left(gap_after, next_field_start - char_end), '{{ clause_of_item_pattern() }}') as describes_item,
    from (
        select
            *,
            lead(case when code is null then char_start end) over in_order as next_field_start,
            lag(case when code is null then char_start end) over in_order as previous_field_start,
            lag(case when code is null then char_end end) over in_order as previous_field_end,
        from stream
        window in_order as (partition by segment_id order by char_start, code is not null)
    ) as neighbours
    window in_order as (partition by segment_id order by char_start, code is not null)

)

select * exclude (is_part_of_field, describes_item, next_field_start, previous_field_start, previous_field_end) from placed
where
    code is not null
    and not coalesce(is_part_of_field, false)
    and not coalesce(describes_item, false)
