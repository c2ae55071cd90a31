{#
    Whether the text after a date starts with a word of lexicon_date_contexts. Argument: codes, quoted, with commas.
    Returns: a condition.
#}
{% macro is_followed_by_context(codes) -%}
    regexp_matches(gap_after, '^ ?{{ lexicon_pattern("lexicon_date_contexts", where="code in (" ~ codes ~ ")") }}')
{%- endmacro %}


{#
    What the words after a date make of it: a date, a law, a fiscal year, a length of time, or nothing that can be dated
    (5年 without an era). Reads the columns of int_dates_normalized. Returns: a text expression.
#}
{% macro date_hint() -%}
    case
        when shape = 'duration' then 'length'
        when year is not null and {{ is_followed_by_context("'law'") }} then 'law'
        when year is not null and day is null and {{ is_followed_by_context("'fiscal_year'") }} then 'fiscal_year'
        when
            {{ is_one_number() }}
            and {{ is_followed_by_context("'duration'") }}
            and not {{ is_followed_by_context("'approximate', 'since', 'until'") }}
            then 'duration'
        when
            {{ is_one_number() }}
            and (
                regexp_matches(gap_before, '{{ before_duration_pattern() }}|{{ length_of_punishment_pattern() }}')
                or regexp_matches(gap_after, '{{ after_duration_pattern() }}')
                or (day <= 3 and gap_after like 'のうち%')
            )
            then 'duration'
        when coalesce(year, day) is null and regexp_matches(gap_before, '{{ length_of_punishment_pattern() }}') then 'duration'
        when short_year is not null and month is null and gap_before <> '~' then 'none'
        else 'date'
    end
{%- endmacro %}


{#
    What makes the number of days behind it a length of time: 「最長14日」「保存期間は30日」. Returns: a regular expression.
#}
{% macro before_duration_pattern() -%}
    (?:最長|最大|最短|最低|最低でも|およそ|過去|直近|向こう|今後|連続|まる|丸|延べ|わずか|(?:期間|期限|猶予|間隔)(?:は|を|が))(?:約)?$
{%- endmacro %}


{#
    A punishment that lasts as long as the number behind it says: 「停職3月」「減給10分の1 1月」. Returns: a regular expression.
#}
{% macro length_of_punishment_pattern() -%}
    (?:停職|減給|出勤停止|謹慎|懲役|禁[錮固]|拘禁刑|指名停止|業務停止)(?:処分)?[ :]?(?:[0-9]+分の[0-9]+)?[ (、・]{0,2}$
{%- endmacro %}


{#
    What makes the number of days before it a length of time: 「1日2回」「30日で失効」「1日の終わり」「2日続けて」. Returns: a regular expression.
#}
{% macro after_duration_pattern() -%}
    ^(?:[0-9一二三四五数]{1,3}(?:回|件|時間)|で(?:失効|消去|削除|無効|自動|満了)|の(?:終わり|始まり|作業)|を(?:超え|経過|経て)|が?経過|ずつ|かけて|がかり|続け|続き|連続)
{%- endmacro %}


{#
    Whether a date is no more than one number with its unit (5日, 3時, 5年), so that it may be a length of time.
#}
{% macro is_one_number() -%}
    (
        coalesce(day, hour, short_year) is not null
        and coalesce(year, month, minute) is null
        and (day is null or hour is null)
        and coalesce(day_reckoned_from, month_reckoned_from) is null
        and prefix_part = ''
        and weekday = ''
    )
{%- endmacro %}


{#
    The full year of a year in two digits: in the era of the date before if that had one, in its century after ~,
    else in this century unless that lies far ahead. Argument: a column. Returns: an integer expression.
#}
{% macro century(short_year) -%}
    case
        when {{ short_year }} is null then null
        when first_year_before > 0 then first_year_before + {{ short_year }} - 1
        when 2000 + {{ short_year }} <= coalesce(year(anchor_on), 2050) + 20 then 2000 + {{ short_year }}
        else 1900 + {{ short_year }}
    end
{%- endmacro %}


{#
    The parts of a date that its own words name, those reckoned from the publication included, and how far it lies from
    the date before it where it says so. Reads the columns of int_dates_normalized and the anchor. Returns: columns.
#}
{% macro named_date_parts() -%}
    {%- set named_day = "case when day_reckoned_from = 'anchor' and day is null then anchor_day + cast(day_distance as integer) end" -%}
    {%- set named_month = "case when month_reckoned_from = 'anchor' then anchor_day + to_months(cast(month_distance as integer)) end" -%}
    case when parse_error is null then cast(coalesce(
        year, year({{ named_day }}), year({{ named_month }}),
        case when year_reckoned_from = 'anchor' then year(anchor_on) + year_distance end
    ) as integer) end as stated_year,
    case when hint = 'date' then short_year end as short_year,
    first_year,
    case when parse_error is null then cast(coalesce(month, month({{ named_day }}), month({{ named_month }})) as integer) end as own_month,
    case when parse_error is null then cast(coalesce(day, day({{ named_day }})) as integer) end as own_day,
    {%- for unit in ['year', 'month', 'day'] %}
    cast(case when {{ unit }}_reckoned_from = 'previous' then {{ unit }}_distance end as integer) as {{ unit }}_step,
    {%- endfor %}
{%- endmacro %}


{#
    How many years later than the date before a date without a year is: as its words say, else one where the month goes
    far back, where it goes back within a period, or where it goes back by a season in a chronology: behind a 「12月1日」 「10月20日」 is told
    in retrospect. Returns: an integer expression.
#}
{% macro year_step() -%}
    case
        when stated_year is not null or short_year is not null or not is_date then 0
        when year_step is not null then year_step
        when own_month - month_before <= -7 then 1
        when own_month < month_before and is_right_end then 1
        when own_month < month_before - 2 and leads_sentence and month_before_leads then 1
        else 0
    end
{%- endmacro %}


{#
    The latest year in which a month and day are not after the publication. Arguments: columns. Returns: an integer
    expression.
#}
{% macro latest_year(month, day) -%}
    (year(anchor_on) - cast({{ month }} * 100 + coalesce({{ day }}, 1) > month(anchor_on) * 100 + day(anchor_on) as integer))
{%- endmacro %}


{#
    The year of a month and day without one: the carried year, unless that lies after the publication; then the next such
    day, if it comes within two months of it (a plan), else the latest, day or month, that is not after it. Where only the year of the publication is known, a chronology
    that runs over the year's end ends in that year. Arguments: columns. Returns: an integer expression.
#}
{% macro year_not_after(carried_year, month, day) -%}
    {%- set latest_year = latest_year(month, day) -%}
    case
        when {{ carried_year }} is null and anchor_day is null
            then coalesce({{ latest_year }} - last_year_steps + year_steps, following_year)
        when {{ carried_year }} is null then {{ latest_year }}
        when anchor_on is null or {{ carried_year }} <= {{ latest_year }} then {{ carried_year }}
        when try(make_date({{ latest_year }} + 1, {{ month }}, {{ day }})) <= anchor_on + 62 then {{ latest_year }} + 1
        else {{ latest_year }}
    end
{%- endmacro %}


{#
    What follows a date of something still to come: 「6月1日から開始いたします」「7月の見込みです」, or of an addition to the
    notice (12月18日追記). Thanks and apologies are no plans, nor is what goes on (しております). Returns: a regular expression for the text up to the next date.
#}
{% macro planned_pattern() -%}
    ^(?:に)?(?:追記|更新)|^(?:[^。たっ詫惑)]|って|いた[しだ])*(?:予定|見込|見通し|目途|めど|目処|目標|目指し|いたします|[一-龠][いりしえきけめせ]{0,2}ます|[せりけ]します|まいります|[送配開][るくい]|(?:実施|公表|再開|開始|発送|報告|説明|訪問|謝罪)する)[^。たっ]{0,8}。?$
{%- endmacro %}


{#
    A day until which others were told to do something, a plan though they were told before: 「6月末日までに行うよう指示した」. Returns: a regular
    expression for the text behind a date.
#}
{% macro deadline_pattern() -%}
    ^までに、?[^。]{0,24}よう(?:に)?、?(?:指示|求め|要請|依頼|通知|命じ)
{%- endmacro %}


{#
    What follows a day that is told within a finding, while the day of the finding itself was told before: 「3月2日の作業の折に設定が漏れていたことが判明し、」. Returns: a
    regular expression for the text up to the next date.
#}
{% macro told_within_finding_pattern() -%}
    ^(?:の|に[^、])[^。]*たこと(?:が|を)[^。、]{0,8}(?:判明|発覚|分か|わか|判|確認)[しりっ]?、$
{%- endmacro %}


{#
    A number by which dates are compared, whole or without a day. Arguments: year, month and day. Returns: an integer
    expression, null without a month.
#}
{% macro date_key(year, month, day) -%}
    ({{ year }} * 10000 + {{ month }} * 100 + coalesce({{ day }}, 0))
{%- endmacro %}


{#
    What follows a date of the background, which later dates do not take their year from: 「令和元年12月17日に施行した」.
    Returns: a regular expression.
#}
{% macro background_date_pattern() -%}
    ^(?:付け?で?|に|から|より)?、?(?:改正・?)?(?:施行|制定|公布|改正|策定|設立|創業|創立|開業|開校|開院|発足|締結|発効|竣工|生まれ|契約|入社|入学|入会|加入|採用|就任|着任|赴任)
{%- endmacro %}


{#
    What calls itself a plan, so that it is one in a chronology too: 「7月1日の再開を予定しております」. Returns: a regular expression.
#}
{% macro stated_plan_pattern() -%}
    (?:予定|見込み?|見通し|目途|めど|目処|目標|目指し)[^。、]{0,10}(?:。|$)
{%- endmacro %}


{#
    The year of the month and day without one that comes on or after the publication. Arguments: columns. Returns: an
    integer expression.
#}
{% macro year_not_before(month, day) -%}
    (year(anchor_day) + cast({{ month }} * 100 + coalesce({{ day }}, 99) < month(anchor_day) * 100 + day(anchor_day) as integer))
{%- endmacro %}


{#
    How many years to add so that the stated weekday fits: 0 where it fits already, where none is stated or where no year
    nearby fits; the latest year not after the publication stands before those beside. Argument: a column with the inferred year. Returns: an integer expression.
#}
{% macro weekday_correction(inferred_year) -%}
    case
        when weekday_number is null or own_year is not null or own_day is null then 0
        when carried_year is null and anchor_day is not null then 0
    {%- for step in ['0', latest_year('own_month', 'own_day') ~ ' - ' ~ inferred_year, '-1', '1'] %}
        when isodow(try(make_date(cast({{ inferred_year }} + ({{ step }}) as bigint), own_month, own_day))) = weekday_number
            then {{ step }}
    {%- endfor %}
        else 0
    end
{%- endmacro %}


{#
    Whether a token is a time without any date. Reads columns of int_dates_inherited. Returns: a condition.
#}
{% macro is_time_alone() -%}
    (
        hinted.shape = 'date'
        and hinted.hour is not null
        and coalesce(carried_days.stated_year, carried_days.own_month, carried_days.own_day) is null
        and coalesce(hinted.day_reckoned_from, hinted.month_reckoned_from, hinted.year_reckoned_from) is null
    )
{%- endmacro %}


{#
    The hours at the end of a date that belong to what follows it: 「4月1日、24時」 of 「4月1日、24時間の監視」.
#}
{% macro trailing_hours_pattern() -%}
    (?:[ の、,]*){{ small_number_pattern() }} ?時$
{%- endmacro %}


{#
    That a day in brackets is that of an announcement, by which nothing behind goes: 「(12月6日 10時30分発表)」. Returns: a regular expression for
    the text after the date.
#}
{% macro announced_in_brackets_pattern() -%}
    ^(?:\([月火水木金土日]\))?[ に]?(?:既に|すでに)?(?:発表|公表|掲載|更新|公開|報道発表)(?:済み?|分)?\)
{%- endmacro %}
