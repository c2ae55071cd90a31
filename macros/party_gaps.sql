{#
    What links the name of an organisation to the word that tells its part, and what is said of it in brackets.
#}


{#
    The part that a remark in brackets behind a name tells: 「以下「受託者」」. Argument: the remark. Returns: a code, or null.
#}
{% macro role_in_remark(remark) -%}
    case
        when regexp_matches({{ remark }}, '再委託|再受託|下請') then 'subcontractor'
        when regexp_matches({{ remark }}, '委託(?:先|業者|事業者)|受託(?:者|業者|事業者)|取次店|代理店|受注者|請負(?:者|業者|会社)|指定管理者|(?:配送|運送|印刷|発送|保守|保管)(?:会社|業者|事業者)') then 'contractor'
    end
{%- endmacro %}


{#
    Whether a predicate stands right before the noun that it describes: 委託している(会社). Argument: the predicate. Returns: a condition.
#}
{% macro is_attributive(predicate) -%}
    regexp_matches({{ predicate }}, '[るただすう]$')
{%- endmacro %}


{#
    What may stand between a word such as 委託先 and the name of that party. Returns: a regular expression.
#}
{% macro naming_gap_pattern() -%}
    ^(?:様|企業|業者|事業者|会社|先|名称|名|等)?(?:の[1一]社)?(?:である|であった|となる|として|は|の|で)?[、:(「<【】〕>| ]*(?:(?:(?:会社|事業者|法人|業者)?名称?|商号)(?:は|[、:(「<【】〕>| ]))?[、:(「<【】〕>| ]*(?:\([一-龠]{1,2}\))?$
{%- endmacro %}


{#
    What may stand between a predicate such as 委託している and the name that it describes: nothing, or what kind of
    organisation it is. Returns: a regular expression.
#}
{% macro attributive_gap_pattern() -%}
    ^[、 ]?(?:先(?:の(?:1つ|一つ|ひとつ|1社|一社))?である)?(?:[^、。]{0,8}の)?(?:会社|業者|事業者|企業|団体)?[、「 (]*$|^[^、。はがをに]{0,12}{{ label_of_name_pattern() }}$
{%- endmacro %}


{#
    What tells in brackets that a name follows: 協力店(屋号:|ホシ設備. Returns: a regular expression without groups.
#}
{% macro label_of_name_pattern() -%}
    (?:\((?:屋号|名称|店名|会社名|業者名|事業者名|商号)[:は] ?)
{%- endmacro %}


{#
    What links words such as 調査を委託 to the name of whoever did a survey: 「アンケート調査を委託した株式会社ホシ」. Returns: a regular
    expression for the text between them.
#}
{% macro surveyor_gap_pattern() -%}
    ^し(?:た|ていた|ている|ており|ております|ておりました)$
{%- endmacro %}


{#
    How words that lead from a client to the contractor named next end: 「(市)から委託を受け|た」「から委託を受け|て発送を行う」「から請け負った」; not a client alone (取引先).
    Returns: a regular expression for those words with the text up to the name.
#}
{% macro commissioned_pattern() -%}
    ^(?:から|より|の).*(?:た|て[^、。]{0,24}[るすう]|し[^、。]{0,24}[るすう])$
{%- endmacro %}


{#
    What links the name of a contractor to a word such as 委託: 「に業務を」. Returns: a regular expression for the text between them.
#}
{% macro committed_gap_pattern() -%}
    ^[」)]?(?:様|さま)?(?:に|へ)[^。]{0,30}$
{%- endmacro %}


{#
    What links the name of a contractor to a word such as 受託: 「が入力を」「は、入力を」. Returns: a regular expression for the text between
    them.
#}
{% macro own_work_gap_pattern() -%}
    ^(?:様|さま)?(?:が[^。、]{0,16}|は、?[^。、]{0,30})$
{%- endmacro %}


{#
    What links the name of a vendor or a platform to a word such as 提供する or 運営する: 「が」「の」. Returns: a regular expression for the
    text between them.
#}
{% macro provided_gap_pattern() -%}
    ^(?:様|さま)?(?:の|が、?)[^。、]{0,20}$
{%- endmacro %}


{#
    What links the name of a vendor to its service: 「の」「提供の」. Returns: a regular expression for the text between them.
#}
{% macro service_gap_pattern() -%}
    ^(?:様|さま)?(?:提供)?の[^。、]{0,24}$
{%- endmacro %}


{#
    What follows the name of a vendor whose service is told by its own name: 「の「モリ予約」」. Returns: a regular expression for the text after
    the name.
#}
{% macro quoted_service_pattern() -%}
    ^(?:様|さま)?(?:提供)?の「[^「」]+」
{%- endmacro %}


{#
    What links the name of whoever did a survey to 受託 or 行った: 「が」. Returns: a regular expression for the text between them.
#}
{% macro survey_gap_pattern() -%}
    ^」?が[^。、]{0,20}$
{%- endmacro %}


{#
    What stands between two names of one list: 「、」「(以下「ホシ社」)及び」, and where each has its own work: 「、封入は」. Returns: a regular expression.
#}
{% macro listed_name_pattern() -%}
    ^(?:様|さま)?(?:\([^()]*\))?(?:様|さま)?(?:[、,・/ ]|及び|および|並びに|ならびに|と|又は|または)*(?:、[^、。はがをにで]{1,14}[はを])?$
{%- endmacro %}


{#
    What stands before and after the name of whoever provides a named service: 「モリ予約」(株式会社ホシ). Returns: a regular
    expression for the text between the word before and the name.
#}
{% macro named_service_pattern() -%}
    ^[^。、「」]{0,12}「[^「」]+」\($
{%- endmacro %}


{#
    Whether a word such as 委託先 is a label on a line of its own: 2.業務委託先, 【委託先の名称】. Arguments: the text before and after it. Returns: a
    condition.
#}
{% macro is_label_of_party(text_before, text_after) -%}
    (length(trim({{ text_before }})) <= 6 and regexp_matches({{ text_after }}, '^(?:の?(?:会社名|事業者名|名称|名|商号))?[】>: ]*$'))
{%- endmacro %}


{#
    A place where others take in what people send: 事務局, 受付窓口. Returns: a regular expression without groups.
#}
{% macro office_pattern() -%}
    (?:事務局|窓口|センター|受付|係)
{%- endmacro %}


{#
    What closes the brackets in which a service is told by whose it is: 「申込システム(ホシ社|が運営)」. Returns: a regular expression for the text after
    the name.
#}
{% macro running_in_brackets_pattern() -%}
    ^(?:様|さま)?(?:が|の)?(?:(?:提供|運営|開発|管理|運用|保守)[・、]?)+(?:する|している|しております)?(?:サービス|システム)?\)
{%- endmacro %}
