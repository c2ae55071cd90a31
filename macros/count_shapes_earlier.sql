{#
    The shapes of a number that an earlier notice told, or that a later one replaces.
#}


{#
    An earlier notice, or the day of one: 第2報(8月30日), 前回の発表, 5月12日の公表. Returns: a regular expression.
#}
{% macro earlier_report_pattern() -%}
    {%- set published = '(?:公表|発表|ご?報告|お知らせ|ご?案内|速報|(?:記者)?会見|プレスリリース|リリース)' -%}
    (?:(?:第 ?[0-9一二三四五六七八九十]+|[一二初前速既続])報|(?:[0-9]日付?|[0-9]月|前回|先般|先日|当初|従前|昨年|中間|[0-9一二三四前][次回])の?{{ published }}|{{ published }}(?:時点|の際|時|値)|前回|当初)(?:の?(?:時点|段階|際)|時|分|値|の内容|の件数)?(?:\([^()]{1,14}\))?
{%- endmacro %}


{#
    How a notice says what it says: …とお伝えし, …と公表し. Returns: a regular expression.
#}
{% macro announcing_pattern() -%}
    (?:お伝え|お知らせ|ご?案内|ご?説明|ご?報告|公表|発表|申し上げ|記載|掲載)
{%- endmacro %}


{#
    What follows a count that an earlier report told: 「…とお伝えしておりましたが」「…と説明していた」.
    Returns: a regular expression for the text after the count.
#}
{% macro replaced_estimate_pattern() -%}
    ^(?:、[^。、,()0-9]{0,10}[0-9,]+ ?[名人件通枚社口台冊世帯]{1,2}分?){0,4}(?:[^。、,()]{0,13}[^落。、,()])?と(?:{{ announcing_pattern() }}|して|され|見込|想定|推定|見|考え|把握し|認識し)[^。、,]{0,10}(?:ましたが|でしたが|たが|ていた|ておりました|ていました|(?:おり|い)ました\))
{%- endmacro %}


{#
    What stands before a number of an earlier notice, or one that is put right behind it: 「第2報(8月30日)では「」「5月12日の公表(」「(誤)」「訂正前」.
    Returns: a regular expression for the text before the count.
#}
{% macro earlier_number_pattern() -%}
    {{ earlier_report_pattern() }}(?:(?:で[は、「]|に?は|にて|の段階で)、?[^。、0-9]{0,14}|\([^()]{0,24}|[ :]{1,2}|、)$|(?:[(【「](?:誤|前|旧)[)】」]|(?:訂正|修正|変更|更新|見直し)前|[(、](?:前回|前報|当初|従来|第 ?[0-9一二三四五]報)(?:時点|時|分|は|:)?|^[ ・]*誤 ?[:)])[^、。0-9]{0,8}$
{%- endmacro %}


{#
    What tells of numbers that an earlier notice gave, several of them perhaps: 「5月7日の発表では、会員8,000名、注文では3万件とお伝えしました」; or that it
    gave and that was looked into again: 「第2報でお知らせした件数(120件)を精査した結果」. Arguments: the text before the count; the text
    after it. Returns: a condition.
#}
{% macro is_told_of_an_earlier_notice(text_before, text_after) -%}
    (
        regexp_matches({{ text_before }}, '(?:{{ earlier_report_pattern() }}|[0-9][日月]の?時点)(?:では?|においては|には)、[^。]{0,60}$')
        and regexp_matches({{ text_after }}, '^[^。]{0,60}と{{ announcing_pattern() }}(?:(?:いた)?し(?:まし)?た|しており)')
        or regexp_matches({{ text_before }}, '(?:{{ earlier_report_pattern() }}|先に|[0-9][日月])[^。、0-9]{0,8}{{ announcing_pattern() }}(?:(?:いた)?し(?:まし)?た|し(?:ていた|ておりました)|済みの)[^。0-9]{0,24}$')
        and regexp_matches({{ text_after }}, '^\)?分?から、?(?:新たに|さらに|追加)|^\)?分?(?:を|から|のうち|について|につきまして|につき)[^。0-9]{0,24}(?:精査|再調査|再確認|再集計|見直|重複|除[いく]|照合|調査(?:した|の)結果|確認した結果)')
    )
{%- endmacro %}


{#
    What follows a number that the notice brings up to date: 「3件 → 4件」「120件から135件に訂正」. Returns: a regular expression for
    the text after the count.
#}
{% macro later_number_pattern() -%}
    ^ ?(?:(?:→|⇒|➡|⇨|-+>)[ 約計]*(?:[0-9]|正)|」?(?:様|さま)?(?:から|より)、?(?:増え|減[りっ少]|増加|変更|修正|訂正|更新|改め)|」?(?:は|を)、?(?:この|次の|上記の?|下記の?)(?:数字?|件数|人数|とおり|通り)に(?:改め|訂正|修正|変更)|(?:様|さま)?から、?(?:約|計|合計)?[0-9][0-9,.万億 ]* ?[^0-9、。はがをにへから]{1,6}[にへ](?:訂正|修正|変更|更新|増|減|拡大|なり|なっ|改め|上方|下方))
{%- endmacro %}
