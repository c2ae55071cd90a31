-- Question: which day does this text state?
-- Rule: the first date in the text is parsed as int_dates_normalized parses it. What it leaves open comes from the
-- reference date: it is the latest such day not after it; 昨日, 先月20日 … are reckoned from it. A month or a year alone
-- gives its first day. NULL for no date, for a day that does not exist, and where the reference date is missing.

-- depends_on: {{ ref('lexicon_eras') }}
-- depends_on: {{ ref('lexicon_relative_dates') }}
-- depends_on: {{ ref('lexicon_day_parts') }}

select cast({{ date_alone_value() }} as date)
from (
    {{ date_alone_reading() }}
) as years
