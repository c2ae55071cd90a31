-- Question: which numbers count nobody, those who were spared, or more than the exposure?
-- Rule: the words right before and behind a number speak by their form. Each shape (macros/count_shapes*.sql) votes
-- with a priority; int_counts_judged weighs the votes against those of words, headings and units. A priority of 100 says
-- that no number of anything is told.

-- depends_on: {{ ref('vocabulary_exposure_patterns') }}
-- depends_on: {{ ref('lexicon_count_contexts') }}

with counts as (

    select
        * replace ({{ text_before_the_number() }} as text_before, {{ text_behind_the_title() }} as text_after),
        value > min(value) over (partition by segment_id, unit) as is_more_than_another,
    from {{ ref('int_counts_placed') }}

),

-- The number counts nobody and nothing that matters.
votes_for_nothing as (

    {{ count_votes([
        ('none', 100, 'amount_for_each', is_followed_by('^[0-9][0-9,.万千]* ?円')),
        ('none', 100, 'school_class', "unit = '組' and " ~ is_preceded_by('年 ?$')),
        ('none', 100, 'each_single_person', "regexp_matches(surface, '^[1一][人名]分?$') and " ~ is_preceded_by('お$')),
        ('none', 100, 'room_on_a_sheet', is_followed_by('^に(?:は|つき)?、?(?:最大|約|それぞれ)')),
        ('none', 100, 'how_they_are_counted', is_one_for_several('text_before', 'text_after')),
        ('none', 100, 'so_many_each', "unit_kind = 'document' and value <= 9 and " ~ is_preceded_by('(?:各|それぞれ|[1一](?:人|名|世帯|件|社|組)(?:様)?に(?:つき|は)?、?)$')),
        ('none', 100, 'so_many_each', "value = 1 and " ~ is_followed_by('^分?(?:につき[^まも]|ごと|毎)')),
        ('none', 90, 'so_many_each', is_preceded_by('[1一] ?[通枚件冊人名社世帯回]{1,2}(?:当たり|あたり|につき)(?:に|の)?[^。、0-9]{0,20}(?:最大|平均)*$')),
        ('none', 100, 'measure_of_one', is_followed_by('^の(?:大きさ|重さ|容量|厚さ|サイズ|長さ)')),
        ('none', 100, 'number_of_a_question', "value <= 99 and " ~ is_preceded_by('(?:^|[^A-Za-z])[QAqa]$')),
        ('none', 90, 'bodies_in_the_title', "section = 'header' and unit_kind = 'organization' and value <= 9 and " ~ is_followed_by('^の(?:生徒|児童|園児|学生|患者|会員|参加者|利用者|職員|社員|団員)')),
        ('none', 100, 'heading_of_a_number', is_followed_by('^数(?:[^0-9]|$)')),
        ('none', 100, 'vague_number', "contains(surface, '数')"),
        ('none', 100, 'stuck_together', "unit_kind = 'document' and " ~ is_followed_by('^(?:が)?重な')),
        ('none', 100, 'way_of_working', "unit_kind = 'person' and value <= 9 and " ~ is_followed_by(way_of_working_pattern()) ~ " and not " ~ is_preceded_by('うち、?$')),
        ('none', 100, 'none_at_all', "value = 1 and " ~ is_followed_by(none_at_all_pattern())),
        ('none', 90, 'own_places', "unit in ('店', '店舗', '支店', '園', '校', '院', '施設', '拠点') and " ~ is_own_places('text_before', 'text_after')),
        ('none', 62, 'mistakes_counted', "unit_kind = 'record' and " ~ is_followed_by('^の[^、。0-9]{0,6}(?:誤り|ミス|不備|問題|違反)')),
        ('none', 100, 'classes', "unit = 'クラス'"),
        ('none', 90, 'municipalities_of_an_area', "unit in ('市', '町', '村', '区') and (" ~ is_followed_by('^[0-9]+ ?[町村区]') ~ " or " ~ is_preceded_by('[0-9] ?[市町]$') ~ ")"),
        ('none', 90, 'items_listed', "unit in ('点', 'つ') and value <= 30 and " ~ is_preceded_by('(?:次|以下|下記|上記)の$')),
        ('none', 90, 'items_listed', "unit in ('点', 'つ', '個') and value <= 30 and " ~ is_preceded_by('[、・,と]([^、・,と]{0,12})' ~ lexicon_pattern('lexicon_count_contexts', where="code = 'data'") ~ '(?:など|等)?の(?:計|合計|以下|以上)?$')),
        ('none', 90, 'sheet_of_paper', "unit = '枚' and value = 1 and " ~ is_followed_by('^の(?:紙|用紙|シート|画面|帳票)[にへで]')),
        ('none', 100, 'added_capacity', "unit in ('回線', '台', '席') and " ~ is_followed_by('^(?:に|を|へ|体制に)?増(?:や|設|員|強)')),
        ('other', 72, 'sheets_of_media', "unit = '枚' and " ~ is_preceded_by('(?:MO|CD|CD-?R|DVD|DVD-?R|BD|FD|フロッピー|ディスク|SDカード|メモリーカード|磁気テープ)(?:\\([^()]*\\))?[のが ]?(?:各)*$')),
        ('none', 59, 'publishers', "unit = '社' and (value <= 9 and " ~ is_followed_by('^(?:は|とも)') ~ " and not " ~ is_preceded_by('うち[^。]{0,30}$') ~ " or value = 1 and " ~ is_followed_by('^(?:が|で[^すし]|にお|から)') ~ " and not " ~ is_preceded_by('残[るり]の?$') ~ ")"),
    ]) }}

),

