{#
    A sentence that ends as items of a list do: with a noun, or with です, でございます, となります; closing remarks in brackets do not
    count. Argument: a sentence. Returns: a condition.
#}
{% macro is_nominal(sentence) -%}
    not regexp_matches(
        regexp_replace(regexp_replace({{ sentence }}, '\([^()]*\)[。 ]*$', ''), '(?:でござい|であり|とな[っり]て(?:い|おり)|となり|になり)ま(?:す|した)[。 ]*$', 'です'),
        '{{ running_predicate_pattern() }}'
    )
{%- endmacro %}


{#
    A sentence that runs on to a predicate. Returns: a regular expression.
#}
{% macro running_predicate_pattern() -%}
    (?:ます|ません|ました|した|している|ている|ない|なかった|おり|ください|下さい|される|れる|する|った|たもの)[。.」 ]*$
{%- endmacro %}


{#
    What follows a field that is no data but a place things go to or stand in, a trait of persons, a number of them or a
    remark: 「メールアドレス宛に」「履歴書に記載」「第4学年の児童」「会員IDの件数」「氏名(フリガナなし)」「住所の分かる方」「FAX番号が誤っており」「メールボックス内の」「IPアドレスからの閲覧」. Applied to
    the text after a field. Returns: a regular expression.
#}
{% macro no_data_pattern() -%}
    ^(?:(?:(?:及び|および|や|と|・)[^、。]{1,8})?に(?:は|も|記|含|保|残|載|掲|印字|表示|あっ|渡|売|漏ら|提供|開示|持ち|伝え|話)|の(?:URL|リンク|ファイル名|様式|書式|ひな形)|が(?:誤って|間違って|異なって)(?:い|お)|簿|内[にのかで]|[ 0-9]*件?(?:から|より)の(?:[^、。]{0,4}(?:閲覧|アクセス|ログイン|接続|通信|攻撃|侵入)|不正|不審)|管理(?:者|代表|システム|ソフト|業務|画面|サイト)|(?:の)?(?:確認|登録|入力|閲覧|検索|照会|通知)?(?:システム|サイト|フォーム|アプリ|ソフト|サーバー?|画面|ページ)(?:に|で|へ|の|を(?:開発|改修|更新|停止|運用|利用))|の形式?で|宛|あて|へ(?:送|お送り|ご?連絡|ご?案内|電子|メール)|(?:が|は|も)(?:必要|設定され|かけられ|かかって)|で(?:保護|ロック)|による(?:保護|ロック|認証)|に[^関つ係加よ限対至指]|」?として|を(?:確認|照合|点検|調査|更新|作成|入力)する(?:ため|際|とき|にあた)|(?:の?総|の?件)数|の(?:分か|わか)[らりるっ][^、。]{0,3}(?:方|人|者|客|会員)|なし\)|[0-9]+(?:人|名)の|の?在籍|の(?:ご?登録|ご?記入)[がの](?:ある|あっ|ない)|を(?:持つ|有する|お持ち)|の[0-9]+(?:日|週間|か月|ヶ月|年)[前後]|」の[^、。]{0,10}(?:ファイル|資料|文書|書類|シート|ページ)[にの]|(?:の|別の)?(?:児童|生徒|学生[^番]|者|職員|教員|教諭|方[々のがでには、]|お客|皆|会員|患者|利用者|保護者|担当))
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
    The left and the right edge of an item in a list. Applied to the text before and after a field. Returns: a regular
    expression.
#}
{% macro item_start_pattern() -%}
    (?:^|[ 、,・/:;(「『<【\[=※▼▽▲△▶►★☆■□◆◇●○◎•|①-⑳-]|の|及び|および|並びに|ならびに|又は|または|と|や|(?:され|終え|受け|頂い|いただい|提出し|記入し|回収し|作成し|撮影し|登録し|入力し)た|済みの?)(?:ご|お|御)?$
{%- endmacro %}

{% macro item_end_pattern() -%}
    ^{{ attribute_pattern() }}*(?:$|[ 、,・/:;)」>】(。0-9]|及び|および|並びに|ならびに|又は|または|と(?:[^き]|$)|や|など|等[のを、]|のほか|の他|のみ|だけ|で(?:す|した|あ[っり]|ござ))
{%- endmacro %}


{#
    The number of a line (「(6)」「2.」), as all that stands before a field. Returns: a regular expression.
#}
{% macro line_number_pattern() -%}
    ^ *\(?[0-9a-zA-Zア-ン一二三四五六七八九十]{1,2}[).] ?$
{%- endmacro %}


{#
    The first part of a compound that is an item as a whole (、契約|アカウント); a word that only points (当該|アカウント) makes none.
    Argument: the text before a field. Returns: a condition.
#}
{% macro begins_in_compound(gap_before) -%}
    regexp_matches({{ gap_before }}, '(?:^|[ 、,・/(「])(?:ご|お)?[一-龠ァ-ヶー]{1,4}$')
    and not regexp_matches({{ gap_before }}, '(?:当該|該当|対象|[同本各全他別]|一部|複数|共有|不正|管理者?|特権|[弊貴当][所社]|電子|公共|お客様?|お客さま)$')
{%- endmacro %}


{#
    What an item may carry without being another thing: 「給食費の額」「家賃月額」「資格の番号」「契約に関する情報」「口座番号など」.
    Returns: a regular expression.
#}
{% macro attribute_pattern() -%}
    (?:など|等|の?(?:一部|月額|年額|額|金額|番号|内容|詳細|明細|情報|種類|種別|区分|名称|有無|写し|コピー|画像|控え|記録|結果|状況|日時|日程|会場|期間|回数|資料)|に(?:関する|係る)(?:情報|データ|内容|事項)|(?:への|の)(?:記載|入力|記入|登録|回答)内容|(?:の)?データ)
{%- endmacro %}


{#
    What parts two items of one list. Returns: a regular expression for the whole text between them.
#}
{% macro between_items_pattern() -%}
    (?:[ 、,・/やと]|及び|および|並びに|ならびに|又は|または|など|等|の(?:ご|お)?){1,4}
{%- endmacro %}


{#
    Records that are examined to find out what happened, and did not leak by that: 「閲覧履歴を調べる」. Applied to the text after a
    field. Returns: a regular expression.
#}
{% macro examined_records_pattern() -%}
    ^(?:等|など)?(?:を|から|の)(?:毎|定期|随時|詳細に?|改めて)*(?:日|週|月)?(?:1回|、)?[^、。]{0,4}(?:調べ|見|調査|点検|精査|分析|解析|追跡|監視|確認|照合|検証|抜き)
{%- endmacro %}


{#
    The end of a list of items, with another item to follow: 「氏名、住所等、」. Applied to the text after a field. Returns: a
    regular expression.
#}
{% macro end_of_items_pattern() -%}
    ^(?:など|等)(?:の|、)?$
{%- endmacro %}


{#
    A clause of its own that ends before the predicate of its sentence: 「番号が誤っており、…」「名簿を確認したところ、…」「…の氏名で、
    …」. A topic (は) reaches farther. Returns: a regular expression for the text after a field.
#}
{% macro own_clause_pattern() -%}
    ^(?:など|等)?(?:で|であり|でして)、|^(?:など|等)?[がをにで][^、。は]*?(?:おり|いて|って|して|んで|れて|せず|らず|ため|ので|から|ところ|際に?|たが|すが|あと|後|うえ|上)、
{%- endmacro %}


{#
    An item that is said to be absent: 「住所はなし」「住所なし」「生年月日はございませんでした」. Applied to the text after a field. Returns: a
    regular expression.
#}
{% macro absent_item_pattern() -%}
    ^(?:など|等)?(?:の(?:記載|登録|欄|項目|情報|データ|記入|入力))?[はも]?[: ]?(?:一切)?(?:なし|無し|無)(?:$|[。、 )|])|^(?:など|等)?(?:に関する(?:情報|データ|記載|項目))?[はも](?:一切)?(?:あり|ござい)ません|^(?:など|等)?は(?:なかった|ない|無い|なく|無く)(?:$|[。、 ])
{%- endmacro %}


{#
    A field that is the topic of its sentence: what the last predicate says holds for it, as in 「氏名は別に保存しており、
    対象外です」. Applied to the text after a field. Returns: a regular expression.
#}
{% macro topic_pattern() -%}
    ^{{ attribute_pattern() }}*(?:は|も|につきまして|について)
{%- endmacro %}


{#
    A sentence that speaks of the items in the lines before it: 「以上の情報が漏えいした可能性があります」「※いずれも流出したおそれが…」. Returns: a
    regular expression.
#}
{% macro pointing_back_pattern() -%}
    ^[※・ ]*(?:なお、)?(?:(?:以上|上記|これら|前記)(?:[0-9]+(?:点|項目|種類|つ)?)?(?:の[^、。]{0,6}(?:情報|項目|データ|内容)(?:等|など|すべて|全て)?)?(?:につきまして|について)?[がはも、]|いずれ(?:の(?:情報|項目|データ)(?:について)?)?も)
{%- endmacro %}


{#
    The mark of a footnote and its number, in brackets or not: *1, ※2, (注3). Group 1 is the mark. Returns: a regular
    expression.
#}
{% macro footnote_mark_pattern() -%}
    \(?([*※注][0-9]{1,2})
{%- endmacro %}


{#
    Data that a footnote lists: 情報(*1), データ※2. Group 1 is the mark. Returns: a regular expression.
#}
{% macro data_with_footnote_pattern() -%}
    (?:情報|データ|項目|内容|名簿|ファイル|資料)(?:等|など)?{{ footnote_mark_pattern() }}
{%- endmacro %}


{#
    A line that ends with a number of people or things: an item or a group of a list (従業員と退職者 925名), not the heading
    of a section. Returns: a regular expression.
#}
{% macro counted_line_pattern() -%}
    [0-9][0-9,]* ?(?:名|人|件|世帯|社|校|通|枚|口座|口|台|冊|組|戸|団体|先|箱|束|点|部|本|ページ|回線|アカウント)(?:様|分)*(?:\([^()]*\)|\))?[ 。|│]*$
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
    Sections that tell what others are to do, or whom to ask: what they name was not exposed by being named there.
    Argument: a column. Returns: a condition.
#}
{% macro is_advice_section(section) -%}
    {{ section }} in ('contact', 'request', 'prevention', 'delay')
{%- endmacro %}


{#
    A heading that names a topic and claims nothing: 「情報の流出について」「漏えいの有無」「被害状況」. Returns: a regular expression.
#}
{% macro topic_heading_pattern() -%}
    (?:について|に関して|に関する件|の件|の?有無|の?状況)[】>\])」』: ]*$
{%- endmacro %}


{#
    A heading whose topic is that something happened to data, not the data: 「情報の流出について」, not 「流出した情報について」.
    Returns: a regular expression.
#}
{% macro happening_heading_pattern() -%}
    (?:(?:漏えい|漏洩|漏出|流出|流失|窃取)(?:等|など)?(?:被害)?[】>\])」』: ]*$|(?:漏えい|漏洩|漏出|流出|流失|紛失|盗難|窃取|閲覧|送信|送付|掲載)(?:等|など)?{{ topic_heading_pattern() }})
{%- endmacro %}


{#
    A heading that ends with the data it speaks of: 「流出を確認した情報」「書類に記載された次の事項」. Returns: a regular expression.
#}
{% macro list_heading_pattern() -%}
    (?:情報|項目|内容|事項|データ)(?:等|など)?(?:の(?:内容|項目|内訳|種類|範囲))?(?:\([^()]*\)|[】>\])」』: ])*$
{%- endmacro %}


{#
    A word that names data as a whole, by what they are or how they came there: 「カード情報」「登録内容」. Returns: a regular expression.
#}
{% macro name_of_data_pattern() -%}
    (?:情報|データ|(?:登録|記載|保存|記録|掲載|収録|格納|入力)(?:内容|項目|事項))$
{%- endmacro %}


{#
    A question for the data of the incident, which its answer lists: 「Q.どの項目か。」「漏えいした情報は何ですか。」. Returns: a regular expression.
#}
{% macro asks_for_data_pattern() -%}
    (?:ど(?:の|んな|のよう)|何|なに|いかなる|[^、。]{1,20}(?:情報|項目|内容|データ)(?:は|とは|を教え)).{0,20}(?:か|ですか|でしょうか|ください|\?)[。? ]*$
{%- endmacro %}


{#
    An item that is part of the account, card or document named before it: 「口座番号、名義」「旅券番号、有効期限」. Returns: a regular
    expression.
#}
{% macro part_of_holder_pattern() -%}
    ^(?:名義(?:人)?(?:の?氏?名)?|ご名義|有効期[限間](?:年月日?)?)$
{%- endmacro %}


{#
    Whether a code is that of an account, a card or a document that has a holder and a term. Argument: a column. Returns: a condition.
#}
{% macro is_holder_code(code) -%}
    {{ code }} in (
        'card_number', 'card_brand', 'bank_account', 'drivers_license', 'passport', 'insurance_number', 'certification', 'my_number'
    )
{%- endmacro %}


{#
    A password that stands there by its hash, or encrypted, only: 「ハッシュ化した|パスワード」「パスワード|(暗号化済み)」「パスワードは|ハッシュ値」.
    Arguments: the text before and after it. Returns: a condition.
#}
{% macro is_hashed(gap_before, gap_after) -%}
    (
        regexp_matches({{ gap_before }}, '(?:ハッシュ(?:値に)?|暗号|不可逆|符号)(?:化|変換|処理)(?:し|され|済み?|後|を施し)?(?:た|て(?:い|あ)る|の)?(?:ログイン|会員|ご?登録)?$')
        or regexp_matches({{ gap_after }}, '^(?:は|も|を|の|については|に関しては)?、?[ (※]*(?:不可逆な?|復号でき|復元でき)?[^、。)]{0,4}(?:ハッシュ|(?:暗号|不可逆|符号)化(?:済|された(?:値|もの|文字列|状態の)|した(?:値|もの|文字列)))')
    )
{%- endmacro %}


{#
    How deep in brackets the end of a text stands. Argument: a text expression. Returns: a number.
#}
{% macro bracket_depth(text) -%}
    length(replace({{ text }}, ')', '')) - length(replace({{ text }}, '(', ''))
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
    The end of a sentence that announces a list: a colon, or the data it speaks of, with a count or brackets behind them. Returns: a
    regular expression.
#}
{% macro announcing_end_pattern() -%}
    :$|(?:情報|項目|内容|事項|データ)(?:\([^()]*\)|[^。ぁ-ん]|合わせて|あわせて|のべ){0,14}$
{%- endmacro %}


{#
    People by their number, after a word for people that is also a field: 「連帯保証人 157名」「主治医など関係者 26名」. Returns: a regular
    expression for the text after a field.
#}
{% macro counted_people_pattern() -%}
    ^(?:など|等)?[^、。0-9]{0,6}[0-9][0-9,]* ?(?:名|人|件)
{%- endmacro %}


{#
    What joins an item to the word that sums it up, which is no item of its own: 「病歴などの要配慮個人情報」「運転免許証など本人確認書類」.
    Returns: a regular expression for the text between two fields.
#}
{% macro summing_up_pattern() -%}
    ^(?:など|等)の?[^、。(]{0,4}$
{%- endmacro %}
