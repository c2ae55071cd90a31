{#
    What may stand between 先日 or a date and お知らせ: particles, the publisher itself, the medium, the title of the
    notice. Returns: a regular expression without groups.
#}
{% macro telling_gap_pattern() -%}
    (?:付け?|\([月火水木金土日](?:曜日)?\)|より|から|来|で|にて|に|の|は|も|、| )*(?:[当弊本][社学市町村県府都区道校院園所会行庫組店団館](?:の|が|は|より|から)?)?(?:(?:公式|自社)?(?:ホームページ|ウェブサイト|[Ww][Ee][Bb] ?サイト|サイト|HP|メール|書面|ニュースリリース|プレスリリース)上?(?:で|にて|に|において|でも)?)?(?:「[^「」]+」(?:\([^()]+\))?(?:で|にて|を|として|において|、)*)?
{%- endmacro %}


{#
    How a sentence goes on behind the date of a notice: 3月1日〔付でお知らせ〕. Returns: a regular expression.
#}
{% macro dated_telling_pattern() -%}
    ^{{ telling_gap_pattern() }}{{ lexicon_pattern('lexicon_earlier_notices', "code in ('telling', 'ignore')") }}
{%- endmacro %}


{#
    Words that surely speak of an earlier notice: 先日お知らせ, 公表しておりますとおり, 既報. They are longer where they
    speak of others' (先日公表され), which the ignored endings tell. Returns: a regular expression without groups.
#}
{% macro earlier_notice_pattern() -%}
    {%- set telling = lexicon_pattern('lexicon_earlier_notices', "code in ('telling', 'ignore')") -%}
    (?:{{ lexicon_pattern('lexicon_earlier_notices', "code = 'earlier_time'") }}{{ telling_gap_pattern() }}{{ telling }}|{{ telling }}{{ lexicon_pattern('lexicon_earlier_notices', "code in ('told', 'ignore')") }}|{{ lexicon_pattern('lexicon_earlier_notices', "code = 'earlier_notice'") }})
{%- endmacro %}


{#
    A sentence that speaks of an earlier notice of the same matter: 「2月に公表した不正アクセスについて」「第一報でお知らせしておりますが」.
    Reports to an authority are none. Returns: a regular expression.
#}
{% macro earlier_publication_pattern() -%}
    (?:公表|公開|発表|お知らせ|ご報告|お伝え|掲載)(?:を)?(?:いた|致)?し(?:た|ました|て(?:おり|い))|第[一二三四五1-5]報(?:で|に|から|を)
{%- endmacro %}


{#
    What follows a report in which, or to which, it happened: 「(調査報告)書における写真の誤掲載」. Returns: a regular expression for the text after the word.
#}
{% macro report_as_place_pattern() -%}
    ^書?(?:等|など)?(?:における|への|に(?:含ま|掲載|記載|残)|の(?:誤|紛失|流出|漏えい|漏洩|盗難))
{%- endmacro %}


{#
    What follows the result of an investigation that is only announced: 「調査結果がまとまり次第」. Returns: a regular expression for
    the text after the word.
#}
{% macro announced_pattern() -%}
    ^[^。]{0,30}(?:次第|予定|見込|見通|待[っち]|までに)
{%- endmacro %}


{#
    A mark within a sentence that refers to a footnote: (※1), ※, (注2), *1. Returns: a regular expression without groups.
#}
{% macro inner_footnote_pattern() -%}
    (?:\((?:※|注|\*)[0-9]{0,2}\)|(?:※|\*)[0-9]{0,2})
{%- endmacro %}


{#
    An investigation that has ended, with a mark of a footnote in the words: 「調査(※1)が終わり」. Returns: a regular expression without groups.
#}
{% macro ended_investigation_pattern() -%}
    調査{{ inner_footnote_pattern() }}[がはを](?:完了|終了|終わり|終え|済み|済ん)
{%- endmacro %}


{#
    What follows the number of a report where a notice counts itself: 「(今回は)第2報となります」「第3報です」. Returns: a regular expression for the text
    after the number.
#}
{% macro own_number_pattern() -%}
    ^(?:の?(?:ご?報告|お知らせ))?(?:と(?:なる|なり|な|いたしま|させて)|です|でございます|である|に当た)
{%- endmacro %}


{#
    What tells that a notice is the last one of its matter: 「お知らせは今回をもって最終といたします」「本報告を最終報告とさせていただきます」「最終の数字に
    なる」. Returns: a regular expression for a sentence.
#}
{% macro closing_statement_pattern() -%}
    (?:(?:報告|お知らせ|公表|ご案内|発表)[^。]{0,24}(?:をもって|をもちまして|を以て|で|を|が|は)[^。、]{0,12}(?:最終(?:報告|報|の?ご報告|の?お知らせ)?|最後|終了|完了|終結)|(?:本件|本報|本書|今回|これ)[^。]{0,24}(?:をもって|をもちまして|を以て|で|を|が|は)[^。、]{0,12}(?:最終(?:報告|報|の?ご報告|の?お知らせ)?|最後|終結))(?:と(?:いた|致|させ|な|しま|し、|する)|いたします|させていただきます)|(?:以上|本件|本報|今回|これ)[^。、]{0,8}(?:をもって|をもちまして|を以て|で)、?[^。、]{0,20}(?:調査|点検|報告|公表|対応)[^。、]{0,6}を(?:終了|終え|終わ|完了|結び|締めくく)|最終(?:の|的な)(?:数字|件数|人数|結果|報告)(?:に|と)(?:な[るりっ]|し[たま])
{%- endmacro %}
