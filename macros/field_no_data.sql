{#
    What follows a field that is no data but a place things go to or stand in, a trait of persons, a number of them or a
    remark: 「メールアドレス宛に」「履歴書に記載」「第4学年の児童」「会員IDの件数」「氏名(フリガナなし)」「住所の分かる方」「見積を依頼された方」「FAX番号が誤っており」「メールボックス内の」「IPアドレスからの閲覧」. Applied to
    the text after a field. Returns: a regular expression.
#}
{% macro no_data_pattern() -%}
    ^(?:(?:(?:及び|および|や|と|・)[^、。]{1,8})?に(?:は|も|記|含|保|残|載|掲|印字|表示|あっ|渡|売|漏ら|提供|開示|持ち|伝え|話)|の(?:URL|リンク|ファイル名|様式|書式|ひな形)|が(?:誤って|間違って|異なって)(?:い|お)|簿|内[にのかで]|[ 0-9]*件?(?:から|より)の(?:[^、。]{0,4}(?:閲覧|アクセス|ログイン|接続|通信|攻撃|侵入)|不正|不審)|管理(?:者|代表|システム|ソフト|業務|画面|サイト)|(?:の)?(?:確認|登録|入力|閲覧|検索|照会|通知)?(?:システム|サイト|フォーム|アプリ|ソフト|サーバー?|画面|ページ)(?:に|で|へ|の|を(?:開発|改修|更新|停止|運用|利用|入れ|搭載|導入|インストール))|の形式?で|宛|あて|へ(?:送|お送り|ご?連絡|ご?案内|電子|メール)|(?:が|は|も)(?:必要|設定され|かけられ|かかって)|で(?:保護|ロック)|による(?:保護|ロック|認証)|に[^関つ係加よ限対至指]|」?として|を(?:確認|照合|点検|調査|更新|作成|入力)する(?:ため|際|とき|にあた)|(?:の?総|の?件)数|の(?:分か|わか)[らりるっ][^、。]{0,3}(?:方|人|者|客|会員)|なし\)|[0-9]+(?:人|名)の|の?在籍|の(?:ご?登録|ご?記入)[がの](?:ある|あっ|ない)|を(?:持つ|有する|お持ち)|(?:もり|り|等|など)?を(?:ご?(?:依頼|請求|希望)|お?申し?込)[^、。をがはも]{1,6}た(?:方|お客|皆|人|者|会員)|の[0-9]+(?:日|週間|か月|ヶ月|年)[前後]|」の[^、。]{0,10}(?:ファイル|資料|文書|書類|シート|ページ)[にの]|(?:の|別の)?(?:児童|生徒|学生[^番]|者|職員|教員|教諭|方[々のがでには、]|お客|皆|会員|患者|利用者|保護者|担当))
{%- endmacro %}


