{#
    A sentence closed by a full stop, so that a noun as its last word (「…へ報告」) reads as the predicate that it is.
    Argument: a text expression. Returns: a text expression, the same or one character longer.
#}
{% macro with_full_stop(text) -%}
    case when {{ text }} like '%。' then {{ text }} else {{ text }} || '。' end
{%- endmacro %}


{#
    What may stand between a label and its date: marks, particles, nothing. Returns: a regular expression.
#}
{% macro label_gap_pattern() -%}
    ^(?:日時?|時期|期間|年月日|時刻|[ぁ-ん]{0,4}のは)?[ :はがもにへ/・)」】]*$|^(?:し|した|しました|済み?|完了|を?実施)?(?:\([^()]{0,12}\))? ?\($
{%- endmacro %}


{#
    What follows a word that another predicate takes up: 「…した旨」「…した可能性」「…したと(発表)」. Applied to the last
    character of the word, the text behind it and the start of the next event word. Returns: a regular expression.
#}
{% macro embedded_pattern() -%}
    ^.[ぁ-ん]{0,8}[たるのなう](?:こと|など|旨|もの|可能性|おそれ|恐れ|疑い|懸念|際|ため|問題|事案|事実|被害|お客|お[一-龠]|との|と[^もきと]|という|[一-龠ァ-ヶ0-9「])|^.(?:に使われた|が(?:確定した|(?:疑わ|懸念さ|確認さ)れ(?:た|る|ている)))[一-龠0-9おごァ-ヶ]|^.って[一-龠]{1,3}し?[ぁ-ん]{0,5}たこと|^が(?:発覚|判明|分か|わか|発見|見つか|検知|特定|明らか)|^.(?:の?(?:可能性|おそれ|恐れ|疑い|懸念|件|事案|事実|被害|際|ため)|との|という|について|に関|による|により|に伴|に係|に起因|が(?:発覚|判明|確認|分か|わか)|を(?:発見|確認|把握|検知|認識|お知らせ|ご?報告|公表|発表|ご?案内|ご?説明)|と(?:発表|公表|説明|みられ))
{%- endmacro %}


{#
    What follows a word that is the content of another predicate, 「…されたことを確認」, not of a noun beside it. Applied as
    embedded_pattern. Returns: a regular expression.
#}
{% macro complement_pattern() -%}
    ^.[ぁ-ん]{0,8}[たるう](?:こと|旨|可能性|おそれ|恐れ|疑い|との|と(?:発表|公表|判明|確認))|^が(?:発覚|判明|分か|わか|発見|見つか|検知|特定|明らか)|^.(?:の?(?:可能性|おそれ|疑い)|を(?:発見|確認|把握|検知|認識)|が(?:発覚|判明|確認))
{%- endmacro %}


{#
    What follows a word that is denied: 「…しておりません」「…していない」. Returns: a regular expression.
#}
{% macro negated_predicate_pattern() -%}
    ^(?:は|も)?(?:受け|寄せられ|いただ|頂)[^。]{0,8}(?:ません|おらず|ない)|^(?:らず|できず|出来ず|すべき|しなければ|する(?:べき|必要))|^[ぁ-ん]{0,7}(?:ません|ないこと|ない。|ていない|ておらず|なかった|なし|できない|に至|には至)|^の?(?:有無|可能性はな)
{%- endmacro %}


{#
    What follows a date that belongs to the nearest predicate only: 「7日に受けていた(ことが分かり)」「22日付で公表した」.
    A comma instead would hand it to the last predicate. Returns: a regular expression.
#}
{% macro inner_date_pattern() -%}
    ^ ?(?:\([^)]{1,6}\))? ?(?:頃|ごろ|ころ)?(?:に[^、は]|にも|から[^、]|より[^、]|付け?で|付け?の|付け?「|の[^時間期])
{%- endmacro %}


{#
    What follows a date that only dates a state, or something else than the incident: 「11月末現在」「7月の時点で」「28日まで
    の調査で」「12日に開く講習会」. Returns: a regular expression.
#}
{% macro state_date_pattern() -%}
    ^に開く|^(?:開催|施行)の|^ ?以前(?:に|の|から|は)|^(?:廃棄|実施|開催)予定の?|^ ?の?[一-龠]{0,6}分(?:$|[^か-け0-9])|^ ?(?:末|付け?)?(?:まで)?(?:の|に)?(?:時点(?:では|[^で]|$)|現在|段階|発表では|発表の|調査で)
{%- endmacro %}


{#
    The end of a sentence that tells what happened, or what has been done since. Returns: a regular expression.
#}
{% macro told_as_past_pattern() -%}
    (?:た|ている|ております)。?$
{%- endmacro %}


{#
    Whether a code of lexicon_events is an event of its own, not a mark of what a date stands for.
    Argument: a column. Returns: a condition.
#}
{% macro is_event_code(code) -%}
    {{ code }} not in ('plan', 'as_of', 'attribute', 'target_ppc', 'target_police', 'target_authority')
{%- endmacro %}


{#
    The text between two dates where the first shares the predicate of the second: it ends as a noun or a particle, not
    as a clause of its own. 「4日に省へ、5日に県へ報告」「1日及び3日付で」. Returns: a regular expression.
#}
{% macro gapped_clause_pattern() -%}
    ^(?:付け?)?[^。()]{0,60}(?:[をにへと・や]|及び|および|並びに|[一-龠0-9]報)?[、,]?$
{%- endmacro %}


{#
    The end of a clause of its own: a predicate in its continuing form. Returns: a regular expression.
#}
{% macro clause_end_pattern() -%}
    [しれりいきちっみえけべ]、|ました|した|て、|済みで、|ており|たが|ため|ところ|[~から-]$
{%- endmacro %}


{#
    What stands before a message that went to the people themselves: how it was sent. Returns: a regular expression.
#}
{% macro channel_pattern() -%}
    (?:(?:書面|文書|書状|封書|手紙|はがき|ハガキ|葉書|郵送|郵便|電話|メール|訪問|面談|対面|SMS|管理画面)(?:等|など|(?:と|や|及び|および|または|又は)[^、。]{1,6})?(?:により|をもって|を通じて?|で|にて|による|での)|個別に?|順次、?)[^。]{0,14}$
{%- endmacro %}


{#
    A message that came in, though its words could stand for one sent: 「電話で連絡があった」. Applied to the word and the
    text behind it. Returns: a regular expression.
#}
{% macro received_message_pattern() -%}
    (?:連絡|電話|通知|報告|メール)[をが]?(?:が(?:あ|入|届|寄せ)|を(?:受け|いただ|頂|もら))
{%- endmacro %}


{#
    A message that went out: 「通知しております」「連絡を開始した」. Applied to the word and the text behind it. Returns: a
    regular expression.
#}
{% macro sent_message_pattern() -%}
    (?:連絡|電話|通知|報告|案内|説明)(?:を(?:実施|開始|完了)?|の(?:送付|発送)を?)?(?:いた|致)?(?:し(?:て|まし|た|、)|済|する)
{%- endmacro %}


{#
    The people concerned as the topic of a sentence: 「対象の方へは9月26日に」. Returns: a regular expression for the text
    before a word.
#}
{% macro people_topic_pattern() -%}
    (?:お客[様さ]|本人|対象|該当|関係|保護者|患者|学生|生徒|会員|利用者|従業員|社員|取引先|応募者|皆様|ご家族|遺族|の方)[^。、]{0,14}(?:に|へ)(?:は|も|対し)[^。]*$
{%- endmacro %}


{#
    Those who got what was not theirs, as the ones who are told: 「A社に(謝罪)」. They are not the people concerned.
    Returns: a regular expression for the text before a word.
#}
{% macro wrong_recipient_pattern() -%}
    (?:業者[A-Z]|[A-Z]社|誤って?(?:送信|送付|交付|配達|配布|返却|郵送)(?:した)?先|誤(?:送信|送付|交付|配達|配布)先)[^、。]{0,10}(?:に|へ|を訪)[^。]{0,12}$
{%- endmacro %}


{#
    An inquiry about one's own business, which is no tip: 「お取引の内容についてお問い合わせがあり」. Returns: a regular
    expression for the text before a word.
#}
{% macro own_business_pattern() -%}
    (?:取引|契約|手続き?|審査|申請|残高|納付|支払い?|取得状況|利用状況)[^。、]{0,8}(?:について|に関する|のこと)[^。、]{0,6}$
{%- endmacro %}


{#
    What is said of another matter that was published: 「公表した事案とは手口が異なる」. Applied to the text behind the word.
    Returns: a regular expression.
#}
{% macro other_matter_pattern() -%}
    ^[^。、]{0,24}(?:とは|との関(?:係|連)|と本件)
{%- endmacro %}


{#
    An attack as the object of what was noticed in a period: then the period is that of the attack. Returns: a regular
    expression for the text before a word.
#}
{% macro attack_noticed_pattern() -%}
    (?:不正アクセス|不審なアクセス|アクセス|ログイン|攻撃|侵入|通信|メールの送信)(?:の試行|があった(?:こと)?|が行われた(?:こと)?)?を?$
{%- endmacro %}


{#
    Staff that is warned: 「全職員に(注意喚起)」. They are no people concerned. Returns: a regular expression for the text
    before the word.
#}
{% macro warned_staff_pattern() -%}
    (?:職員|社員|従業員|従業者|校長)(?:\([^)]*\))?(?:に|へ|に対し(?:て)?、?)(?:文書で|改めて|再度)?$
{%- endmacro %}


{#
    A way of writing taken for a sender, since both end with より: 「文書により(通知)」. Applied to the word with the text
    before it. Returns: a regular expression.
#}
{% macro written_by_pattern() -%}
    によりご?(?:連絡|通知|報告|案内|お知らせ|説明)[^。]{0,3}$
{%- endmacro %}


{#
    A contractor that reports to the publisher: 「委託先から県に(報告)」. Returns: a regular expression for the text before
    a report.
#}
{% macro from_contractor_pattern() -%}
    (?:委託先|受託者|受託事業者|業者|公社|指定管理者|事業者|会社|法人|協会|事務局)[^、。]{0,6}(?:から|より)[^、。]{0,12}$
{%- endmacro %}


{#
    What gives data away while it runs, as the object of 停止: 「転送を(停止)」. A service that stops is another matter.
    Returns: a regular expression for the text before the word.
#}
{% macro stopped_object_pattern() -%}
    (?:転送|通知|データ(?:の?提供)?|アカウント|ID|送信|配信|共有|公開|接続|閲覧|掲載|表示|権限|ログイン)(?:機能)?(?:は|を|の)?(?:一時|緊急|全て|すべて|即時|直ちに)?$
{%- endmacro %}


{#
    Data in view or running out, not something done to it: 「表示されていた」. Returns: a regular expression.
#}
{% macro in_view_pattern() -%}
    ^(?:公開|掲載|誤?表示|誤って表示|載っ|閲覧(?:でき|可能)|見(?:え|られ)る?|漏えい|漏洩|流出)
{%- endmacro %}


{#
    Somebody from outside as the one who tells: 「不審に思った患者が病院に(相談)」. Returns: a regular expression.
#}
{% macro someone_tells_pattern() -%}
    (?:患者|[市県区町村都府道]民|住民|利用者|保護者|顧客|お客(?:様|さま)|男性|女性|受信者|受取人|会員|取引先|第三者|外部の方|生徒|学生|応募者|購入者|契約者|通行人|ユーザー|モニター|拾得者|受け取った方)(?:[0-9]+[名人])?(?:様|さま|さん|の方)?[がも][^。]{0,30}$
{%- endmacro %}


{#
    A police station named by its place: 「三豊署に」. Returns: a regular expression for the text before a report.
#}
{% macro police_station_pattern() -%}
    (?:[^防務部 、。]署|警察署?)(?:に|へ|及び|および|と)[^。、はがを]{0,20}$
{%- endmacro %}


{#
    What was changed to end the exposure: the object of 変更 or 再設定. Returns: a regular expression.
#}
{% macro secured_object_pattern() -%}
    (?:パスワード|アカウント|設定|権限|認証情報|ID|鍵|公開範囲|アクセス)[^。、]{0,8}(?:を|の|への)[^。、]{0,14}$
{%- endmacro %}


{#
    What stands before a finding that closes an investigation: 「解析の結果」. Returns: a regular expression.
#}
{% macro by_investigation_pattern() -%}
    (?:調査|解析|検査|点検|フォレンジック|調査会社の報告)[^。]{0,14}(?:の結果|により|によって|によると|によれば|を終え|で、)[^。]*$
{%- endmacro %}


{#
    What others were asked to do so that the exposure ends. Returns: a regular expression for the text before 依頼.
#}
{% macro asked_measure_pattern() -%}
    (?:削除|廃棄|破棄|返却|消去|回収|返送)[^。、]{0,14}$
{%- endmacro %}


{#
    What investigators were asked to do. Returns: a regular expression for the text before 依頼.
#}
{% macro asked_investigation_pattern() -%}
    (?:調査|解析|分析|調べ|フォレンジック)[^。、]{0,12}$
{%- endmacro %}


{#
    A clause that is closed by a noun right behind an inner date: 「11日に受け付けた(伝票を紛失した)」. The date tells of that
    clause only. Returns: a regular expression for the text between the date and a word.
#}
{% macro closed_clause_pattern() -%}
    ^に(?:受け付け|お送りし|送っ|送付し|発送し|郵送し|お届けし|配布し|開催し|開い|発行し|作成し|購入し|提出し|契約し|導入し|締結し|撮影し|実施し|配っ|届い)[ぁ-ん]{0,4}た[一-龠ァ-ヶ「]
{%- endmacro %}


{#
    A label of a form that says no more than when it happened: 「(1)日時 」「・発生 」. Returns: a regular expression for the
    text before a date.
#}
{% macro occurrence_label_pattern() -%}
    ^[^ぁ-んァ-ヶ一-龠]*(?:(?:発生)?(?:日時|年月日)|発生日?)[: ]*$
{%- endmacro %}


{#
    What follows something of which no trace was found: 「漏えいした事実は(確認しておりません)」. Applied to the text behind
    a word and the next word with what follows it. Returns: a regular expression.
#}
{% macro no_trace_pattern() -%}
    ^[ぁ-ん]{0,4}(?:事実|形跡|痕跡|こと)?(?:は|も)[^。]{0,12}(?:確認|見つか|認め|ござい|あり)[ぁ-んさ]{0,6}(?:ません|ない|おらず)
{%- endmacro %}


{#
    Words that close what somebody else said: 「…が書き換えられている旨の」. Returns: a regular expression.
#}
{% macro quoting_word_pattern() -%}
    ^(?:旨の?|との|という)
{%- endmacro %}


{#
    What stands between a measure and the 確認 that it was done: 「消去されたことを確認」. Returns: a regular expression.
#}
{% macro confirmed_measure_pattern() -%}
    ^(?:さ?れ?し?)?(?:た|ている|てい|済み)?(?:こと|の|旨)?を?$
{%- endmacro %}


{#
    What stands before a bare 連絡 that came in: someone else, with から or より. Returns: a regular expression.
#}
{% macro from_someone_pattern() -%}
    [^日月時年本今朝降刻夕夜頃昼半旬ろ分前後](?:から|より)[^。]{0,40}$
{%- endmacro %}


{#
    What stands before a bare 連絡 to the people whose data it was. Returns: a regular expression.
#}
{% macro to_the_people_pattern() -%}
    (?:お客[様さ]|本人|対象|該当|関係|保護者|患者|学生|生徒|会員|利用者|受信者|送信先|応募者|皆様|ご家族|遺族|の方|世帯)[^。、]{0,12}(?:に|へ)[^。]{0,12}$
{%- endmacro %}


{#
    Papers that only the police take. Returns: a regular expression.
#}
{% macro police_paper_pattern() -%}
    ^(?:被害|遺失|盗難|紛失|告訴|告発)
{%- endmacro %}


{#
    What stands before a report to an authority that no lexicon names: 「県の担当課に」「国へ」. Returns: a regular expression.
#}
{% macro authority_pattern() -%}
    (?:[省庁県府都道国]|財務局|労働局|経済産業局|運輸局|委員会|大使館|領事館|保健所|機構|監督|所管|カード会社|親会社)[^。、はがを]{0,8}(?:に|へ|への|にも|へも)?$
{%- endmacro %}


{#
    What stands before something sent to the people whose data it was: an apology, a notice. Returns: a regular expression.
#}
{% macro apology_pattern() -%}
    (?:お詫び|おわび|謝罪|ご説明|ご案内|注意喚起|経緯|対象となる)[^。]{0,14}$
{%- endmacro %}


{#
    The end of a clause that sets what follows apart: 「…しておりますが、」. A date before it does not rule what comes after.
    Returns: a regular expression.
#}
{% macro contrast_pattern() -%}
    (?:ますが|ましたが|ですが|でしたが|せんが)、
{%- endmacro %}


{#
    Own staff as the source of a report: then the organisation noticed by itself. Returns: a regular expression.
#}
{% macro own_staff_pattern() -%}
    (?:職員|従業員|社員|教員|教諭|教頭|校長|担任|教授|担当者?|看護師|医師|調査員|上司|課長|部長|支店長|所長|責任者|支部|支店|支社|事務局|病棟|現場|[当本各同]校|各校|[当本]課|担当課|[部課係]員)(?:[0-9]+[名人])?(?:から|より)[^。]*$
{%- endmacro %}


{#
    Staff of somebody else: 「A法人の職員から」「県内の自治体職員から」. Returns: a regular expression for the text before a word.
#}
{% macro other_staff_pattern() -%}
    委託|取引先|業者|他社|会社員|(?:自治体|[^当本同]法人|団体|企業|他の?[市県校院課]|[県市町村区府都道国]内の?[^、。]{0,6})の?(?:職員|社員|従業員|教員|担当者?)
{%- endmacro %}


{#
    What stands between the body that a report went to and its date: 「個人情報保護委員会および経済産業省へは8月2日に報告」.
    Applied to the text before the date. Returns: a regular expression.
#}
{% macro body_before_date_pattern() -%}
    (?:に|へ|に対し(?:て)?)(?:は|も)?[、 ]?$|への(?:ご?報告|届け?出|ご?相談|ご?連絡|通報|通知)(?:は|を|も)[、 ]?$
{%- endmacro %}


{#
    A period of which nothing else is said: alone in its line, or 「…までの間、」. In the parts of a notice that tell of the
    incident it is the time in which data was exposed. Argument: the alias of int_dates_placed. Returns: a condition.
#}
{% macro is_bare_period(dates) -%}
    (
        {{ dates }}.role = 'range'
        and {{ dates }}.date_end is not null
        and {{ dates }}.section in ('lead', 'summary', 'chronology', 'leaked_data', 'damage')
        and ({{ dates }}.spans_an_interval or ({{ dates }}.leads_line and not {{ dates }}.has_text_after))
    )
{%- endmacro %}
