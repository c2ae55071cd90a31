{#
    How far a word stands from a count, not counting marks, blanks and the words that belong to the number.
    Argument: the text between them. Returns: a number of characters.
#}
{% macro count_distance(gap) -%}
    length(regexp_replace({{ gap }}, '[ ()<>「」:・…"]|^(?:余り?|あまり|ほど|程度|前後|近く|以上)?(?:が|は|の)?|約|およそ|おおよそ|最大で?|延べ|総計|合計|あわせて|合わせて|計', '', 'g'))
{%- endmacro %}


{#
    What tells that a part alone was exposed, so that the whole was not: 「…のうち3件が別人に届き」. A part that was defrauded,
    told or given back leaves the whole as it is. Returns: a regular expression for the text after the words that make a
    number the whole.
#}
{% macro exposed_part_pattern() -%}
    ^[^。]*?(?:{{ exposure_words_pattern(['leak', 'mishap']) }}|{{ wrong_party_pattern() }}|対象|該当|影響|含ま|送信され|送られ|持ち出|持ち去|移し|写し|コピーし|抜き取|取得され|窃取|盗ま|ダウンロードされ|書き換え|暗号|復元|閲覧でき|見られる|不明|[枚冊通部点本]が?(?:ありませ|な[いく])|足り|欠け|な(?:く|かった)(?:なって|こと|の)|出てこ|閲覧可能|参照|アクセス可能|アクセスでき|見え|表示され|掲載され|公開され|所在|見当た|見つか|行方|重な|混入|紛れ|説明(?:が|の)?(?:つか|でき)な|業務外|目的外)
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
    The kinds of units (lexicon_counters) of which a number can have a role, as one text.
#}
{% macro counted_kinds() -%}
    person household record account document device organization thing
{%- endmacro %}


{#
    The votes of shapes. Argument: a list of votes, each a role, a priority, the name of the rule and a condition on the columns of
    int_counts_placed. Returns: a select.
#}
{% macro count_votes(votes) -%}
    {% for role, priority, rule, condition in votes -%}
        select
            segment_id,
            mention_id,
            '{{ role }}' as role,
            {{ priority }} as priority,
            0 as distance,
            '{{ rule }}' as rule,
        from counts
        where {{ condition }}
        {% if not loop.last %}union all{% endif %}
    {% endfor %}
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
    Whether a shape follows a count, or the last of several that are listed behind it: 「(書類58枚)と名刺1枚を回収」. Argument: a pattern. Returns: a
    condition on the columns of int_counts_placed.
#}
{% macro is_followed_by_beside_others(pattern) -%}
    regexp_matches(regexp_replace(text_after, '^(?:分?(?:と|や|及び|および|、|・)[^、。をがはにで0-9]{0,10}[0-9][0-9,]* ?[枚通冊部件点束袋箱個])+', ''), '{{ pattern }}')
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


{#
    What follows staff whose account was taken or who were deceived. Returns: a regular expression.
#}
{% macro deceived_staff_pattern() -%}
    ^(?:\([^)]*\))?(?:の[^、。,が]{0,8}(?:アカウント|アドレス|ID|パソコン|PC|端末|メール)|から|[がは].{0,80}{{ lexicon_pattern('lexicon_count_contexts', where="code in ('sent_by_intruder', 'deceit')") }})
{%- endmacro %}


{#
    What follows staff who acted, perhaps beside others of a list: a subject that is not the one affected. Returns: a regular
    expression.
#}
{% macro acting_staff_pattern() -%}
    ^(?:\([^)]*\))?(?:(?:、|と|及び|および|並びに)[^。、をがはにで0-9]{0,14}(?:[0-9]+ ?[社校]の?[^。、をがはにで0-9]{0,10})?[0-9][0-9,]* ?[名人])*(?:[がはも]|で、[^。]{0,20}(?:関与|関わ|単独|ほかに|他に|[1一]人で)|で、[^。、0-9]{0,40}(?:入れ|封入|配|送|渡|仕分け|積|運|詰め)[^。、0-9]{0,6}(?:ところ|際)|だけで(?:、|す|し)|によ[るり]|[^、。は]{0,12}[がは][^。]{0,60}(?:閲覧|アクセス|持ち出|送信|利用|照会|紛失))
{%- endmacro %}


{#
    A heading that names those whom something was sent to (誤送信先の件数). Applied to a heading. Returns: a regular
    expression.
#}
{% macro heading_of_recipients_pattern() -%}
    (?:送信|配信|送付|発送|交付|配布|流出|漏えい|漏洩|開示|提供)先|受信者|受取人|(?:送信|送付|発送|交付|配布|配信|郵送|送っ|渡し)(?:し|され)?た相手|(?:閲覧|アクセス|参照)(?:でき|可能[なだ]っ?|が可能[なだ]っ?)た?(?:範囲|者|方|人|職員|教職員|社員|会員|組織|医師|教員|学生|生徒|利用者|企業|団体|医療機関)
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
        when regexp_matches({{ text_after }}, '{{ helping_staff_pattern() }}') then 'other'
        when regexp_matches({{ text_after }}, '^(?:だけ|のみ)?で[^、。すあし]') then 'none'
        when regexp_matches({{ text_after }}, '{{ punished_pattern() }}') then 'actor'
        when regexp_matches({{ text_after }}, '^分?の「?[^。がはにをへ]{0,30}(?:氏名|アドレス|住所|番号|連絡先|生年月日|ID|パスワード|情報|データ)[^。がはにをへ]{0,8}$') then null
        when regexp_matches({{ text_after }}, '{{ deceived_staff_pattern() }}') then 'other'
        when regexp_matches({{ text_after }}, '^[^、。]{0,6}[がはも][^。、]{0,10}(?:対象|影響|被害|該当|含ま)') then null
        when regexp_matches({{ text_after }}, '{{ acting_staff_pattern() }}') then 'actor'
    end
{%- endmacro %}


{#
    Whether a count stands under a heading that tells of fraud as a fact, in a list or as what was found. Returns: a condition
    on the columns of int_counts_placed.
#}
{% macro stands_under_misuse() -%}
    regexp_matches(heading_text, '{{ fraud_pattern() }}')
    and (
        not regexp_matches(heading_text, '可能性|おそれ|恐れ|情報')
        or regexp_matches(heading_text, '不正(?:利用|使用)[^。、]{0,14}(?:件数|枚数|人数)')
    )
    and (
        not contains(sentence_text, '。')
        or regexp_matches(text_after, '^(?:分|の(?:被害|不正[^、。0-9]{0,6}))?[をがの][^。、0-9]{0,12}(?:確認|発生|判明|報告|把握|認知)(?:さ|し|が|い)|^[、(]?(?:約|計|総額)*[0-9][0-9,.億万千]* ?円')
    )
{%- endmacro %}


{#
    The rules by which a count is one of recipients, or of a part of them. Returns: a regular expression for role_rule.
#}
{% macro rules_of_recipients_pattern() -%}
    ^(?:sent_to_them|addressed_|recipient_|number_of_recipients$|organization_sent_to$|addresses_reached$|part_of_those_before$|like_others_of_the_list$|told_plainly_elsewhere$)
{%- endmacro %}


{#
    What follows a number that may yet grow to it: 「最大29,281件に増えるおそれ」. Returns: a regular expression for the text after the
    count.
#}
{% macro may_grow_to_pattern() -%}
    ^に(?:まで)?(?:増|拡大|膨ら|なる|上る)[^。]{0,8}(?:おそれ|恐れ|可能性|見込|見通)
{%- endmacro %}


{#
    A computer, a store of data or a box that the sentence named before a number of things: 「USBメモリが…2個」「箱2個」. Returns: a
    regular expression for the text before the count.
#}
{% macro device_before_pattern() -%}
    (?:{{ lexicon_pattern('lexicon_count_contexts', where="code = 'device'") }}|箱|段ボール|ダンボール|封筒|ケース)[^。0-9]{0,40}$
{%- endmacro %}


{#
    The rules by which a count is called by the name of a group, be it one of recipients, of staff or of all there are. Returns: a regular
    expression for role_rule.
#}
{% macro rules_of_groups_pattern() -%}
    ^(?:recipient_|number_of_recipients$|sent_to_them$|spoken_to$|staff_|unit_|all_people$|all_there_are$)
{%- endmacro %}


{#
    What tells of a number that an inquiry settled: 「社内調査により、保存されていたのは78件であったことが判明」. Arguments: the text before the
    count; the text after it. Returns: a condition.
#}
{% macro is_settled_by_inquiry(text_before, text_after) -%}
    (
        regexp_matches({{ text_before }}, '(?:調査|精査|確認|集計|照合|点検)(?:の結果|により|によって|した結果|したところ|を行った結果)[^。0-9]{0,40}$')
        and regexp_matches({{ text_after }}, '^分?(?:で(?:ある|あった|した)|だった|と(?:判明|分か|わか|なっ)|が判明|になる|となる)')
    )
{%- endmacro %}


{#
    What stands before a number and the words that only round or sum it (計, 約). Reads the columns of int_counts_placed. Returns: a text.
#}
{% macro text_before_the_number() -%}
    regexp_replace(text_before, '(?:([^合総累 ])計 ?)?(?:(?:約|およそ|おおよそ) ?)*$', '\1')
{%- endmacro %}


{#
    What follows a count and its title (…名様の, …名の方の). Reads the columns of int_counts_placed. Returns: a text.
#}
{% macro text_behind_the_title() -%}
    case
        when unit_kind in ('person', 'household')
            then regexp_replace(text_after, '^(?:様|さま|さん|の(?:皆様|皆さま|方々?|お客様方?|お客さま))+', '')
        else regexp_replace(text_after, '^(?:様|さま)', '')
    end
{%- endmacro %}
