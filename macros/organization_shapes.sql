{#
    The letters that names of organisations are written in, without the brackets, blanks and particles that end them.
    A middle dot counts only between letters. Returns: a regular expression without groups.
#}
{% macro name_letters_pattern() -%}
    (?:[ァ-ヴーA-Za-z]・[ァ-ヴーA-Za-z]|[一-龠々ヶァ-ヴーA-Za-z0-9&.-])
{%- endmacro %}


{#
    Hiragana words that names are known to open with or to contain; other hiragana is grammar. Returns: a regular
    expression without groups.
#}
{% macro hiragana_name_pattern() -%}
    (?:さくら|みずほ|りそな|ゆうちょ|あおぞら|かんぽ|つくば|いすゞ|ひまわり|みらい|ふるさと|ものづくり|くらし|すまい|まちづくり|いきいき|ひかり|のぞみ|あさひ|ひろしま|とちぎ|さいたま|きらぼし|しんきん|せとうち|みどり|あおば|きた|みなみ)
{%- endmacro %}


{#
    A name that shows by its form that it is an organisation's: with a legal form before or behind, 〇〇社, or with the
    ending of an association. Returns: a regular expression without groups.
#}
{% macro organization_name_pattern() -%}
    (?:(?:{{ hiragana_name_pattern() }}?{{ name_letters_pattern() }}{1,30}{{ hiragana_name_pattern() }}?{{ name_letters_pattern() }}{0,10}|{{ hiragana_name_pattern() }}){{ legal_form_pattern() }}(?:連合会)?|{{ legal_form_pattern() }} ?(?:[ぁ-ん]{1,8}{{ name_letters_pattern() }}|{{ name_letters_pattern() }}){{ name_letters_pattern() }}{0,30}|[ァ-ヴーA-Za-z][ァ-ヴーA-Za-z0-9・&.-]{1,24}社|{{ name_letters_pattern() }}{2,24}(?:連合会|協会|組合|財団|機構|公社|事業団|会議所|商工会|協議会|振興会|研究所|銀行|センター))
{%- endmacro %}


{#
    A short name given to what stands before it: 以下「連合会」. Returns: a regular expression without groups.
#}
{% macro short_name_pattern() -%}
    以下[、, ]*(?:総称して)?「[^「」]{1,20}」
{%- endmacro %}


{#
    What may stand between a word such as 委託先 and the name of that party. Returns: a regular expression.
#}
{% macro naming_gap_pattern() -%}
    ^(?:様|企業|業者|事業者|会社|先|名)?(?:の[1一]社)?(?:である|であった|となる|として|は|の|で)?[、:(「<【 ]*$
{%- endmacro %}


{#
    How the sentence goes on where a party is the place or the doer of what happened. Returns: a regular expression
    for the text after the party.
#}
{% macro locus_pattern() -%}
    ^(?:\([^()]*\)|[「」)様側])*(?:が|は|において|におきまして|における|内で|にて|で[、発生起]|への|へ|に対する|に対し|による|により|によって|から[^。]{0,12}[自同]社|より[^。]{0,12}[自同]社|の[^。、]{0,24}(?:従業員|職員|社員|スタッフ|担当者|作業員|配達員|担当|サーバー?|システム|ネットワーク|パソコン|端末|PC|社内|サービス|クラウド|プログラム|アプリ|サイト|不手際|ミス|誤り|手違い|過失|不備|不具合)[^。]{0,12}?(?:が|は|に|で|へ|の|を|、|$))
{%- endmacro %}


{#
    Whether a cause lies in a system that was attacked or failed, not in how people handled the data: only then is a
    service that the publisher merely uses the place where it happened. Argument: a column. Returns: a condition.
#}
{% macro is_failure_of_system(cause) -%}
    {{ cause }} in ('unauthorized_access', 'web_skimming', 'credential_stuffing', 'phishing', 'ransomware', 'malware', 'support_scam', 'system_bug')
{%- endmacro %}


{#
    Whether a code of lexicon_third_parties tells the part of an organisation. Argument: a column. Returns: a condition.
#}
{% macro is_part_code(code) -%}
    {{ code }} not in ('name', 'short_name', 'happening', 'system', 'outside', 'publisher', 'weak')
{%- endmacro %}


{#
    What follows the name of an organisation that investigated, or that is itself the client or a relative of the
    publisher. Returns: a regular expression for the text after the name.
#}
{% macro bystander_pattern() -%}
    ^(?:様|さま)?(?:による|に|へ)[^。、]{0,14}(?:調査|フォレンジック|解析|分析)|^(?:様|さま)?(?:より|から)[^。、]{0,14}(?:受託|委託を受け|委託され|依頼を受け)|^[^。、]{0,8}(?:子会社|親会社)
{%- endmacro %}