-- Spared, replaced by a later number, or of another matter.
votes_of_spared as (

    {{ count_votes([
        ('other', 86, 'without_personal_data', "unit_kind in ('record', 'document', 'thing') and " ~ is_followed_by('^[^。0-9漏流紛]{0,50}個人情報[^。、0-9]{0,8}(?:含|記載|当た)[^。、0-9]{0,12}(?:ません|な[いくか]|ず)')),
        ('other', 90, 'replaced_estimate', is_followed_by(replaced_estimate_pattern())),
        ('not_affected', 85, 'said_to_be_spared', "(unit_kind <> 'thing' or unit in ('箱', '袋', '束')) and " ~ is_said_to_be_spared('text_before', 'text_after') ~ " and not " ~ is_followed_by('^分?以外')),
        ('not_affected', 85, 'told_apart_as_spared', "(unit_kind <> 'thing' or unit in ('箱', '袋', '束')) and " ~ is_preceded_by(spared_before_pattern()) ~ " and not " ~ is_preceded_by(other_data_pattern()) ~ " and not " ~ is_preceded_by('以外の(?:言語|方法|手段|日|時間|期間|曜日|国|地域|場所|端末|経路|用途|媒体)[^、。0-9]{0,24}$') ~ " and not " ~ is_preceded_by('[もを](?:含め|含む|合わせ|加え)[^、。0-9]{0,12}$') ~ " and not " ~ is_followed_by(owner_of_data_pattern()) ~ " and not " ~ is_followed_by(opened_themselves_pattern()) ~ " and not " ~ is_followed_by(opened_from_pattern())),
        ('not_affected', 85, 'left_out_of_a_number', is_followed_by('^分?を(?:除く|除いた|差し引いた)[^。、0-9]{0,10}[0-9]') ~ " or " ~ is_preceded_by('\\([^()]*$') ~ " and " ~ is_followed_by('^分?を除[くいき][^()0-9]{0,4}\\)')),
        ('other', 66, 'given_to_compare', "unit_kind = 'record' and " ~ is_followed_by('^(?:の[^、。0-9]{0,10})?の(?:提供|提示)を受け')),
        ('other', 88, 'reported_by_others', is_preceded_by('報道(?:では|によ(?:ると|れば)|等?で|において)[^。0-9]{0,16}$')),
        ('other', 82, 'announced_by_a_vendor', "unit_kind = 'organization' and " ~ is_followed_by('^分?の[^。、]{0,10}(?:情報|データ)[^。]{0,16}(?:漏えい|漏洩|流出|影響|閲覧)[^。]{0,16}(?:と|旨を?)の?(?:公表|発表|報告|連絡|説明)')),
        ('other', 88, 'told_before_a_later_look', is_followed_by('^[^。]{0,40}と(?:お伝え|お知らせ|ご?案内|ご?説明|ご?報告|公表|発表)(?:いた)?し(?:まし)?た。?$') ~ " and regexp_matches(next_sentence_text, '^[ ・]*(?:その後|しかし|ところが|このたび|このほど|今回|改めて|さらに|追加)[^。]{0,40}(?:調査|精査|確認|点検|調べ|集計)[^。]{0,40}[0-9]')"),
        ('other', 89, 'later_number', is_followed_by(later_number_pattern())),
        ('other', 89, 'earlier_number', is_preceded_by(earlier_number_pattern()) ~ " or " ~ is_told_of_an_earlier_notice('text_before', 'text_after')),
        ('other', 86, 'traces', "unit_kind = 'record' and " ~ is_preceded_by(traces_before_pattern())),
        ('other', 86, 'circulation', "unit_kind = 'document' and " ~ is_preceded_by('(?:発行|印刷|作成|刊行)(?:部数|枚数|総数)[はがも:、 ]{0,2}$')),
        ('other', 86, 'doubles', is_number_of_doubles('text_before', 'text_after')),
        ('other', 67, 'number_of_views', "unit_kind = 'record' and (" ~ is_number_of_views('text_before', 'text_after') ~ ")"),
        ('other', 59, 'work_done', "unit_kind in ('record', 'document', 'person') and " ~ is_followed_by(work_done_pattern())),
        ('other', 88, 'difference', is_followed_by(difference_pattern())),
        ('other', 82, 'total_of_all_clients', is_total_of_all_clients('text_before', 'text_after') ~ " and not " ~ is_sum_of_what_follows('text_before', 'next_sentence_text')),
        ('other', 82, 'total_above_our_share', is_total_above_our_share('sentence_text', 'text_before', 'next_sentence_text')),
        ('other', 86, 'rest_of_the_staff', "unit_kind = 'person' and " ~ is_preceded_by('(?:ほか|他)の(?:社員|職員|従業員|教職員|スタッフ)$') ~ " and " ~ is_followed_by('^(?:に|へ|を|から|の)[^。]{0,24}(?:聞き取|聴取|確かめ|確認|調べ|点検|調査)')),
        ('other', 60, 'left_in_its_place', "unit_kind = 'document' and " ~ is_followed_by('^(?:が|は)?[^。、0-9]{0,4}残って(?:いた|いま|おり)')),
        ('other', 73, 'visitors', "unit_kind = 'person' and " ~ is_preceded_by('(?:[1一]日|毎日|月|年間?|週)に?(?:延べ)*$') ~ " and " ~ is_followed_by('^(?:が|の方が)(?:訪れ|来訪|来館|閲覧|アクセス)')),
        ('other', 73, 'delays', is_preceded_by('(?:送付|請求|発送|通知|振り?込み?|支払い?|配達|交付)の(?:遅れ|遅延)[: はが]*$')),
        ('other', 86, 'for_reference', is_preceded_by('^[ ・※]*[(【〔](?:参考|ご参考)[)】〕][^。]{0,30}$')),
        ('other', 76, 'another_matter', is_preceded_by('(?:今回|本件|この件)[^。、0-9]{0,10}とは別(?:に|の)[^。]{0,24}$|(?:昨年度?|前年度?|過去|以前|先月)に?も、?[^。0-9]{0,16}$|[0-9年月日]にも、|年度?にも、?[^。、0-9]{0,10}$|^[ ・]*(?:なお、)?当時[はのに]')),
        ('other', 60, 'number_of_a_year', "unit_kind <> 'thing' and " ~ is_preceded_by(number_of_a_year_pattern())),
        ('other', 68, 'still_looked_into', is_followed_by('^(?:は|が|については)?[^。、0-9]{0,8}(?:確認中|調査中|照会中)')),
        ('other', 73, 'all_that_was_there', is_followed_by('^(?:が)?あり、[^。0-9]{0,30}[^、。0-9]のは|^分?(?:の[^、。0-9がは]{1,12})?(?:が)?(?:あり|ございま|保有して|お預かり)[^。0-9]{0,10}(?:が|うち|、)、?[^。0-9]{0,6}(?:残る|残り|その他|このうち|うち)')),
    ]) }}

),

