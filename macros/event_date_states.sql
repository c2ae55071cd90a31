{#
    What was handed over or sent out, in an entry of a chronology: 「担任が封筒を児童に配りました」. Applied to the text behind a date. Returns: a
    regular expression.
#}
{% macro handed_over_pattern() -%}
    [にへを][^。]{0,12}(?:配[りっ]|配布し|配付し|手渡し|渡し(?:た|まし|。)|交付し|発送し|郵送し|投函し|配達し|返却し|返送し|同封し|封入し|添付し|送付し|送信し|送[りっ]|貸し出し)
{%- endmacro %}


{#
    What was done with a thing as usual before it was missed: 「USBメモリを使用」「引き出しに戻した」「転居」. Applied to the text behind a date. Returns: a regular
    expression.
#}
{% macro kept_in_order_pattern() -%}
    ^ ?(?:頃|ごろ)?で(?:ある|あっ|し|、)|使用|借り|借用|貸与|預か|から集め|入れて(?:い|お)|しまい|しまっ|片付け|利用し|戻し|戻る|受け取|受領|受け付け|保管|収納|施錠|確認|所在|転居|帰[宅庁社校園院署]|退勤|携帯(?:$|[^電])|記憶|立ち寄|最後に|契約|申請|申し?込|来[院庁店校所]|置いて(?:退|帰|席)|引っ?越|移転|(?:自席|机|棚|書庫|倉庫|金庫|ロッカー|引き?出し|控室|控え室|事務室|執務室|保管庫)(?:の[上中])?(?:に|へ)[^。、]{0,4}(?:置|しま|仕舞|納|収|入れ|戻|届け|運|移)|作業を(?:し|行)
{%- endmacro %}


{#
    A date that tells no event: what it dates is a state, a document, a plan of others or people. A label before it makes it
    one again. Reads the columns of int_dates_placed, as do the macros below. Returns: a condition.
#}
{% macro is_state_date() -%}
    (
        regexp_matches(text_after, '{{ state_date_pattern() }}')
        and not regexp_matches(text_before, '{{ occurrence_label_pattern() }}')
        and not regexp_matches(text_after, '{{ sent_share_pattern() }}')
        or {{ is_state_of_today() }}
        or {{ is_mere_month() }}
        or {{ is_day_of_a_rule() }}
        or {{ is_day_of_an_office() }}
        or regexp_matches(text_after, '{{ members_of_date_pattern() }}|{{ documents_of_date_pattern() }}|{{ unchanged_plan_pattern() }}|{{ unrelated_matter_pattern() }}|^にも[^。]*たばかり')
        or (role <> 'range' and precision in ('day', 'month') and regexp_matches(text_after, '{{ customers_of_date_pattern() }}'))
        or (role = 'range' and regexp_matches(text_before, '(?:保存|保管|在籍|在職|契約|勤務|任用)(?:期間|年限)?[はが:]、? ?$'))
        or (surface = 'この日' and text_after like 'は%')
        or (surface = '前日' and regexp_matches(text_after, '^の[^夜朝夕昼午深未]'))
    )
{%- endmacro %}


{#
    Whether today is told of as the end of what is known, or of what is not so: 「本日までに分かったこと」「本日まで見つかっておりません」. Returns: a condition.
#}
{% macro is_state_of_today() -%}
    (
        (surface = '本日' and regexp_matches(text_after, '{{ state_of_today_pattern() }}'))
        or (surface in ('本日', '今日') and regexp_matches(text_after, '^まで[^。]*(?:ません|ない|なし)。?$'))
    )
{%- endmacro %}


{#
    Whether a month dates a thing (4月の名簿), or no more than heads its days. Returns: a condition.
#}
{% macro is_mere_month() -%}
    (
        precision = 'month'
        and (
            regexp_matches(text_after, '^にも|{{ thing_of_month_pattern() }}')
            or (
                regexp_matches(text_after, '^の')
                and not regexp_matches(text_after, '{{ working_occasion_pattern() }}')
                and coalesce(date_start <= disclosed_on, true)
            )
        )
        or coalesce(precedes_its_days and trim(sentence_text) = surface, false)
    )
{%- endmacro %}


{#
    Whether a day is one of a rule for the time to come (翌日までに確認する), of what comes back (毎年4月), or of what readers are asked to do. Returns: a condition.
#}
{% macro is_day_of_a_rule() -%}
    (
        (
            regexp_matches(surface, '^(?:当日|翌日|前日|即日)$')
            and (section in ('response', 'prevention', 'request') or regexp_matches(sentence_text, '^[^。、]{0,6}今後'))
            and regexp_matches(sentence_text, '{{ standing_rule_pattern() }}')
            and not regexp_matches(sentence_text, '{{ told_as_past_pattern() }}')
        )
        or regexp_matches(text_before, '{{ every_year_pattern() }}|予定(?:どおり|通り)、?$')
        or {{ is_of_calendar() }}
        or (regexp_matches(text_after, '{{ asked_of_reader_pattern() }}') and coalesce(date_start <= disclosed_on, true))
    )
{%- endmacro %}


{#
    Whether a day is one on which an office is open, or on which reporters got a paper. Returns: a condition.
#}
{% macro is_day_of_an_office() -%}
    (
        regexp_matches(text_after, '{{ hours_of_days_pattern() }}')
        or regexp_matches(sentence_text, '(?:受付|営業|開設|対応)時間[^。]{0,40}(?:除|ただし|休)')
        or (date_start = disclosed_on and regexp_matches(text_before, '(?:記者(?:室|クラブ|会)|資料提供先?|報道(?:機関|各社|発表))[^。、]{0,10}\($'))
    )
{%- endmacro %}


{#
    The hours of an office on the days before or after a date: 「5月18日まで 午前9時~午後8時」. Returns: a regular expression for the text behind it.
#}
{% macro hours_of_days_pattern() -%}
    ^ ?(?:まで|以[降後]|から|より)(?:は|、)?[ :]?(?:毎日|平日|土日祝?日?)?(?:は|の|、)?[ :]?(?:午前|午後)?[0-9]{1,2}(?:時|:[0-9]{2})[^。、]{0,6}(?:~|から|-)
{%- endmacro %}


{#
    What readers are asked to do in case: 「5月1日以降に心当たりのないご請求があれば、…ご連絡ください」, not what is told on the day before
    (22日にお詫びし、心当たりがあればお知らせくださるようお願いしました). Returns: a regular expression for the text behind a date.
#}
{% macro asked_of_reader_pattern() -%}
    ^(?:[^。、]|[^いきしちりえけせてねべめれでっ]、)*(?:ましたら|れば|(?:場合|とき|方|際)(?:は|には|に)|お持ちの方)、?[^。]*(?:ください(?:ませ)?|お願い(?:いたし|致し|申し上げ|申しあげ|し)(?:ます|たく)[^。]{0,4}|お申し出(?:願います)?|ご連絡(?:願います)?|いただき?ますよう[^。]{0,20})。?$
{%- endmacro %}


{#
    Advice to readers for a case: 「開いてしまった場合は、…切り離したうえで…お試しください」. Returns: a regular expression for a sentence.
#}
{% macro advice_pattern() -%}
    (?:(?:場合|とき|際)(?:は|には)|たら|れば)、?[^。]*(?:ください|下さい)(?:ませ)?。?$
{%- endmacro %}


{#
    Another matter that was published: 「昨年7月に公表した事故の後、」「1月20日に公表した不正アクセスとは手口が異なる」「今年1月にも別の流出を」. Returns: a
    regular expression for the text behind a date.
#}
{% macro unrelated_matter_pattern() -%}
    ^(?:付け?で|に)(?:は、?)?(?:お知らせ|公表|発表|ご?報告)(?:いた|致)?し(?:まし)?た、?(?:[^。、]{0,12}(?:事故|事案|事件|件)の後、|[^。]{0,40}(?:と(?:本件|今回の(?:件|事案|事故))(?:との|の)(?:関|つなが)|とは、?(?:手口|原因|経路|内容|別|関係|関連|異な|無関係)))|^(?:(?:と|、|や|及び|・)[0-9年月日]{2,10})?にも、?(?:別の|同様の|類似の|ほかの|他の|同じような)[^。]{0,24}(?:公表|発表|発覚|判明|起き|起こ|発生|あった|あり)
{%- endmacro %}


{#
    A word for a day that brackets behind it spell out: 「先般(12月18日)お知らせした」「ただちに(6月3日)削除し」. Returns: a regular expression for the text before the
    date.
#}
{% macro vague_day_pattern() -%}
    (?:先般|先日|過日|過般|先週|昨日|前日|翌日|同日|即日|本日|当日|今般|今回|前回|先に|さきに|既に|すでに|直ちに|ただちに|速やかに|すみやかに|すぐに|即座に|後日)\($
{%- endmacro %}


{#
    An earlier notice by the day in brackets behind it: 「前回(10月5日)」「既報(」. Returns: a regular expression for the text before the date.
#}
{% macro notice_before_its_day_pattern() -%}
    (?:前回|前報|既報|初報|第[一二三四1-9]報)(?:の?(?:お知らせ|公表|ご?報告|発表|リリース))? ?\($
{%- endmacro %}


{#
    What is known until today: 「本日までに分かったこと」. Returns: a regular expression for the text behind it.
#}
{% macro state_of_today_pattern() -%}
    ^まで[^。、]{0,4}(?:分か|わか|判明|把握|確認|約?[0-9]|お?問い?合|被害|不正)
{%- endmacro %}


{#
    What takes place as planned whatever happened, or was planned for whom or what: 「6月14日の演奏会は予定どおり開催します」
    「27日に作業する予定だった世帯」. Returns: a regular expression for the text behind a date.
#}
{% macro unchanged_plan_pattern() -%}
    ^[^。]{0,40}予定(?:どおり|通り)[^。]{0,8}(?:開催|実施|公表|発表)|^に[^。、]{0,14}予定(?:だった|であった|の)[一-龠ァ-ヶごお]
{%- endmacro %}


{#
    What the publisher does in any year: its meetings, courses, performances, terms and numbers of its paper, and whatever is the next one
    (次回の研修, but 次回の報告 is one of the incident). Returns: a regular expression without groups.
#}
{% macro calendar_matter_pattern() -%}
    {%- set gatherings = '総会|例会|大会|議会|講座|講習会?|講演会?|セミナー|シンポジウム|公演|コンサート|(?:演奏|発表|展示|展覧|鑑賞|上映|見学|相談|懇談|同窓|抽選)会|(?:特別|企画|作品)展|祭り?|まつり|フェス(?:タ|ティバル)|運動会|遠足|旅行|ツアー|催行|催し|行事|イベント|キャンペーン|セール|フェア' -%}
    {%- set of_schools = '(?:卒業|入学|卒園|入園|始業|終業|修了|成人|入社)式|式典|授業|登校日|開講|試験|検定|考査|選考|面接|入試|(?:学校|入学|入試|会社|就職)説明会|オープンキャンパス' -%}
    {%- set of_offices = '休[業館診]日?|定休日|口頭弁論|公判|健診|検診|予防接種|配達|放送|番組|発売|発行|企画|会報|会議|(?:募集|申請|申し?込み?|応募|受付|手続き?)期間|締め?切り?|期[限日]' -%}
    (?:{{ gatherings }}|{{ of_schools }}|{{ of_offices }}|次号[^、。はも]{0,8}|次回の?(?:[^、。はも報公調説会]{1,10})?)
{%- endmacro %}


{#
    Whether a date after the publication is that of a matter of the calendar, which comes as its topic (会議は2月20日に開きます), right before its brackets
    (卒業式(3月14日)は) or right behind it (4月30日に予定していた相談会は), or an earlier date that of its end (公演は7日に終了しており). What is stopped,
    put off or taken up again, or held for the staff, has to do with the incident. Reads the columns of int_dates_placed. Returns: a condition.
#}
{% macro is_of_calendar() -%}
    (
        coalesce(case when precision = 'month' then date_start >= date_trunc('month', disclosed_on) else date_start > disclosed_on end, regexp_matches(text_after, '{{ planned_pattern() }}'))
        and (
            regexp_matches(text_before, '{{ calendar_matter_pattern() }}[^、。はがを(]{0,4}(?:は|も)、?(?:[^、。はがをに][^。はがを]{0,13})?$|{{ calendar_matter_pattern() }} ?\($')
            or regexp_matches(text_after, '^(?:の|に(?:予定|開催|実施|行|開)[^、。]{0,6})[^、。はがを]{0,6}{{ calendar_matter_pattern() }}[^、。はがを]{0,2}[はもを]|^に[^、。はがを]{0,10}{{ calendar_matter_pattern() }}を(?:開|行|実施)')
        )
        and not regexp_matches(text_after, '再開|再[度び]|停止|休止|中止|延期|見合わ?せ|復旧|改め')
        and not regexp_matches(sentence_text, '職員|社員|従業[員者]|教員|個人情報|情報管理|セキュリティ|再発|本件|対策')
        or regexp_matches(text_before, '{{ calendar_matter_pattern() }}(?:は|も)、?$') and regexp_matches(text_after, '^に(?:終了|終わ|閉[会幕])')
    )
{%- endmacro %}


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
    What is to be done from now on, whose days are no dates: 「貸し出しは当日限りとし、翌日までに確認する。」 Returns: a regular expression for a sentence.
#}
{% macro standing_rule_pattern() -%}
    (?:[うくぐすつぬぶむる]|ない|こと|もの|よう)(?:とする|こと)?。?$
{%- endmacro %}


{#
    What stands before a date that comes back: 「毎年4月」. Returns: a regular expression.
#}
{% macro every_year_pattern() -%}
    [毎各]年?(?:度)?$
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


{#
    A date after the publication, but for additions to the notice (6月12日追記), or, where that day is unknown, one of a plan
    (1月下旬より順次ご案内します); or the rest of its month: 「6月中に行います」「6月中を目途に改修」.
    Reads the columns of int_dates_placed. Returns: a condition.
#}
{% macro is_to_come() -%}
    (
        date_start > disclosed_on and not regexp_matches(text_after, '^ ?に?(?:追記|更新|改訂|一部修正)')
        or (
            disclosed_on is null
            and section <> 'chronology'
            and role in ('point', 'open_end')
            and regexp_matches(coalesce(text_to_next_date, text_after), '{{ planned_pattern() }}')
        )
        or (
            precision = 'month'
            and date_trunc('month', disclosed_on) = date_start
            and (
                regexp_matches(surface || text_after, '月(?:中[^旬]|末|下旬|の[^、。]{0,8}(?:会|会議)で)')
                and regexp_matches(sentence_text, '(?:[^おりい]ます|予定|見込み?|する|行う|図る|設ける|始める)(?:です)?。?$')
                or regexp_matches(text_after, '^[中末]?(?:を|の|まで(?:を|の)?)?(?:目途|めど|目処|目標)')
            )
        )
    )
{%- endmacro %}


{#
    Work on things of one's own on whose occasion it happened: 「2020年2月の機器更新に伴い」「6月に保管先を移した際」. Returns: a
    regular expression for the text behind a date.
#}
{% macro working_occasion_pattern() -%}
    ^の[^、。]{0,16}(?:更新|改修|移行|移転|メンテナンス|整理|入れ?替え?|切り?替え?|作業|点検|改定|変更|引っ?越し|開発|導入|リニューアル|異動|更改|清掃|廃棄|改装|工事|復旧|検査|監査|調査|棚卸し?|照合|突合)(?:の)?(?:の?(?:際|折|時)|の(?:直)?後[、に]|において|にて|の結果、|で(?:判明|発覚|分か|わか|見つか|確認|明らか)|に伴|に際し|に(?:当た|あた|合わせ|あわせ)|により|で、|を機に|中に|に起因|が原因)|^に[^、。]{1,24}[たる](?:際|折|とき|時)(?:に|、)|^に(?:実施し|行っ|行いまし|施し)た[^、。]{0,16}(?:更新|改修|移行|移転|入れ?替え?|切り?替え?|作業|改定|変更|導入|リニューアル|更改)(?:作業)?(?:の?(?:際|折|時)|に伴|に際し|(?:の?(?:ミス|誤り|不備|手違い))?(?:により|が原因)|に(?:誤り|ミス|不備|問題|漏れ)が)
{%- endmacro %}


{#
    Whether a date belongs to the nearest predicate only: a period, one with 「に」「の」「付で」, or one behind the subject of a clause
    (サーバーが、7日、…を受けたことを確認) or in brackets (先般(7日)お知らせした…について), but not behind an announcer (市が7日、…と発表). Reads the columns of int_dates_placed. Returns: a
    condition.
#}
{% macro is_inner_date() -%}
    (
        role = 'range'
        or (regexp_matches(text_before, '{{ vague_day_pattern() }}') and regexp_matches(text_after, '^\)[^、。]'))
        or (
            regexp_matches(text_after, '{{ inner_date_pattern() }}')
            and not (regexp_matches(surface, '^(?:同日|当日|即日|翌)') and regexp_matches(text_before, '(?:ところ|結果|ため)、$'))
        )
        or (
            regexp_matches(text_before, '[一-龠ァ-ヶー]が、?$')
            and not (
                regexp_matches(text_before, '{{ announcer_pattern() }}')
                and regexp_matches(sentence_text, '(?:と|ことを|旨を|事実を)(?:発表|公表|明らかに)し')
            )
            and not (regexp_matches(text_before, '[員者任人長師]が、?$') and regexp_matches(text_after, '^、[^。]*こと(?:に気[付づ]|を知)'))
        )
        or (role = 'open_start' and regexp_matches(text_after, '^ ?(?:頃|ごろ)?まで[^にの、]'))
    )
{%- endmacro %}


{#
    Who announces something, as the subject of a clause: 「市が」「提供元の株式会社Aが」. Returns: a regular expression for the text before a date.
#}
{% macro announcer_pattern() -%}
    (?:^|[、。の])[^、。の]{0,20}(?:{{ organization_end_pattern() }}|(?:株式|合同|有限)会社[^、。はが]{1,16}|[元先社側])が、?$
{%- endmacro %}


{#
    Whether a past sentence tells what happened on a date, or answers when it did, in whatever words, but not on the day of publication. Reads the columns of
    int_dates_placed. Returns: a condition.
#}
{% macro is_narrated_date() -%}
    (
        (
            precision in ('day', 'hour', 'minute')
            or (precision = 'month' and regexp_matches(text_after, '{{ found_to_have_happened_pattern() }}'))
        )
        and (
            {{ is_answer('text_before', 'text_after') }}
            or case
                when role = 'point' then regexp_matches(text_after, '{{ narrated_day_pattern() }}')
                when role = 'range' then regexp_matches(text_after, '{{ narrated_period_pattern() }}')
                when role = 'open_end' then regexp_matches(text_after, '^ ?(?:頃|ごろ)?(?:から|より)')
            end
            and (
                regexp_matches(sentence_text, '{{ told_as_past_pattern() }}')
                or (role = 'range' and regexp_matches(sentence_text, '(?:ていない|ておりません|ていません)。?$'))
            )
        )
        and role in ('point', 'range', 'open_end')
        and coalesce(date_start <> disclosed_on, true)
        and not regexp_matches(text_after, '{{ closed_clause_pattern() }}')
    )
{%- endmacro %}


{#
    Whether a label or what stands behind a date makes it that of the occurrence (発生日 5月2日, 5月31日送付分). Reads the columns of
    int_dates_placed. Returns: a condition.
#}
{% macro is_labelled_occurrence() -%}
    (
        regexp_matches(text_before, '{{ occurrence_label_pattern() }}')
        and not coalesce(date_start = disclosed_on and regexp_matches(text_before, '(?:配布|配付|配信|公開|掲載)[^。、]{0,4}$'), false)
        or regexp_matches(text_after, '{{ sent_share_pattern() }}')
        or regexp_matches(text_after, '{{ times_in_brackets_pattern() }}|{{ faulty_mailing_pattern() }}')
        or (regexp_matches(text_before, '\($') and regexp_matches(text_after, '{{ sending_in_brackets_pattern() }}'))
        or (regexp_matches(text_before, '{{ lasting_deed_pattern() }}') and regexp_matches(text_after, '{{ lasted_pattern() }}'))
        or (
            role = 'range'
            and regexp_matches(text_before, '(?:たところ|によりますと|によると|によれば)、$')
            and regexp_matches(text_after, '^ ?(?:頃|ごろ)?(?:まで|に?かけて|にわたって|にわたり)(?:の間)?に?、?[^。、]{0,8}(?:行わ|なされ|繰り返)')
        )
    )
{%- endmacro %}


{#
    What asks when data was in reach: 「一覧を開くことができたのは、」「対象となるのは」. Returns: a regular expression for the text before a period.
#}
{% macro when_in_reach_pattern() -%}
    (?:見ら|見え|見る|開[かくけ]|閲覧|読[みめ]|アクセス|表示|公開|参照|検索|対象|該当|状態|おそれ|恐れ|懸念|可能性)[^。、]{0,14}(?:[ただるい]|ます)(?:のは|(?:お客様|お客さま|方|会員|情報|件)は)、?$
{%- endmacro %}


{#
    A state or a fault, as what lasted for a period: 「この状態は(5月1日から9日まで続いた)」. Returns: a regular expression for the text before the period.
#}
{% macro lasting_state_pattern() -%}
    (?:状態|不具合|誤り|ミス|不備|設定|表示|公開|掲載|共有)[^。、はが]{0,4}(?:は|が)、?$
{%- endmacro %}


{#
    What somebody did, as what lasted for a period: 「不正な接続は(5月1日から9日にかけて行われた)」. Returns: a regular expression for the text before the
    period.
#}
{% macro lasting_deed_pattern() -%}
    (?:不正[^。、はが]{1,14}|攻撃|侵入|(?:接続|ログイン|アクセス|通信|操作|閲覧|照会|検索|参照|複写|持ち出し|持ち帰り|書き写し|提供)[^。、はが]{0,4})(?:は|が)、?$
{%- endmacro %}


{#
    That it lasted: 「(5月1日から9日)まで続いた」「にかけて行われた」. Returns: a regular expression for the text behind the period.
#}
{% macro lasted_pattern() -%}
    ^ ?(?:頃|ごろ)?(?:まで|に?かけて|にわたって|にわたり)(?:の間)?に?、?[^。、]{0,10}(?:続|行わ|なされ|繰り返)
{%- endmacro %}


{#
    Data that others could read, got or were shown over a period: 「(5日から9日まで)外部から読み取れる設定だった」「メールが第三者に読まれていた」「他社の情報が混ざる不具合」. Returns: a
    regular expression for the text behind the period.
#}
{% macro data_in_reach_pattern() -%}
    {%- set data = '(?:情報|データ(?:ベース)?|メール|ファイル|内容|名簿|一覧|記録|氏名|名前|結果|画面|明細|履歴)' -%}
    {%- set outsiders = '(?:外部|第三者|社外|学外|院外|庁外|園外|他の[^。、]{1,8}|別の[^。、]{1,8})' -%}
    (?:読み取れ|読め|読まれ|見え|見られ|閲覧でき|参照でき|検索でき|取得でき|ダウンロードでき|アクセスでき|開け)る(?:状態|設定|状況)|{{ data }}(?:の一部)?(?:が|は)、?[^。、]{0,6}{{ outsiders }}(?:から|に|へ|により|によって)[^。、]{0,6}(?:読ま|読み取ら|見ら|閲覧さ|参照さ|取得さ|窃取さ|抜き取ら|複製さ|コピーさ|ダウンロードさ)れ|(?:情報|データ(?:ベース)?|ファイル)(?:の一部)?(?:が|は)、?[^。、]{0,6}{{ outsiders }}(?:に|へ)[^。、]{0,6}(?:送信さ|転送さ|送ら)れ|(?:他社|他人|他の|別の|ほかの)[^。、]{0,16}{{ data }}(?:が|を)[^。、]{0,16}(?:混ざ|混じ|混入|表示さ|見え|見られ|閲覧でき)
{%- endmacro %}


{#
    Whether a label or what stands behind a period makes it that in which data was in reach. Reads the columns of int_dates_placed.
    Returns: a condition.
#}
{% macro is_labelled_exposure() -%}
    (
        regexp_matches(text_before, '{{ exposure_label_pattern() }}')
        or regexp_matches(text_before, '{{ when_in_reach_pattern() }}')
        or (regexp_matches(text_before, '{{ lasting_state_pattern() }}') and regexp_matches(text_after, '{{ lasted_pattern() }}'))
        or regexp_matches(text_after, '{{ customers_of_period_pattern() }}')
        or (role = 'range' and regexp_matches(text_after, '{{ data_in_reach_pattern() }}'))
        or (regexp_matches(text_before, '{{ concerned_label_pattern() }}') and regexp_matches(text_after, '^ ?(?:まで)?(?:の間)?に?、?$'))
        or (regexp_matches(text_before, '{{ possible_number_pattern() }}') and regexp_matches(text_after, '^ ?\)'))
    )
{%- endmacro %}
