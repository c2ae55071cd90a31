{#
    What follows the parts of a mail that brought an attack in, which are not what leaked: 「添付ファイルを開封した」「…という件名のメールが
    届いた」. Applied to the text after a field. Returns: a regular expression.
#}
{% macro received_mail_pattern() -%}
    ^」?(?:を(?:開[いきくけ封]|実行|クリック|展開)|の(?:不審な|不正な)?(?:電子)?メール[がを]|に?(?:ある|記載された|記載の)(?:URL|リンク))
{%- endmacro %}


{#
    Mails with what was done to them, which is the predicate of its sentence: 「メールが|閲覧」「メールの一部が|転送」. Group 1 is the thing with its
    particle. Returns: a regular expression for a field.
#}
{% macro thing_seen_pattern() -%}
    ^((?:電子)?メール(?:の一部|等|など)?[がを]).
{%- endmacro %}


{#
    Mails seen by those who may, or who tell of it, as against those that were or could be seen by others: 「メールを閲覧|した職員」「メールを閲覧|し、誤送信に
    気付いた」. Applied to the text after a field that ends with the verb. Returns: a regular expression.
#}
{% macro seen_by_its_reader_pattern() -%}
    ^(?:し(?:[、てまよなた]|$)|する|のうえ|の際)
{%- endmacro %}


{#
    A mail address by a word that is said of web pages too: 「会員様の|アドレスが表示され」「アドレス|をTo欄に並べ」; not a sender's. Arguments: a field, the text before and after it. Returns: a condition.
#}
{% macro is_address_of_mails(surface, gap_before, gap_after) -%}
    (
        {{ surface }} = 'アドレス'
        and (
            regexp_matches({{ gap_before }}, '(?:様|さま|さん|者|員|方|名|人|皆|客|生|社)(?:全員|全て|すべて|の一部|分)?の$')
            and not regexp_matches({{ gap_before }}, '(?:別|他|ほか)の[^、。]{1,3}の$')
            and regexp_matches({{ gap_after }}, '^(?:など|等)?[がを][^名騙か悪乗使用]')
            or regexp_matches({{ gap_after }}, '^(?:など|等)?[がを](?:すべて|全て|全員分)?[「『]?(?:宛先|あて先|To|TO|to|CC|Cc|cc)')
        )
    )
{%- endmacro %}


{#
    Mails of others than those concerned, such as an attacker: 「不審な|メールの内容」「お詫びの|メールの本文」. Returns: a regular expression for the text
    before a field.
#}
{% macro mail_of_others_pattern() -%}
    (?:不審な?|不審な電子|迷惑|なりすまし|詐欺|フィッシング|標的型|スパム|偽の?|ウイルス|攻撃|脅迫|お詫びの?|おわびの?|お知らせの?)$
{%- endmacro %}


{#
    Mails that brought the attack, that somebody else wrote, that were read by those who may, or that are to be removed (「届いたメールを|消すよう頼む」). Arguments: the field; the text before and after
    it; the sentence. Returns: a condition.
#}
{% macro is_mail_of_others(surface, gap_before, gap_after, sentence) -%}
    (
        regexp_matches({{ gap_after }}, '^(?:など|等)?[をの][^、。をが]{0,6}(?:消[すし去]|削除|破棄)')
        or regexp_matches({{ gap_after }}, '{{ received_mail_pattern() }}')
        or regexp_matches({{ gap_before }}, '{{ mail_of_others_pattern() }}')
        or regexp_matches({{ surface }}, '{{ thing_seen_pattern() }}') and regexp_matches({{ surface }}, '閲覧|見|読')
        and regexp_matches({{ gap_after }}, '{{ seen_by_its_reader_pattern() }}')
        and not regexp_matches({{ gap_after }}, '^し(?:た|ていた)(?:可能性|おそれ|恐れ|形跡|痕跡)')
        and not regexp_matches({{ sentence }}, '第三者|不正|何者か|攻撃者')
    )
{%- endmacro %}
