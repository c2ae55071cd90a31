{#
    What follows a field that is no data but a place things go to or stand in, a trait of persons, a number of them or a
    remark: 「メールアドレス宛に」「履歴書に記載」「第4学年の児童」「会員IDの件数」「氏名(フリガナなし)」「住所の分かる方」「FAX番号が誤っており」「メールボックス内の」「IPアドレスからの閲覧」. Applied to
    the text after a field. Returns: a regular expression.
#}
{% macro no_data_pattern() -%}
    ^(?:(?:(?:及び|および|や|と|・)[^、。]{1,8})?に(?:は|も|記|含|保|残|載|掲|印字|表示|あっ|渡|売|漏ら|提供|開示|持ち|伝え|話)|の(?:URL|リンク|ファイル名|様式|書式|ひな形)|が(?:誤って|間違って|異なって)(?:い|お)|簿|内[にのかで]|[ 0-9]*件?(?:から|より)の(?:[^、。]{0,4}(?:閲覧|アクセス|ログイン|接続|通信|攻撃|侵入)|不正|不審)|管理(?:者|代表|システム|ソフト|業務|画面|サイト)|(?:の)?(?:確認|登録|入力|閲覧|検索|照会|通知)?(?:システム|サイト|フォーム|アプリ|ソフト|サーバー?|画面|ページ)(?:に|で|へ|の|を(?:開発|改修|更新|停止|運用|利用|入れ|搭載|導入|インストール))|の形式?で|宛|あて|へ(?:送|お送り|ご?連絡|ご?案内|電子|メール)|(?:が|は|も)(?:必要|設定され|かけられ|かかって)|で(?:保護|ロック)|による(?:保護|ロック|認証)|に[^関つ係加よ限対至指]|」?として|を(?:確認|照合|点検|調査|更新|作成|入力)する(?:ため|際|とき|にあた)|(?:の?総|の?件)数|の(?:分か|わか)[らりるっ][^、。]{0,3}(?:方|人|者|客|会員)|なし\)|[0-9]+(?:人|名)の|の?在籍|の(?:ご?登録|ご?記入)[がの](?:ある|あっ|ない)|を(?:持つ|有する|お持ち)|の[0-9]+(?:日|週間|か月|ヶ月|年)[前後]|」の[^、。]{0,10}(?:ファイル|資料|文書|書類|シート|ページ)[にの]|(?:の|別の)?(?:児童|生徒|学生[^番]|者|職員|教員|教諭|方[々のがでには、]|お客|皆|会員|患者|利用者|保護者|担当))
{%- endmacro %}


{#
    Data that somebody got at, or not: 「氏名に|第三者がアクセスした」「住所にはアクセスされていません」. Applied to the text after a field. Returns: a
    regular expression.
#}
{% macro accessed_data_pattern() -%}
    ^(?:など|等)?に[はも]?、?(?:(?:第三者|外部|何者か|攻撃者|部外者|他人)[^、。]{0,14})?(?:不正な?に?)?アクセス(?:さ|し|が|で|は)
{%- endmacro %}


{#
    What follows the parts of a mail that brought an attack in, which are not what leaked: 「添付ファイルを開封した」「…という件名のメールが
    届いた」. Applied to the text after a field. Returns: a regular expression.
#}
{% macro received_mail_pattern() -%}
    ^(?:を(?:開[いきくけ封]|実行|クリック|展開)|の(?:不審な|不正な)?(?:電子)?メール[がを]|に?(?:ある|記載された|記載の)(?:URL|リンク))
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
    ^(?:等|など)?(?:を|から|の)(?:毎|定期|随時|詳細に?|改めて)*(?:日|週|月)?(?:1回|、)?[^、。]{0,4}(?:調べ|見|調査|点検|精査|分析|解析|追跡|監視|確認|照合|検証|抜き)
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
    (?:ID|パスワード|アカウント|認証情報)[^。、]{0,20}(?:窃取|詐取|盗|奪|漏|流出|入手|取得)[^。、]{0,12}、[^。]{0,30}(?:不正[なに]?(?:アクセス|ログイン)|踏み台|なりすま|乗っ取|迷惑メール|スパム|メール(?:が|を)[^。、]{0,10}(?:転送|閲覧))
{%- endmacro %}


{#
    An account or its key by what an attacker did with it, which is how it happened: 「不正ログインされた|アカウント」「管理者|IDでデータを持ち出した」.
    Arguments: the text before and after a field. Returns: a condition.
#}
{% macro is_key_in_use(gap_before, gap_after) -%}
    (
        regexp_matches({{ gap_before }}, '(?:ログイン|アクセス|侵入|悪用|乗っ取り?|なりすま|利用|使用|送信)[^、。]{0,6}た$')
        or regexp_matches({{ gap_after }}, '^ ?(?:など|等)?(?:で[^すあきしご、。]|にて|を(?:悪用|使用|使っ|利用|用い|乗っ取)|に?よ[りっ])')
    )
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
    What joins an item to the word that sums it up, which is no item of its own: 「病歴などの要配慮個人情報」「運転免許証など本人確認書類」.
    Returns: a regular expression for the text between two fields.
#}
{% macro summing_up_pattern() -%}
    ^(?:など|等)の?[^、。(]{0,4}$
{%- endmacro %}
