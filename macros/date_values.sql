{#
    Brings a date surface to one notation: no blanks (the one before a time parts 3/9 from 13:54), digits for kanji
    digits, 年月日 for separators, 時分秒 for colons.
    Argument: a text expression. Returns: a text expression.
#}
{% macro canonical_date(surface) -%}
    {%- set rewrites = [
        ('([年月])/', '\\1'),
        ('^([012][0-9])/([0-9]{1,2})/([0-9]{1,2})', '20\\1年\\2月\\3日'),
        ('^(?:西暦)?(.*?(?:[0-9]|元))[/.・-]([0-9]{1,2})[/.・-]([0-9]{1,2})', '\\1年\\2月\\3日'),
        ('^(?:西暦)?([0-9]{4})[/.-]([0-9]{1,2})', '\\1年\\2月'),
        ('^([0-9]{1,2})-([0-9]{1,2})(?:から|~|より)([0-9]{1,2})-([0-9]{1,2})$', '\\1から\\3月\\2から\\4日'),
        ('(^|年)([0-9]{1,2})[/.]([0-9]{1,2})', '\\1\\2月\\3日'),
        ('([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?', '\\1時\\2分\\3秒'),
    ] -%}
    {%- set parted = "regexp_replace(" ~ surface ~ ", '([0-9]) +([0-9]{1,2}[:時])', '\\1_\\2')" -%}
    {%- set value = namespace(text=kanji_digits("replace(" ~ parted ~ ", ' ', '')")) -%}
    {%- for pattern, replacement in rewrites -%}
        {%- set value.text = "regexp_replace(" ~ value.text ~ ", '" ~ pattern ~ "', '" ~ replacement ~ "')" -%}
    {%- endfor -%}
    replace({{ value.text }}, '_', '')
{%- endmacro %}


{#
    The parts of a date in the one notation, as text, empty where the surface has no such part. A part before ~ shares
    its unit with the part after it. Argument: a column. Returns: columns of a select list.
#}
{% macro date_parts(text) -%}
    {%- set number = '[0-9十]{1,3}' -%}
    {%- set eras = lexicon_pattern('lexicon_eras') -%}
    {%- set year = '[0-9十百千元]+' -%}
    {%- set parts = [
        ('era_part', '^(?:[^年]*年\\()?[^年]*?(' ~ eras ~ ')(?:' ~ year ~ '(?:~|から|-))?' ~ year ~ '(?:\\([^)]*\\))?年'),
        ('year_from_part', '^[^年]*?(' ~ year ~ ')(?:~|から|-)' ~ year ~ '年'),
        ('year_part', '(' ~ year ~ ')(?:\\([^)]*\\))?年'),
        ('prefix_part', '(?:^|[^午以])([同翌前])' ~ number ~ '[月日時]'),
        ('weekday_part', '(?:^|[^0-9十])([月火水木金土日])(?:曜|[)・、,/祝])'),
        ('period_part', '(' ~ period_part_pattern() ~ ')$'),
        ('day_part_word', '(' ~ lexicon_pattern('lexicon_day_parts') ~ ')'),
        ('half_part', '時(半)'),
        ('minute_part', '(' ~ number ~ ')分'),
        ('second_part', '(' ~ number ~ ')秒'),
    ] -%}
    {%- for name, pattern in parts %}
    regexp_extract({{ text }}, '{{ pattern }}', 1) as {{ name }},
    {%- endfor %}
    {{ shared_unit_parts(text) }}
    {{ relative_parts(text) }}
{%- endmacro %}


{#
    The numbers before 月, 日 and 時, each with the number that shares its unit. As for date_parts().
#}
{% macro shared_unit_parts(text) -%}
    {%- for name, unit in [('month', '月'), ('day', '日'), ('hour', '時')] %}
        
    regexp_extract({{ text }}, '([0-9十]{1,3})(?:~|から|-|・|、)[0-9十]{1,3}{{ unit }}', 1) as {{ name }}_from_part,
        {%- if unit == '時' %}
    case
        when contains({{ text }}, '正午') then '12' else regexp_extract({{ text }}, '([0-9十]{1,3}){{ unit }}', 1)
    end as {{ name }}_part,
    {%- else %}
    regexp_extract({{ text }}, '([0-9十]{1,3}){{ unit }}', 1) as {{ name }}_part,
        {%- endif %}
    {%- endfor %}
{%- endmacro %}


{#
    The relative words of a surface by unit, and a length of time. As for date_parts().
#}
{% macro relative_parts(text) -%}
    {%- for unit in ['year', 'month', 'day', 'week'] %}
    regexp_extract(surface, '{{ relative_pattern(unit) }}') as {{ unit }}_word,
    {%- endfor %}
    case when shape = 'duration' then try_cast(regexp_extract({{ text }}, '^([0-9]{1,4})[^0-9]', 1) as integer) end as duration_number,
    case when shape = 'duration' then regexp_extract({{ text }}, '(年|月|週|日|時)', 1) end as duration_unit,
{%- endmacro %}


{#
    The hour of the day from 0 to 29, with 午後, 夜 … taken into account. Argument: a column with the hour as stated.
#}
{% macro clock_hour(hour) -%}
    case
        when {{ hour }} between add_twelve_from and add_twelve_until then {{ hour }} + 12
        when {{ hour }} = 12 and is_twelve_midnight and hour_from_number is null then 0
        else {{ hour }}
    end
{%- endmacro %}


{#
    The name of the shape that was read, for surfaces that no lexicon entry decides.
#}
{% macro date_rule() -%}
    concat_ws(
        '_',
        case when first_year is not null then 'era' end,
        case when year_number is not null then 'year' end,
        case when month_number is not null then 'month' end,
        case when day_number is not null then 'day' end,
        case when hour_number is not null then 'time' end
    )
{%- endmacro %}
