{#
    What follows a date that tells of a state, a thing or a person by their day, not of what was done then.
#}


{#
    What stood at a date: 「11月末現在」「7月の時点では」「12日の段階」, not what was done then. Returns: a regular expression for the text behind a
    date.
#}
{% macro as_of_pattern() -%}
    ^ ?(?:末|付け?|{{ hour_of_day_pattern() }})?(?:まで)?(?:(?:の|に)?時点(?:では|で[、0-9約]|で[^。、]{0,30}てい(?:た|る|ない)[一-龠ァ-ヶご][^。、]|[^で]|$)|の?現在|(?:の|に)?(?:段階|発表の|(?:ご?報告|ご?説明)では|(?:公表|発表|お知らせ|ご?報告|ご?説明|第[0-9一二三四五]報)時点では))
{%- endmacro %}


{#
    A part of the day or an hour behind a date. Returns: a regular expression.
#}
{% macro hour_of_day_pattern() -%}
    (?:[朝昼夜]|夕方?|正午|早朝|深夜|未明|午前|午後|[0-9]{1,2}時)
{%- endmacro %}


{#
    What was known or had come in until a date: 「15日までに判明したもの」「28日までの調査で」「15日までに苦情が23件」. Returns: a regular expression for the text
    behind a date.
#}
{% macro counted_until_pattern() -%}
    {%- set messages = '(?:お?問い?合わ?せ|お?申し?出|ご?相談|苦情|ご?連絡)' -%}
    ^ ?(?:正午|[0-9]{1,2}時)?(?:まで|時点)[にで](?:[^。、をにがは]{1,10}(?:が|を))?(?:判明|確認|把握|発覚|わか|分か|お?問い?合わ?せ|申し?出)[^。、]{0,8}(?:た|ている|ており)(?:すべての|全ての)?[^。、をにが]{0,12}(?:もの|件数|数|方|人|者|被害|範囲|対象|不正|利用|情報|事項|内容|事実|こと(?:を|は|につ)、?(?:[^。、]{0,6}(?:お知らせ|お伝え|ご?報告|ご?説明|公表|まとめ)|以下|次|下記))|^ ?までに、?[^。、]{0,16}{{ messages }}(?:の(?:中|うち)に?|は|[がを]、?(?:約|計|合計|延べ)?[0-9,]+(?:件|人|名|通|社))|^ ?までに、?[^。]*[0-9]件[^。]*(?:伺って|聞いて|報告を受け|連絡を受け)(?:い|お)|^ ?(?:末|正午|[0-9]{1,2}時)?までの調査で
{%- endmacro %}


{#
    What goes on, or was so before: 「1日以降も」「5日以後の被害はない」「4月以前の」「6月の授業に影響は」. Returns: a regular expression for the text behind a date.
#}
{% macro unchanged_since_pattern() -%}
    ^ ?以[降後]も|^ ?以[降後]の[^。、]{0,24}(?:は|も)[^。、]{0,10}(?:ない|なし|ありません|おりません|なかった|ございません)|^ ?以前(?:に|の|から|は)|^ ?\)?(?:の[^、。]{1,16})?に(?:変更|影響|支障)[はが]
{%- endmacro %}


{#
    A thing by its day: 「12日に開く講習会」「2月1日実施の入試」「5日放送の番組」「6月号」「4月分」「3月31日を期限と」. Returns: a regular expression for the text behind a
    date.
#}
{% macro thing_by_its_day_pattern() -%}
    {%- set held = '開催|実施|開講|発行|締め?切り?' -%}
    {%- set named = '告示|公示|公告|執行|就任|着任|採用|入社|入庁|入学|卒業|出生|生まれ|試験|投開?票|開票|満了|満期|放送|放映|発売|刊行|公演|上映' -%}
    ^(?:、[0-9]+日)?に開(?:[くか]|催[ぁ-ん]{1,6}[一-龠ァ-ヶ「])|^施行|^(?:{{ held }})\)|^(?:{{ held }}|{{ named }})の|^(?:廃棄|実施|開催)予定の?|^月?(?:号|版|度|期生|組)(?:[^か-け]|$)|^ ?の?[一-龠]{0,6}分(?:$|[^か-け0-9])|^を(?:賦課期日|基準日|期限|締め?切り?|納期|始期|終期|満了日|提出期限)と
{%- endmacro %}


{#
    What follows a date that only dates a state, or something else than the incident. Returns: a regular expression.
#}
{% macro state_date_pattern() -%}
    {{ as_of_pattern() }}|{{ counted_until_pattern() }}|{{ unchanged_since_pattern() }}|{{ thing_by_its_day_pattern() }}
{%- endmacro %}


{#
    A thing by the month of its making: 「4月に導入したシステムに」, not an occasion (4月に導入した際に). Returns: a regular expression for the text behind a
    month.
#}
{% macro thing_of_month_pattern() -%}
    ^に(?:導入|設置|開設|構築|購入|取得|契約|稼働|更改|作成|制作|設立|締結|入社|採用|着任|加入|開業)[ぁ-ん]{1,6}た[^際折時ぁ-ん、。]
{%- endmacro %}


{#
    Those who belonged to something since a date: 「4月1日に入会した方」「3月31日までに退職した社員」. It tells who they are, not what
    happened. Returns: a regular expression for the text behind a date.
#}
{% macro members_of_date_pattern() -%}
    ^(?:から|まで|以降|以前|より)?(?:の間)?に?(?:[^。、() :は][^。、()]{0,15})?(?:入会|退会|加入|契約|解約|来院|受診|入院|退院|通院|検査|輸血|手術|治療|接種|入学|卒業|在籍|在学|在職|入社|退職|採用|勤務|参加|受講|受験|来店|来場|来庁|来所|来校|来局|来館|生ま)[^、。]{0,10}(?:た|ている|ていた|予定の)(?:すべての|全ての|一部の)?(?:[0-9,]+人?の)?{{ person_pattern() }}|^(?:に)?生まれ|^まで(?:の間)?[^。、]{0,8}(?:在籍|勤務|在職|所属)し(?:て|、)|^に[^。、]{0,8}(?:満期|満了|更新|期限)(?:を迎え|とな|が到来|が来)
{%- endmacro %}


{#
    Documents by the time of their making: 「2012年4月から2015年3月までに取り扱った印鑑届」. As above.
#}
{% macro documents_of_date_pattern() -%}
    ^(?:の間)?に[^。、()]{1,10}た分(?:$|[^か-け0-9])|^(?:から|まで|以降)(?:の間)?に、?(?:[^。、]{1,16}(?:から|より))?[おご]?(?:いただ|頂|取り?扱|受け付け|受付|作成|発行|交付|提出|締結|預か|申請|記入|保管|受理|収受|受け取|受領)[^、。]{0,6}た[一-龠ァ-ヶご「0-9]|^(?:から|まで|以降)?(?:の間)?に、?(?:[^。、]{1,16}(?:で|において|から|より|が))?(?:行|実施|施行|撮影|開催|診療|処理|作業|検査|手術|製造|販売|出荷|回答|測定|登記|調査)[^、。]{0,4}た[^。、]{1,16}(?:記録|データ|画像|写真|書類|帳票|台帳|伝票|名簿|カルテ|文書|資料|調書|報告書)(?:の(?:うち|一部|控え)|[ (、。]|[0-9]|$|で(?:す|あ|、)|を(?:保存|記録|記載|含))
{%- endmacro %}


{#
    Those who did business on a date: 「5月3日に購入されたお客様」. As above; a period of such business is one of exposure.
#}
{% macro customers_of_date_pattern() -%}
    ^(?:から|まで|以降|以前|より)?(?:の間)?に?(?:[^。、 :は][^。、]{0,27})?(?:購入|注文|申し?込|応募|登録|利用|予約|宿泊|搭乗|問い?合わ?せ|相談|請求|寄[附付]|納付|支払|訪問)[^、。]{0,6}(?:た|ている|ていた|予定の)(?:すべての|全ての|一部の)?ご?(?:[0-9,]+[人名組件社]?の)?{{ person_pattern() }}|^(?:から|まで|以降|以前|より)?に?ご?(?:登録|購入|注文|利用|加入|入会|応募)の(?:約?[0-9]|{{ person_pattern() }})
{%- endmacro %}


{#
    People as the head of a clause: 「…したお客様」. Returns: a regular expression.
#}
{% macro person_pattern() -%}
    (?:[一-龠]{0,4}(?:社員|職員|従業員|会員)|お客|方[^法向]|方$|会員|顧客|利用者|社員|職員|教員|学生|生徒|児童|園児|患者|者|人|皆|保護者|応募者|受講者|元)
{%- endmacro %}
