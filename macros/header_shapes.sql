{#
    The collector's mark at the head of a post: 【セキュリティ事件簿#2023-018】, or without a number 【セキュリティ事件簿】. Returns: a regular expression.
#}
{% macro case_mark_pattern() -%}
    ^ *【[^】]*(?:#[^】]*|事件簿)】 *
{%- endmacro %}


{#
    A sign between the steps of the place in a site: ホーム > お知らせ > … Returns: a regular expression for the whole word.
#}
{% macro step_pattern() -%}
    [>›»≫]+
{%- endmacro %}


{#
    A full date as headers write it, with weekday or 発表 behind it. Returns: a regular expression.
#}
{% macro header_date_pattern() -%}
    \(?(?:(?:19|20)[0-9]{2} ?[年/.-] ?|(?:令和|平成|昭和|[RHS]) ?[0-9元]{1,2} ?[年./-] ?|\b[012][0-9]/)[0-9]{1,2} ?[月/.-] ?[0-9]{1,2}(?: ?日)?(?:\([^)]*\))?(?: ?[0-9]{1,2}時(?:[0-9]{1,2}分)?)?(?:発表|付け?|更新|公表|掲載)?\)?
{%- endmacro %}


{#
    A word of the header that a page says of itself (HOME, 報道資料, ›, 広報>, 7月10日), or that addresses its readers (お客様各位). Returns:
    a regular expression.
#}
{% macro page_word_pattern() -%}
    ^(?:{{ lexicon_pattern("lexicon_title_words", where="code = 'page'") }}|[0-9]{1,2}月[0-9]{1,2}日|[^ぁ-んァ-ヶ一-龠A-Za-z&])+$|(?:各位|御中|(?:皆|みな)(?:様|さま|さん|様方|さま方)へ?|[者客員生][様方]へ|さまへ|[^ ][>›»≫])$
{%- endmacro %}


{#
    A title that opens with the second word of a product's name: 「(Microsoft )Formsの設定」「(Google )ドライブの共有」. Returns: a regular
    expression.
#}
{% macro second_word_of_product_pattern() -%}
    ^(?:[A-Za-z][A-Za-z0-9]*|[ァ-ヶー]+|[0-9]+[ァ-ヶーA-Za-z]*)(?:の|に|で|を|上)
{%- endmacro %}


{#
    A legal form as its own word or as part of a name. Returns: a regular expression without groups.
#}
{% macro legal_form_pattern() -%}
    (?:(?:特例)?(?:株式|有限|合同|合資|合名|相互)会社|(?:一般|公益|特例)?(?:社団|財団)法人|(?:国立|公立)大学法人|大学共同利用機関法人|(?:地方)?独立行政法人|国立研究開発法人|(?:認定)?(?:特定非営利活動|NPO)法人|(?:社会福祉|学校|宗教|更生保護|弁護士|税理士|監査|司法書士|行政書士|社会保険労務士|弁理士|特許業務|土地家屋調査士|農事組合|管理組合)法人|(?:社会|特定)?医療法人(?:社団|財団)?|(?:生活|農業|漁業|水産加工業)?協同組合|\((?:株|有|一社|一財|公社|公財|独|社|財|学|福|医|特非|国研|地独)\)|[㈱㈲])
{%- endmacro %}


{#
    A municipality with Hiragana in its name: さいたま市, かすみがうら市, 南さつま市. Returns: a regular expression without groups.
#}
{% macro hiragana_municipality_pattern() -%}
    (?:[一-龠]?[ぁ-とな-ねは-ん]{2,6}[一-龠ヶ]?[市町村])
{%- endmacro %}


{#
    A municipality with a name of one character: 津市, 堺市. Returns: a regular expression without groups.
#}
{% macro short_municipality_pattern() -%}
    (?:[津堺呉柏蕨萩関燕旭光]市)
{%- endmacro %}


{#
    The subject of a press article's first sentence: 〇〇市教育委員会は10日、… Group 1 is the name. Returns: a regular
    expression.
#}
{% macro press_subject_pattern() -%}
    (?:^|[^一-龠ァ-ヶーA-Za-z])({{ hiragana_municipality_pattern() }}?[^ 、。「」()ぁ-ん同]{1,24}?[^ 、。「」()ぁ-ん同]{1,20}|{{ hiragana_municipality_pattern() }})(?:\([^()]{1,12}\))?は(?:[0-9]{1,2}月)?[0-9]{1,2}日(?:\([月火水木金土日]\))?[、まに]
{%- endmacro %}


{#
    A department with its municipality, prefecture or institution before it, as words of a header or behind a label,
    perhaps with a telephone behind it. Group 1 is who it belongs to. Returns: a regular expression.
#}
{% macro department_pattern() -%}
    ^(?:[^: ]{2,8}: ?|(?:お?問い?合わ?せ先?|連絡先|担当課?|所管課?|発表者?|所属|部署|発信元?|提供元?)[ :】]+)?(北海道|東京都|(?:京都|大阪)府|[一-龠]{2,3}県|[一-龠ぁ-んァ-ヶ]{1,6}?[市区町村]|[^ 、。:()「」【】ぁ-ん]{2,20}?(?:大学校?|病院|医療センター|高等?専門学校|協会|機構|財団|学園|組合|連合会))(?:役所|役場)?(?: ?[一-龠ァ-ヶー・]{1,18}){0,2}(?: ?[一-龠ぁ-んァ-ヶー・]{0,17}(?:[部局課室係班]|グループ|チーム)){1,2}(?: ?(?:電話|TEL|Tel|内線|担当|直通|E?-?[Mm]ail|メール|\().*)?$
{%- endmacro %}


{#
    The name of a firm, its legal form before or behind it, perhaps behind a blank; only a name in Latin letters or in Katakana has
    blanks in itself (ABC Holdings株式会社, ホシノ ジャパン株式会社). Returns: alternatives of a regular expression, to be put in brackets.
#}
{% macro firm_word_pattern() -%}
    {{ legal_form_pattern() }} ?{{ latin_words_pattern() }}|(?:{{ latin_words_pattern() }}|[ァ-ヴー・]{2,16} [ァ-ヴー・]{2,16}) ?{{ legal_form_pattern() }}|{{ legal_form_pattern() }} ?[^ 、。:()「」【】]{1,24}|[^ 、。:()「」【】]{1,24} ?{{ legal_form_pattern() }}
{%- endmacro %}


{#
    Several words in Latin letters: Green & Leaf, ABC NET. Returns: a regular expression without groups.
#}
{% macro latin_words_pattern() -%}
    [A-Z][A-Za-z0-9&.+-]*(?: (?:&|[A-Z])[A-Za-z0-9&.+-]*){1,4}
{%- endmacro %}


{#
    A line that is a date of publication, perhaps behind a label (更新日). Returns: a regular expression for the whole line.
#}
{% macro dated_line_pattern() -%}
    [^0-9(]{0,8}{{ header_date_pattern() }}
{%- endmacro %}


{#
    A line that is the name of an organisation, perhaps behind a label, with an institution that it runs, its town hall or
    secretariat, or one or two offices of it behind blanks. Group 1 is the name. Returns: a regular expression.
#}
{% macro own_line_pattern() -%}
    ^(?:[【\[]?(?:会社|法人|団体|組織|商号|発表|発信|発行|運営|販売|事業)(?:名称?|者名?|元|会社|機関)?(?:[】\]] *:? *| *:? +|:))?(?:[^ 、。:()「」【】ぁ-ん]{2,16}(?:グループ|チェーン|ネットワーク) )?((?:{{ firm_word_pattern() }})(?: [^ 、。:()「」【】]{1,16}(?:病院|医院|クリニック|診療所|医療センター|療育センター|福祉センター|健診センター|検診センター|保健センター|ホーム|[苑荘館]|大学|学校|高校|学園|園|研究所|美術館|博物館|図書館|支部))?|(?:[ぁ-ん]{2,8})?[^ 、。:()「」【】をがはへで]{1,22}{{ organization_end_pattern() }}|{{ hiragana_municipality_pattern() }})(?:(?:役所|役場|事務局)(?:[^ 、。ぁ-ん]{1,12}[部課係室班])?)?(?: ?\([^()]{2,30}(?:運営|事業者|事業)[^()]{0,4}\)|長(?: [^、。]{0,16})?|(?: [^ 、。:()「」【】]{0,14}(?:事務局|窓口|事業部|本部|センター|デスク|サポート|チーム|担当|一同|営業所|事業所|出張所|工場|本[店社]|支[店社部]|[^ ]店|[部課係室])){1,2}(?: ?(?:電話|TEL|Tel|0[0-9]{1,4}-)[^、。]{0,24})?| (?:代表|取締役|理事|[^ 、。ぁ-ん]{0,8}(?:長|知事|支配人|会頭|頭取))[^、。]{0,24})?$
{%- endmacro %}


{#
    A name without a legal form at the start of a title: 〇〇大学への…, 〇〇市における…. Group 1 is the name. Returns: a
    regular expression.
#}
{% macro fused_name_pattern() -%}
    ^({{ hiragana_municipality_pattern() }}?[^「」、。ぁ-ん当弊本]{2,20}?{{ organization_end_pattern() }}|{{ hiragana_municipality_pattern() }}|{{ short_municipality_pattern() }})(?:における|において|の|に関する|への|「|が|は|、|[|:])
{%- endmacro %}


{#
    A name that is numbered, unlike a report: 架空市立第三小学校, 第3回架空祭実行委員会, not 第三報. Returns: a regular expression.
#}
{% macro numbered_name_pattern() -%}
    第[一二三四五六七八九十0-9]+(?:[^一二三四五六七八九十0-9報回弾次版]|回.*委員会)
{%- endmacro %}


{#
    A remark in brackets behind a name in the header that tells where it is, how it is listed or how it is written in Latin
    letters: (高知県), (証券コード:9999), (本社:大阪市). Returns: a regular expression without capturing groups.
#}
{% macro name_remark_pattern() -%}
    \((?:[A-Za-z]{2,12}|[^()]{0,8}(?:コード|本社|本店|本部|上場|所在地)[^()]{0,16}|(?:東証|名証|札証|福証)[^()]{0,16}|[^()]{1,6}[都道府県市区町村])\)
{%- endmacro %}


{#
    The name of a house that receives guests: やすらぎ亭, 〇〇ホテル. Returns: a regular expression.
#}
{% macro house_pattern() -%}
    ^[^、。「」()をがはに]{2,12}(?:店|亭|館|荘|庵|堂|ホテル|旅館|倶楽部|クラブ|ホール)$
{%- endmacro %}


{#
    A kind of institution without a name of its own: 市立小学校, 病院, 協会, 本市. Returns: a regular expression.
#}
{% macro nameless_pattern() -%}
    ^(?:[本当同各貴]|(?:[国公私市県区町村都府道]立)?(?:小|中|小中|特別支援|義務教育)?|教育|附属中|附属小)?{{ organization_end_pattern() }}$|^[本当]金庫$|^[^ ]{2,}市[^ ]+町$
{%- endmacro %}


{#
    What stands behind a firm in a word of the header that tells more than its name: 株式会社…における, …への, …の紛失.
    Returns: a regular expression.
#}
{% macro more_than_a_firm_pattern() -%}
    (?:における|において|に関|への|に対|による|にて|の[お不個紛漏流誤])|[「(]
{%- endmacro %}


{#
    A firm at the start of a title: 株式会社〇〇における…. Group 1 is the name. Returns: a regular expression.
#}
{% macro fused_firm_pattern() -%}
    ^((?:{{ legal_form_pattern() }})?[^「」、。]{1,30}?)(?:における|において|の|に関する|への|「|、|[|:])
{%- endmacro %}


{#
    A firm of which the text says something: 株式会社〇〇は…. Group 1 is the name. Returns: a regular expression.
#}
{% macro named_in_text_pattern() -%}
    ({{ legal_form_pattern() }} ?[一-龠ァ-ヶーa-zA-Z0-9&・]{2,20}|[一-龠ァ-ヶーa-zA-Z0-9&・]{2,20}{{ legal_form_pattern() }})(?:\([^)]{1,40}\))?(?:の[一-龠ァ-ヶー]{1,8}(?:支店|支社|支部|支所|工場|営業所|事業所|本社|本店|店|店舗|施設|校))?(?:は|では|において|におきまして|における|が運営|です。|でございます)
{%- endmacro %}


{#
    A name in brackets that opens a title: 【株式会社〇〇】不正アクセスの…. Group 1 is the name. Returns: a regular expression.
#}
{% macro bracketed_name_pattern() -%}
    ^ *[【\[]({{ firm_word_pattern() }}|[^ 、。:()「」【】ぁ-ん]{2,20}{{ organization_end_pattern() }})[】\]] *[^ ].{3}
{%- endmacro %}


{#
    The name of a site behind the title of a page: 「名簿の紛失について | 〇〇市公式ホームページ」. Group 1 is the name. Returns: a regular expression.
#}
{% macro name_behind_bar_pattern() -%}
    [^ ](?: *[|/] *| +- +)({{ firm_word_pattern() }}|{{ hiragana_municipality_pattern() }}?[^ 、。:()「」【】|/ぁ-ん0-9-]{2,20}?{{ organization_end_pattern() }}|{{ hiragana_municipality_pattern() }})(?:の?(?:公式|オフィシャル)?(?:ホームページ|ウェブサイト|WEBサイト|Webサイト|サイト|HP))?$
{%- endmacro %}


{#
    What a press title says of a firm by what it runs, before its name: カフェ「〇〇」を運営する〇〇株式会社. Group 1 is all before the name.
    Returns: a regular expression.
#}
{% macro brand_of_firm_pattern() -%}
    ^([^「」、。]{0,16}「[^「」]{1,24}」(?:など)?(?:を運営する|を運営の|運営の|を展開する|展開の|を手がける|を手掛ける))
{%- endmacro %}


{#
    Whom the readers of a page use or support, as its greeting tells: 「平素より〇〇をご利用いただき」, 「いつも〇〇へ温かいご声援を」. Group 1 is
    the name. Returns: a regular expression.
#}
{% macro greeting_pattern() -%}
    (?:平素|日頃|日ごろ|いつも)(?:より|から|は)?(?:格別に?)?、?([一-龠ァ-ヶーA-Za-z0-9&・]{3,24})(?:を(?:ご利用|ご愛顧|お引き?立て|ご支援|ご愛用|ご?応援)|(?:の(?:活動|運営|事業))?(?:へ|に)(?:対し)?、?(?:格別の?|多大な|温かい|あたたかい|熱い)?、?(?:ご声援|ご支援|ご協力|ご?応援|ご理解|お引き?立て))
{%- endmacro %}


{#
    The title of a page on a line of its own that opens with who publishes it and a blank. Group 1 is the name. Returns: a
    regular expression.
#}
{% macro title_line_pattern() -%}
    ^({{ firm_word_pattern() }}|[^ 「」、。:()ぁ-ん当弊本]{2,20}?{{ organization_end_pattern() }}|{{ hiragana_municipality_pattern() }}|{{ short_municipality_pattern() }}) +[^ ]
{%- endmacro %}


{#
    Who writes to the readers at the head of a page: 株式会社〇〇から会員の皆様へ, 〇〇病院より大切なお知らせ. Group 1 is the name. Returns: a
    regular expression.
#}
{% macro writer_pattern() -%}
    ^ *(?:{{ header_date_pattern() }} *)?({{ firm_word_pattern() }}|[^ 「」、。:()ぁ-ん当弊本]{2,20}?{{ organization_end_pattern() }}|{{ hiragana_municipality_pattern() }}|{{ short_municipality_pattern() }})(?:から|より)(?:の|、)?[^。、]{0,30}(?:皆様|皆さま|皆さん|みなさま|みなさん|お客様|お客さま|各位|お知らせ|ご案内|ご報告|お詫び|おわび)
{%- endmacro %}


{#
    The first step to a page in the site of its publisher: 〇〇病院 > お知らせ > …, 〇〇市ホーム > …. Group 1 is the name. Returns: a regular expression.
#}
{% macro first_step_pattern() -%}
    ^({{ firm_word_pattern() }}|[^ 「」、。:]{2,20}?{{ organization_end_pattern() }}|{{ short_municipality_pattern() }})(?:の?(?:公式|オフィシャル)?(?:ホームページ|ウェブサイト|サイト|ホーム|トップページ|トップ|HOME|Home|TOP|Top|HP))? ?{{ step_pattern() }}
{%- endmacro %}


{#
    Who is asked for by a mail address or a telephone: お問い合わせ 〇〇 info@…, unless that is an office (広報部, 相談窓口). Group 1 is the
    name. Returns: a regular expression.
#}
{% macro contact_pattern() -%}
    ^お?問い?合わ?せ(?:先|窓口)?[ :】]+([^ 、。:()「」【】ぁ-ん]{2,20}[^ 、。:()「」【】ぁ-ん口係部課室当スタークト0-9]) (?:[^ ]+@|TEL|Tel|電話|0[0-9]{1,4}-)
{%- endmacro %}


{#
    What a press title says of a firm before its name: 化粧品通販の株式会社…. Returns: a regular expression.
#}
{% macro described_firm_pattern() -%}
    ^([^「」、。ぁ-ん]{1,16}(?:の|を手がける|を運営する)){{ legal_form_pattern() }}
{%- endmacro %}


{#
    How the name of an organisation ends that needs no legal form: 市 県 大学 病院 … Returns: a regular expression.
#}
{% macro organization_end_pattern() -%}
    (?:[都道府県市区町村]|[都道府県]警(?:察(?:本部|署)?)?|大学校?|大学院|短大|高等?専門学校|高校|学校|学園|学院|幼稚園|保育園|こども園|病院|医院|クリニック|診療所|センター|協会|連合会|連盟|協議会|組合|財団|社団|機構|公社|公団|事業団|振興会|委員会|警視庁|銀行|信用金庫|信用組合|証券|保険|生命|新聞社?|放送|テレビ|[省庁署]|労働局|裁判所|研究所|図書館|美術館|博物館|事務所|商工会議所|商工会|[交水][通道]局|国税局|財務局|整備局|運輸局|経済産業局|農政局|管理局|教育局|企業局|病院局|気象台|検疫所|税関|検定所|企業団|広域連合|町村会|福祉会|共済会|互助会|保健所|児童相談所|基金|消防局|消防本部|ホールディングス|グループ|農協|生協|支部|支社|支所|研究会|学会|医師会|薬剤師会|療法士会|看護協会|同窓会|体育協会|社協)
{%- endmacro %}


{#
    Who signs for an organisation below its name, or where it has its seat: 代表取締役 …, 理事長 …, 〒…. Returns: a regular expression.
#}
{% macro signer_pattern() -%}
    ^(?:代表|取締役|理事長|会長|会頭|社長|頭取|学長|総長|校長|園長|院長|病院長|市長|町長|村長|知事|所長|館長|組合長|支配人|教育長|〒)[^。]{0,30}$
{%- endmacro %}


{#
    The publisher as the subject of the sentence that opens the text: 〇〇市教育委員会では、…. Group 1 is the name. Returns: a regular expression.
#}
{% macro opening_subject_pattern() -%}
    {%- set letter = '[^ 、。:()「」【】をがはへでの]' -%}
    ^ *({{ legal_form_pattern() }} ?{{ letter }}{1,24}|{{ letter }}{1,24}{{ legal_form_pattern() }}|(?:[ぁ-ん]{2,8})?[^ 、。:()「」【】をがはへでの当本弊同]{{ letter }}{0,21}{{ organization_end_pattern() }}|{{ hiragana_municipality_pattern() }}|{{ short_municipality_pattern() }})(?:\([^()]*\))?(?:では|は|におきまして(?:は)?|において(?:は)?)、
{%- endmacro %}


{#
    Who owns the page, as its foot says: Copyright (C) 2024 〇〇 All Rights Reserved. Group 1 is the name. Returns: a regular expression.
#}
{% macro copyright_pattern() -%}
    (?:[Cc]opyright|COPYRIGHT|©|\([Cc]\))(?:[ ,.0-9-]|©|\([Cc]\)|[Cc]opyright)*([^ ,.0-9©|()][^,©|()]{1,38}?)[ ,.]*(?:[Aa]ll [Rr]ights? [Rr]eserved.*|ALL RIGHTS RESERVED.*)?$
{%- endmacro %}


{#
    A name without any sign of one behind the bar that closes a title: 「名簿の紛失について | 空見歌劇団」. Group 1 is the name. Returns: a regular
    expression.
#}
{% macro unmarked_name_behind_bar_pattern() -%}
    [^ ] *[|] *([^ 、。:()「」【】|0-9][^ 、。:()「」【】|]{1,27})$
{%- endmacro %}


{#
    A header without its date, a blank in the place of what parts publisher and title: 空見市:名簿の紛失, 名簿の紛失 | 空見市 |. A legal form that
    opens it is joined to the name behind it: 株式会社 空見. The length stays the same. Argument: a text expression. Returns: a text expression.
#}
{% macro parted_by_blanks(text) -%}
    regexp_replace(
        regexp_replace(regexp_replace({{ text }}, '^([^:|/()「」 ]{2,40})[:|/]', '\1 '), '[|/]( *)$', ' \1'),
        '^( *{{ legal_form_pattern() }}) ', '\1_'
    )
{%- endmacro %}
