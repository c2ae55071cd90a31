{#
    What was planned, takes place in any year, or is to come.
#}


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
