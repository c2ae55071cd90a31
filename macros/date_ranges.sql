{#
    What joins the two ends of a period.
#}
{% macro range_connector_pattern() -%}
    (?:の(?:朝|昼|夕方|夕刻?|夜|深夜|未明|早朝|午前中?|午後))?{{ after_date_pattern() }}(?:から|より|~|-|以降|にかけて)+ ?(?:の|約|およそ)?(?:翌)? ?
{%- endmacro %}


{#
    What joins the day on which something began to that until which it went on: 「24日の未明に始まり、(27日まで続いた)」. Returns: a regular expression for the
    whole text between two dates.
#}
{% macro began_pattern() -%}
    (?:の(?:朝|昼|夕方|夕刻?|夜|深夜|未明|早朝|午前中?|午後))?{{ after_date_pattern() }}に始ま(?:り|って)、(?:翌)? ?
{%- endmacro %}


{#
    That it went on until a day. Returns: a regular expression for the text behind the second date.
#}
{% macro went_on_until_pattern() -%}
    ^(?:の(?:朝|昼|夕方|夕刻?|夜|深夜|未明|早朝|午前中?|午後))?{{ after_date_pattern() }}(?:まで(?:の間)?、?[^。、]{0,20}続|に(?:終わ|止[まん]|収ま|おさま))
{%- endmacro %}


{#
    What joins the two ends of a period that tells what happened on them: 「1日の提供開始から9日まで」「1日(開始日)~9日の間」
    「1日以降、9日までの間」「1日から、設定を改めた9日まで」. Holds only where the second date is followed by まで or の間.
#}
{% macro spanning_pattern() -%}
    {{ after_date_pattern() }}(?:(?:の[^、。]{2,12})?(?:から|より)(?:[^、。]{0,14}|、?[^。、はも]{2,24}た)|以降、?|\([^()]{1,20}\) ?(?:から|~) ?)
{%- endmacro %}


{#
    What may stand between a date and the word that makes it a bound: 頃, 朝, a closing bracket.
#}
{% macro after_date_pattern() -%}
    {%- set words = lexicon_pattern('lexicon_date_contexts', where="code = 'approximate'") -%}
    [ ]?(?:{{ words }}|{{ lexicon_pattern('lexicon_day_parts') }}|[)」])* ?
{%- endmacro %}


{#
    Whether a time alone belongs to the day in force: in the same sentence, or in a line of a chronology; not beside
    opening hours, nor when the day is only that of the header. Reads columns of int_dates_inherited.
#}
{% macro belongs_to_day() -%}
    {%- set opening = lexicon_pattern('lexicon_date_contexts', where="code = 'opening_hours'") -%}
    (
        is_time_alone
        and section <> 'contact'
        and (is_day_in_sentence or not is_day_aside)
        and not regexp_matches(gap_before, 'まで ?\($|^(?:まで|以[降後]) ?$')
        and (
            not regexp_matches(gap_before, '{{ opening }}[^。]{0,6}$')
            or regexp_matches(gap_before, '(?:から|より)の?お?電話(?:で|により|にて)、?$|[しりきちいびぎえけげせてでねべめれ]、$')
        )
        and (
            not regexp_matches(gap_after, '^[^。、]{0,4}{{ opening }}')
            or regexp_matches(gap_after, '^[^。、]{0,4}{{ opening }}(?:[所員部課担職]|が|で|に|へ|を(?:いただ|頂|受け|もら|差し上げ|かけ|入れ))')
            or regexp_matches(gap_after, '^ ?(?:頃|ごろ)?には?[^。、]{0,12}を(?:再び|一時)?(?:止|中断|中止|停止|休止|閉|再開|始|開始)')
        )
    )
{%- endmacro %}


{#
    Why a date with a stated day has no date: no anchor to reckon from, or no such day in its month.
#}
{% macro date_error() -%}
    case when month is null or year is null then 'no_anchor' else 'no_such_date' end
{%- endmacro %}


{#
    The first day of a period: that of the date itself, or of the number that shares its unit (22~27日), or of the part
    of a month (中旬). A left end without a year takes it from the right end. Reads columns of int_dates_bounded.
#}
{% macro first_day() -%}
    case
        when year_from is not null then try(make_date(year_from, 1, 1))
        when month_from is not null
            then try(make_date(year(date_on) - cast(month_from > month(date_on) as integer), month_from, coalesce(day_from, 1)))
        when day_from is not null then try(make_date(year(date_on), month(date_on), day_from))
        when period_part = '中旬' and date_precision = 'month' then date_on + 10
        when period_part = '下旬' and date_precision = 'month' then date_on + 20
        when is_left_end and is_year_inferred and next_date.has_own_year and not has_own_year
            then cast(date_on + to_years(year(next_date.date_on) - year(date_on) - cast(
                month(date_on) > month(next_date.date_on) as integer)) as date)
        else date_on
    end
{%- endmacro %}


{#
    The last day of a period: that of the right end, or of the length of time (5日から3日間), or of the part of a month.
#}
{% macro last_day_of_period() -%}
    case
        when is_left_end and next_date.hint = 'length' then cast(date_on + case next_date.duration_unit
            when '日' then to_days(next_date.duration_number - 1)
            when '週' then to_days(next_date.duration_number * 7 - 1)
            when '月' then to_months(next_date.duration_number) - to_days(1)
            when '年' then to_years(next_date.duration_number) - to_days(1)
        end as date)
        when is_left_end and next_date.is_time_alone then date_on + cast(next_date.minutes // 1440 as integer)
        else {{ part_of_month_end() }}
    end
{%- endmacro %}


{#
    The last day of the right end, or of the date itself: the 10th of 上旬, the 20th of 中旬, the last of 下旬.
#}
{% macro part_of_month_end() -%}
    {%- set date = 'case when is_left_end then next_date.date_on else date_on end' -%}
    {%- set part = 'case when is_left_end then next_date.period_part else period_part end' -%}
    {%- set precision = 'case when is_left_end then next_date.date_precision else date_precision end' -%}
    case case when {{ precision }} = 'month' then {{ part }} end
        when '上旬' then {{ date }} + 9
        when '初旬' then {{ date }} + 9
        when '中旬' then {{ date }} + 19
        when '下旬' then last_day({{ date }})
        else {{ date }}
    end
{%- endmacro %}


{#
    A time of day as HH:MM, with seconds where stated and not zero. Arguments: minutes since midnight; seconds.
#}
{% macro clock_text(minutes, second) -%}
    printf('%02d:%02d', ({{ minutes }}) % 1440 // 60, ({{ minutes }}) % 60)
    || case when ({{ second }}) > 0 then printf(':%02d', {{ second }}) else '' end
{%- endmacro %}


{#
    A date as ISO text at its precision. Arguments: a date; day, month or year.
#}
{% macro date_text(date, precision) -%}
    case {{ precision }}
        when 'day' then strftime({{ date }}, '%Y-%m-%d')
        when 'month' then strftime({{ date }}, '%Y-%m')
        when 'year' then strftime({{ date }}, '%Y')
    end
{%- endmacro %}
