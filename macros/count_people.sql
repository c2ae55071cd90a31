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
    A heading that names those whom something was sent to (誤送信先の件数). Applied to a heading. Returns: a regular
    expression.
#}
{% macro heading_of_recipients_pattern() -%}
    (?:送信|配信|送付|発送|交付|配布|流出|漏えい|漏洩|開示|提供)先|受信者|受取人
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
