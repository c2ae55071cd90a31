{#
    The marks that close a label or part it from its date: 「【判明】」「判明日:」「判明 → 」. Returns: the members of a character class.
#}
{% macro label_marks() -%}
    :| =→/・)」】>\]…‥
{%- endmacro %}


{#
    The time of something, as the noun that closes a label: 「遮断した(日時)」. Returns: a regular expression.
#}
{% macro time_noun_pattern() -%}
    (?:日時?|時期|期間|時間帯?|年月日|時刻)
{%- endmacro %}


{#
    What makes a verb the label of its date: 「遮断し(た日時:5月3日)」. Applied to the text behind the word. Returns: a regular expression.
#}
{% macro labelled_by_verb_pattern() -%}
    ^[ぁ-ん]{0,6}[ただ]{{ time_noun_pattern() }}(?:は、?)?[{{ label_marks() }}]*(?:[0-9]|[同翌昨前]|本[年日]|令和|平成)
{%- endmacro %}


{#
    Nothing but marks up to the date, so that the noun before it is a label: 「異変の確認( 3月5日)」. Applied to the text behind the word. Returns: a
    regular expression.
#}
{% macro label_gap_before_date_pattern() -%}
    ^{{ time_noun_pattern() }}?[{{ label_marks() }}]+(?:[0-9]|[同翌昨前]|本[年日]|令和|平成)
{%- endmacro %}


{#
    The opening of a line by a label: 「・【」「1.」. Returns: a regular expression for the text before the label.
#}
{% macro label_opens_pattern() -%}
    ^[^ぁ-んァ-ヶ一-龠a-zA-Z]*$
{%- endmacro %}


{#
    A state as the label of its line: 「停止中】」「再開:」「再開したサービス)」. Applied to the end of the word and the text behind it. Returns: a
    regular expression.
#}
{% macro label_of_state_pattern() -%}
    ^.?(?:中|済み?)?(?:の|した)?[ァ-ヶー一-龠]{0,8}[:】>)\]]
{%- endmacro %}


{#
    Brackets that hold the day of an entry: 「商品の取り寄せ(いずれも( 5月9日より))」. Returns: a regular expression for the text between a label and the day.
#}
{% macro closing_bracket_of_entry_pattern() -%}
    [^(]{2}\((?:いずれも|すべて|全て|ともに|共に)?$
{%- endmacro %}


{#
    What may stand between a label and its date: marks, particles, nothing. Returns: a regular expression.
#}
{% macro label_gap_pattern() -%}
    ^(?:[いきしちりみびぎ](?:は|が)、?|[ぁ-ん付]{0,8}{{ time_noun_pattern() }}|[^。、0-9]{0,8}[ただ]の[はが]、?|[ぁ-ん付]{0,6}の[はが]|の(?:きっかけ|端緒|発端)は)?[はがもにへ{{ label_marks() }}]*$|^(?:し|した|しました|済み?|完了|を?実施)?(?:\([^()]{0,12}\))? ?\($
{%- endmacro %}


{#
    What asks for a date in a sentence that answers with one: 「気付いたのは(、帰宅した夜9時でした)」. Returns: a regular expression for the text before a date.
#}
{% macro question_pattern() -%}
    ^[^。「」]*[^。、「」はが][ただるう]の[はが]
{%- endmacro %}


{#
    The mark of an answer in a list of questions: 「A1 」「答 」. Returns: a regular expression for the text before a date.
#}
{% macro answer_mark_pattern() -%}
    ^ *(?:A|答え?|回答)[0-9]{0,2} ?[.:、)] ?|^ *(?:A|答え?|回答)[0-9]{0,2} +
{%- endmacro %}


{#
    How a sentence ends whose answer is a date: 「3月14日でした」「12日のことです」「9日の夜で、」. Returns: a regular expression for the text behind a date.
#}
{% macro answer_end_pattern() -%}
    ^(?: ?\([月火水木金土日]\))?(?:の)?(?:朝|夕方?|夜|昼(?:過ぎ|すぎ|前)?|早朝|深夜|未明|午前(?:中)?|午後)?(?:頃|ごろ|ころ|過ぎ|すぎ)?(?:になって(?:から)?|のこと|まで)?(?:でし?た|だった|であった|です|である|で、|。$|とみられ)
{%- endmacro %}


{#
    A verb that describes the date right behind it: 「窓口へ持参され(た11月2日)」「ご指摘の(あった11月4日)」. Returns: a regular expression for the whole
    text between a word and a date.
#}
{% macro verb_before_date_pattern() -%}
    [ぁ-ん]{0,7}た ?
{%- endmacro %}


{#
    What parts the words of a row of a table from its date in the last cell: 「該当ページを削除 | (5月12日)」. Returns: a regular expression for the text before
    a date.
#}
{% macro cell_border_pattern() -%}
    [^ :|。(] *\| *$|[^ :|。(、] +$
{%- endmacro %}


{#
    What parts the topic of the next date from the date before: 「是正は13日、(連絡は18日)」. Applied to the text between the date
    before and the topic. Returns: a regular expression.
#}
{% macro next_label_pattern() -%}
    ^ ?(?:頃|ごろ|ころ)?(?:\([^)]*\))?(?:まで)?(?:です|で)?、[^、。]*$
{%- endmacro %}


{#
    What parts two fields of a form in one line: 「送付日/4月14日 (判明)日/4月18日」. Applied to the text between the date before and the
    label. Returns: a regular expression.
#}
{% macro next_field_pattern() -%}
    ^(?:\([^()]*\))?(?: +|、|,|;|・| ?[|/] ?)[^ぁ-ん、。 |/:]{0,8}$
{%- endmacro %}


{#
    The sign that makes a word a label. Applied to the word and the text up to its date. Returns: a regular expression.
#}
{% macro label_sign_pattern() -%}
    [一-龠][:/=|→)】>\]] ?$
{%- endmacro %}


{#
    A label of a form that says when it happened, alone or with a noun: 「(1)日時 」「・発生 」「侵入の日時 」「発送日 」, or which of several times: 「一度目は」. Labels
    of what has words of its own (判明日, 公表日) are typed by these. Returns: a regular expression for the text before a date.
#}
{% macro occurrence_label_pattern() -%}
    {%- set nouns = '(?:発生|侵入|不正(?:な)?(?:アクセス|ログイン|利用)|攻撃|感染|被害|盗難|紛失|遺失|誤?(?:送信|送付|発送|配信|配布|配付|交付|郵送|投函|掲載|廃棄|公開|記載|登録)|事故|事案|事件|漏えい|漏洩|流出)' -%}
    ^[^ぁ-んァ-ヶ一-龠a-zA-Z]*(?:(?:{{ nouns }}(?:が?(?:あっ|発生し)た|した|の|の?あった)?)?(?:日時|年月日|時刻|時期)|{{ nouns }}日?|(?:(?:サイバー)?攻撃|侵入|不正(?:な)?(?:アクセス|ログイン|利用))(?:が(?:あっ|行われ|発生し)た|された|の(?:あった)?|を受けた)?(?:期間|時間帯?))(?:\([^()]*\))?[{{ label_marks() }}]*$|^(?:[^。]*、)?{{ nouns }}(?:の|した|された)?(?:日時|年月日|時刻|時期|日)[はが]、?$|(?:^|[、。 ・])(?:[0-9一二三四五]{1,2}(?:度|回)目|初回|最初)は、?$|^[^ぁ-んァ-ヶ一-龠a-zA-Z]*(?:なお、|また、)?(?:この|今回の)?{{ nouns }}(?:そのもの|自体)?は、?$
{%- endmacro %}


{#
    A heading that says no more than when it happened, and perhaps where: 「一、日時と場所」. Returns: a regular expression for a heading.
#}
{% macro occurrence_heading_pattern() -%}
    ^[^ぁ-んァ-ヶ一-龠a-zA-Z]*(?:[一二三四五六七八九十]+[、.  ])?[^ぁ-んァ-ヶ一-龠a-zA-Z]*(?:日時|年月日|時期)(?:(?:と|・|及び|および|、|/)?(?:発生)?場所)?[^ぁ-んァ-ヶ一-龠a-zA-Z]*$
{%- endmacro %}


{#
    A heading that labels the date below it: 「2 判明年月日」. Applied to a word of the heading and the text behind it. Returns: a
    regular expression.
#}
{% macro date_label_end_pattern() -%}
    (?:日時?|時期|時刻)[^ぁ-んァ-ヶ一-龠]*$
{%- endmacro %}


{#
    A label of a form for the time in which data was in reach: 「外部からアクセスできた期間 」「対象期間…」「・期間 」. Returns: a regular
    expression for the text before a period.
#}
{% macro exposure_label_pattern() -%}
    ^[^ぁ-んァ-ヶ一-龠a-zA-Z]*期間[{{ label_marks() }}]*$|^[^。]*(?:可能性|おそれ|恐れ|できた|可能な?|状態|対象|該当|影響|閲覧|公開|公表|公示|公告|掲載|掲示|展示|共有|表示|露出|漏えい|漏洩|流出)[^。、]{0,12}期間(?:は、?|[{{ label_marks() }}]*)$|(?:状態に?(?:あ|な)って?(?:い)?た|(?:閲覧|参照|アクセス)でき(?:て(?:い)?)?た|見ら?れ(?:て(?:い)?)?た|公開されて(?:い)?た)のは、?$
{%- endmacro %}


{#
    A label of a form for those concerned, whose period goes on in the next line: 「【対象】」. Returns: a regular expression for the text
    before a period.
#}
{% macro concerned_label_pattern() -%}
    ^[^ぁ-んァ-ヶ一-龠a-zA-Z]*(?:対象|該当)(?:者|期間|会員|顧客)?[{{ label_marks() }}]*$
{%- endmacro %}
