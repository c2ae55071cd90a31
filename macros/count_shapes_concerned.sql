{#
    What follows people who were punished. Returns: a regular expression.
#}
{% macro punished_pattern() -%}
    ^の(?:懲戒)?処分[はを]|^(?:\([^)]*\))?(?:を|は|が|に|に対し|について)[^。]{0,40}(?:懲戒|停職|免職|戒告|減給|訓告|訓戒|(?:厳重に?|厳しく|(?:口頭|文書|書面)[でに][^。、]{0,4})注意|逮捕|書類送検|解雇)
{%- endmacro %}


{#
    A member of the staff by post and age, or under the label of those who were punished, as disciplinary notices name them: 「係員(30歳代 男性)1名」
    「市民課の職員 1名(20歳代)」「被処分者:主事 1名」. Arguments: the text before the count; the text after it. Returns: a condition.
#}
{% macro is_member_of_staff_by_age(text_before, text_after) -%}
    {%- set post = '(?:職員|社員|行員|局員|署員|係員|教諭|教員|講師|教授|技師|看護師|医師|薬剤師|巡査長?|巡査部長|警部補|事務員|主任|係長|課長|主事|主査|主幹|主任技師)' -%}
    regexp_matches({{ text_before }}, '{{ post }} ?\([^()]{0,10}[0-9]{2}(?:歳|代)[^()]*\) ?$')
    or regexp_matches({{ text_before }}, '{{ post }} ?$') and regexp_matches({{ text_after }}, '^ ?\([^()]{0,6}[0-9]{2}(?:歳|代)')
    or regexp_matches({{ text_before }}, '(?:被処分者|処分対象者|被懲戒者|処分を受けた(?:者|職員)|行為者)[: ]+[^。、:0-9]{0,24}$')
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
    ^分?(?:全員|すべて|全て)?の(?:方の|方々の|お客様の|お客さまの)?{{ lexicon_pattern('lexicon_count_contexts', where="code = 'data' and surface not like '%アドレス' and surface not like 'アカウント%'") }}
{%- endmacro %}


{#
    What follows people of whom the sentence tells which of their data was seen: 「…名については、氏名とポイント残高が見られた可能性」. Returns: a regular
    expression for the text after the count.
#}
{% macro whose_data_was_seen_pattern() -%}
    ^(?:については|につきましては|に関しては|は)、?[^。0-9、]{0,8}{{ lexicon_pattern('lexicon_count_contexts', where="code = 'data'") }}[^。0-9]{0,40}(?:見られ|閲覧され|漏えいし|漏洩し|流出し|表示され|(?:目に)触れ|読まれ)[^。]{0,4}(?:可能性|おそれ|恐れ|た[。)]|まし)
{%- endmacro %}


{#
    Staff told of by their deed, whose number follows: 「名簿を載せたのは広報の職員」「友人に教えた職員が」. Returns: a regular
    expression for the text before the count.
#}
{% macro staff_by_deed_pattern() -%}
    (?:(?:出し|捨て|載せ|投稿し|閲覧し|検索し|使っ|売っ|渡し|漏らし|送っ|廃棄し)て?(?:い)?たのは、?[^。、0-9]{0,30}|(?:伝え|漏らし|閲覧し|検索し|照会し|持ち出し|使っ|渡し|教え|関わっ|関与し)て?(?:い)?た(?:元)?|処分の対象[^。、0-9]{0,8}(?:ない|なる|なった)(?:元)?|退職し(?:た|ている)(?:元)?)(?:社員|職員|従業員|教員|教諭|看護師|医師|スタッフ|アルバイト)[がはも]?$|(?:(?:関わっ|関与し|加わっ|加担し|手助けし)(?:てい)?た(?:者|人物?|の)|使った者)[がはも]$|(?:既に|すでに)退職した$
{%- endmacro %}


{#
    Those of the people able to open data who did: 「実際に閲覧した医師」「アクセスの記録があった者」. Returns: a regular expression for the text before the
    count.
#}
{% macro opened_indeed_pattern() -%}
    (?:実際に[^。、0-9]{0,8}{{ opened_pattern() }}|(?:アクセス|閲覧)(?:の|した)(?:記録|履歴|形跡)(?:が|の)あ(?:った|る))(?:のは|ことが(?:分か|わか|確認さ|確認でき)[^。、0-9]{0,4})?[^。、0-9がをは]{0,6}[ :はが]{0,2}$
{%- endmacro %}


{#
    Reports of money or card numbers lost to a false page or a call: 「送金してしまったとのご相談を」. Returns: a regular expression for
    the text before the count.
#}
{% macro damage_reported_pattern() -%}
    (?:決済し|支払っ|支払い?を|振り?込ん|送金し|入力し|被害に遭っ|だまし取られ|騙し取られ|購入し)(?:て?しま[っい]|て?い)?(?:た|だ|まし)*[^。、0-9]{0,6}との?(?:お申し?出|申し?出|ご?連絡|ご?報告|ご?相談|お問い?合わ?せ|被害)[をがは]?、?[^。、0-9]{0,10}$|偽の?[^。、0-9]{0,14}[でに][^。、0-9]{0,16}(?:入力|入れ|決済|支払|振り込)[^。、0-9]{0,14}(?:方|お客様|お客さま|もの|人)[ はがも:]*$
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
    ^(?:の[^、。がはを]{1,8})?が、?[^。、]{0,20}(?:(?:閲覧|アクセス|ダウンロード|撮影|コピー|保存|印刷|目に)し[たてま、]|開(?:い(?:た|て(?:い[たま]|お|し|[、。]))|き、|封し)|盗み見|のぞき見)|^(?:の[^、。がはを]{1,8})?が、?[^。]{0,24}(?:成績|情報|データ|名簿|カルテ|診療録|記録|画面)を[^。、]{0,6}見て(?:い|し)
{%- endmacro %}


{#
    What follows people from whose side, or by whom, data could be opened: 「…名から閲覧できる状態」「…名の方が、他の方の情報を見られる状態」.
    Returns: a regular expression for the text after the count.
#}
{% macro openable_from_pattern() -%}
    ^の画面[にで]、?[^。0-9]{0,24}(?:{{ wrong_party_pattern() }})|^\)?(?:の方)?から(?:は|も)?、?(?:[^。、]{0,10}(?:閲覧|参照|アクセス|見)[がをは]?(?:でき|可能|られ|え)|[^。、]{0,30}[がを](?:閲覧|参照|アクセス)(?:でき|可能))|^(?:の(?:方|会員|お客様|利用者|職員|学生|生徒)々?)?が、?[^。]{0,40}(?:情報|内容|データ|画面|氏名|アドレス|ファイル)を(?:見られ|見ること|(?:閲覧|参照|確認)(?:でき|可能|すること))|^(?:の[^、。がはを]{1,8})?が、?[^。、0-9]{0,10}(?:開け|見られ|閲覧でき|アクセスでき|参照でき|検索でき|ダウンロードでき)る(?:よう|状態|設定)
{%- endmacro %}


{#
    What follows organizations whose data, or whose people, the sentence goes on to name: 「…社の担当者」「…社の情報」.
    Returns: a regular expression for the text after the count.
#}
{% macro owning_organization_pattern() -%}
    ^(?:から|より)お?(?:預か|受託)[^。、0-9]{0,24}(?:情報|データ|名簿)|^\)?(?:様|さま|分)?(?:の|に(?:係る|関する|関わる|かかわる|ついての)(?:次の|以下の|下記の)?)(?:名称|会社名|企業名|社名|店名|団体名|事業者名|所在地|(?:代表者|担当者|窓口)(?:の|など|等|、|氏名|名)|[^、。0-9をがはに]{0,6}{{ lexicon_pattern('lexicon_count_contexts', where="code = 'person' or code = 'staff' or code = 'data' and (surface like '%情報%' or surface like '%データ%' or surface like '%名簿%' or surface like '%リスト%' or surface like '%一覧%')") }})(?:[^0-9]|$)
{%- endmacro %}


{#
    What stands before or after parties of guests: お客様 388組. Arguments: the text before the count; the text after it.
    Returns: a condition.
#}
{% macro is_party_of_guests(text_before, text_after) -%}
    regexp_matches({{ text_before }}, '(?:お客様|お客さま|予約者?|宿泊者?|ご?夫婦|ご?家族|保護者|カップル|挙式|(?:申し?込ま|予約さ|参加さ|応募さ|当選さ|宿泊さ)れた)[^、。]{0,4}$')
    or regexp_matches({{ text_after }}, '^分?の(?:お客様|お客さま|ご?予約|ご?宿泊|ご?夫婦|ご?家族|保護者|カップル|方)')
{%- endmacro %}


{#
    That somebody opened data: 閲覧した, ファイルを開かれた, 実際に別の方の予約を開かれた. Whose data was looked at (閲覧された, 氏名を見られた), or who opened a page of
    their own (マイページを開かれた), is another. Returns: a regular expression.
#}
{% macro opened_pattern() -%}
    (?:(?:閲覧し|開い|見|目にし|目にされ|ご覧になっ|アクセスし|ダウンロードし)た|(?:(?:実際に|他の|別の|ほかの|相手の)[^、。0-9]{0,12}|ファイル|メール|資料|書類|添付|データ|一覧|リンク|URL)を(?:開か|閲覧さ|見ら|確認さ|ダウンロードさ)れた|閲覧を[^、。0-9]{0,6}申し出た)
{%- endmacro %}


{#
    What stands before a number of people who looked at the data themselves: 「実際に開いた生徒は」. Those whose data was looked at
    (閲覧された方) are others. Returns: a regular expression for the text before the count.
#}
{% macro viewers_before_pattern() -%}
    {%- set hedged = '(?:と(?:みられる|思われる|考えられる|申し出(?:た|られた)|の申し?出のあった)|可能性の(?:が)?ある|ことが確認された)' -%}
    {%- set by_whom = '(?:通報者|当該職員|申し出た方|連絡をくださった方|ご?本人|その方|発見者|受信者|他の[^、。0-9]{1,6}|うち|[^、。0-9をがは]{1,8}で)' -%}
    {{ opened_pattern() }}{{ hedged }}?(?:[^、。0-9されがをに]{1,4}のうち|(?:[^、。0-9されがをに]{1,4})?(?:の?数|人数)?[はが、: 】]{1,2}{{ by_whom }}?)(?:延べ|のべ|合計|推計で?|推定で?|少なくとも|最大で?|全部で)*$
{%- endmacro %}


{#
    What follows organizations whose people are counted next, or of whom the data are listed: 「78社109名様の氏名」「12,400社につきましては、代表者名…を
    含みます」. Returns: a regular expression for the text after the count.
#}
{% macro organization_with_people_pattern() -%}
    ^[、・(]?(?:約)?[0-9,]+ ?[名人](?:様|さま|分)?[)]?の|^(?:あり|で|です)?、個人[^、。0-9]{0,10}[0-9]|^の[^、。0-9をがは]{0,6}(?:情報|データ|名簿)[0-9,万]+ ?件|^の(?:約|計)?[0-9,万]+ ?件(?:分)?(?:です|でし|に(?:は|なり|上り|のぼり)|となり|。)|^の(?:ご)?担当者(?:様)?(?:計|合計|、|合わせて|約)*[0-9,]+ ?[名人](?:様|分)?の|^(?:については|につきましては|に関しては|は)、?[^。0-9]{0,30}(?:名|氏名|住所|番号|アドレス|情報)[^。0-9]{0,12}(?:含みます|含まれ|含む)
{%- endmacro %}


{#
    What stands before a number of those that a bad login, a leak or a look happened to: 「不正ログインが成立した会員数」「表示された可能性のあるお客様:」. They are
    no membership, whatever they are called. Returns: a regular expression for the text before the count.
#}
{% macro those_it_happened_to_pattern() -%}
    (?:ログイン|アクセス|漏えい|漏洩|流出|閲覧|表示|影響)(?:(?:が|に)?(?:成立し|成功し|確認され|され|し|受け|あっ)た|(?:の|された)?(?:可能性|おそれ|恐れ)の?(?:が)?ある)(?:お客様|お客さま|会員|利用者|ユーザー|登録者|アカウント)(?:様|さま)?の?(?:件数|人数|数)?[はが: ]{0,3}(?:最大|合計)*$|重複を除(?:く|いた|きます)と?[^、。0-9]{0,8}$
{%- endmacro %}


{#
    A dealing by somebody who had no right to it: a noun with what makes it illicit (不正な購入, なりすました注文), something done without the owner
    (不正に使われた, 第三者に交換された), something of value that is gone (ポイントが失われた), or money got by deceit (30万円をだまし取られた). Returns: a
    regular expression.
#}
{% macro fraud_pattern() -%}
    {%- set illicit = '(?:不正[なに]?|不審な|勝手[なに]|無断[での]|(?:(?:[^、。0-9を]{1,6}に)?覚え|心当たり)の(?:ない|無い)|なりすま(?:し(?:による|た|て)?|された)|虚偽の)' -%}
    {%- set dealing = '(?:買い物|ご?購入|ご?注文|発注|契約|決済|支払い?|送金|出金|払い?戻し|引き?出し|引き落とし|交換|換金|売却|チャージ|借り?入れ?|取引|申し?込み?|申請|予約|退会|請求|使用|利用)' -%}
    {%- set done = '(?:(?:購入|注文|発注|契約|決済|送金|出金|引き?出|交換|換金|売却|使用|利用|悪用|開設|作成)(?:まで)?さ|使わ|買わ|用いら|換えら|移さ|引き落とさ|盗ま|失わ|消え|抜き取ら|作ら)れ' -%}
    (?:{{ illicit }}(?:[^、。0-9はがを]{1,6}の)?{{ dealing }}|悪用|(?:振り?込み?|送金|詐欺|金銭(?:的な?)?|経済的)(?:など|等)?の?被害|(?:だまし|騙し)取ら|(?:不正に|勝手に|無断で|第三者に|何者かに|実際に)[^。、0-9]{0,10}{{ done }}|{{ value_pattern() }}[^、。0-9はがをで]{0,8}[がをはで][^。、0-9]{0,24}(?:{{ done }}|減)|(?:チケット|商品)[がを](?:買わ|使わ|盗ま)れ|[0-9][0-9万千億]*円(?:相当)?を?[^。、]{0,8}(?:だまし取|騙し取|詐取|着服|搾取|送金|振り?込|支払))
{%- endmacro %}


{# What can be taken and spent like money. Returns: a regular expression. #}
{% macro value_pattern() -%}
    (?:ポイント|残高|電子マネー|マイル|ギフト券?|商品券|チャージ|クーポン|預金|現金|お金)
{%- endmacro %}


{#
    What tells that cases of fraud are counted: 「37件の不正利用」「不正利用が疑われるものは…112件」「不正な交換に使われたID 128件」「5名の名義で…不正に注文され」「うち7名の
    口座から…送金し」. Arguments: the text before the count; the text after it. Returns: a condition.
#}
{% macro is_counted_as_misused(text_before, text_after) -%}
    {%- set held = '(?:の(?:お客様|お客さま|会員様?|カード|クレジットカード|口座|名義|ご名義|' ~ value_pattern() ~ '))' -%}
    (
        regexp_matches({{ text_before }}, '(?:{{ fraud_pattern() }}|被害(?:に遭[っわ]|が(?:生じ|出|発生し))れ?た)(?:が(?:疑わ|あっ|確認|確かめ|発生)|の疑いがあ|をさ|をお?受け)?[^。、0-9はがを]{0,16}(?:[がはをも: ]{1,2}、?(?:[^。、]{0,12}(?:時点|現在|まで)[^。0-9]{0,4})?)?(?:合計)*$')
        or regexp_matches({{ text_after }}, '^分?{{ held }}{0,2}(?:の|、|(?:が|は|も|に|では?|から|より|について|につき|については)、?(?:[^。、0-9]{0,4}[0-9]+ ?[件回枚]、)?「?[^。、0-9]{0,24}){{ fraud_pattern() }}')
        and not regexp_matches({{ text_after }}, '^[^。]{0,60}(?:可能性|おそれ|恐れ|履歴)')
        or regexp_matches({{ text_before }}, '(?:うち|内)[^、。0-9]{0,12}$')
        and regexp_matches({{ text_after }}, '^[^、。0-9]{0,24}不正(?:利用|使用)(?:された|の)(?:可能性|おそれ|恐れ)')
        or regexp_matches({{ text_before }}, '(?:うち|内|一部である)[^、。0-9]{0,12}$')
        and regexp_matches({{ text_after }}, '^[^、。0-9]{0,10}(?:(?:口座|アカウント|ID)(?:で|から|に|が)|{{ value_pattern() }}|が)[^。]{0,40}(?:送金|出金|引き?出|引き落と|売却|購入|注文|決済|使わ|使用さ|利用さ|交換|換えら|現金化|失わ|盗ま|被害に遭)')
        and not regexp_matches({{ text_after }}, '^[^。]{0,60}(?:可能性|おそれ|恐れ|疑い|履歴|情報)')
    )
{%- endmacro %}


{#
    What stands before a number of organisations whose people are listed: 「ご担当者 /」. Returns: a regular expression for the text
    before the count.
#}
{% macro people_before_organizations_pattern() -%}
    (?:担当者|代表者|役員)(?:様|さま)?[ /:・|]{1,4}$
{%- endmacro %}


{#
    What follows cases of fraud whose damage is told beside them: 「41件、約320万円の被害」「(被害総額 12万円)」. Returns: a regular expression for the
    text after the count.
#}
{% macro damage_in_yen_pattern() -%}
    ^分?(?:、|で、?|\(|及び|・)?[^、。0-9()]{0,6}(?:(?:総額|合計|金額|計)[はで]?[: ]?)*(?:約|およそ)?[0-9][0-9,.億万千]* ?円(?:相当|余り?|程度|ほど)*[がの]?(?:被害|不正|損害)|^分?(?:、|で、?|\()[^、。0-9()]{0,4}(?:被害|損害|不正利用|不正使用)の?(?:総額|額|金額)[はが: ]{0,2}(?:約|合計|計|およそ)*[0-9]
{%- endmacro %}


{#
    What follows a few people by whose doing the data got out: 「1名が名簿をSNSに載せた」「1名が名簿を入れたファイルを紛失した」. Returns: a
    regular expression for the text after the count.
#}
{% macro did_it_themselves_pattern() -%}
    ^が、?[^。0-9]{0,24}(?:名簿|一覧|リスト|情報|データ|ファイル|書類|資料|カルテ|記録|住所|写真|媒体|メモリー?|鞄|かばん|カバン|バッグ)[^。、0-9がは]{0,12}を[^。、0-9]{0,14}(?:載せ|投稿し|複製し|コピーし|写し|持ち帰|持ち出|紛失し|置き忘れ|落とし|漏らし|売[っりる]|教え)
{%- endmacro %}
