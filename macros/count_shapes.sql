{#
    How far a word stands from a count, not counting marks, blanks and the words that belong to the number.
    Argument: the text between them. Returns: a number of characters.
#}
{% macro count_distance(gap) -%}
    length(regexp_replace({{ gap }}, '[ ()<>「」:・…"]|^(?:が|は|の)|約|およそ|おおよそ|最大で?|延べ|総計|合計|あわせて|合わせて|計', '', 'g'))
{%- endmacro %}


{#
    What follows a count that an earlier report told: 「…とお伝えしておりましたが」「…と説明していた」.
    Returns: a regular expression for the text after the count.
#}
{% macro replaced_estimate_pattern() -%}
    ^[^。、,()]{0,14}と(?:お伝え|お知らせ|ご?案内|ご?説明|ご?報告|公表|発表|して|され|見込|想定|推定)[^。、,]{0,10}(?:ましたが|でしたが|たが|ていた|ておりました|ていました)
{%- endmacro %}


{#
    What follows a count that was spared: 「…は漏えいしていない」「…は対象外」. That nothing was confirmed spares nobody.
    Returns: a regular expression for the text after the count.
#}
{% macro spared_count_pattern() -%}
    ^[^。、,は]{0,16}(?:は|には|については|に関しては)[^。,]{0,30}(?:(?:漏えい|漏洩|流出|漏出|影響|該当|閲覧|含ま)[ぁ-んさ]{0,6}(?:ません|ないこと|ていない|ておらず|なかった)|(?:影響|漏えい|漏洩|流出)(?:は|も)?(?:ありません|ございません|ない|なし)|対象外)
{%- endmacro %}


{#
    What follows a count of people whom something was sent to: 「…名の方へ案内を送信」. A letter of apology makes nobody a
    recipient. Returns: a regular expression for the text after the count.
#}
{% macro recipient_pattern() -%}
    ^\)?(?:様|さま)?(?:すべて|全員|全て)?(?:の[^、。,をがはで]{0,10})?(?:に|へ|宛て?に?|あてに?)(?:対し)?[^。]{0,60}{{ lexicon_pattern('lexicon_count_contexts', where="code = 'sent'") }}
{%- endmacro %}


{#
    What follows staff whose account was taken or who were deceived. Returns: a regular expression.
#}
{% macro deceived_staff_pattern() -%}
    ^(?:\([^)]*\))?(?:の[^、。,が]{0,8}(?:アカウント|アドレス|ID|パソコン|PC|端末|メール)|から|[がは].{0,80}{{ lexicon_pattern('lexicon_count_contexts', where="code in ('sent_by_intruder', 'deceit')") }})
{%- endmacro %}


{#
    What follows staff who acted or were punished for it: a subject that is not the one affected. Returns: a regular
    expression.
#}
{% macro acting_staff_pattern() -%}
    ^(?:\([^)]*\))?(?:[がは]|を[^、。]{0,16}(?:処分|免職|停職|戒告|減給|訓告|訓戒|注意|逮捕|解雇)|によ[るり]|[^、。は]{0,12}[がは][^。]{0,60}(?:閲覧|アクセス|持ち出|送信|利用|照会|紛失))
{%- endmacro %}


{#
    The role of people who work for the publisher. Argument: the text after them. Returns: a role, null where the text
    says nothing that tells it.
#}
{% macro staff_role(text_after) -%}
    case
        when regexp_matches({{ text_after }}, '{{ deceived_staff_pattern() }}') then 'other'
        when regexp_matches({{ text_after }}, '^[^、。]{0,6}(?:が|は)[^。、]{0,10}(?:対象|影響|被害|該当|含ま)') then null
        when regexp_matches({{ text_after }}, '{{ acting_staff_pattern() }}') then 'actor'
    end
{%- endmacro %}
