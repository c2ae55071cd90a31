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
    ^[^。、,は]{0,16}(?:は|には|については|に関しては)[^。,]{0,30}(?:(?:漏えい|漏洩|流出|漏出|影響|該当|閲覧|含ま)[ぁ-んさ]{0,6}(?:ません|ないこと|ていない|ておらず|なかった)|(?:影響|漏えい|漏洩|流出)(?:は|も)?(?:ありません|ございません|ない|なし)|対象外)|^(?:の[^、。]{0,10})?に(?:は)?(?:影響|被害)[はも](?:ありません|ございません|ない|なく|なし)
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
    What follows people who were punished. Returns: a regular expression.
#}
{% macro punished_pattern() -%}
    ^(?:\([^)]*\))?(?:を|は|が|に対し|について)[^。]{0,40}(?:懲戒|停職|免職|戒告|減給|訓告|訓戒|逮捕|書類送検|解雇)
{%- endmacro %}


{#
    What follows staff who acted: a subject that is not the one affected. Returns: a regular expression.
#}
{% macro acting_staff_pattern() -%}
    ^(?:\([^)]*\))?(?:[がはも]|によ[るり]|[^、。は]{0,12}[がは][^。]{0,60}(?:閲覧|アクセス|持ち出|送信|利用|照会|紛失))
{%- endmacro %}


{#
    What follows people who used data without right: 「…は不正に閲覧していた」. Returns: a regular expression.
#}
{% macro acted_without_right_pattern() -%}
    ^[がは][^。]{0,40}(?:不正に|無断で|目的外|業務外|業務と関係なく|必要がないのに|必要がないにもかかわらず|興味本位)[^。]{0,20}(?:閲覧し|持ち出し|照会し|アクセスし|取得し|漏らし|見て)
{%- endmacro %}


{#
    What follows a number of letters or mails of which only a part went wrong: 「…を発送したところ、うち」.
    Returns: a regular expression.
#}
{% macro sent_out_pattern() -%}
    ^を[^。、]{0,8}(?:発送|送付|送信|配布|交付|配信)し(?:たところ|た際|たうち|たが|ましたが|、このうち|、うち)
{%- endmacro %}


{#
    Staff told of by what they did: 「カルテを閲覧した職員は」. Returns: a regular expression for the text before a count.
#}
{% macro staff_who_acted_pattern() -%}
    (?:閲覧|アクセス|持ち出|照会|漏ら)[^。、]{0,8}た[^。、]{1,10}[はが]?$
{%- endmacro %}


{#
    The role of people who work for the publisher. Who works alone (職員1名で) is no count. Arguments: the text before
    the number; the text after the number and the word for them. Returns: a role, null where nothing tells it.
#}
{% macro staff_role(text_before, text_after) -%}
    case
        when regexp_matches({{ text_before }}, '{{ staff_who_acted_pattern() }}') then 'actor'
        when regexp_matches({{ text_after }}, '^(?:だけ|のみ)?で[^、。すあ]') then 'none'
        when regexp_matches({{ text_after }}, '{{ punished_pattern() }}') then 'actor'
        when regexp_matches({{ text_after }}, '{{ deceived_staff_pattern() }}') then 'other'
        when regexp_matches({{ text_after }}, '^[^、。]{0,6}[がはも][^。、]{0,10}(?:対象|影響|被害|該当|含ま)') then null
        when regexp_matches({{ text_after }}, '{{ acting_staff_pattern() }}') then 'actor'
    end
{%- endmacro %}


{#
    What stands between a count and one that restates it, sums it up or names a part of it: 「(」「の合計」「(うち」.
    Returns: a regular expression.
#}
{% macro continued_count_pattern() -%}
    ^[(、と]?(?:の?(?:合計|計)|及び|および|や|から|うち[、,]?約?)?$
{%- endmacro %}


{#
    What stands before a part of those counted: 「このうち」「そのうち」. Returns: a regular expression.
#}
{% macro part_of_them_pattern() -%}
    (?:うち|内)[、,はの]?[^、。]{0,12}$
{%- endmacro %}


{#
    The kinds of units (lexicon_counters) of which a number can have a role, as one text.
#}
{% macro counted_kinds() -%}
    person household record account document device organization thing
{%- endmacro %}


{#
    The votes for a role by one rule. Arguments: the role; the priority; the name of the rule; a condition on the
    columns of int_counts_placed. Returns: a select.
#}
{% macro count_vote(role, priority, rule, condition) -%}
    select
        mention_id,
        '{{ role }}' as role,
        {{ priority }} as priority,
        0 as distance,
        '{{ rule }}' as rule,
    from counts
    where {{ condition }}
{%- endmacro %}


{#
    Whether a shape follows a count. Argument: a pattern. Returns: a condition on the columns of int_counts_placed.
#}
{% macro is_followed_by(pattern) -%}
    regexp_matches(text_after, '{{ pattern }}')
{%- endmacro %}


{#
    Whether a count stands under a heading that tells of fraud as a fact, in a list. Returns: a condition on the columns
    of int_counts_placed.
#}
{% macro stands_under_misuse() -%}
    regexp_matches(heading_text, '{{ lexicon_pattern("lexicon_count_contexts", where="code = 'misused'") }}')
    and not regexp_matches(heading_text, '可能性|おそれ|恐れ|情報')
    and not contains(sentence_text, '。')
{%- endmacro %}


{#
    From this priority on a vote is plain enough to stand against what is told elsewhere in the notice.
#}
{% macro plain_priority() -%}
    58
{%- endmacro %}


{#
    Up to this priority a vote rests on the unit or on a common noun alone.
#}
{% macro default_priority() -%}
    11
{%- endmacro %}
