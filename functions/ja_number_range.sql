-- Question: between which numbers does this text place its count?
-- Rule: numerals are read as ja_number reads them. 30~40 and the band that 数 leaves open (十数, 数十) have two ends; 以上
-- leaves the upper end open and 最大 the lower; a plain number is both ends. NULL for what is no sound numeral.

-- depends_on: {{ ref('lexicon_approximations') }}
-- depends_on: {{ ref('lexicon_counters') }}

{% set before = "(?:" ~ lexicon_pattern('lexicon_approximations', where="position = 'before'") ~ "[で: ]*)*" %}
{% set at_most = lexicon_pattern('lexicon_approximations', where="position = 'before' and code = 'at_most'") %}
{% set at_least = lexicon_pattern('lexicon_approximations', where="position = 'before' and code = 'at_least'") %}
{% set or_less = lexicon_pattern('lexicon_approximations', where="position = 'after' and code = 'at_most'") %}
{% set or_more = lexicon_pattern('lexicon_approximations', where="position = 'after' and code = 'at_least'") %}

select case
    when first_plain <> '' and {{ numeral_error('first_plain') }} is null and {{ numeral_error('last_plain') }} is null then struct_pack(
        lowest := case when not is_at_most then {{ numeral_value('first_plain') }} end,
        highest := case when not is_at_least then coalesce(
            case when last_plain <> '' then {{ numeral_value('last_plain') }} end,
            {{ numeral_value_end('first_plain') }},
            {{ numeral_value('first_plain') }}
        ) end
    )
end
from (
    select
        {{ plain_numeral(range_part('numeral', 1)) }} as first_plain,
        {{ plain_numeral(range_part('numeral', 2)) }} as last_plain,
        regexp_matches(words_before, '{{ at_most }}') or regexp_matches(words_after, '^{{ or_less }}') as is_at_most,
        regexp_matches(words_before, '{{ at_least }}') or regexp_matches(words_after, '^{{ or_more }}') as is_at_least,
    from (
        select
            nullif(regexp_extract(folded, '^ *{{ before }}[¥$]?({{ numeral_range_pattern() }})', 1), '') as numeral,
            regexp_extract(folded, '^ *({{ before }})', 1) as words_before,
            regexp_extract(
                folded, '^ *{{ before }}[¥$]?{{ numeral_range_pattern() }} ?{{ lexicon_pattern("lexicon_counters") }}?(?:の)?(.*)$', 1
            ) as words_after,
        from (
            select {{ fold('text') }} as folded
        ) as given
    ) as matched
) as parts
