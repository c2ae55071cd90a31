-- Question: which day does this text state?
-- Rule: the first date in the text is parsed as int_dates_normalized parses it. What it leaves open comes from the
-- reference date: it is the latest such day not after it; 昨日, 先月20日 … are reckoned from it. A month or a year alone
-- gives its first day. NULL for no date, for a day that does not exist, and where the reference date is missing.

-- depends_on: {{ ref('lexicon_eras') }}
-- depends_on: {{ ref('lexicon_relative_dates') }}
-- depends_on: {{ ref('lexicon_day_parts') }}

select cast({{ date_alone_value() }} as date)
from (
    select
        *,
        case
            when first_year is not null then first_year + nullif(full_year_number, 0) - 1
            when full_year_number >= 1000 then full_year_number
            when full_year_number is not null and month_number is not null then full_year_number + case
                when 2000 + full_year_number <= coalesce(year(cast(reference_date as date)), 2050) + 20 then 2000 else 1900
            end
            when year_distance is not null then year(cast(reference_date as date)) + year_distance
        end as stated_year,
    from (
        select {{ date_alone_numbers() }}
        from (
            select {{ date_parts('canonical') }}
            from (
                select surface, 'date' as shape, {{ canonical_date('surface') }} as canonical
                from (
                    select regexp_extract(
                        {{ fold('text') }},
                        '{{ numeric_date_pattern() }}|{{ date_point_pattern() }}'
                    ) as surface
                ) as matched
            ) as written
        ) as parts
    ) as numbers
) as years
