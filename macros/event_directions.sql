{#
    What stands before a message that went to the people themselves: how it was sent. Returns: a regular expression.
#}
{% macro channel_pattern() -%}
    (?:(?:書面|文書|書状|封書|手紙|はがき|ハガキ|葉書|郵送|郵便|電話|メール|訪問|面談|対面|SMS|管理画面)(?:等|など|(?:と|や|及び|および|または|又は)[^、。]{1,6})?(?:により|をもって|を通じて?|で|にて|による|での)|個別に?|順次、?)[^。]{0,14}$
{%- endmacro %}


{#
    A message that came in, though its words could stand for one sent: 「電話で連絡があった」. Applied to the word and the
    text behind it. Returns: a regular expression.
#}
{% macro received_message_pattern() -%}
    (?:連絡|電話|通知|報告|メール)[をが]?(?:が(?:あ|入|届|寄せ)|を[^。、を]{0,14}(?:受け|いただ|頂|もら))
{%- endmacro %}


{#
    A message that went out: 「通知しております」「連絡を開始した」. Applied to the word and the text behind it. Returns: a
    regular expression.
#}
{% macro sent_message_pattern() -%}
    (?:連絡|電話|通知|報告|案内|説明)(?:を(?:実施|開始|完了)?|の(?:送付|発送)を?)?(?:いた|致)?(?:し(?:て|まし|た|、)|済|する)
{%- endmacro %}


{#
    The people concerned as the topic of a sentence: 「対象の方へは9月26日に」. Returns: a regular expression for the text
    before a word.
#}
{% macro people_topic_pattern() -%}
    (?:お客[様さ]|本人|対象|該当|関係|保護者|患者|学生|生徒|会員|利用者|従業員|社員|取引先|応募者|皆様|ご家族|遺族|の方)[^。、]{0,14}(?:に|へ)(?:は|も|対し)[^。]*$
{%- endmacro %}


{#
    The people concerned apart from the message by how it goes: 「対象の方へ、登録のアドレス宛に(連絡)」. Returns: a regular expression for
    the text between a date and a word.
#}
{% macro people_apart_pattern() -%}
    (?:対象|該当)[^。、が]{0,12}(?:に|へ)は?、[^。、]{0,24}$
{%- endmacro %}


{#
    Those who got what was not theirs, as the ones who are told: 「A社に(謝罪)」. They are not the people concerned.
    Returns: a regular expression for the text before a word.
#}
{% macro wrong_recipient_pattern() -%}
    (?:業者[A-Z]|[A-Z]社|誤って?(?:送信|送付|交付|配達|配布|返却|郵送)(?:した)?先|誤(?:送信|送付|交付|配達|配布)先)[^、。]{0,10}(?:に|へ|を訪)[^。]{0,12}$
{%- endmacro %}


{#
    A party that got what was not its own and is called on for that: 「B社、C社に電話で謝罪し、(削除を依頼)」. Returns: a regular
    expression for the text between a date and a word.
#}
{% macro other_party_pattern() -%}
    (?:[A-Z](?:社|様|さま|さん|氏|校|店)|業者|[0-9]+(?:園|社|店舗?|団体|事業[所者]|法人|病院|医院|機関|校|施設)|会社|施設|病院|法人|団体|[送配][付布]先)(?:の[^、。]{1,6})?(?:すべて|全て|全員)?(?:宅?(?:に|へ|を訪)[^。]*|宅?を?)$
{%- endmacro %}


{#
    Those who all got one message, and whose addresses all could see: 「メールを送信した事業者へ(謝罪)」「全員に」. They are the people
    concerned. Returns: a regular expression for the text between a date and a word.
#}
{% macro common_recipients_pattern() -%}
    メールを(?:一斉に?)?(?:送信|配信|受信|お送り)(?:し|され)?た[^。、]{0,10}(?:に|へ)|(?:全員|皆様|すべての方|全ての方)(?:に|へ)
{%- endmacro %}


{#
    An inquiry about one's own business, which is no tip: 「お取引の内容についてお問い合わせがあり」. Returns: a regular
    expression for the text before a word.
#}
{% macro own_business_pattern() -%}
    (?:取引|契約|手続き?|審査|申請|残高|納付|支払い?|取得状況|利用状況)[^。、]{0,8}(?:について|に関する|のこと)[^。、]{0,6}$
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


{#
    What is said of another matter that was published: 「公表した事案とは手口が異なる」. Applied to the text behind the word.
    Returns: a regular expression.
#}
{% macro other_matter_pattern() -%}
    ^[^。、]{0,24}(?:とは|との関(?:係|連)|と本件)
{%- endmacro %}


{#
    Staff or branches that are warned or told: 「全職員に(注意喚起)」「社内に(通知し)」. They are no people concerned. Returns: a
    regular expression for the text before the word.
#}
{% macro warned_staff_pattern() -%}
    (?:社内|全社|庁内|学内|院内|各課|各部署|所属長|[市県町村区都府立]学校|各学校)(?:に|へ)(?:対し(?:て)?)?、?[^。]*$|(?:職員|社員|従業員|従業者|校長)(?:\([^)]*\))?(?:に|へ|に対し(?:て)?、?|に対する|への)(?:文書で|改めて|再度)?$
{%- endmacro %}


{#
    A way of writing taken for a sender, since both end with より: 「文書により(通知)」. Applied to the word with the text
    before it. Returns: a regular expression.
#}
{% macro written_by_pattern() -%}
    によりご?(?:連絡|通知|報告|案内|お知らせ|説明)[^。]{0,3}$
{%- endmacro %}


{#
    Somebody quoted before a bare message: 「住民から「資料が散らばっている」と役場に(電話)」. Returns: a regular expression for the text
    before the word.
#}
{% macro quoted_message_pattern() -%}
    (?:から|より)、?「[^」]*」(?:など)?と[^。」]{0,16}$
{%- endmacro %}


{#
    A message among the staff, up the ladder: 「本人から教頭へ(連絡)」「校長が学校教育課へ(第一報)」. Returns: a regular expression for
    the text before the word.
#}
{% macro told_within_pattern() -%}
    (?:本人|教諭|教員|担任|教頭|校長|職員|社員|医師|看護師|上司|課長|係長|部長|支店長|所長)(?:から|より|が|は)、?[^。、]{0,14}(?:教頭|校長|上司|所属長|管理職|課長|部長|所長|支店長|[一-龠]{2,6}[課室]|本社|本部|本店)(?:に|へ)[^。、]{0,8}$
{%- endmacro %}


{#
    A contractor that reports to the publisher: 「委託先から県に(報告)」. Returns: a regular expression for the text before
    a report.
#}
{% macro from_contractor_pattern() -%}
    (?:委託先|受託者|受託事業者|業者|公社|指定管理者|事業者|会社|法人|協会|事務局)[^、。]{0,6}(?:から|より)[^、。]{0,12}$
{%- endmacro %}


{#
    What plain verbs act on so that the exposure ends: 「外部との通信(を止め)」「公開の設定(を戻し)」. Returns: a regular expression for the
    text before a word that begins with its particle.
#}
{% macro mended_object_pattern() -%}
    (?:ネットワーク|通信|回線|接続元?|アクセス|パスワード|設定|権限|範囲|共有|公開|掲載|表示|リンク|ファイル|ページ|投稿|データ|プログラム|不具合|脆弱性|アカウント|ID|鍵|転送|名簿|書類|資料|写し)(?:の[^。、を]{1,6})?(?:遠隔で|元)?$
{%- endmacro %}


{#
    A service that plain verbs stop: 「カードの取扱い(をやめ)」「外来診療(を休ん)」. Returns: a regular expression for the text before
    a word that begins with its particle.
#}
{% macro stopped_service_pattern() -%}
    (?:サイト|サービス|決済|販売|受付|受け付け|取扱い?|取り扱い|診療|外来|業務|システム|フォーム|申請|予約|メールの配信|ショップ|店|運用|利用|受注|出荷|受け入れ|募集)$
{%- endmacro %}


{#
    What gives data away while it runs, as the object of 停止: 「転送を(停止)」. A service that stops is another matter.
    Returns: a regular expression for the text before the word.
#}
{% macro stopped_object_pattern() -%}
    (?:サーバー?|端末|パソコン|ネットワーク|通信|回線|インターネット|VPN|転送|通知|データ(?:の?提供)?|アカウント|ID|送信|配信|共有|公開|接続|閲覧|掲載|表示|権限|ログイン)(?:機能)?(?:は|を|の)?(?:一時|緊急|全面|完全|全て|すべて|即時|直ちに)?$
{%- endmacro %}


{#
    A body of state that is told, by a word that otherwise tells people: 「監督機関へ(通知)」. Returns: a regular expression for
    the text before a word.
#}
{% macro told_authority_pattern() -%}
    (?:監督(?:機関|官庁)|当局|[省庁]|(?:財務|労働|経済産業|運輸|総合通信)局)(?:に|へ)(?:は|も)?(?:[^。、]{0,16}を)?$
{%- endmacro %}


{#
    Data in view or running out, not something done to it: 「表示されていた」. Returns: a regular expression.
#}
{% macro in_view_pattern() -%}
    ^(?:公開|掲載|(?:自動|不正に)?転送|誤?表示|誤って表示|載っ|[をに]?(?:閲覧|参照|アクセス|ダウンロード)(?:でき|可能)|含まれ|見(?:え|られ)る?|漏えい|漏洩|流出)
{%- endmacro %}


{#
    Somebody from outside as the one who tells: 「不審に思った患者が病院に(相談)」. Returns: a regular expression.
#}
{% macro someone_tells_pattern() -%}
    (?:患者|[市県区町村都府道]民|住民|利用者|利用客|乗客|保護者|家族|母親|父親|顧客|お客(?:様|さま)|男性|女性|受信者|受取人|会員|読者|取引先|業者|第三者|外部の方|生徒|学生|卒業生|受験者|応募者|申請者|請求者|購入者|契約者|加入者|入居者|相談者|研究者|来館者|来庁者|通行人|店員|配達員|ユーザー|モニター|拾得者|発見者|[送配][付布信]先|(?:受け取った|届いた|拾った)(?:人|方|側|世帯))(?:[0-9]+[名人])?(?:様|さま|さん|の方)?[がも][^。]{0,30}$
{%- endmacro %}


{#
    Somebody from outside who noticed and told: 「読者が(気付き)、市に連絡した」. What he noticed is no discovery of the organisation.
    Applied to the text behind the word. Returns: a regular expression.
#}
{% macro noticed_and_told_pattern() -%}
    ^[^。]{0,16}(?:連絡|電話|通報|申し出|申し立て|届け|指摘|知らせ|問い?合わ?せ|伝え|相談|申告)
{%- endmacro %}


{#
    A message by which the others are asked to do away with what they got: 「削除を求めるメールを(送った)」. Returns: a regular
    expression for the text before a word.
#}
{% macro asking_message_pattern() -%}
    (?:削除|消去|破棄|廃棄|返却|返送|回収)[^。、]{0,12}(?:求め|依頼|お願い|要請|促|頼)[^。、]{0,14}$
{%- endmacro %}


{#
    Somebody of the organisation, or who was, as the one who acted: 「元社員は(…から…まで)」. Returns: a regular expression.
#}
{% macro insider_pattern() -%}
    (?:職員|社員|従業員|行員|局員|組合員|署員|隊員|教員|教諭|教授|講師|看護師|医師|巡査長?|店長|主事|主査|主任|係長|課長|補佐|室長|所長|派遣社員|アルバイト|パート|担当者|スタッフ|士長|本人|同人)(?:[A-Z]|\([^()]*\)|[0-9]+[名人])?(?:は|が)
{%- endmacro %}


{#
    A police station named by its place: 「三豊署に」. Returns: a regular expression for the text before a report.
#}
{% macro police_station_pattern() -%}
    (?:[^防務部 、。]署|警察署?)(?:に|へ|及び|および|と)[^。、はがを]{0,20}$
{%- endmacro %}


{#
    What was changed to end the exposure: the object of 変更 or 再設定. Returns: a regular expression.
#}
{% macro secured_object_pattern() -%}
    (?:パスワード|アカウント|設定|権限|認証情報|ID|鍵|公開範囲|アクセス)[^。、]{0,8}(?:を|の|への)[^。、]{0,14}$
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
    Another party as the one who was told: 「受託者から中間業者へ、(報告)」. Returns: a regular expression for the text between a date
    and a message.
#}
{% macro told_another_pattern() -%}
    (?:から|より)、?[^。]*(?:[社者業先]|企業)(?:に|へ)、
{%- endmacro %}


{#
    Somebody who tells the publisher: 「受信した病院が市に(一報)」「届いた商店より保健所に(電話)」. Returns: a regular expression for the text
    before a message.
#}
{% macro told_us_pattern() -%}
    (?:[^日月時年朝刻夕夜頃昼分]から|[^日月時年朝刻夕夜頃昼分]より|[^、。ぁ-ん]が|方が)(?:、)?(?:[本当][市町村県区校園社院店学]|弊社|市|町|村|役場|市役所|区役所|学校|大学|センター|保健所|窓口|事務局|コールセンター|担当課|店舗?|支店)(?:に|へ)[^。、がを]{0,6}$
{%- endmacro %}


{#
    What stands before a bare 連絡 to the people whose data it was. Returns: a regular expression.
#}
{% macro to_the_people_pattern() -%}
    (?:お客[様さ]|顧客|本人|対象|該当|関係|保護者|患者|学生|生徒|受験生|会員|利用者|受信者|送信先|応募者|取引先|得意先|寄附者|寄付者|皆様|ご?家族|遺族|の方|世帯|家庭)[^。、が]{0,12}(?:に|へ)[^。]{0,12}$|[0-9]+[人名](?:全員|全て|すべて)?(?:に|へ)[^。、]{0,4}$
{%- endmacro %}


{#
    An authority without a name beside the body that a report went to: 「県及び(個人情報保護委員会)に報告」. Returns: a regular
    expression for the text before the body.
#}
{% macro authority_beside_body_pattern() -%}
    (?:[県市町村府都道国区省庁局]|[市県町村区府][^。、]{1,8}課|当局|カード会社|親会社|関係機関|監督官庁)(?:、|・|や|と|、?(?:及び|および|並びに|ならびに))(?:国の|所[轄管]の?|最寄りの?)?$
{%- endmacro %}


{#
    Papers that only the police take. Returns: a regular expression.
#}
{% macro police_paper_pattern() -%}
    ^(?:被害|遺失|盗難|紛失|告訴|告発|110番)
{%- endmacro %}


{#
    What stands before a report to an authority that no lexicon names: 「県の担当課に」「国へ」. Returns: a regular expression.
#}
{% macro authority_pattern() -%}
    (?:[省庁県府都国]|北海道|財務局|労働局|経済産業局|運輸局|委員会|大使館|領事館|保健所|機構|監督|所管|カード会社|親会社)[^。、はがを]{0,8}(?:に|へ|への|にも|へも)?$|(?:[省庁県府都国局]|北海道|当局|保険会社[0-9社]*|カード会社|親会社|(?:担当|所管|主管)課)(?:に|へ)(?:は|も)、?[^。、がを]{0,14}$|[市区町村]への?$|(?:審議会|審査会)(?:に|へ)?[^。、がを]{0,8}$
{%- endmacro %}


{#
    What makes up for a wrong sending, as its object: 「正しい申請書を(渡した)」. Returns: a regular expression for the text
    before a word and the word.
#}
{% macro correct_thing_pattern() -%}
    正(?:しい|式な|規の)[^、。]{1,14}(?:を|の)[^、。]{0,8}$
{%- endmacro %}


{#
    Telling the people as the topic of what was completed: 「対象の方々への連絡は、(完了した)」. Returns: a regular expression for
    the text before a word.
#}
{% macro told_people_topic_pattern() -%}
    への?(?:ご?連絡|ご?通知|ご?説明|お詫び|謝罪|お知らせ|ご?案内)(?:について)?は、?[^。]{0,24}$
{%- endmacro %}


{#
    A town that a body of another kind reports to: 「市の担当課に(報告書を提出)」「市には同日中に(報告)」. Returns: a regular expression
    for the text before a report.
#}
{% macro told_town_pattern() -%}
    (?:^|[、 ])[一-龠]{0,4}[市区町村](?:の?(?:担当|所管)課|役所|役場)?(?:に|へ)[^。、がを]{0,10}$
{%- endmacro %}


{#
    What stands before something sent to the people whose data it was: an apology, a notice. Returns: a regular expression.
#}
{% macro apology_pattern() -%}
    (?:お詫び|おわび|謝罪|ご説明|ご案内|注意喚起|経緯|対象となる)[^。]{0,14}$|(?:お詫び|おわび|謝罪)(?:と|や|および|及び|、)[^。]{0,36}$|(?:再設定|変更|確認|注意)(?:の|を)?お願い[^。]{0,10}$
{%- endmacro %}


{#
    A letter as the object of a sending: 「市長名の文書を(お渡しし)」. To the people concerned it is a notice. Returns: a regular
    expression for the text before a word.
#}
{% macro letter_pattern() -%}
    (?:文書|書面|書状|手紙|封書|説明会の(?:通知|案内))(?:を|の)?お?[^。、]{0,6}$
{%- endmacro %}


{#
    A message to the people concerned by its address: 「対象のお客様にメールをお送り」「卒業生の皆様へ封書を発送」. Returns: a regular
    expression for the text before a word and the word.
#}
{% macro sent_to_people_pattern() -%}
    (?:(?:対象|該当)[^。、]{0,10}|皆様|皆さま|みなさま)(?:に|へ|あてに|宛てに)(?:お詫びの?)?(?:電子)?(?:メール|封書|書状|文書|手紙|はがき)(?:を|の)?|への?(?:ご?連絡|ご?通知|ご?説明|お詫び|謝罪|お知らせ|ご?案内)(?:文書?|状)?(?:は|[ :])[^。ぁ-ん]{0,24}$
{%- endmacro %}


{#
    Own staff as the source of a report: then the organisation noticed by itself. Returns: a regular expression.
#}
{% macro own_staff_pattern() -%}
    (?:職員|従業員|社員|教員|教諭|教頭|校長|担任|教授|担当者?|看護師|医師|調査員|上司|課長|部長|支店長|所長|責任者|支部|支店|支社|事務局|病棟|現場|[当本各同]校|各校|[当本]課|担当課|[部課係]員)(?:[0-9]+[名人])?(?:から|より)[^。]*$
{%- endmacro %}


{#
    A school that tells its own board: 「各校から(県教育委員会に報告)」. Returns: a regular expression for the text before the body.
#}
{% macro own_school_pattern() -%}
    (?:[学高各本同当]校|校長|教頭|教諭)(?:から|より|が|は)、?[^。]*$
{%- endmacro %}


{#
    Staff of somebody else: 「A法人の職員から」「県内の自治体職員から」. Returns: a regular expression for the text before a word.
#}
{% macro other_staff_pattern() -%}
    委託|取引先|業者|他社|会社員|(?:自治体|[^当本同]法人|団体|企業|他の?[市県校院課]|[県市町村区府都道国]内の?[^、。]{0,6})の?(?:職員|社員|従業員|教員|担当者?)
{%- endmacro %}
