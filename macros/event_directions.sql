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
