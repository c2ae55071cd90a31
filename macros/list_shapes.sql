{#
    A text in which words that join items (及び, または, 氏名|と|) are commas, its length kept. Argument: a text expression. Returns: a text.
#}
{% macro parted_list(text) -%}
    {%- set joined = namespace(text=text) -%}
    {%- for word in ['および', '及び', 'ならびに', '並びに', 'もしくは', '若しくは', 'または', '又は'] -%}
        {%- set joined.text = "replace(" ~ joined.text ~ ", '" ~ word ~ "', '" ~ '、' * (word | length) ~ "')" -%}
    {%- endfor -%}
    regexp_replace({{ joined.text }}, '(番号|氏名|名前|住所|アドレス|生年月日|年齢|性別)[とや]', '\1、', 'g')
{%- endmacro %}


{#
    What stands between two separators of a list. Returns: a regular expression.
#}
{% macro list_piece_pattern() -%}
    [^、,・/ :;()「」『』【】<>=。…※\[\]│|①-⑳■□◆◇●○〇◎▼▽▲△▶►★☆]+
{%- endmacro %}


{#
    What parts two lists, or a list from the text around it. Returns: a regular expression for the text between two pieces.
#}
{% macro list_boundary_pattern() -%}
    [:;()「」『』【】<>=。…※\[\]│|]
{%- endmacro %}


{#
    A piece of a list that is more than the name of an item: it has a particle or a verb. Returns: a regular expression.
#}
{% macro clause_in_list_pattern() -%}
    [をがは]|[まで]す|した|れる|から
{%- endmacro %}


{#
    An item of a list by the noun that it ends with, and the predicate that may follow the last one. Returns: a regular
    expression with the groups item, head and tail.
#}
{% macro unlisted_item_pattern() -%}
    ^(.{0,20}?({{ lexicon_pattern('lexicon_item_heads') }}))(?:など|等)?(?:の一部)?(?:$|(を含|で$|[がをはも]|の(?:個人)?情報))
{%- endmacro %}


{#
    What ends with the noun of an item but names none: what the incident is told with (流出した情報, 当該データ, 見えていた内容, 欄のない事項), times, numbers of people,
    clauses. Returns: a regular expression.
#}
{% macro no_item_pattern() -%}
    可能性|おそれ|恐れ|影響|被害|され|漏えい|漏洩|漏出|流出|紛失|閲覧|以下|上記|下記|当該|本件|これら|その他|その際|その後|次の|該当|対象|含まれ|保有|以外|各種|一部|すべて|全て|同様|当社|弊社|当行|本学|本市|同日|事案|事故|確認|報告|発生|原因|会見|公表|再発|不正|[0-9] ?(?:月|日|名|件|人|先|社)|^(?:記載|記入|登録|掲載|収録|保存)(?:した(?:$|[^年月日時])|内容|事項|項目)|^(?:調査|解析|分析|点検|精査|照合|捜索|検証|聴取|聞き取り)[^、。]{0,4}の?結果$|^(?:この|その|こう|そう|同じ|以上|前記|前回|今回|現在|現時点|[のに])|[をがで]|から|より|[資材史飲燃原塗]料$|店名$|(?:見え|映っ|写っ|出|載っ|書[いか]|記さ|開[けい]|入っ|残っ|付け|届い)(?:れ)?(?:て(?:い|お))?(?:た|る|ない|なかった)(?:情報|内容|項目|データ|事項|記録)$|[がにの](?:ある|あった|ない|なかった)(?:情報|内容|項目|データ|事項|記録)$
{%- endmacro %}


{#
    Data named by whose they are, which is no item: 「従業者等に関する情報」. Returns: a regular expression.
#}
{% macro group_of_people_pattern() -%}
    (?:者|員|客|様|方|人|先)(?:等|など)?(?:の|に関する|に係る)?(?:情報|データ)$
{%- endmacro %}
