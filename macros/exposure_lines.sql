{#
    A sentence that speaks of the items in the lines before it: 「以上の情報が漏えいした可能性があります」「※いずれも流出したおそれが…」. Returns: a
    regular expression.
#}
{% macro pointing_back_pattern() -%}
    ^[※・ ]*(?:なお、)?(?:(?:以上|上記|これら|前記)(?:[0-9]+(?:点|項目|種類|つ)?)?(?:の[^、。]{0,6}(?:情報|項目|データ|内容)(?:等|など|すべて|全て)?)?(?:につきまして|について)?[がはも、]|いずれ(?:の(?:情報|項目|データ)(?:について)?)?も)
{%- endmacro %}


{#
    The data of the sentence before: 「収集までの間、これらの情報が…」. Returns: a regular expression for a sentence.
#}
{% macro these_data_pattern() -%}
    (?:^|[、 ])(?:これら|こうした|このような|以上|上記)(?:の[^、。]{0,6})?(?:情報|項目|データ)(?:等|など)?[がはも]
{%- endmacro %}


{#
    A sentence that says of the data listed before, wherever they stand, whether they leaked: 「解析の結果、上記の情報の流出は…」. Returns: a regular expression for
    a sentence.
#}
{% macro leak_of_these_data_pattern() -%}
    (?:^|[、 ])(?:これら|以上|上記|前記)(?:の[^、。]{0,6})?(?:情報|データ|項目)(?:等|など)?[がはもの][^、。]{0,8}(?:漏えい|漏洩|流出|流失|外部に渡)
{%- endmacro %}


{#
    The mark of a footnote and its number, in brackets or not: *1, ※2, (注3). Group 1 is the mark. Returns: a regular
    expression.
#}
{% macro footnote_mark_pattern() -%}
    \(?([*※][0-9]{0,2}|注[0-9]{1,2})
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
    [0-9][0-9,]* ?(?:名|人|件|世帯|社|校|通|枚|口座|口|台|冊|組|戸|団体|先|箱|束|点|部|本|ページ|回線|アカウント)(?:様|さま|分)*(?:\([^()]*\)|\))?[ 。|│]*$
{%- endmacro %}


{#
    A row that tells its own date, as those of a table do: 「2. 本社への報告 5月2日」「警察への相談 : 2022年4月12日」「【回収】5月3日」. Returns: a regular expression for a sentence.
#}
{% macro dated_row_pattern() -%}
    ^ *(?:\([^()]{1,3}\))?[^()。]{1,24}[ :】>\]](?:(?:19|20)[0-9]{2} ?[年/.]|(?:令和|平成|昭和) ?[0-9元]|[0-9]{1,2} ?[月/] ?[0-9]{1,2}|[0-9]{1,2}日)
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
    A line that is the title of the notice, in its text: 「会員情報の流出に関するお詫びとお知らせ」「誤送信について(第2報)」. Returns: a regular expression for a
    sentence.
#}
{% macro title_pattern() -%}
    ^[^。]*(?:に関する|についての|における|に係る|の)[^。、]{0,16}(?:お詫び|おわび|お知らせ|ご?報告|ご案内|ご連絡|ご説明)(?:\([^()]*\)|[】」』> ])*$|^[^。]*(?:について|につきまして|に関して|の件)(?:\([^()]*\)|[】」』> ])*$
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
    (?:情報|項目|内容|事項|データ|中身)(?:等|など)?(?:の(?:内容|項目|内訳|種類|範囲))?(?:\([^()]*\)|[】>\])」』: ])*$
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
    The end of a sentence that announces a list: a colon, or the data it speaks of, with a count or brackets behind them. Returns: a
    regular expression.
#}
{% macro announcing_end_pattern() -%}
    :$|(?:情報|項目|内容|事項|データ|中身)(?:\([^()]*\)|[^。ぁ-ん]|合わせて|あわせて|のべ){0,14}$
{%- endmacro %}
