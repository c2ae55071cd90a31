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
    ending of an association; between kanji a middle dot counts only from the form to the ending (財団法人文化・交流協会). Lengths are not bounded, since bounds would make the pattern several times slower.
    Returns: a regular expression without groups.
#}
{% macro organization_name_pattern() -%}
    (?:(?:公益|一般)?(?:財団|社団)法人[一-龠ァ-ヴー]+・[一-龠ァ-ヴー]+(?:財団|協会|機構|センター|公社|振興会|事業団)|(?:{{ latin_words_pattern() }} ?|[A-Za-z][A-Za-z0-9&.-]+ ){{ legal_form_pattern() }}|{{ legal_form_pattern() }} ?(?:{{ latin_words_pattern() }}|(?:[ぁ-ん]{2,8})?{{ name_letters_pattern() }}+)|(?:{{ hiragana_name_pattern() }}?{{ name_letters_pattern() }}+{{ hiragana_name_pattern() }}?{{ name_letters_pattern() }}*|{{ hiragana_name_pattern() }}){{ legal_form_pattern() }}(?:連合会)?|(?:[A-Z][A-Za-z0-9&.-]* ){0,3}[ァ-ヴーA-Za-z][ァ-ヴーA-Za-z0-9・&.-]+社|{{ name_letters_pattern() }}+(?:連合会|協会|組合|財団|機構|公社|事業団|会議所|商工会|協議会|振興会|研究所|銀行|センター|共同企業体|共同事業体|コンソーシアム|実行委員会))
{%- endmacro %}


