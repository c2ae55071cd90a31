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
