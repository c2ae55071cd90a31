{#
    A time of day: 午前9時30分, 15:20, 三時半, 同午後3時, 正午. It may leave its unit to the right end: 15~18時.
#}
{% macro time_pattern() -%}
    (?:(?:同 ?)?(?:{{ lexicon_pattern('lexicon_day_parts') }}(?:の| )?{{ clock_pattern('') }}|{{ clock_pattern() }})|正午(?: ?12時)?)
{%- endmacro %}


{#
    What a clock shows: 9時30分, 9:30, 9:30AM. Argument: the guard before the digits, as for small_number_pattern().
#}
{% macro clock_pattern(guard='\\b') -%}
    {%- set number = small_number_pattern(guard) -%}
    (?:{{ shared_unit_pattern(number) ~ number }} ?時(?: ?半| ?{{ small_number_pattern() }} ?分| ?[1-5] [0-9] ?分)?(?: ?{{ small_number_pattern() }} ?秒)?
    {{- '|' ~ guard ~ '[0-9]{1,2}:[0-5][0-9](?::[0-5][0-9])?(?: ?[AaPp]\\.?[Mm])?\\b)(?: ?[AaPp]\\.?[Mm]\\.?\\b)?' }}
{%- endmacro %}


{#
    A date in units (年月日), whole or partial, its leading parts stated or relative: 2023年3月17日, 昨年12月, 昨年(2023年)12月13日, 翌16日.
#}
{% macro unit_date_pattern() -%}
    {%- set glue = ' ?[の/]? ?' -%}
    {%- set month = '(?:' ~ month_pattern() ~ '|' ~ relative_pattern('month') ~ ')' -%}
    {%- set day = '(?:' ~ glue ~ '(?:' ~ day_pattern('~|から|-|・|、') ~ '|[1-3] [0-9] ?日))' -%}
    {%- set short = glue ~ '(?:1[0-2]|0?[1-9])/(?:3[01]|[12][0-9]|0?[1-9])\\b' -%}
    (?:(?:(?:翌 ?)?{{ year_pattern() }}|{{ relative_pattern('year') }}(?: ?\({{ year_pattern() }}\))?)(?:{{ glue ~ month ~ day }}?|{{ short }})?
    {{- '|[同翌]?' ~ month ~ day ~ '?|[同翌前]? ?' ~ day_pattern() ~ ')(?: ?' ~ period_part_pattern() ~ ')?' }}
{%- endmacro %}


{#
    What may follow the day: a weekday and a time.
#}
{% macro day_tail_pattern() -%}
    {{ weekday_pattern() }}?(?:[ の、,T]{0,2}{{ time_pattern() }})?
{%- endmacro %}


{#
    A date, its day perhaps named twice (翌日9月29日), with weekday and time; or a time alone.
#}
{% macro date_point_pattern() -%}
    {%- set day_word = relative_pattern('day') -%}
    (?:(?:{{ short_numeric_date_pattern() }}|(?:{{ day_word }}[ 、,の(]?)?{{ unit_date_pattern() }}
    {{- '|' ~ relative_pattern('week') ~ '|' ~ day_word ~ ')' ~ day_tail_pattern() ~ '|' ~ time_pattern() ~ ')' }}
{%- endmacro %}


{#
    A length of time: 14日間, 12時間, 5カ月. It may close a range: 「5日から3日間」.
#}
{% macro duration_pattern() -%}
    (?:[0-9][0-9,.]*|[一二三四五六七八九十数半]{1,4}) ?(?:(?:年|日|時|分|週|秒)間|[かカヶケヵ箇ヵ]月間?)
{%- endmacro %}


{#
    What looks like a date and is none: addresses of the web, runs of numbers (1/2/3), case numbers (#2024-10). Matched
    so that no date is read out of their middle.
#}
{% macro not_a_date_pattern() -%}
    (?:https?://|www\.)[!-~]+|[0-9]+(?:/[0-9]+){2,}|#[0-9][0-9-]*
{%- endmacro %}


{#
    Every token that the scan for dates stops at; the first alternative that fits at a place wins.
#}
{% macro date_token_pattern() -%}
    (?:{{ lexicon_pattern('lexicon_relative_dates', where="code = 'ignore' and length(surface) > 2") }}
    {{- '|' ~ numeric_date_pattern() ~ day_tail_pattern() ~ '|' ~ duration_pattern() }}
    {{- '|' ~ not_a_date_pattern() ~ '|' ~ date_point_pattern() ~ ')' }}
{%- endmacro %}
