{#
    Whether a date stands alone on its line, as a date of publication does: beside it only marks, words of publishing
    (更新日, 報道発表 …), a page number, or the name of the publisher. Arguments: the text before and after it in its
    sentence. Returns: a condition.
#}
{% macro stands_alone(text_before, text_after) -%}
    {%- set labels = lexicon_pattern("lexicon_date_contexts", where="code = 'publishing'") -%}
    (
        regexp_full_match(
            {{ text_before }} || {{ text_after }},
            '(?:[ :/()【】\[\]<>「」・■●◆○◇□▼※*-]|{{ labels }}|最終|資料|時|日付?|第[0-9一二三]報|付け?|現在|[A-Za-z]+|(?:ページ|記事)?(?:番号|ID|No)[ :.]*[0-9]+)*'
        )
        or regexp_matches({{ text_after }}, '^ +[^。ぁ-ん]{0,20}{{ legal_form_pattern() }}[^。ぁ-んを]{0,30}$')
        or regexp_matches({{ text_before }}, '^[ ◆■●]*{{ labels }}日? *[:：)】]? *$')
    )
{%- endmacro %}


{#
    What follows the day on which a notice says that it was posted: 「9月17日 本お知らせを掲載」.
#}
{% macro posting_pattern() -%}
    ^[ 、にを:(]*(?:本|この)?(?:お知らせ|件|ページ|リリース|文書|ホームページ|ウェブサイト)[^。]{0,12}(?:掲載|公表|公開|発表)
{%- endmacro %}
