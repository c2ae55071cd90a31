-- Question: which moment does this text state?
-- Rule: the day as ja_date reads it and the time of day as int_dates_normalized reads it: 午後3時半, 15:20, 深夜0時. A time
-- without a day is on the reference date; 24時 and later are on the next day. NULL where no time is stated.

-- depends_on: {{ ref('lexicon_eras') }}
-- depends_on: {{ ref('lexicon_relative_dates') }}
-- depends_on: {{ ref('lexicon_day_parts') }}

select cast(coalesce({{ date_alone_value() }}, case when is_time_alone then cast(reference_date as date) end) as timestamp)
    + to_minutes({{ minutes_alone() }})
from (
    select
        *,
        coalesce(day_number, month_number, full_year_number, day_distance, month_distance, year_distance) is null as is_time_alone,
    from (
        {{ date_alone_reading() }}
    ) as years
) as readings
