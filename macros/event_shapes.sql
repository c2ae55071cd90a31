{#
    What may stand between a label and its date: marks, particles, nothing. Returns: a regular expression.
#}
{% macro label_gap_pattern() -%}
    ^(?:日時?|時期|期間|年月日|時刻)?[ :はがも/・)」】]*$
{%- endmacro %}


{#
    What follows a word that another predicate takes up: 「…した旨」「…した可能性」「…したと(発表)」. Applied to the text
    between the word and the next event word. Returns: a regular expression.
#}
{% macro embedded_pattern() -%}
    ^[ぁ-ん]{0,9}(?:こと|旨|もの|可能性|おそれ|恐れ|疑い|懸念|件[にをがで]|際|ため|問題|事案|事実|被害|お客|方[がにはへのをで]|者[がにはへのをで]|とみられ|との|という|とする|について|に関|による|により|に伴|の[一-龠ァ-ヶ]|[一-龠ァ-ヶ「])|^[ぁ-ん]{0,8}と$
{%- endmacro %}


{#
    What follows a word that is denied: 「…しておりません」「…していない」. Returns: a regular expression.
#}
{% macro negated_predicate_pattern() -%}
    ^[ぁ-ん]{0,7}(?:ません|ないこと|ない。|ていない|ておらず|なかった|なし)
{%- endmacro %}


{#
    Whether a code of lexicon_events is an event of its own, not a mark of what a date stands for.
    Argument: a column. Returns: a condition.
#}
{% macro is_event_code(code) -%}
    {{ code }} not in ('plan', 'as_of', 'attribute', 'target_ppc', 'target_police', 'target_authority')
{%- endmacro %}