-- The whole of which a part is told, and what came back.
votes_of_wholes as (

    {{ count_votes([
        ('other', 71, 'whose_doings_were_gone_through', "unit_kind = 'person' and " ~ is_followed_by('^の[^、。0-9をがは]{0,10}(?:履歴|ログ|記録)を[^。、0-9]{0,6}(?:調べ|調査|確認|確かめ|点検|精査|照合|解析|分析|洗い出|見直)')),
        ('other', 66, 'gone_through', "unit_kind <> 'thing' and (" ~ is_gone_through('text_before', 'text_after') ~ ")"),
        ('other', 57, 'all_people', "unit_kind in ('person', 'household') and section <> 'leaked_data' and " ~ is_preceded_by(all_people_pattern()) ~ " and not " ~ is_preceded_by(described_by_exposure_pattern()) ~ " and not regexp_matches(sentence_text, '" ~ exposure_told_pattern() ~ "') and " ~ is_followed_by(end_of_clause_pattern())),
        ('other', 66, 'all_there_are', "unit_kind in ('person', 'account', 'record', 'household', 'organization') and " ~ is_all_there_are('text_before', 'text_after')),
        ('other', 59, 'whole_of_exposed_part', "unit_kind not in ('thing', 'device') and " ~ is_whole_of_exposed_part('text_after')),
        ('other', 60, 'members_of_a_body', "unit_kind in ('person', 'household', 'organization') and " ~ is_followed_by('^(?:の[^、。0-9]{0,8})?が、?(?:加入|加盟|参加|登録|在籍|所属|購読|利用)する')),
        ('other', 60, 'those_present', "unit_kind = 'person' and " ~ is_followed_by('^の[^、。0-9をがは]{0,10}(?:会議|会合|研修|講座|説明会|講習会|セミナー|イベント|打ち?合わ?せ|授業|集会|総会)(?:で|に|の場|の際|中)')),
        ('other', 60, 'whole_before_contrast', "unit_kind <> 'thing' and " ~ is_followed_by(contrast_of_a_part_pattern()) ~ " and not " ~ is_preceded_by(exposure_told_pattern())),
        ('other', 60, 'sent_in_groups', "unit_kind = 'person' and " ~ is_followed_by('^を?、?[0-9]+ ?[名人](?:様|さま)?ずつ|^[をにへ][^。0-9]{0,12}[0-9]+ ?(?:グループ|回|班|組)に分け[^。]{0,20}が、[^。]{0,24}(?:のみ|だけ|うち|一部)')),
        ('other', 59, 'sent_out_before_a_part', is_followed_by(sent_out_pattern())),
        ('other', 70, 'all_that_was_sent', "unit_kind <> 'thing' and " ~ is_preceded_by('(?:配信|発送|送付|送信|郵送|封入|配布)(?:した)?の?(?:総数|総件数|総通数|全件数)[はがも: ]{0,2}$')),
        ('other', 70, 'all_that_is_kept', is_preceded_by('(?:管理|保管|所蔵|保有|保存|発行|交付|配布|発送)し(?:て(?:いた|いる|おり|おった|きた)|た)?[^、。0-9]{0,12}(?:総数|全数|総件数|総枚数|全件数)[はがも: ]{0,2}$')),
        ('other', 74, 'firms_of_a_whole', "unit_kind = 'organization' and " ~ is_followed_by('^の[^、。0-9]{0,14}[0-9,]+ ?[人名]のうち')),
        ('other', 60, 'whole_told_before_its_part', "unit_kind <> 'thing' and section not in ('leaked_data', 'header') and not regexp_matches(heading_text, '" ~ exposure_told_pattern() ~ "') and (" ~ is_whole_told_before_its_part('text_before', 'text_after') ~ " or " ~ is_whole_before_the_sentence_of_its_part('sentence_text', 'next_sentence_text') ~ ")"),
        ('other', 73, 'whole_of_customers', "unit_kind <> 'thing' and " ~ is_whole_of_customers('text_before', 'text_after')),
        ('other', 73, 'whole_of_those_who_acted', "unit_kind <> 'thing' and section <> 'response' and " ~ is_whole_of_those_who_acted('text_before', 'text_after')),
        ('other', 73, 'whole_sent_out', "unit_kind <> 'thing' and " ~ is_followed_by(sent_out_at_the_end_pattern()) ~ " and " ~ names_wrong_part('next_sentence_text') ~ " and not " ~ is_preceded_by('誤[^。]{0,20}$')),
        ('other', 73, 'whole_in_brackets', "unit_kind <> 'thing' and " ~ is_preceded_by('\\([^()0-9]{0,24}$') ~ " and " ~ is_followed_by('^分?のうち、?[^()。0-9]*\\)')),
        ('other', 73, 'whole_above_its_part', "unit_kind <> 'thing' and " ~ is_whole_above_its_part('text_before', 'text_after', 'next_sentence_text')),
        ('other', 59, 'recovered_records', "unit_kind = 'record' and " ~ is_followed_by('^(?:は|を|が|については|につきましては)?[^。、0-9]{0,6}回収(?:し(?:ま|た|て)|済|でき(?:ま|た))')),
        ('other', 59, 'handled_before_a_part', "is_more_than_another and unit_kind <> 'thing' and " ~ is_handled_before_a_part('text_before', 'text_after')),
        ('other', 73, 'whole_of_those_sent_out', "unit_kind <> 'thing' and " ~ is_whole_of_those_sent_out('text_before', 'text_after')),
        ('other', 59, 'whole_of_named_things', "unit_kind <> 'thing' and " ~ is_whole_of_named_things('text_after')),
        ('other', 59, 'whole_of_a_fraction', "unit_kind <> 'thing' and " ~ is_followed_by('^中、?[^。、0-9学]{0,8}[0-9]') ~ " and not " ~ is_followed_by('^中、?' ~ part_told_pattern()[1:])),
        ('other', 59, 'recovered', "(unit_kind = 'document' or unit in ('箱', '袋', '束') or ends_with(surface, '分') and not " ~ is_followed_by('^[^。]{0,16}(?:全て|すべて|全部|全数)') ~ ") and " ~ is_followed_by_beside_others(recovered_pattern()) ~ " and not " ~ is_followed_by_beside_others(still_missing_pattern())),
        ('other', 66, 'part_recovered', "unit_kind in ('record', 'document') and " ~ is_preceded_by('(?:うち|内)、?(?:既に|すでに)*$') ~ " and " ~ is_followed_by('^分?(?:を|は|が)[^。、0-9]{0,8}回収(?:$|[。、)]|し(?:ま|た|て)|済|でき(?:ま|た))')),
        ('other', 54, 'given_back', "unit_kind not in ('thing', 'device') and " ~ is_given_back('text_before', 'text_after') ~ " and not " ~ is_followed_by('^分?(?:の[^、。0-9]{1,12})?[をが][^。0-9]{0,10}(?:紛失|なくし|流出|漏えい|漏洩|行方|所在|見当た|盗)')),
        ('other', 60, 'came_back', is_preceded_by(came_back_before_pattern()) ~ " and not " ~ is_followed_by('^分?(?:の[^、。0-9]{1,12})?[をが][^。0-9]{0,10}(?:紛失|なくし|流出|漏えい|漏洩|行方|所在|見当た|盗)')),
    ]) }}

),

discounted as (

    select * from votes_for_nothing
    union all
    select * from votes_of_spared
    union all
    select * from votes_of_wholes

)

select * from discounted
