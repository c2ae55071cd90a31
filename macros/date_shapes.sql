{#
    The shapes that dates and times take in folded text, as regular expressions without groups. A blank may stand
    between a number and its unit. int_dates_matched scans for date_token_pattern(); the other shapes are its parts.
#}


{#
    A month, a day, an hour, a minute: one or two digits that no digit or letter precedes, or kanji numerals.
    Argument: the guard before the digits, none where a letter may precede them (AM9時).
#}
{% macro small_number_pattern(guard='\\b') -%}
    (?:{{ guard }}[0-9]{1,2}|[〇零一二三四五六七八九十廿]{1,3})
{%- endmacro %}


{#
    The number of a year: four digits, two digits, 元, or kanji numerals. Argument: as for small_number_pattern().
#}
{% macro year_number_pattern(guard='\\b') -%}
    (?:{{ guard }}[0-9]{4}|{{ guard }}[0-9]{1,2}|元|[〇零一二三四五六七八九十百千]{1,8})
{%- endmacro %}


{#
    The left end of a range that leaves its unit to the right end: 「22~」 of 「22~27日」. Arguments: the shape of the number;
    what joins the two.
#}
{% macro shared_unit_pattern(number, joints='~|から|-') -%}
    (?:{{ number }} ?(?:{{ joints }}) ?)?
{%- endmacro %}


{#
    The same year in the other count, in brackets: (平成30年), (2018).
#}
{% macro year_in_brackets_pattern() -%}
    (?: ?\((?:西暦|{{ lexicon_pattern('lexicon_eras') }})? ?[0-9元]{1,4} ?年?\) ?)?
{%- endmacro %}


{% macro year_pattern() -%}
    (?:西暦 ?)?(?:{{ lexicon_pattern('lexicon_eras') }} ?
    {{- shared_unit_pattern(year_number_pattern('')) ~ year_number_pattern('') ~ '|' }}
    {{- shared_unit_pattern(year_number_pattern()) ~ year_number_pattern() ~ ')' ~ year_in_brackets_pattern() }} ?年
    {{- year_in_brackets_pattern() }}
{%- endmacro %}


{% macro month_pattern() -%}
    {{ shared_unit_pattern(small_number_pattern()) ~ small_number_pattern() }} ?月
{%- endmacro %}


{% macro day_pattern(joints='~|から|-|・') -%}
    {{ shared_unit_pattern(small_number_pattern(), joints) ~ small_number_pattern() }} ?日
{%- endmacro %}


{#
    The words of lexicon_relative_dates of one unit (year, month, day, week): 昨年, 同月, 翌日 …
#}
{% macro relative_pattern(unit) -%}
    {{ lexicon_pattern('lexicon_relative_dates', where="unit = '" ~ unit ~ "'") }}
{%- endmacro %}


{#
    What part of a month or year is meant: 末, 上旬 …
#}
{% macro period_part_pattern() -%}
    (?:末日?|上旬|中旬|下旬|初旬|初め|はじめ|始め|頭|半ば|前半|後半|終わり|いっぱい)
{%- endmacro %}


{#
    A weekday after a day: (木), (土・祝), 木曜日, の月曜日.
#}
{% macro weekday_pattern() -%}
    (?: ?\( ?[月火水木金土日](?:曜日?)?(?:[・、,/ ]?(?:祝日?|休日?|振休))? ?\)|(?:の|、| )?[月火水木金土日]曜日?)
{%- endmacro %}


{#
    Numeric dates, the year first: 2024/6/6, 2024.6.6, R6.6.6, 令和3-7-18; with two digits only between slashes: 07/05/18.
#}
{% macro numeric_date_pattern() -%}
    (?:(?:(?:\b|西暦)(?:19|20)[0-9]{2}|{{ lexicon_pattern('lexicon_eras') }} ?(?:[0-9]{1,2}|元))
    {{- ' ?[/.・-] ?[0-9]{1,2} ?[/.・-] ?[0-9]{1,2}\\b' }}
    {{- '|\\b[012][0-9]/(?:1[0-2]|0?[1-9])/(?:3[01]|[12][0-9]|0?[1-9])\\b)' }}
{%- endmacro %}


{#
    Numeric dates without a day or without a year: 2024/06, 6/18; 9.17 only where a time, a weekday or 現在 follows,
    and 5-15 only as the end of a range.
#}
{% macro short_numeric_date_pattern() -%}
    {%- set month = '(?:1[0-2]|0?[1-9])' -%}
    {%- set day = '(?:3[01]|[12][0-9]|0?[1-9])' -%}
    (?:(?:\b|西暦)(?:19|20)[0-9]{2}[/.-]{{ month }}\b|\b{{ month }}/{{ day }}\b
    {{- '|\\b' ~ month ~ '\\.' ~ day ~ '(?:\\([月火水木金土日]\\)| [0-9]{1,2}:[0-5][0-9]| ?現在| ?時点)' }}
    {{- '|\\b' ~ month ~ '-' ~ day ~ ' ?(?:から|~|より) ?' ~ month ~ '-' ~ day ~ '\\b)' }}
{%- endmacro %}
