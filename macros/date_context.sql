{#
    What the words after a date make of it: a date, a law, a fiscal year, a length of time, or nothing that can be dated
    (5年 without an era). Reads the columns of int_dates_normalized. Returns: a text expression.
#}
{% macro date_hint() -%}
    {%- set after -%}
        regexp_matches(gap_after, '^ ?{{ "{}" }}')
    {%- endset -%}
    case
        when shape = 'duration' then 'length'
        when year is not null and {{ after.replace('{}', lexicon_pattern('lexicon_date_contexts', where="code = 'law'")) }} then 'law'
        when (year is not null and day is null) and {{ after.replace('{}', lexicon_pattern('lexicon_date_contexts', where="code = 'fiscal_year'")) }} then 'fiscal_year'
        when
            (day is not null or hour is not null or short_year is not null)
            and month is null
            and year is null
            and minute is null
            and (day is null or hour is null)
            and day_reckoned_from is null
            and month_reckoned_from is null
            and prefix_part = ''
            and weekday = ''
            and {{ after.replace('{}', lexicon_pattern('lexicon_date_contexts', where="code = 'duration'")) }}
            and not {{ after.replace('{}', lexicon_pattern('lexicon_date_contexts', where="code in ('approximate', 'since', 'until')")) }}
            then 'duration'
        when short_year is not null and month is null and gap_before <> '~' then 'none'
        else 'date'
    end
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
    How many years to add so that the stated weekday fits, 0 where it fits already, where none is stated or where
    no year nearby fits. Argument: a column with the inferred year. Returns: an integer expression.
#}
{% macro weekday_correction(inferred_year) -%}
    case
        when weekday = '' or own_year is not null or own_day is null or (carried_year is null and anchor_day is not null) then 0
        {%- for step in [0, -1, 1] %}
        when isodow(try(make_date(cast({{ inferred_year }} + ({{ step }}) as integer), own_month, own_day))) = instr('月火水木金土日', weekday) then {{ step }}
        {%- endfor %}
        else 0
    end
{%- endmacro %}


{#
    Whether a token is a time without any date. Returns: a condition.
#}
{% macro is_time_alone() -%}
    (
        shape = 'date' and hour is not null and own_month is null and own_day is null and own_year is null
        and day_reckoned_from is null and month_reckoned_from is null and year_reckoned_from is null
    )
{%- endmacro %}
