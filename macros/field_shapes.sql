{#
    A sentence that ends as items of a list do: with a noun, or with です, でございます, となります; closing remarks in brackets or in a
    column of their own do not count. Argument: a sentence. Returns: a condition.
#}
{% macro is_nominal(sentence) -%}
    not regexp_matches(
        regexp_replace(regexp_replace(regexp_replace({{ sentence }}, '([^ ]) {3,}.*$', '\1'), '\([^()]*\)[。 ]*$', ''), '(?:(?:でござい|であり|とな[っり]て(?:い|おり)|となり|になり)ま(?:す|した)|(?:であ|だ)(?:る|った)|とな(?:る|った|っている))[。 ]*$', 'です'),
        '{{ running_predicate_pattern() }}'
    )
{%- endmacro %}


{#
    A sentence that runs on to a predicate. Returns: a regular expression.
#}
{% macro running_predicate_pattern() -%}
    (?:(?:です|ます|ません|でしょう|の)か|ます|ません|た|る|ない|おり|という|ください|下さい|たもの)[。.?」 ]*$
{%- endmacro %}


{#
    The left and the right edge of an item in a list. Applied to the text before and after a field. Returns: a regular
    expression.
#}
{% macro item_start_pattern() -%}
    (?:^|[ 、,・/:;(「『<【\[=※▼▽▲△▶►★☆■□◆◇●○◎•|①-⑳-]|の|及び|および|並びに|ならびに|又は|または|と|や|(?:され|終え|受け|頂い|いただい|提出し|記入し|回収し|作成し|撮影し|登録し|入力し)た|(?:保有|所有|取得|希望|使用|利用|加入|在籍|所属|担当|受講|受験|通学|通院|服用|購入|契約)(?:する|し(?:た|ている|ていた)|予定の|中の)|済みの?|(?:から|に|で)は|に(?:ついて|関して)(?:は|、)?|(?:^|[、,・※] ?)(?:お客様|お客さま|会員様|患者様|患者さん|利用者様))(?:ご|お|御)?$
{%- endmacro %}

{% macro item_end_pattern() -%}
    ^{{ attribute_pattern() }}*(?:$|[ 、,・/:;)」>】(。0-9①-⑳]|及び|および|並びに|ならびに|又は|または|と(?:[^き]|$)|や|など|等[のを、]|のほか|の他|のみ|だけ|も同(?:様|じ)|[をも]?含(?:む|みます)[)]|で(?:す|した|あ[っり]|ござ|、))
{%- endmacro %}


{#
    Whose an item is, as all that stands before it in its line: 「2 会員の|電話番号」. Returns: a regular expression for the text before a field.
#}
{% macro whose_item_pattern() -%}
    ^[^、。:]{0,6}(?:様|さま|者|員|方|生|徒|人|客|主|族|童|体|社|ユーザー|児|たち)の(?:ご|お)?$
{%- endmacro %}


{#
    What labels a line of items: 「A組の分:」. Returns: a regular expression.
#}
{% macro label_of_items_pattern() -%}
    ^[^、。:]{1,20}:
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
    regexp_matches({{ gap_before }}, '(?:^|[ 、,・/(「])(?:ご|お)?(?:[ァ-ヶー]{1,8}|[一-龠ァ-ヶー]{1,4})$')
    and not regexp_matches({{ gap_before }}, '(?:当該|該当|対象|[同本各全他別]|一部|複数|共有|不正|管理者?|特権|[弊貴当][所社]|電子|公共|お客様?|お客さま)$')
{%- endmacro %}


{#
    What an item may carry without being another thing: 「給食費の額」「家賃月額」「資格の番号」「契約に関する情報」「口座番号など」.
    Returns: a regular expression.
#}
{% macro attribute_pattern() -%}
    (?:など|等|の?(?:ご|お)?(?:一部|月額|年額|額|金額|番号|内容|回答|詳細|明細|情報|種類|種別|区分|名称|有無|写し|コピー|画像|控え|記録|結果|状況|日時|日程|会場|期間|年月|月と年|回数|資料|ファイル|書類|原本)|関連の?(?:情報|データ|事項)|に(?:関する|係る|関わる|かかわる|係わる|まつわる)(?:情報|データ|内容|事項|項目|記載|記述|記録|もの|欄)|(?:への|の)(?:記載|入力|記入|登録|回答)内容|(?:の)?データ)
{%- endmacro %}


{#
    A sentence that ends with what is not so at present, as against what is to be: 「含まれておりません」, not 「保存しません」. Returns: a regular expression.
#}
{% macro state_of_things_pattern() -%}
    て(?:おりません|いません|いない|いなかった)(?:でした)?[。)」]*$
{%- endmacro %}


{#
    A sentence on what is to be done from now on: 「今後は、…を2名で確認します」. Returns: a regular expression.
#}
{% macro plan_pattern() -%}
    ^[ ・※]*(?:なお、|また、)?(?:今後|これから|以後)(?:は、?|、|につきましては、?)[^。]*(?:ます|る|[くす])[。)」]*$
{%- endmacro %}


{#
    What parts two items of one list. Returns: a regular expression for the whole text between them.
#}
{% macro between_items_pattern() -%}
    (?:[ 、,・/やと]|及び|および|並びに|ならびに|又は|または|など|等|の(?:ご|お)?){1,4}
{%- endmacro %}


{#
    The end of a list of items, with another item to follow: 「氏名、住所等、」. Applied to the text after a field. Returns: a
    regular expression.
#}
{% macro end_of_items_pattern() -%}
    ^(?:など|等)(?:の|、)?$
{%- endmacro %}


{#
    The end of a list that a label announced, in a sentence that goes on: 「項目は氏名、住所|で、うち3名は…」. Applied to the text after a field. Returns: a
    regular expression.
#}
{% macro copula_clause_pattern() -%}
    ^(?:など|等)?(?:、[^、。をがはもで]{2,12}|[一-龠ァ-ヶー]{1,4}|の(?:個人)?(?:情報|データ))?(?:で|であり|でして|で構成され(?:ており)?|から(?:成|な)っており|とな(?:り|って(?:おり|いて)))、
{%- endmacro %}


{#
    A clause of its own that ends before the predicate of its sentence: 「番号が誤っており、…」「名簿を確認したところ、…」「…の氏名で、
    …」「(頭の6桁が会員番号です。住所は…)」. A topic (は) reaches farther. Returns: a regular expression for the text after a field.
#}
{% macro own_clause_pattern() -%}
    {{ copula_clause_pattern() }}|^(?:など|等)?(?:\([^()]*\))? {3,}|^(?:など|等)?[がをにで][^、。は]*?(?:おり|いて|って|して|とし|んで|れて|せず|らず|ため|ので|から|ところ|つもりで|つもりが|はずが|際に?|たが|すが|あと|後|うえ|上)、|^[^。]*。
{%- endmacro %}


{#
    A field that is the topic of its sentence: what the last predicate says holds for it, as in 「氏名は別に保存しており、
    対象外です」. Applied to the text after a field. Returns: a regular expression.
#}
{% macro topic_pattern() -%}
    ^[)]?{{ attribute_pattern() }}*(?:は|も|と?の[一-龠ァ-ヶー]{1,6}は|につきまして|について|[をが](?:含む|含んだ|示す|表す|(?:ご|お)?(?:記載|記入|印字|入力|保存|登録|格納)(?:し|され|する|いただ[いく]|頂[いく]|なさっ)た?|(?:書[いか]|記[しさ]|載[せっ]|収め|綴じ|入[れっ])(?:れ|られ)?た)[^、。ぁ-ん]{1,10}(?:など|等)?は)
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
        'card_number', 'card_brand', 'bank_account', 'drivers_license', 'passport', 'insurance_number', 'certification', 'my_number', 'points_balance'
    )
{%- endmacro %}


{#
    A password that stands there by its hash, or encrypted, only: 「ハッシュ化した|パスワード」「パスワード|(暗号化済み)」「パスワードは|ハッシュ値」.
    Arguments: the text before and after it. Returns: a condition.
#}
{% macro is_hashed(gap_before, gap_after) -%}
    (
        regexp_matches({{ gap_before }}, '(?:ハッシュ(?:値に)?|暗号|不可逆|符号)(?:化|変換|化?処理)(?:\([^()]{0,10}\))?(?:し|され|済み?|後|を施し)?(?:た|て(?:い|あ)る|の)?(?:状態の|形の|値の|(?:値|状態|形)で保存し(?:て(?:い|あ)|)[たる])?(?:\([^()]{0,16}\))?の?(?:ログイン|会員|ご?登録|アカウント)?$')
        or regexp_matches({{ gap_after }}, '^(?:は|も|を|の|については|に関しては)?、?[ (※]*(?:不可逆な?|復号でき|復元でき)?[^、。)]{0,4}(?:ハッシュ|(?:暗号|不可逆|符号)化(?:済|された(?:値|もの|文字列|状態の)|した(?:値|もの|文字列)))')
    )
{%- endmacro %}


{#
    A password that was not encrypted after all: 「パスワード(暗号化|されていないもの)」. Returns: a regular expression for the text after a field.
#}
{% macro not_hashed_pattern() -%}
    ^(?:は|を)?(?:し|さ?れ|行われ)?て(?:はおりませ|はいませ|はいな|おりませ|おら|いませ|いな)
{%- endmacro %}


{#
    How deep in brackets the end of a text stands. Argument: a text expression. Returns: a number.
#}
{% macro bracket_depth(text) -%}
    length(replace({{ text }}, ')', '')) - length(replace({{ text }}, '(', ''))
{%- endmacro %}


{#
    What people have to do with an organisation, as a whole whose parts may follow in brackets: 「購入内容」「予約情報」. Returns: a regular expression for
    a field.
#}
{% macro whole_of_dealings_pattern() -%}
    (?:内容|履歴|情報|明細|記録|詳細)$
{%- endmacro %}
