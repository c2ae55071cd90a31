{#
    Whether a date stands alone on its line, as a date of publication does: beside it only marks, words of publishing
    (更新日, 報道発表 …), a kind of notice in brackets ([お知らせ]), a page number, or the name of the publisher. Arguments: the text before and after it in its
    sentence. Returns: a condition.
#}
{% macro stands_alone(text_before, text_after) -%}
    {%- set labels = lexicon_pattern("lexicon_date_contexts", where="code = 'publishing'") -%}
    (
        regexp_full_match(
            {{ text_before }} || {{ text_after }},
            '(?:[ :|/()【】\[\]<>「」・■●◆○◇□▼※*-]|{{ labels }}|【[^】。]{1,16}】|\[[^\]。]{1,16}\]|重要|最終|資料|時|日付?|第[0-9一二三]報|付け?|現在|[A-Za-z]+|(?:ページ|記事)?(?:番号|ID|No)[ :.]*[0-9]+)*'
        )
        or regexp_matches({{ text_after }}, '^[ 、]+[^。ぁ-ん]{0,20}{{ legal_form_pattern() }}[^。、はがをに]{0,30}$')
        or regexp_matches({{ text_after }}, '^[ 、]+[^。、ぁ-ん ]{2,20}{{ organization_end_pattern() }}(?: [^。ぁ-ん]{0,30})?$')
        or regexp_matches({{ text_after }}, '^ +[^。、「」()をがはに ]{2,12}(?:店|亭|館|荘|庵|堂|ホテル|旅館|倶楽部|クラブ)$')
        or regexp_matches({{ text_after }}, '^ +[^。、ぁ-ん0-9]{2,24}[課室局庁部](?: *(?:電話|TEL|Tel|0[0-9]{1,4}-)[^。、]{0,20})?$|^ +[^。、はがを]{2,40}(?:院長|学長|理事長|社長|会長|校長|園長|代表|[市町村区]長|知事|組合長|総長|所長)$')
        or regexp_matches({{ text_before }}, '^ *(?:{{ hiragana_municipality_pattern() }}|[^ 。、ぁ-ん]{1,24}{{ organization_end_pattern() }}|(?:{{ firm_word_pattern() }})) +$')
        and regexp_full_match({{ text_after }}, '[ )]*')
        or regexp_matches({{ text_before }}, '^ *[^。、はがを]{0,24}{{ legal_form_pattern() }}[^。、はがをに]{0,20}[ (]+$')
        and regexp_full_match({{ text_after }}, '[ )]*')
        or regexp_matches({{ text_before }}, '[^。]\($')
        and regexp_full_match({{ text_after }}, '(?:\([月火水木金土日]\))? ?(?:[0-9]{1,2}時(?:[0-9]{1,2}分)?)? ?{{ labels }}\)')
        or regexp_matches({{ text_before }}, '^(?:[ ◆■●]*|[^。、ぁ-ん]{2,24} *){{ labels }}日?(?:資料)? *[:：)】]? *$')
    )
{%- endmacro %}


{#
    A heading that names the day below it, which is not that of publication: 「1 処分年月日」「発生日時」. Returns: a regular expression for a whole sentence.
#}
{% macro label_of_other_day_pattern() -%}
    [^。、ぁ-ん]{0,12}(?:処分|発令|発生|発覚|判明|発見|認知|把握|紛失|誤送信|送信|送付|事故|事案|受付|開催)(?:の)?(?:年月日|月日|日時|日)[ :)】]*
{%- endmacro %}


{#
    That a page was changed on the day before it, with which it tells nothing of what stands below: 「[12月23日更新]」. Returns: a regular expression
    for the rest of the line.
#}
{% macro update_mark_pattern() -%}
    (?: ?\([月火水木金土日]\))? ?(?:に|付け?)?(?:更新|追記|改訂|一部修正|内容を更新)(?:しました|いたしました)?[ \])】〉。]*
{%- endmacro %}


{#
    What follows the day on which a notice says that it was posted: 「9月17日 本お知らせを掲載」.
#}
{% macro posting_pattern() -%}
    ^[ 、にを:(]*(?:本(?:報|発表|公表)|(?:本|この)?(?:お知らせ|件|ページ|リリース|文書|ホームページ|ウェブサイト))[^。]{0,12}(?:掲載|公表|公開|発表)
{%- endmacro %}


{#
    What follows the date of publication in a header: nothing more, a blank or the kind of notice in brackets ([お知らせ]), perhaps after
    更新 or 付.
#}
{% macro header_date_end_pattern() -%}
    ^(?:{{ lexicon_pattern("lexicon_date_contexts", where="code = 'publishing'") }}|付け?)?(?:\([月火水木金土日](?:・?祝)?\))?(?:[ )】\]\[【|/]|$)
{%- endmacro %}
