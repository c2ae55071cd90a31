-- Question: which number does this text state?
-- Rule: the numeral that the text opens with, perhaps after 約 or 計, is read as int_counts_normalized reads it; a
-- counter may follow. NULL for what is no sound numeral, and for a numeral with 数, which states none.

-- depends_on: {{ ref('lexicon_approximations') }}
-- depends_on: {{ ref('lexicon_counters') }}

select case when {{ numeral_error('plain') }} is null and not contains(plain, '数') then {{ numeral_value('plain') }} end
from (
    select {{ plain_numeral('numeral') }} as plain
    from (
        select nullif(regexp_extract({{ fold('text') }}, '{{ number_alone_pattern() }}', 1), '') as numeral
    ) as matched
) as folded
