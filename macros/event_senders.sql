{#
    Who told it, right behind a period in which messages came in: 「2日~3日 複数の取引先から…の連絡」. Returns: a regular expression for
    the text between the period and a word.
#}
{% macro sender_behind_period_pattern() -%}
    ^(?: |に|の間に?|にかけて|、)*[おご]?[^、。ぁ-ん0-9][^、。]{0,20}(?:から|より)
{%- endmacro %}


{#
    A message by its name. Returns: a regular expression.
#}
{% macro message_pattern() -%}
    連絡|指摘|申し?出|通報|報告|問い?合わ?せ|苦情|相談|声|電話|メール|知らせ|照会|情報提供|クレーム
{%- endmacro %}


{#
    A message that came in, though its words could stand for one sent: 「電話で連絡があった」. Applied to the word and the
    text behind it; 「メールが届かない方へ」 is none. Returns: a regular expression.
#}
{% macro received_message_pattern() -%}
    (?:連絡|電話|通知|報告|メール|依頼|要請|要望)[をが]?(?:が(?:あ|入|届[^か]|寄せ)|を[^。、を]{0,14}(?:受け|いただ|頂|もら))
{%- endmacro %}


{#
    Somebody quoted before a bare message: 「住民から「資料が散らばっている」と役場に(電話)」. Returns: a regular expression for the text
    before the word.
#}
{% macro quoted_message_pattern() -%}
    (?:から|より)、?「[^」]*」(?:など)?と[^。」]{0,16}$
{%- endmacro %}


{#
    Somebody from outside as the one who tells: 「不審に思った患者が病院に(相談)」. Returns: a regular expression.
#}
{% macro someone_tells_pattern() -%}
    (?:患者|[市県区町村都府道]民|住民|利用者|利用客|乗客|保護者|家族|母親|父親|顧客|お客(?:様|さま)|男性|女性|受信者|受取人|会員|読者|取引先|業者|第三者|外部の方|生徒|学生|卒業生|受験者|応募者|申請者|請求者|購入者|契約者|加入者|入居者|相談者|研究者|来館者|来庁者|通行人|店員|配達員|ユーザー|モニター|拾得者|発見者|来(?:店|院|館|場|庁|校|園|所|社)者|[送配][付布信]先|[^当本]事務所|[れたっだ]た?(?:人|方|側|世帯)|[一-龠ァ-ヶー](?:の(?:方々?|かた)|様|さま))(?:の?(?:[0-9]+|一)[名人])?(?:様|さま|さん|の方)?[がも](?:[^。]{0,30}|[^。「]{0,14}「[^」]*」[^。」]{0,16})$
{%- endmacro %}


{#
    Somebody from outside who noticed and told: 「読者が(気付き)、市に連絡した」. What he noticed is the tip, no discovery of the organisation.
    Applied to the text behind the word. Returns: a regular expression.
#}
{% macro noticed_and_told_pattern() -%}
    ^[^。]{0,16}(?:連絡|電話|通報|申し出|申し立て|届け|指摘|知らせ|問い?合わ?せ|伝え|相談|申告)
{%- endmacro %}


{#
    The publisher as it calls itself: 当社, 本市, 弊社. Returns: a regular expression without groups.
#}
{% macro ourselves_pattern() -%}
    (?:[本当](?:[市町村県区校園社院店学行庫所会団局館]|組合|金庫|法人|財団|協会|機構|大学|公社|連盟|センター|病院)|弊社)
{%- endmacro %}


{#
    What somebody concluded and told the publisher at once: 「紛失(と判断し)、当行に報告」. Applied to the word and the text behind it. Returns: a
    regular expression.
#}
{% macro passed_on_to_us_pattern() -%}
    ^と(?:判断|断定|結論)[^。、]{0,6}、{{ ourselves_pattern() }}(?:に|へ)[^。、]{0,10}(?:報告|連絡|通知|通報)
{%- endmacro %}


{#
    What stands before a bare 連絡 that came in: someone else, with から or より. Returns: a regular expression.
#}
{% macro from_someone_pattern() -%}
    [^日月時年本今朝降刻夕夜頃昼半旬ろ分前後](?:から|より)[^。]{0,40}$
{%- endmacro %}


{#
    A sender that opens what is told of a date, up to the message: 「カード会社より情報流出懸念の(連絡)」. Other words for what happened may
    stand between. Applied to the text between the date and the message. Returns: a regular expression.
#}
{% macro sender_opens_pattern() -%}
    ^[ 、:)|]*[^、。「」に]{0,24}[^日月時年本今朝降刻夕夜頃昼半旬ろ分前後、。「」に](?:から|より)[^。]*(?:[のと、]|旨|ついて|関して|関する|から|より)$
{%- endmacro %}


{#
    The publisher's own office as where a message came in: 「市へ(報告があり)」. Returns: a regular expression for the text before a message.
#}
{% macro own_office_pattern() -%}
    (?:^|[、。 にはが日朝夕夜])(?:[本当同](?:[市町村区県府校園社院局]|大学|病院)|市|町|村|区|県|府|局|園|大学|病院|学校|役場|[市区]役所|センター|担当課)(?:に|へ)?$
{%- endmacro %}


{#
    A sender and the one told, before a message that came in: 「財団から教育局へ(報告があった)」. Returns: a regular expression for the text before
    a message and its particle.
#}
{% macro from_one_to_another_pattern() -%}
    (?:から|より)[^。、]{1,14}[にへ]$
{%- endmacro %}


{#
    The publisher as the one told: 「当組合に(第一報)」「当社への(報告)」. Returns: a regular expression for the text before a message.
#}
{% macro to_us_pattern() -%}
    {{ ourselves_pattern() }}(?:に|へ)(?:の|、)?$
{%- endmacro %}


{#
    Somebody who tells the publisher: 「受信した病院が市に(一報)」「届いた商店より保健所に(電話)」. Returns: a regular expression for the text
    before a message.
#}
{% macro told_us_pattern() -%}
    (?:[^日月時年朝刻夕夜頃昼分]から|[^日月時年朝刻夕夜頃昼分]より|[^、。ぁ-ん]が|方が)(?:、)?(?:{{ ourselves_pattern() }}|市|町|村|区|県|府|都|役場|市役所|区役所|学校|大学|センター|保健所|窓口|事務局|コールセンター|担当課|店舗?|支店)(?:に|へ)[^。、がを]{0,6}$
{%- endmacro %}


{#
    A firm that reports to the publisher after what it did or found: 「倉庫会社が盗難と判断し、当社に文書で(報告)」「委託先の工場は4日、市(に報告)」.
    Returns: a regular expression for the text before a report.
#}
{% macro firm_tells_us_pattern() -%}
    [^、。ぁ-ん]が(?:[^。]{1,24}、)?{{ ourselves_pattern() }}(?:(?:に|へ)[^。、がを]{0,6})?$
    {{- '|(?:委託先|受託者|業者|請負者|同社|同法人|同事務局|同店|委託[^、。はが]{0,20})(?:の[^、。はが]{1,10})?[はが][^。]{0,40}(?:' ~ ourselves_pattern() ~ '|[、 ](?:[市町村区県府都]|大学|学校|病院))(?:(?:に|へ)[^。、がを]{0,6})?$' }}
{%- endmacro %}


{#
    A contractor that reports to the publisher: 「委託先から県に(報告)」. Returns: a regular expression for the text before
    a report.
#}
{% macro from_contractor_pattern() -%}
    (?:委託先|受託者|業者|公社|指定管理者|会社|法人|協会|事務局)[^、。]{0,6}(?:から|より)[^、。]{0,12}$
{%- endmacro %}


{#
    Own staff as the source of a report: then the organisation noticed by itself. Returns: a regular expression.
#}
{% macro own_staff_pattern() -%}
    (?:内部|職員|従業員|社員|教員|教諭|教頭|校長|担任|教授|担当者?|看護師|医師|調査員|上司|所属長|[一-龠]長|管理職|責任者|支部|支店|支社|事務局|病棟|現場|[当本各同]校|[当本]課|[部課係]員|研究員|行員|局員|駅員|乗務員|保育士|講師|技師|学芸員|司書)(?:[0-9]+[名人]|本人)?(?:から|より|の[申報連相])[^。「」]*(?:「[^」]*」[^。「」]*)*$
{%- endmacro %}


{#
    Staff of somebody else: 「A法人の職員から」「県内の自治体職員から」. Returns: a regular expression for the text before a word.
#}
{% macro other_staff_pattern() -%}
    委託|取引先|業者|他社|会社員|(?:^|[、 は])[A-Z](?:社|氏)?の(?:職員|社員|従業員|担当者?)|(?:自治体|[^当本同]法人|団体|企業|他の?[市県校院課]|[県市町村区府都道国]内の?[^、。]{0,6})の?(?:職員|社員|従業員|教員|担当者?)|(?:[県府都国省庁局]|監督官庁)の[一-龠]{0,8}(?:課|担当者?)(?:から|より)
{%- endmacro %}


{#
    Whether own staff told of it, so that the organisation noticed by itself. Argument: the alias of attached words. Returns: a condition.
#}
{% macro comes_from_own_staff(words) -%}
    (
        regexp_matches({{ words }}.text_before || left({{ words }}.surface, 2), '{{ own_staff_pattern() }}')
        and not regexp_matches({{ words }}.text_before, '{{ other_staff_pattern() }}')
    )
{%- endmacro %}


{#
    A message among the staff, up the ladder: 「本人から教頭へ(連絡)」「校長が学校教育課へ(第一報)」「翌日、本部に(報告があり)」. Returns: a regular
    expression for the text before the word and its particle.
#}
{% macro told_within_pattern() -%}
    (?:本人|教諭|教員|担任|教頭|職員|社員|医師|看護師|上司|[一-龠]長)(?:から|より|が|は)、?[^。、]{0,14}(?:教頭|上司|管理職|[一-龠]長|[一-龠]{2,6}[課室]|本社|本部|本店)(?:に|へ)[^。、]{0,28}$|(?:^|[、。]|[0-9]日(?:\([月火水木金土日]\))?(?:になって|に)?)[^、。かよ]{0,10}(?:(?:[課部科室係所局園師婦]|支店|学年|事務局?|病棟|診療科)長|[^察警]本部|本社|本店)[にへ]$|(?:^|[、。 ]|[0-9]日(?:\([月火水木金土日]\))?に?)(?:[一-龠]{1,6}[部課室係所局店館校園]から)?(?:副?(?:[市町村区学校園院所局社会館]長|理事長?|知事)会?|教育長|役員会?|取締役会?|代表取締役|(?:教育長|副?市長|理事長?|会長|社長)、[^。、]{2,6})[にへ]$
{%- endmacro %}


{#
    Somebody of the organisation, or who was, as the one who acted: 「元社員は(…から…まで)」. Returns: a regular expression.
#}
{% macro insider_pattern() -%}
    (?:職員|社員|従業員|行員|局員|組合員|署員|隊員|外務員|営業員|調査員|検針員|配達員|嘱託員|相談員|支援員|研究員|教員|教諭|教授|講師|技師|看護師|医師|保育士|司書|巡査長?|店長|主事|主査|主任|係長|課長|補佐|室長|所長|アルバイト|パート|担当者|退職者|出向者|スタッフ|士長|本人|同人)(?:[A-Z]|\([^()]*\)|[0-9]+[名人])?(?:は|が)
{%- endmacro %}


{#
    Help that somebody offers, which is no tip: 「返送いただけるとの(お申し出)」. Returns: a regular expression for the text before a word
    and the word.
#}
{% macro offered_help_pattern() -%}
    (?:返送|返却|返還|協力|廃棄|破棄|削除|消去|持参|お持ち|届け|送り返|辞退)[^。、]{0,12}(?:いただける|頂ける|できる|する|したい|くださる|もよい)と(?:の|い)[^。、]{0,4}$
{%- endmacro %}


{#
    A message that comes from outside, though its words could stand for one sent: 「メーカーからメールで(連絡)」. Returns: a regular
    expression for the text before the word.
#}
{% macro from_outsider_pattern() -%}
    (?:メーカー|ベンダー|開発元|販売元|提供元|供給元|警察|署|県警|センター|会社|銀行|様|さま|さん|氏|の方|客|[市県区町村住国]民|利用者|患者|保護者|会員)(?:から|より)、?$|(?:業者|企業|ベンダー|メーカー|会社|警察|県警|署|JPCERT(?:/CC)?|IPA|NISC)(?:から|より)[^。]*(?:との|旨の?|という|に関する|について(?:の)?)$|(?:業者|JPCERT(?:/CC)?|IPA|NISC)(?:から|より)$
{%- endmacro %}


{#
    A title that tells of an insider who carried data off or looked at them: 「元社員による顧客情報の持ち出しについて」. Returns: a regular
    expression for a sentence.
#}
{% macro insider_notice_pattern() -%}
    (?:出向者|職員|社員|従業員|行員|教員|局員|嘱託員|技師|看護師|医師)(?:等|ら|[0-9]+[名人])?(?:による|が)[^。誤ミ]{0,24}(?:持ち?出し?|閲覧|売却|不正取得|不正入手|無断|目的外|業務外|不正利用|不正使用|漏えい|漏洩)
{%- endmacro %}


{#
    A title that tells of logins by others: 「会員サイトへの不正ログインについて」. Returns: a regular expression for a sentence.
#}
{% macro login_notice_pattern() -%}
    不正な?ログイン|なりすましログイン|リスト型(?:攻撃|アカウント)
{%- endmacro %}


{#
    An inquiry about one's own business, which is no tip: 「お取引の内容についてお問い合わせがあり」. Returns: a regular
    expression for the text before a word.
#}
{% macro own_business_pattern() -%}
    (?:取引|契約|手続き?|審査|申請|残高|納付|支払い?|取得状況|利用状況)[^。、]{0,8}(?:について|に関する|のこと|の)[^。、]{0,6}$
{%- endmacro %}


{#
    An inquiry that was to be answered, whereby something else was noticed: 「ご照会に基づいて伝票を確認しようとしたところ」. Applied to the
    text behind the word. Returns: a regular expression.
#}
{% macro answered_inquiry_pattern() -%}
    ^(?:に(?:基づ|対応|応じ|回答|お答え)|のあった|を(?:受け|いただ)[^。]{0,24}(?:しよう|ため))[^。]*
{%- endmacro %}


{#
    An order or application that came in, whereby the matter began: 「電話で申請書の請求を受け」. That is no tip. Applied to the text
    behind the word. Returns: a regular expression.
#}
{% macro ordered_something_pattern() -%}
    ^(?:で|にて|により)?[^。、]{0,14}(?:請求|申し?込み?|申請|注文|予約)(?:を(?:受け|いただ)|があ)
{%- endmacro %}
