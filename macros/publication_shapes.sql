{#
    Whether a date stands alone on its line: beside it only marks and words of publishing (更新日, 報道発表 …).
    Arguments: the text before and after it in its sentence. Returns: a condition.
#}
{% macro stands_alone(text_before, text_after) -%}
    regexp_full_match(
        {{ text_before }} || {{ text_after }},
        '(?:[ :/()【】\[\]<>「」・■●◆○◇□▼※*-]|{{ lexicon_pattern("lexicon_date_contexts", where="code = 'publishing'") }}|最終|資料|時|日付?|第[0-9一二三]報|付け?|現在)*'
    )
{%- endmacro %}


{#
    What follows the day on which a notice says that it was posted: 「9月17日 本お知らせを掲載」.
#}
{% macro posting_pattern() -%}
    ^[ 、にを:(]*(?:本|この)?(?:お知らせ|件|ページ|リリース|文書|ホームページ|ウェブサイト)[^。]{0,12}(?:掲載|公表|公開|発表)
{%- endmacro %}