{#
    Data that somebody got at, or not: 「氏名に|第三者がアクセスした」「住所にはアクセスされていません」. Applied to the text after a field. Returns: a
    regular expression.
#}
{% macro accessed_data_pattern() -%}
    ^(?:など|等)?に(?:は|も|ついては)?(?:特に|一切|何ら)?の?影響|^(?:など|等)?に[はも]?、?(?:(?:第三者|外部|何者か|攻撃者|部外者|他人)[^、。]{0,14})?(?:不正な?に?)?アクセス(?:さ|し|が|で|は)
{%- endmacro %}


{#
    What follows the parts of a mail that brought an attack in, which are not what leaked: 「添付ファイルを開封した」「…という件名のメールが
    届いた」. Applied to the text after a field. Returns: a regular expression.
#}
{% macro received_mail_pattern() -%}
    ^」?(?:を(?:開[いきくけ封]|実行|クリック|展開)|の(?:不審な|不正な)?(?:電子)?メール[がを]|に?(?:ある|記載された|記載の)(?:URL|リンク))
{%- endmacro %}


{#
    Mails with what was done to them, which is the predicate of its sentence: 「メールが|閲覧」「メールの一部が|転送」. Group 1 is the thing with its
    particle. Returns: a regular expression for a field.
#}
{% macro thing_seen_pattern() -%}
    ^((?:電子)?メール(?:の一部|等|など)?[がを]).
{%- endmacro %}


{#
    Mails seen by those who may, or who tell of it, as against those that were or could be seen by others: 「メールを閲覧|した職員」「メールを閲覧|し、誤送信に
    気付いた」. Applied to the text after a field that ends with the verb. Returns: a regular expression.
#}
{% macro seen_by_its_reader_pattern() -%}
    ^(?:し(?:[、てまよなた]|$)|する|のうえ|の際)
{%- endmacro %}


{#
    Records that are examined to find out what happened, and did not leak by that: 「閲覧履歴を調べる」. Applied to the text after a
    field. Returns: a regular expression.
#}
{% macro examined_records_pattern() -%}
    ^(?:等|など)?(?:(?:と|や|、|及び|および)[^、。をがはも]{1,16})?(?:を|から|の)(?:毎|定期|随時|詳細に?|改めて)*(?:日|週|月)?(?:1回|、)?[^、。]{0,4}(?:調べ|見|調査|点検|精査|分析|解析|追跡|監視|確認|照合|検証|抜き)
{%- endmacro %}


{#
    A system for records of patients, which works or does not work: 「電子カルテが|使えるようになり」「電子カルテの稼働」. It is no leaked item by that.
    Applied to the text after a field. Returns: a regular expression.
#}
{% macro working_system_pattern() -%}
    ^(?:(?:や|と|、|・|及び)[^、。がをはも]{1,12}|など|等|システム)*(?:の|[がをはも])(?:すべて|全て|一部|現在|再び|通常どおり|順次|一時|正常に|問題なく|まったく|全く|、)*(?:使え|使う|使用[^さ者]|使用さ?れ(?:て|た)?$|利用[^者さ]|稼働|復旧|停止|再稼働|動[いかき]|起動|再開|ダウン|止ま|導入|運用|参照でき|閲覧でき(?:な|ず|ませ)|開けな|障害)
{%- endmacro %}


{#
    Words before data that are the rest, beside those which the notice tells of: 「このほかの|応募情報は閲覧されていない」. Returns: a
    regular expression for the text before a field.
#}
{% macro remaining_ones_pattern() -%}
    (?:[こそ]のほかの|[こそ]の他の|[こそ]れ(?:ら)?以外の|残りの|上記以外の|対象以外の|該当(?:者|する方)以外の)[^、。]{0,6}$
{%- endmacro %}


{#
    Data said to have left, or not to have left, the publisher itself: 「弊社からIDが流出した事実はない」, as notices on lists of
    stolen passwords say. Returns: a regular expression for a sentence.
#}
{% macro from_publisher_pattern() -%}
    (?:当|弊|本|自)(?:社|サイト|サービス|店|校|学|会|協会|法人|グループ)(?:の[^、。]{1,12})?(?:から|より)
{%- endmacro %}


{#
    Credentials that were taken and used to get in, which is how it happened, not what leaked: 「パスワードが窃取され、不正アクセスを
    受けた」. Returns: a regular expression for a sentence.
#}
{% macro used_credentials_pattern() -%}
    (?:ID|パスワード|アカウント|認証情報)[^。、]{0,20}(?:窃取|詐取|盗|奪|漏|流出|手に入れ|入手|取得)[^。、]{0,12}[、て][^。]{0,30}(?:不正[なに]?(?:アクセス|ログイン)|侵入|踏み台|なりすま|乗っ取|迷惑メール|スパム|メール(?:が|を)[^。、]{0,10}(?:転送|閲覧)|個人情報[^。、]{0,6}(?:漏|流出))
{%- endmacro %}


{#
    An account or its key by what an attacker did with it, which is how it happened: 「不正ログインされた|アカウント」「管理者|IDでデータを持ち出した」.
    Arguments: the text before and after a field. Returns: a condition.
#}
{% macro is_key_in_use(gap_before, gap_after) -%}
    (
        regexp_matches({{ gap_before }}, '(?:ログイン|アクセス|侵入|悪用|乗っ取り?|なりすま|利用|使用|送信)[^、。]{0,6}た$')
        or regexp_matches({{ gap_after }}, '^ ?(?:など|等)?(?:で[^すあきしご、。]|にて|を(?:悪用|使用|使[っい]|利用|用い|乗っ取)|に?よ[りっ]|を[^、。]{0,6}打ち込|の(?:盗用|不正[利使]用|悪用|流用|使い回し|窃取|詐取)[^、。]{0,4}(?:によ|に起因|に基づ|が原因))')
    )
{%- endmacro %}


{#
    A field by which a group of people, a place or a sender is named, which is no item: 「第2学年の定期考査」「学級の児童の写真」「勤務先の支所へ」
    「転職先である会社」「転職先で使うため」「届け先の取り違え」「メールの宛先を誤り」「公式アカウントから投稿」. Arguments: its code, its surface, the text before and after it. Returns:
    a condition.
#}
{% macro names_whose_it_is(code, surface, gap_before, gap_after) -%}
    (
        {{ code }} = 'school_information'
        and regexp_matches({{ surface }}, '^(?:学年|学級|クラス|学部|学科|研究科|課程|専攻|部活動?)$')
        and (
            regexp_matches({{ gap_before }}, '[0-9一二三四五六全各同当]$')
            or regexp_matches({{ gap_after }}, '^の?(?:[0-9]+[年名人])?(?:児童|生徒|学生|園児|部員|保護者|担任|教[員諭職授]|助教|助手|職員|全員|卒業生|大学院生|新入生|定期|考査|答案|集会|通信|だより|行事|会計)')
        )
        or {{ code }} = 'employer'
        and regexp_matches({{ surface }}, '(?:転職先|勤務先|勤め先|就職先|再就職先|職場|派遣先|出向先|所属事務所|所属団体)$')
        and regexp_matches({{ gap_after }}, '^(?:である|での|の[^、。にをがはも名住所電役部連氏情][^、。にをがはも]{0,9}[へにでがはもか]|の(?:営業|業務|同僚|上司|会社|企業|代理店|システム|端末|パソコン)|で(?:使|利用|活用|役立|用い)|に(?:持ち|提供|渡|開示))')
        or {{ code }} in ('delivery_address', 'billing_information', 'email_address')
        and regexp_matches({{ surface }}, '先$')
        and regexp_matches({{ gap_after }}, '^(?:の?(?:誤|間違|取り違|相違|ずれ)|の(?:[0-9約]|皆|方|会員|施設|事業者|法人|団体|自治体|個人情報)|:[0-9約]|を(?:誤|間違|取り違|選)|が(?:誤|間違|異な|別|ずれ)|は[^、。]{0,12}[0-9約全])')
        or {{ code }} = 'social_account'
        and regexp_matches({{ gap_after }}, '^(?:など|等)?(?:から|上[でにへ]|にて|で(?:公開|投稿|発信|配信|告知|公表|お知らせ)|[にへ](?:の?投稿|の?掲載|公開|アップ))')
    )
{%- endmacro %}


{#
    What is done with data as a task, or what they are needed for: 「成績台帳を電子化する業務」「入試などを担当する」「入院先を決めるため」「アドレスを写す際に」.
    Applied to the text after a field. Returns: a regular expression.
#}
{% macro task_with_data_pattern() -%}
    ^[^、。をがはも]{0,6}を(?:(?:共有|管理|発行|作成|検索|照会|参照|運用|利用|比較|予約|申請)(?:する|できる|し合う)[^、。をがは]{0,6}(?:「|ネット|プラットフォーム|基盤)|[^、。をがは]{1,10}(?:する|行う|扱う|受け持つ|作る)[^、。をがは]{0,6}(?:業務|作業|事業|事務|システム|サービス|部署|部門|窓口|機能)(?:[^はも]|$)|担当|(?:写|決め|選|処理|計算|集計)[^、。をが]{0,3}(?:ため|際|とき|時|途中))
{%- endmacro %}


{#
    The title of a mail, which a field stands in: 「「ご注文商品 発送のお知らせ」のメール」「「会員情報の更新」という件名の」. Applied to the text
    after a field. Returns: a regular expression.
#}
{% macro part_of_title_pattern() -%}
    ^[^「」。]{0,24}」(?:という|と題する|と題した|との)(?:件名|表題|題名|タイトル|メール)|^[^「」。]{0,24}(?:お知らせ|ご?案内|ご連絡|通知|確認)」の(?:電子)?(?:メール|はがき|ハガキ|文書)
{%- endmacro %}


{#
    Mails of others than those concerned, such as an attacker: 「不審な|メールの内容」「お詫びの|メールの本文」. Returns: a regular expression for the text
    before a field.
#}
{% macro mail_of_others_pattern() -%}
    (?:不審な?|不審な電子|迷惑|なりすまし|詐欺|フィッシング|標的型|標的型攻撃|スパム|偽の?|ウイルス|攻撃|脅迫|お詫びの?|おわびの?|お知らせの?)$
{%- endmacro %}


{#
    An account that was stopped or removed, or is to be made, as measures are told: 「元職員のアカウントを停止」「アカウントの凍結」. Applied to the
    text after a field. Returns: a regular expression.
#}
{% macro stopped_account_pattern() -%}
    ^ ?(?:など|等)?[をのはが](?:直ちに|速やかに|即時|即日|すべて|全て|一時)?(?:停止|凍結|無効|削除|失効|ロック|閉鎖|抹消|廃止|利用停止|使用停止|利用を停止|使用を停止|止め)
{%- endmacro %}


{#
    A firm by its name where it is the customer itself, and nobody's employer: 「氏名または|社名」「法人のお客様の場合は|法人名」. Returns: a regular
    expression for the text before a field.
#}
{% macro or_of_a_firm_pattern() -%}
    (?:^(?:、)?(?:または|又は|もしくは|若しくは|あるいは)|(?:法人|団体|企業|会社|事業者)(?:様|さま)?(?:の?お客様|の?お客さま|の方)?の?(?:場合|とき)(?:は|には|、)*、?|[0-9] ?団体の)$
{%- endmacro %}


{#
    A password as a lock, or as something to be changed, which is no leaked item: 「パスワードを設定しておりません」「パスワードはかけていない」「パスワードの変更」.
    Applied to the text after a field. Returns: a regular expression.
#}
{% macro password_as_lock_pattern() -%}
    ^(?:など|等)?[をのが](?:要|ない|なか|設定|入力|変|かけ|掛け|付|再|リセット|初期|強|定期|使|複雑|長さ|桁|管理|推測|求|試|解除|忘れ|お忘れ)|^(?:など|等)?[はも](?:かけ|掛け|設定|付|変更|再設定|初期化|リセット)|^へ(?:の)?(?:変|切|移行|更新)
{%- endmacro %}


{#
    People by their number, after a word for people that is also a field: 「連帯保証人 157名」「主治医など関係者 26名」. Returns: a regular
    expression for the text after a field.
#}
{% macro counted_people_pattern() -%}
    ^(?:など|等)?[^、。0-9]{0,6}[0-9][0-9,]* ?(?:名|人|件)
{%- endmacro %}


{#
    A line of a list that names no item but the data of a group of people: 「・従業員の個人情報」. One that counts them may be told in items
    elsewhere. Returns: a regular expression for a sentence.
#}
{% macro data_of_a_group_pattern() -%}
    ^[^、。:;]{0,30}(?:者|員|客|様|さま|方|人|先|生|族|徒|童)(?:等|など)?の個人情報(?:等|など)?[。 ]*$
{%- endmacro %}


{#
    A line that names the items of the groups beside it: 「・項目:氏名、住所」. Returns: a regular expression for a sentence.
#}
{% macro items_of_all_groups_pattern() -%}
    ^[ ・※]*(?:(?:情報|データ)の)?(?:項目|種類|内容|内訳|情報)(?:等|など)?[ :]
{%- endmacro %}


{#
    The data of a group with their number, and no item (「退職した職員の個人情報 106人分」): they are of a group where lines beside them have
    items. Returns: a regular expression for the text after a field.
#}
{% macro counted_group_pattern() -%}
    ^(?:など|等)?[ :…・]*\(?(?:約|およそ|延べ|計|合計|最大)*[0-9][0-9,.万千]* ?(?:名|人|件|世帯|社|冊|枚|組)(?:様|分)*\)?[。 ]*$
{%- endmacro %}


{#
    Personal data by whose they are, or a roster: 「退職した職員の個人情報」「受講生の情報」「学会の会員名簿」. Returns: a regular expression for a field and
    the text before it.
#}
{% macro data_of_somebody_pattern() -%}
    (?:者|員|客|様|さま|方|人|先|生|族|徒|童)(?:等|など)?(?:の|に関する|に係る)(?:個人)?(?:情報|データ)$|名簿$|住所録$
{%- endmacro %}


{#
    The data of others, named behind the items of some, or the rest of a list: 「学生の氏名、住所のほか、|学外の方の個人情報が」「氏名、住所、その他の登録情報」.
    Arguments: the text before and after a field. Returns: a condition.
#}
{% macro is_of_others(gap_before, gap_after) -%}
    (
        regexp_matches({{ gap_before }}, '^(?:(?:など|等)?(?:のほか|の他|に加えて?)、?|、|並びに|ならびに|および|及び|と|や)、?[^、。をがはも(]{1,12}(?:者|方|員|客|様|さま|生|人|先|族|児|長)(?:等|など|の皆様|の方々)?の$')
        or regexp_matches({{ gap_before }}, '^(?:など|等)?[、・]?(?:及び|および)?その他の?$') and regexp_matches({{ gap_after }}, '^(?:など|等)?[。 ]*(?:$|[がの])')
    )
{%- endmacro %}


{#
    What joins an item to the word that sums it up, which is no item of its own: 「病歴などの要配慮個人情報」「運転免許証など本人確認書類」.
    Returns: a regular expression for the text between two fields.
#}
{% macro summing_up_pattern() -%}
    ^(?:など|等)の?[^、。(]{0,4}$
{%- endmacro %}


{#
    Whether a field is a whole whose items follow in brackets: 「人事に関する情報(社員番号、所属)」. Arguments: the field; the text after it. Returns: a
    condition.
#}
{% macro is_detailed(surface, gap_after) -%}
    (regexp_matches({{ surface }}, '(?:に関する|に係る|関係の?|関連の?)(?:情報|データ|事項)$') and {{ gap_after }} = '(')
{%- endmacro %}


{#
    Whether a field sums up the items before it by what they are about: 「口座番号、使用量など、|料金に関する情報」. Arguments: the text before and
    after it. Returns: a condition.
#}
{% macro is_their_subject(gap_before, gap_after) -%}
    (
        regexp_matches({{ gap_before }}, '^(?:など|等)(?:の|、)[^、。をがは(]{0,6}$')
        and regexp_matches({{ gap_after }}, '^[^、。をがは]{0,6}に(?:関する|係る|関わる|まつわる)(?:情報|内容|事項|データ|もの)')
    )
{%- endmacro %}


{#
    Whether a field is what people have to do with an organisation (申込, 契約, 給付, 受診), which tells who they are as often as what is held of
    them. Argument: a column. Returns: a condition.
#}
{% macro is_of_dealings(code) -%}
    {{ code }} in (
        'academic_record', 'application_content', 'billing_information', 'confidential_business_information', 'contract_information', 'customer_memo',
        'health_information', 'inquiry_content', 'medical_record', 'other_personal_information', 'payment_amount', 'purchase_history',
        'reservation_information', 'school_information', 'survey_response', 'usage_history', 'welfare_information'
    )
{%- endmacro %}


{#
    People by what they did, which tells who they are: 「アンケートに|回答した方」「カルテ|の共有に同意された患者さま」. What got out or is held of them (記載された方)
    tells of the data. Applied to the text after a field. Returns: a condition.
#}
{% macro describes_people(gap_after) -%}
    (
        regexp_matches({{ gap_after }}, '^[^、。をがはも]{0,8}[をがにへ][^、。をがは]{0,16}(?:た|る)(?:お客|方|会員|患者|利用者|ユーザー|皆|組合員|市民|区民|町民|住民|世帯|事業者|法人|団体)')
        and not regexp_matches({{ gap_after }}, '^[^、。]{0,26}(?:漏|流出|流失|閲覧|表示|送|掲載|公開|盗|窃|持ち出|紛失|渡|記載|記さ|含|保存|入力|登録|見)')
    )
{%- endmacro %}


{#
    A line that tells whom or what it concerns, by its label: 「対象となる事業:…」「対象者:…」. Returns: a regular expression for a sentence.
#}
{% macro label_of_people_pattern() -%}
    ^[ ・■◆◇□○●※①-⑳(0-9).)]*(?:対象|該当)(?:と?なる|の)?[^、。:情項内デ]{0,6}(?:方|者|お客様|お客さま|会員|患者|事業|サービス|商品|期間|店舗|施設)(?:様|さま|さん)?[①-⑳0-9]{0,2}[ :]
{%- endmacro %}


{#
    A term that the notice gives itself: 「…(以下、「本件アドレス」という)」. Arguments: the text before and after a field. Returns: a condition.
#}
{% macro is_defined_term(gap_before, gap_after) -%}
    (
        regexp_matches({{ gap_before }}, '\(以下[、, ]?[「『]?[^()「」]{0,10}$')
        and regexp_matches({{ gap_after }}, '^[^()「」、]{0,10}[」』]?(?:と(?:い|言|し|呼)[^()]{0,8})?。?\)')
    )
{%- endmacro %}


{#
    A form, a page or a window by what it is for: 「料金|・お支払い関連お問い合わせフォーム」「口座開設|のお申込み窓口」. Applied to the text after a field. Returns:
    a regular expression.
#}
{% macro form_for_it_pattern() -%}
    ^[^、。をがはも]{0,12}(?:お?問い?合わ?せ|お?申し?込み?|申請|受付|登録|応募|ご?相談|予約|照会)用?の?(?:フォーム|窓口|ページ|画面|サイト|システム|アプリ|センター|ダイヤル|コーナー)|^[^、。をがはも]{0,4}(?:連携|共有)(?:ネット|システム)
{%- endmacro %}


{#
    What an organisation holds of people, as a paper by the number of its sheets or with what it holds: 「受診票 466枚」「申込書(写し)3通」「訪問記録(氏名、住所)」. It holds the items told
    beside it. Arguments: a field; the text after it. Returns: a condition.
#}
{% macro is_counted_paper(surface, gap_after) -%}
    (
        regexp_matches({{ surface }}, '(?:票|書|書類|帳|簿|録|用紙|届|カルテ)$')
        and regexp_matches({{ gap_after }}, '^(?:の?(?:写し|控え?|原本))?(?:\([^()]*\))?[ :…・/|]*(?:計|約|合計|各)?[0-9][0-9,]* ?(?:枚|冊|件|通|部|箱|束|点|名分|人分)(?:\([^()]*\))?[。 ]*(?:$|[、・/|])|^(?:の?(?:写し|控え?))?(?:など|等)(?:の|、)(?:[^、。をがは]{0,6})?(?:書類|文書|資料|帳票|伝票|紙)')
        or regexp_matches({{ surface }}, '(?:票|書|書類|帳|簿|録|用紙|届|カルテ)$') and {{ gap_after }} = '('
    )
{%- endmacro %}
