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
    What follows staff who made good what had happened: 「職員2名が訪ねて謝罪し」. Returns: a regular expression.
#}
{% macro helping_staff_pattern() -%}
    ^(?:\([^)]*\))?(?:が|で|は)[^。誤]{0,24}(?:訪問|訪ね|謝罪|お詫び|おわび|回収[しいさ]|引き取|受け取り|伺[いっ]|うかが[いっ]|捜索|捜[しす]|探[しす]|聞き取り|に向か|出向|駆け付け|駆けつけ|対応に当た|立ち会)
{%- endmacro %}


{#
    What follows people who used data without right: 「…は不正に閲覧していた」. Returns: a regular expression.
#}
{% macro acted_without_right_pattern() -%}
    ^[がは][^。]{0,40}(?:不正に|無断で|目的外|業務外|業務と関係なく|必要がないのに|必要がないにもかかわらず|興味本位)[^。]{0,20}(?:閲覧し|持ち出し|照会し|アクセスし|取得し|漏らし|見て)
{%- endmacro %}


{#
    What follows people whose data the sentence goes on to name: 「…名の氏名」「…人のメールの本文」. Their own address or
    account (…名のアカウントから) was a tool. Returns: a regular expression for the text after the count.
#}
{% macro owner_of_data_pattern() -%}
    ^(?:様|さま|さん|分)?の(?:方の|方々の|お客様の|お客さまの)?{{ lexicon_pattern('lexicon_count_contexts', where="code = 'data' and surface not like '%アドレス' and surface not like 'アカウント%'") }}
{%- endmacro %}


{#
    What follows people who only said or heard something: 「…名から返信があり」「…人に説明した」「…名を対象に研修」. Returns: a
    regular expression for the text after the count.
#}
{% macro spoken_to_pattern() -%}
    ^\)?(?:様|さま|さん)?(?:の[^、。がをはにでへと()]{1,6})?(?:\([^()]*\))?(?:(?:から|より)(?:の|は|も)?(?:、|「[^」]*」)?[^。、]{0,25}(?:連絡|返信|返答|回答|申し出|申出|通報|指摘|報告|問い?合わ?せ|相談|苦情|回収)|への?(?:聞き取|ヒアリング|聴取|面談)|に(?:は|対し、?|対して、?)?(?:[^。上達及][^。]{0,39})?(?:連絡が(?:と|取|つ)|連絡でき|説明|聞き取|ヒアリング|聴取|参加|出席|受講|念のため|呼び?[かけ]け|指導|周知)|を?対象(?:に|と)[^。]{0,25}(?:研修|訓練|教育|講習|調査|点検|聞き取|アンケート)|に[^。、]{0,10}(?:話し|話さ|伝え|見せ|教え)|と(?:は|の|も)?ご?連絡|を(?:集め|招)|[がは][^。]{0,12}(?:参加|出席|受講|来場|集ま))
{%- endmacro %}


{#
    What follows people from whose side data were opened: 「…名からのアクセスがあった」. Returns: a regular expression for
    the text after the count.
#}
{% macro opened_from_pattern() -%}
    ^\)?(?:の方)?から(?:の|、)?(?:アクセス|閲覧|ダウンロード|ログイン)(?:が|を|され|した|の)
{%- endmacro %}


{#
    What follows people who opened data themselves: 「…人が閲覧し」. Returns: a regular expression for the text after the count.
#}
{% macro opened_themselves_pattern() -%}
    ^(?:の[^、。がはを]{1,8})?が[^。、]{0,12}(?:(?:閲覧|アクセス|ダウンロード|撮影|コピー|保存|印刷|目に)し[たてま、]|開(?:い[たて]|き、))
{%- endmacro %}


{#
    What follows people from whose side data could be opened: 「…名から閲覧できる状態」. Returns: a regular expression for
    the text after the count.
#}
{% macro openable_from_pattern() -%}
    ^\)?(?:の方)?から(?:は|も)?、?(?:[^。、]{0,10}(?:閲覧|参照|アクセス|見)[がをは]?(?:でき|可能|られ|え)|[^。、]{0,30}[がを](?:閲覧|参照|アクセス)(?:でき|可能))
{%- endmacro %}


{#
    What follows organizations whose data, or whose people, the sentence goes on to name: 「…社の担当者」「…社の情報」.
    Returns: a regular expression for the text after the count.
#}
{% macro owning_organization_pattern() -%}
    ^\)?(?:様|さま|分)?の(?:名称|会社名|企業名|社名|店名|団体名|事業者名|所在地|代表者名|(?:代表者|担当者|役員|理事|窓口)(?:の|など|等|、|氏名)|[^、。0-9をがはに]{0,6}{{ lexicon_pattern('lexicon_count_contexts', where="code = 'person' or code = 'staff' or code = 'data' and (surface like '%情報%' or surface like '%データ%' or surface like '%名簿%' or surface like '%リスト%')") }})(?:[^0-9]|$)
{%- endmacro %}


{#
    What follows recipients who saw each other: 「…名への案内をCCで送り、アドレスが互いに見える状態」. Returns: a regular
    expression for the text after the count.
#}
{% macro shown_to_each_other_pattern() -%}
    ^[^。]{0,70}(?:(?:互い|相互)に|他の(?:受信者|受取人|方|会員|宛先)|アドレスが)[^。]{0,20}(?:見え|見られ|表示|閲覧|公開|分か|わか|知)
{%- endmacro %}


{#
    What follows mails whose parts the sentence goes on to name. Returns: a regular expression for the text after the
    count.
#}
{% macro mail_that_was_read_pattern() -%}
    ^\)?の(?:本文|差出人|宛先|件名|内容)
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
    A heading that names those whom something was sent to (誤送信先の件数). Applied to a heading. Returns: a regular
    expression.
#}
{% macro heading_of_recipients_pattern() -%}
    (?:送信|配信|送付|発送|交付|配布|流出|漏えい|漏洩|開示|提供)先|受信者|受取人
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
    Whether a count stands under a heading that tells of fraud as a fact, in a list. Returns: a condition on the columns
    of int_counts_placed.
#}
{% macro stands_under_misuse() -%}
    regexp_matches(heading_text, '{{ lexicon_pattern("lexicon_count_contexts", where="code in ('misused', 'near_misuse')") }}')
    and (
        not regexp_matches(heading_text, '可能性|おそれ|恐れ|情報')
        or regexp_matches(heading_text, '不正(?:利用|使用)[^。、]{0,14}(?:件数|枚数|人数)')
    )
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
