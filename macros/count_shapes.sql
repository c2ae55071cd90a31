{#
    How far a word stands from a count, not counting marks, blanks and the words that belong to the number.
    Argument: the text between them. Returns: a number of characters.
#}
{% macro count_distance(gap) -%}
    length(regexp_replace({{ gap }}, '[ ()<>「」:・…"]|^(?:余り?|あまり|ほど|程度|前後|近く|以上)?(?:が|は|の)?|約|およそ|おおよそ|最大で?|延べ|総計|合計|あわせて|合わせて|計', '', 'g'))
{%- endmacro %}


{#
    What follows a count that an earlier report told: 「…とお伝えしておりましたが」「…と説明していた」.
    Returns: a regular expression for the text after the count.
#}
{% macro replaced_estimate_pattern() -%}
    ^(?:、[^。、,()0-9]{0,10}[0-9,]+ ?[名人件通枚社口台冊世帯]{1,2}分?){0,4}[^。、,()]{0,14}と(?:お伝え|お知らせ|ご?案内|ご?説明|ご?報告|公表|発表|申し上げ|記載|掲載|して|され|見込|想定|推定)[^。、,]{0,10}(?:ましたが|でしたが|たが|ていた|ておりました|ていました)
{%- endmacro %}


{#
    What follows a count that was spared: 「…は漏えいしていない」「…は対象外」. That nothing was confirmed spares nobody.
    Returns: a regular expression for the text after the count.
#}
{% macro spared_count_pattern() -%}
    ^[^。、,は]{0,16}(?:[、,]?(?:および|及び|ならびに|並びに)[^。、,は]{0,20})?(?:は|には|については|に関しては)[^。,]{0,30}(?:(?:漏えい|漏洩|流出|漏出|影響|該当|閲覧|含ま)[ぁ-んさ]{0,6}(?:ません|ないこと|ていない|ておらず|なかった)|(?:影響|漏えい|漏洩|流出)(?:の(?:おそれ|恐れ|可能性))?(?:は|も)?(?:ありません|ございません|ない|なし)|対象外)|^(?:の[^、。]{0,10})?に(?:は)?(?:影響|被害)[はも](?:ありません|ございません|ない|なく|なし)
{%- endmacro %}


{#
    What follows papers that came back: 「…枚が届けられ、回収した」. Returns: a regular expression for the text after the
    count.
#}
{% macro recovered_pattern() -%}
    ^(?:(?:で|、|で、)[^。、]{0,12}(?:全て|すべて|全部|全数)(?:を)?回収|を[^。、]{0,16}(?:回収|返却|返送|持参|届け|発見|見つけ)|(?:[がはも]|については|に関しては)[^。]{0,25}(?:回収|返却|返送|届けら|持参|見つか[りっる]|発見[しさ]))
{%- endmacro %}


{#
    What follows papers that did not come back: 「…枚が見つかっておりません」. Returns: a regular expression for the text after the
    count.
#}
{% macro still_missing_pattern() -%}
    ^[^。、]{0,12}未(?:回収|発見|返却)|^[^。、]{0,25}(?:見つか(?:って[いお]|ら|りま)|(?:発見|回収)(?:でき|され|に(?:は)?至[らっ]))[^。、]{0,6}(?:ない|なかった|ません|らず|ず)
{%- endmacro %}


{#
    What stands before a count that was spared: 「漏えいのなかったお客様」「売却されていない約」「(a)以外の会員」. Returns: a regular
    expression for the text before the count.
#}
{% macro spared_before_pattern() -%}
    (?:(?:漏えい|漏洩|流出|漏出|閲覧|売却|影響|該当)(?:[しされのがは]{0,3}(?:なかった|ない|ておらず|ていない|ておりません)|がな[いし])|対象外の|[^務途的記]以外の)[^、。0-9]{0,24}$
{%- endmacro %}


{#
    What tells that a part alone was exposed, so that the whole was not: 「…のうち3件が別人に届き」. A part that was defrauded,
    told or given back leaves the whole as it is. Returns: a regular expression for the text after the words that make a
    number the whole.
#}
{% macro exposed_part_pattern() -%}
    ^[^。]{0,60}?(?:{{ lexicon_pattern('lexicon_exposures', where="code in ('leak', 'mishap')") }}|{{ wrong_party_pattern() }}|対象|該当|影響|含ま|暗号|復元|閲覧でき|見られる|不明|閲覧可能|参照|アクセス可能|アクセスでき|見え|表示され|掲載され|公開され|所在|見当た|見つか|行方|重な|混入|紛れ)
{%- endmacro %}


{#
    What tells that a part was told something, or answered, so that the whole is that of those affected: 「のうち、1,203名には通知が
    完了」. Returns: a regular expression for the text after the words that make a number the whole.
#}
{% macro part_told_pattern() -%}
    ^[、 ]*[^。、0-9]{0,8}(?:約|計)?[0-9][0-9,.万千百]* ?[^、。0-9にへとかよ]{1,5}(?:には?|へは?|とは?|から|より)、?[^。0-9誤]{0,16}(?:通知|連絡|説明|お詫び|謝罪|返信|返答|回答|回収|訪問)
{%- endmacro %}


{#
    What stands before a part of those whom the sentence before counted: 「このうち」. Returns: a regular expression.
#}
{% macro part_of_those_before_pattern() -%}
    (?:^|[、 ])(?:なお、)?(?:この|その)(?:うち|内)[、の約]*$
{%- endmacro %}


{#
    What follows those who act: a subject of its own clause, and not those who are said to be affected. Returns: a
    regular expression for the text after the count.
#}
{% macro subject_pattern() -%}
    ^(?:の[^、。がは]{1,8})?(?:\([^()]*\))?が(?:、|[^。]{0,10}$|[^。]{11})
{%- endmacro %}


{#
    What follows a number of letters or mails of which only a part went wrong: 「…を発送したところ、うち」.
    Returns: a regular expression.
#}
{% macro sent_out_pattern() -%}
    ^(?:の[^。、誤別0-9]{0,20})?を[^。、誤]{0,16}(?:(?:発送|送付|送信|配信|配布|配付|交付|郵送)し|送っ|送りま?し|配っ|渡し)(?:たところ|た際|たうち|たが|ましたが|、このうち|、うち)|^(?:分|様|の方)?[にへ][^。、0-9誤]{0,10}(?:発送|送付|送信|配信|配布|配付|交付|郵送)(?:後|した後|し|したところ|したが)、?(?:その|この)?うち
{%- endmacro %}


{#
    What stands between a count and one that restates it, sums it up or names a part of it: 「(」「の合計」「(うち」.
    Returns: a regular expression.
#}
{% macro continued_count_pattern() -%}
    ^[(、と]?(?:の?(?:合計|計)|及び|および|や|から|うち[、,]?約?)?$
{%- endmacro %}


{#
    What stands between two counts of one list: a mark or a conjunction and the name of a group (…事務所、管理事業所 約).
    A particle of case begins something else. Returns: a regular expression.
#}
{% macro listed_count_pattern() -%}
    ^(?:[、,・/と]| ?及び| ?および|並びに|ならびに| )[^、。をがはにでへも0-9]{0,14}$
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
        segment_id,
        mention_id,
        '{{ role }}' as role,
        {{ priority }} as priority,
        0 as distance,
        '{{ rule }}' as rule,
    from counts
    where {{ condition }}
{%- endmacro %}


{#
    Whether a shape stands before a count. Argument: a pattern. Returns: a condition on the columns of int_counts_placed.
#}
{% macro is_preceded_by(pattern) -%}
    regexp_matches(text_before, '{{ pattern }}')
{%- endmacro %}


{#
    Whether a shape follows a count. Argument: a pattern. Returns: a condition on the columns of int_counts_placed.
#}
{% macro is_followed_by(pattern) -%}
    regexp_matches(text_after, '{{ pattern }}')
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
