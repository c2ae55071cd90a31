{#
    The value of a month, day, hour or minute written in digits or kanji, its kanji digits already turned into digits
    by kanji_digits(): 12, 十二 (十2), 二十 (2十). Argument: a text expression. Returns: an integer, null for the empty text.
#}
{% macro small_number_value(text) -%}
    case
        when contains({{ text }}, '十') then
            coalesce(try_cast(split_part({{ text }}, '十', 1) as integer), 1) * 10
            + coalesce(try_cast(split_part({{ text }}, '十', 2) as integer), 0)
        else try_cast({{ text }} as integer)
    end
{%- endmacro %}


{#
    Turns kanji digits into digits and leaves 十 百 千 万 億 兆 as they are. Argument: a text expression.
#}
{% macro kanji_digits(text) -%}
    replace(translate({{ text }}, '〇零一二三四五六七八九壱弐参', '00123456789123'), '廿', '2十')
{%- endmacro %}


{#
    The value of up to four places of a numeral: 千2百5十, 1999, 2千9, 250.32千. Argument: a text expression of digits
    and 十百千. Returns: a double, 0 for the empty text.
#}
{% macro four_places_value(text) -%}
    (
    {%- for place, weight in [('千', 1000), ('百', 100), ('十', 10)] %}
        case
            when contains({{ text }}, '{{ place }}') then {{ weight }} * coalesce(
                try_cast(regexp_extract({{ text }}, '([0-9.]*){{ place }}', 1) as double), 1
            )
            else 0
        end +
    {%- endfor %}
        coalesce(try_cast(regexp_extract({{ text }}, '([0-9.]*)$', 1) as double), 0)
    )
{%- endmacro %}


{#
    The number of a year as written: 元, 2024, 2千9. Argument: a text expression. Returns: an integer up to 2999, null for
    the empty text and for what is no such number.
#}
{% macro year_value(text) -%}
    case
        when {{ text }} = '元' then 1
        when {{ text }} = '' or {{ four_places_value(text) }} > 2999 then null
        else try_cast({{ four_places_value(text) }} as integer)
    end
{%- endmacro %}


{#
    A numeral in plain notation: digits and places without blanks and separators, 数 kept. A comma that parts no group
    of three stays, for the reader to complain about. Argument: a text expression.
#}
{% macro plain_numeral(text) -%}
    regexp_replace(
        regexp_replace({{ kanji_digits("replace(" ~ text ~ ", ' ', '')") }}, ',([0-9]{3})', '\1', 'g'),
        '(^|[十百千万億兆])0+([十百千])', '\1\2', 'g'
    )
{%- endmacro %}


{#
    One section of a plain numeral: what stands before 兆, 億 or 万, or behind the last of them. Arguments: a text
    expression; the place, empty for the last section. Returns: a text expression, null where the place is absent.
#}
{% macro numeral_section(text, place) -%}
    {%- if place -%}
        case when contains({{ text }}, '{{ place }}') then regexp_extract({{ text }}, '([^兆億万]*){{ place }}', 1) end
    {%- else -%}
        regexp_extract({{ text }}, '([^兆億万]*)$', 1)
    {%- endif -%}
{%- endmacro %}


{#
    The value of a plain numeral, 数 taken as one (the low end of its band). Argument: a column. Returns: a double.
#}
{% macro numeral_value(text, several='1') -%}
    {%- set plain = "replace(" ~ text ~ ", '数', '" ~ several ~ "')" -%}
    (
    {%- for place, weight in [('兆', '1e12'), ('億', '1e8'), ('万', '1e4')] %}
        coalesce({{ four_places_value("nullif(" ~ numeral_section(plain, place) ~ ", '')") }} * {{ weight }}, 0) +
    {%- endfor %}
    {{ four_places_value(numeral_section(plain, '')) }}
    )
{%- endmacro %}


{#
    The high end of the band that 数 leaves open (数十: 10 to 90, 十数: 11 to 19), else null. Argument: a column.
#}
{% macro numeral_value_end(text) -%}
    case when contains({{ text }}, '数') then {{ numeral_value(text, several='9') }} end
{%- endmacro %}


{#
    Why a plain numeral has no value: its places do not descend, a place holds more than fits in it, or it is no
    numeral. Argument: a column. Returns: a text expression, null for a sound numeral.
#}
{% macro numeral_error(text) -%}
    {%- set number = '[0-9数]+(?:\\.[0-9]+)?' -%}
    {%- set section = '(?:(?:' ~ number ~ ')?千)?(?:(?:' ~ number ~ ')?百)?(?:(?:' ~ number ~ ')?十)?(?:' ~ number ~ ')?' -%}
    case
        when not regexp_full_match(
            {{ text }}, '(?:{{ section }}兆)?(?:{{ section }}億)?(?:{{ section }}万)?{{ section }}'
        ) then 'malformed'
        when regexp_matches({{ text }}, '^[兆億万]|[兆億万]0+[兆億万]|[万億兆][0-9]{2,}千|千[0-9]{2,}百') then 'malformed'
        when regexp_matches({{ text }}, '千(?:[0-9]*百)?(?:[0-9]*十)?[0-9]{4}|\.[0-9]千[0-9]{3}|百[0-9]{3}|十[0-9]{2}') then 'malformed'
    end
{%- endmacro %}


{#
    Whether words beside a count give it a code of lexicon_approximations: 約 before it, 程度 after it; but not 解約.
    Argument: the code. Reads the gaps of int_counts_matched. Returns: a condition.
#}
{% macro count_context(code) -%}
    {%- set group = '(?:で?[^、。0-9はがをに()]{0,6})?' if code in ('at_most', 'at_least') else '' -%}
    {%- set tail = group ~ '(?:[で約: はがを、,(]|およそ|人数|件数|数)*$' -%}
    {%- set before = lexicon_pattern("lexicon_approximations", where="position = 'before' and code = '" ~ code ~ "'") -%}
    {%- set after = lexicon_pattern("lexicon_approximations", where="position = 'after' and code = '" ~ code ~ "'") -%}
    {%- set ignored = lexicon_pattern("lexicon_approximations", where="code = 'ignore'") -%}
    (
        (
            regexp_matches(matched.gap_before, '{{ before ~ tail }}')
            and not regexp_matches(matched.gap_before, '{{ ignored }}(?:[で: はがを、,(])*$')
        )
        or regexp_matches(matched.gap_after, '^ ?(?:の)?{{ after }}')
    )
{%- endmacro %}


{#
    One end of a range of numerals: 5~8, 30から40, 1,2; group 1 is the left end or the numeral itself, group 2 the right
    end. Arguments: a column; 1 or 2. Returns: a text expression.
#}
{% macro range_part(text, number) -%}
    case
        when regexp_full_match({{ text }}, '[0-9],[0-9]') then split_part({{ text }}, ',', {{ number }})
        else regexp_extract({{ text }}, '^(.*?)(?: ?(?:~|-|から|ないし) ?(.*))?$', {{ number }})
    end
{%- endmacro %}


{#
    Why a count has no value: its own numerals, or a place without a numeral right before it (万1千). Reads columns of
    int_counts_normalized.
#}
{% macro count_error() -%}
    coalesce(
        first_reading.parse_error,
        last_reading.parse_error,
        case
            when matched.unit_kind = 'bare' and regexp_full_match(matched.gap_before, '.?[十百千万億兆.]') then 'malformed'
        end
    )
{%- endmacro %}


{#
    A label before a number that says what is counted: 件数: , 対象者数(人) … Group 1 is the surface of lexicon_count_labels.
#}
{% macro count_label_pattern() -%}
    ({{ lexicon_pattern('lexicon_count_labels') }})(?:\([^()]{1,6}\))?(?:[ :はがで約計]|およそ|合計|延べ|最大)*$
{%- endmacro %}


{#
    The place of the last digit of a number that is not zero: 10000 of 250000. Argument: a whole number. Returns: a
    bigint, NULL for a number beyond it.
#}
{% macro last_place(value) -%}
    cast('1' || regexp_extract(cast(try_cast({{ value }} as bigint) as varchar), '0*$') as bigint)
{%- endmacro %}
