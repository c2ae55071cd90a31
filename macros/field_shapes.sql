{#
    How a word is denied that stands right before: 「…されておりません」「…はございません」「…された書類はありません」. It is none when
    the sentence asks (ないか). Applied to the text after the word. Returns: a regular expression.
#}
{% macro denied_exposure_pattern() -%}
    ^[: ]*(?:なし|無し|無)|^(?:(?:[ぁ-ん]|一切|全く|出来|致|御座){0,12}?|(?:され|し|てい)?(?:た|る|の)[^、。]{1,12}は)(?:(?:あり|ござい|ており|でき|なり|いたし|れ|し|せ)?ませ|ない(?:[^か]|$)|なかった|ず(?:[^ぁ-ん]|に|$)|なし|[はが]な[くし]|無[いしくか])
{%- endmacro %}


{#
    Words of exposure that tell no fact: 「漏えいの有無」「漏れた原因」「流出したかは調査中」「漏えいを防ぐ」「記録するよう指導」「持ち出しては
    ならない」「流出しないことを徹底」「保持しない方式へ移行」; a state that is denied is one (保持しない方式です). Applied to the text
    after the word. Returns: a regular expression.
#}
{% macro open_exposure_pattern() -%}
    ^(?:[ぁ-ん]{0,6}(?:ます|ました|ません|でしょう|のです)か[。? ]|[ぁ-ん]{0,6}(?:ては|ちゃ)(?:なら|いけ)|[ぁ-ん]{0,3}[しさられせわか]ないこと[をとが][^確判]|[ぁ-ん]{0,4}ない(?:よう|方針|措置|(?:方式|仕組み?|運用|環境|設計)(?:[へを]|に(?:移|変|改|し)|とす))|[ぁ-ん]{0,4}(?:原因|経路|有無|対策|対応|時期|時点)|(?:に(?:ついて|関して))?[はも]?、?(?:現在|引き続き)?(?:調査|確認|精査)(?:を(?:続け|進め|行)|中)|[ぁ-ん]{0,4}かどうか|[ぁ-ん]{0,4}か否か|[ぁ-ん]{0,3}たか[はをにも、]|し?たものではな|[ぁ-ん]{0,3}防|[ぁ-ん]{0,4}よう、?に?、?(?:指導|指示|求め|定め|義務|規定|決め|周知|徹底|依頼|お願い|要請|呼))
{%- endmacro %}


{#
    What may stand between a word of exposure and the noun that carries its denial (…の可能性, …した事実). Returns: a
    regular expression.
#}
{% macro exposure_link_pattern() -%}
    ^(?:[ぁ-ん、]|等|被害|情報|事態|事象|外部|第三者|現在|今|現?時点){0,14}$
{%- endmacro %}


{#
    What stands between two predicates that share one ending: 「表示・保存していない」. Returns: a regular expression.
#}
{% macro coordinated_predicate_pattern() -%}
    ^(?:・|、|や|及び|および|または|又は|も|も、|し、)$
{%- endmacro %}


{#
    A clause on what something holds, before the noun that it describes, which is what the next predicate speaks of: 「個人番号が記載された
    書類は|含まれて…」「住所を含む情報の|流出は…」. Applied to a word of containing and the text up to the next word. Returns: a regular expression.
#}
{% macro describing_clause_pattern() -%}
    (?:む|んだ|ている|ていた|[れしっ]た|[れす]る)(?:[^、。ぁ-ん]{1,12}(?:など|等)?[はもがをの](?:一切)?)?$
{%- endmacro %}


{#
    A sentence that runs on to a predicate; items of a list end with a noun or with です. Applied to a sentence without
    closing remarks in brackets. Returns: a regular expression.
#}
{% macro running_predicate_pattern() -%}
    (?:ます|ません|ました|した|している|ている|ない|なかった|おり|ください|下さい|される|れる|する|った|たもの)[。.」 ]*$
{%- endmacro %}


{#
    What follows a field that is no data but a place things go to or stand in, a trait of persons, a number of them or a
    remark: 「メールアドレス宛に」「履歴書に記載」「第4学年の児童」「会員IDの件数」「氏名(フリガナなし)」「FAX番号が誤っており」. Applied to
    the text after a field. Returns: a regular expression.
#}
{% macro no_data_pattern() -%}
    ^(?:(?:(?:及び|および|や|と|・)[^、。]{1,8})?に(?:は|も|記|含|保|残|載|掲|印字|表示|あっ|渡|売|漏ら|提供|開示|持ち|伝え|話)|の(?:URL|リンク|ファイル名|様式|書式|ひな形)|が(?:誤って|間違って|異なって)(?:い|お)|簿|管理(?:者|代表|システム|ソフト|業務|画面|サイト)|(?:の)?(?:確認|登録|入力|閲覧|検索|照会|通知)?(?:システム|サイト|フォーム|アプリ|ソフト|サーバー?|画面|ページ)(?:に|で|へ|の|を(?:開発|改修|更新|停止|運用|利用))|の形式?で|宛|あて|へ(?:送|お送り|ご?連絡|ご?案内|電子|メール)|(?:が|は|も)(?:必要|設定され|かけられ|かかって)|で(?:保護|ロック)|による(?:保護|ロック|認証)|に[^関つ係加よ限対至指]|」?として|を(?:確認|照合|点検|調査|更新|作成|入力)する(?:ため|際|とき|にあた)|(?:の?総|の?件)数|なし\)|[0-9]+(?:人|名)の|の?在籍|の(?:ご?登録|ご?記入)[がの](?:ある|あっ|ない)|を(?:持つ|有する|お持ち)|の[0-9]+(?:日|週間|か月|ヶ月|年)[前後]|」の[^、。]{0,10}(?:ファイル|資料|文書|書類|シート|ページ)[にの]|(?:の|別の)?(?:児童|生徒|学生[^番]|者|職員|教員|教諭|方[々のがでには、]|お客|皆|会員|患者|利用者|保護者|担当))
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
    (?:^|[ 、,・/:;(「<【=※▼▽■□◆◇●○◎•]|の|及び|および|並びに|ならびに|又は|または|と|や)(?:ご|お|御)?$
{%- endmacro %}

{% macro item_end_pattern() -%}
    ^{{ attribute_pattern() }}*(?:$|[ 、,・/:;)」>】(。0-9]|及び|および|並びに|ならびに|又は|または|と[^き]|や|など|等[のを、]|のほか|の他)
{%- endmacro %}


{#
    What an item may carry without being another thing: 「給食費の額」「資格の番号」「契約に関する情報」「口座番号など」. Returns:
    a regular expression.
#}
{% macro attribute_pattern() -%}
    (?:など|等|の(?:一部|額|金額|番号|内容|詳細|情報|種類|名称|有無|写し|コピー|画像|控え|記録|結果|状況|日時|日程|会場|期間|回数)|に関する(?:情報|データ|内容|事項)|(?:の)?データ)
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
    A field that is the topic of its sentence: what the last predicate says holds for it, as in 「氏名は別に保存しており、
    対象外です」. Applied to the text after a field. Returns: a regular expression.
#}
{% macro topic_pattern() -%}
    ^{{ attribute_pattern() }}*(?:は|も|につきまして|について)
{%- endmacro %}


{#
    A line that ends with a number of people or things: an item or a group of a list (従業員と退職者 925名), not the heading
    of a section. Returns: a regular expression.
#}
{% macro counted_line_pattern() -%}
    [0-9][0-9,]* ?(?:名|人|件|世帯|社|校|通|枚|口座|口|台|冊|組|戸|団体|先|箱|束|点|部|本|ページ|回線|アカウント)(?:様|分)*(?:\([^()]*\)|\))?[ 。]*$
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
    Data that their owner cannot read at present, as after an attack that encrypts them: 「参照できなくなりました」「暗号化され、閲覧できません」.
    Arguments: the text after a word of seeing; whether that word is denied; the surface of the word of exposure before it.
    Returns: a condition.
#}
{% macro is_locked_up(gap_after, is_denied, previous_surface) -%}
    (regexp_matches({{ gap_after }}, '^なくな') or {{ is_denied }} and coalesce({{ previous_surface }} like '暗号化%', false))
{%- endmacro %}


{#
    How deep in brackets the end of a text stands. Argument: a text expression. Returns: a number.
#}
{% macro bracket_depth(text) -%}
    length(replace({{ text }}, ')', '')) - length(replace({{ text }}, '(', ''))
{%- endmacro %}


{#
    Whether a word tells of data that got out, were handed on, could be seen or were contained in something. Argument: a column.
    Returns: a condition.
#}
{% macro is_exposure_code(code) -%}
    {{ code }} in ('leak', 'mishap', 'handed', 'visible', 'contained')
{%- endmacro %}


{#
    Whether a predicate says that data were spared. Arguments: columns of its code and polarity. Returns: a condition.
#}
{% macro is_spared(code, polarity) -%}
    {{ code }} = 'spared' or {{ polarity }} = 'denied' and {{ is_exposure_code(code) }}
{%- endmacro %}


{#
    A sentence that says that nothing leaked: 「個人情報の漏えいはありません」. That nothing was confirmed does not say so.
    Returns: a regular expression.
#}
{% macro nothing_leaked_pattern() -%}
    (?:漏えい|漏洩|流出|外部に渡)[^。、]{0,8}[はも](?:一切)?(?:無い|ない|なく|ありません|ございません|なかった)
{%- endmacro %}


{#
    A sentence that denies a further leak only, and so owns to the first: 「これ以上の流出はありません」. Returns: a regular
    expression.
#}
{% macro nothing_more_leaked_pattern() -%}
    (?:これ以上|それ以上|これ以外|それ以外|さらなる|更なる|新たな|追加の|二次的な|ほか|他)[^。、]{0,12}(?:漏えい|漏洩|流出|外部に渡)
{%- endmacro %}


{#
    A leak that is called hardly possible, which is no hedge: 「流出の可能性は極めて低い」. Returns: a regular expression.
#}
{% macro hardly_possible_pattern() -%}
    可能性[はも](?:極めて|非常に|限りなく|かなり)?(?:低|少な|ほとんどな)
{%- endmacro %}


{#
    A leak of data that is told as a fact: 「情報が流出したことが判明しました」「外部へ漏えいいたしました」. What came from elsewhere
    (他社から流出したID) is none. Returns: a regular expression for a sentence.
#}
{% macro told_as_fact_pattern() -%}
    (?:情報|データ|氏名|住所|アドレス)(?:など|等)?(?:の一部)?が[^。]{0,20}(?:漏えい|漏洩|流出|流失|窃取|漏れ|盗まれ)(?:され|し|い?たし)?(?:て(?:い|おり))?(?:た(?:こと|事実)が|ま?した(?:。|$|ことが|こと[をにでか]))
{%- endmacro %}


{#
    Credentials that were taken and used to get in, which is how it happened, not what leaked: 「パスワードが窃取され、不正アクセスを
    受けた」. Returns: a regular expression for a sentence.
#}
{% macro used_credentials_pattern() -%}
    (?:ID|パスワード|アカウント|認証情報)[^。、]{0,20}(?:窃取|詐取|盗|奪|漏|流出|入手|取得)[^。、]{0,12}、[^。]{0,30}(?:不正な?(?:アクセス|ログイン)|踏み台|なりすま|乗っ取|迷惑メール|スパム|メール(?:が|を)[^。、]{0,10}(?:転送|閲覧))
{%- endmacro %}


{#
    A password as a lock, or as something to be changed, which is no leaked item: 「パスワードを設定しておりません」「パスワードの変更」.
    Applied to the text after a field. Returns: a regular expression.
#}
{% macro password_as_lock_pattern() -%}
    ^(?:など|等)?[をのが](?:要|ない|なか|設定|入力|変|かけ|掛け|付|再|リセット|初期|強|定期|使|複雑|長さ|桁|管理|推測|求|試|解除|忘れ|お忘れ)
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