{#
    A short name given to what stands before it: 以下「連合会」. Returns: a regular expression without groups.
#}
{% macro short_name_pattern() -%}
    以下[、, ]*(?:総称して)?「[^「」]{1,20}」
{%- endmacro %}


{#
    How the sentence goes on where a party is the place or the doer of what happened. Argument: what stands before, as
    a pattern. Returns: a regular expression for the text after the party.
#}
{% macro locus_pattern(opening='') -%}
    ^{{ opening }}(?:\([^()]*\)|[「」)様側等])*(?:事務局|の?事務所|の?営業所|の?店舗|の?拠点|の?工場|の?倉庫|の?支店|の自宅)?員?(?:の?(?:元|現)?(?:従業員|職員|社員|スタッフ|担当者|作業員|配達員|ドライバー|募集人))?(?:が|は|において|におきまして|における|内で|にて|で(?:[、発生起]|所在|紛失|盗|行方)|のもとで|の下で|を退職した|(?:に|で)(?:勤務|所属|在籍|派遣|出向|勤め|働)(?:[^。、]{0,20}|し、[^。、]{0,24}(?:者|員|スタッフ))(?:が|は|によ[りる])|(?:への|へ|に対する|に対し|に、?(?:第三者|何者か|外部))[^。、]{0,16}(?:不正|攻撃|侵入|ランサム|マルウェア|ウイルス)|に[^。、はがを]{0,12}(?:を突いた)?(?:侵入|不正アクセス|攻撃)(?:が|され)|に[^。、はがを]{0,24}(?:泥棒|空き巣|何者か|賊)が|による|により|によって|(?:から|より)[^。]{0,12}{{ house_of_teller_pattern() }}|(?:によれば|の(?:説明|報告|連絡)(?:では|によれば|によると))、[^。]{0,8}{{ house_of_teller_pattern() }}|より[^。]{0,6}(?:配[布付]|発送|送付|送信)|の[^。、]{0,24}{{ people_pattern() }}[^。、の]{0,8}?(?:が|は|によ[りる]|において)|の[^。、]{0,24}(?:アカウント|管理画面)(?:が|に|へ|の)|の[^。、がはを]{0,14}(?:車両?|トラック|バイク|自転車|倉庫|作業[場所室]|工場|集積場|保管場所|駐車場|印刷所|社屋|作業|工程)(?:が|で|に|から|内|の中|の際|時|中)|の管理下|の、?[^。、]{0,24}(?:サーバー?|システム|ネットワーク|パソコン|端末|PC|社内|サービス|クラウド|プログラム|アプリ|サイト|不手際|ミス|誤り|手違い|過失|不備|不具合)[^。]{0,12}?(?:が|は|に|で|へ|の|を|、|$))
{%- endmacro %}


{#
    People who work for a party. Returns: a regular expression without groups.
#}
{% macro people_pattern() -%}
    (?:スタッフ|ドライバー|オペレーター?|アルバイト|エンジニア|技術者|担当者?|[一-龠]{1,3}[員手士師])
{%- endmacro %}


{#
    Whether a cause lies in a system that was attacked or failed, not in how people handled the data: only then is a
    service that the publisher merely uses the place where it happened. Argument: a column. Returns: a condition.
#}
{% macro is_failure_of_system(cause) -%}
    {{ cause }} in ('unauthorized_access', 'web_skimming', 'credential_stuffing', 'phishing', 'ransomware', 'malware', 'support_scam', 'system_bug')
{%- endmacro %}


{#
    Whether a cause is an attack from outside. Argument: a column. Returns: a condition.
#}
{% macro is_attack(cause) -%}
    {{ cause }} <> 'system_bug' and {{ is_failure_of_system(cause) }}
{%- endmacro %}


{#
    What kind of cause each notice tells of. Argument: the relation of resolved causes. Returns: segment_id, is_failure_of_system, is_attack.
#}
{% macro kinds_of_cause(causes) -%}
    select
        segment_id,
        bool_or({{ is_failure_of_system('code') }}) as is_failure_of_system,
        bool_or({{ is_attack('code') }}) as is_attack,
    from {{ causes }}
    where is_chosen
    group by segment_id
{%- endmacro %}


{#
    Whether a code of lexicon_third_parties tells the part of an organisation. Argument: a column. Returns: a condition.
#}
{% macro is_part_code(code) -%}
    {{ code }} not in ('name', 'short_name', 'system', 'outside', 'weak', 'same')
{%- endmacro %}


{#
    What follows the name of an organisation that investigated, that is itself the client of the publisher, or whose
    product the publisher runs. Returns: a regular expression for the text after the name.
#}
{% macro bystander_pattern() -%}
    ^(?:様|さま)?(?:による|に|へ)[^。、]{0,14}(?:調査|フォレンジック|解析|分析)|^(?:様|さま)?(?:に|の[^。、がは]{0,14}を)[^。、]{0,14}(?:点検|確認|検査|診断|確かめ|調べ|見)し?て(?:もら|いただ)[^。誤同]*(?:$|。)|^(?:様|さま)?(?:より|から)[^。、]{0,14}(?:受託|委託を受け|委託され|依頼を受け)|^\([^()]*(?:調査|専門会社)|^製の|^(?:様|さま)?ではな[くい]|^[」)]*の(?:会員|組合員)(?:ら|など|等)?(?:約?[0-9,]+[人名])?分?の(?:個人情報|情報|氏名|名簿)
{%- endmacro %}


{#
    What follows the name of an organisation that only told of the matter, its own system apart, or was told of it. Returns: a regular
    expression for the text after the name.
#}
{% macro informant_pattern() -%}
    ^(?:様|さま)?(?:より|から)、?(?:[^同自。]|同年|同月|同日)*(?:連絡|報告|指摘|通知|通報|情報提供)|^(?:様|さま)?[にへ]は?、?(?:も|対し)?[^。、]{0,8}(?:連絡|報告|相談|通報|通知|依頼|要請|申請|申し入れ)
{%- endmacro %}


{#
    What is written right behind a name without belonging to it: 〇〇株式会社様, 〇〇株式会社福岡支店. Returns: a regular expression.
#}
{% macro name_appendix_pattern() -%}
    (?:[一-龠]{2,3}(?:支店|支社|営業所)|{{ act_appendix_pattern() }}|本社|支店|支社|営業所|様|殿|宛|担当者?|従業員|社員|職員|側|等|内|外|間|経由)+$
{%- endmacro %}


{#
    What an organisation does with a thing, written right behind its name: 〇〇株式会社提供(のサービス). Returns: a regular expression.
#}
{% macro act_appendix_pattern() -%}
    (?:提供|製|運営|開発|作成|発行|管理)
{%- endmacro %}


{#
    Whether what an organisation does is the end of its name, since names with the legal form before them end with their trade:
    株式会社ホシ開発(以下…), 株式会社ホシ管理のサーバ; not where a product is named behind it (株式会社ホシ開発のシステム). Arguments: the name; the
    text after it. Returns: a condition.
#}
{% macro is_trade_in_name(name, text_after) -%}
    (
        regexp_matches({{ name }}, '^{{ legal_form_pattern() }}.*(?:運営|開発|管理)$')
        and not regexp_matches({{ text_after }}, '^の?(?:「|[^、。がはをにで]{0,10}(?:システム|アプリ|ソフト|サービス|ツール|製品|サイト|プログラム|クラウド|ショップ|モール|施設|会場))')
    )
{%- endmacro %}


{#
    Whom a predicate such as 委託している describes, without naming them. Returns: a regular expression.
#}
{% macro unnamed_party_pattern() -%}
    (?:[^、。がはをにで]{0,14}(?:社|業者|事業者|ベンダー?|メーカー|団体|企業|法人|協会|組合|センター|事務所|自治会|機関|個人|診断士|労務士|税理士|会計士|調査員|検針員|推進員|講師|事業主|フリーランス|事業体|企業体|事務局|代理店|店舗|施設|大学|[館院校局所園]))
{%- endmacro %}


{#
    Persons who have work of their own that a predicate such as 委託している describes. Returns: a regular expression.
#}
{% macro unnamed_person_pattern() -%}
    (?:[^、。がはをにで]{0,14}(?:[師士]|(?:鑑定|集金|請負|代理|管理|通訳|翻訳|執筆)(?:人|者)|(?:集金|配達|訪問|点検|清掃|外交|販売|普及)員|作家|写真家))
{%- endmacro %}


{#
    Who is behind a word such as クラウドサービス or 委託先 that goes on: 「メール配信サービスの提供会社」「受付サービス「モリ受付」」. Returns: a regular expression without
    capturing groups.
#}
{% macro more_of_a_party_pattern() -%}
    (?:「[^「」]{1,24}」(?:および|及び|[、や])?)*(?:の?(?:提供|運営|開発|管理|保守)?(?:会社|事業者|業者|企業|元))?(?:である[^、。がはをに]{2,16}?)?
{%- endmacro %}


{#
    Whom a predicate such as 提供する describes, without naming them. Returns: a regular expression without capturing groups.
#}
{% macro provider_pattern() -%}
    (?:外部の?|他の|別の|専門の?|システム|民間の?)?(?:会社|業者|事業者|企業|ベンダー|メーカー)
{%- endmacro %}


{#
    How a name says that a local body founded what it names: 架空市立病院. Returns: a regular expression.
#}
{% macro local_founder_pattern() -%}
    [都道府県市区町村]立
{%- endmacro %}


{#
    Where the names that were extracted from texts stand in their notices: at their first place there. Words without a name, and
    a kind of institution without one of its own, stand nowhere. Argument: a relation of names, each with its text, where that
    starts in the notice (text_start), rule and preference. Returns: a query.
#}
{% macro places_of_names(names) -%}
    select
        segment_id,
        text_start + instr(text, name) - 1 as char_start,
        text_start + instr(text, name) - 1 + length(name) as char_end,
        rule,
        preference,
    from {{ names }}
    where
        name <> ''
        and not regexp_matches(name, '{{ nameless_pattern() }}')
{%- endmacro %}


{#
    The names that lines give of the publisher by one rule, a row each. Arguments: the rule; its preference; the name, as an
    expression; a condition on the columns of stg_lines. Returns: a select.
#}
{% macro name_on_lines(rule, preference, name, condition) -%}
    select
        segment_id,
        line_text as text,
        char_start as text_start,
        {{ name }} as name,
        '{{ rule }}' as rule,
        {{ preference }} as preference,
    from lines
    where {{ condition }}
{%- endmacro %}


{#
    The names that whole notices give of the publisher by one rule, a row each. Arguments: the rule; its preference; a pattern
    whose group 1 is the name. Returns: a select.
#}
{% macro name_in_notices(rule, preference, pattern) -%}
    select
        segment_id,
        folded_text as text,
        0 as text_start,
        {{ extracted('folded_text', pattern) }} as name,
        '{{ rule }}' as rule,
        {{ preference }} as preference,
    from segments
{%- endmacro %}


{#
    Group 1 of a pattern. Arguments: a column; the pattern. Returns: an expression.
#}
{% macro extracted(column, pattern) -%}
    regexp_extract({{ column }}, '{{ pattern }}', 1)
{%- endmacro %}


{#
    The name that a line consists of, beside a date at most. Returns: an expression on the columns of stg_lines.
#}
{% macro name_alone() -%}
    regexp_extract(
        trim(regexp_replace(line_body, '^{{ header_date_pattern() }}|{{ header_date_pattern() }}$', '')), '{{ own_line_pattern() }}', 1
    )
{%- endmacro %}


{#
    A line that may be a name without any sign of one, and is neither a title nor a word of the page. Returns: an expression on the
    columns of stg_lines.
#}
{% macro name_without_signs() -%}
    case
        when {{ is_no_page_word('line_body') }}
            then regexp_extract(line_body, '^(?:[ぁ-ん]{0,8}[一-龠々ァ-ヶーA-Za-z&・]{1,20}){1,2}(?: [A-Za-z&][A-Za-z&.]{0,20}){0,3}$')
    end
{%- endmacro %}


{#
    The name that opens a title on a line of its own. Returns: an expression on the columns of stg_lines.
#}
{% macro name_in_title() -%}
    coalesce(nullif({{ extracted('line_body', fused_name_pattern()) }}, ''), {{ extracted('line_body', title_line_pattern()) }})
{%- endmacro %}


{#
    Whether words are neither of a title nor of the page. Argument: a text expression. Returns: a condition.
#}
{% macro is_no_page_word(words) -%}
    not regexp_matches({{ words }}, '{{ lexicon_pattern("lexicon_title_words", where="code = 'title'") }}|{{ page_word_pattern() }}')
{%- endmacro %}


{#
    Whether a line holds a word of titles. Returns: a condition on the columns of stg_lines.
#}
{% macro holds_title_word() -%}
    regexp_matches(line_body, '{{ lexicon_pattern("lexicon_title_words", where="code = 'title'") }}')
{%- endmacro %}
