-- Question: which pattern finds the words of exposure of a code, where a text is only asked whether it holds one?
-- Rule: the words of lexicon_exposures, and each row of exposure_combinations as its parts one behind the other
-- ((?:知人|同僚)(?:に|へ)(?:話し|教え)), as an automaton of all the words that these make would be too large to keep.

with words as (

    select
        code,
        regexp_escape({{ fold('surface') }}) as pattern,
    from {{ ref('lexicon_exposures') }}

),

combinations as (

    select * from {{ ref('exposure_combinations') }}

),

first_parts as (

    {{ pattern_of_parts('combinations', 'first_kinds', ref('lexicon_exposure_parts')) }}

),

second_parts as (

    {{ pattern_of_parts('combinations', 'second_kinds', ref('lexicon_exposure_parts')) }}

),

third_parts as (

    {{ pattern_of_parts('combinations', 'third_kinds', ref('lexicon_exposure_parts')) }}

),

made as (

    select
        combinations.code,
        concat(first_parts.pattern, second_parts.pattern, third_parts.pattern) as pattern,
    from combinations
    inner join first_parts
        on combinations.combination_id = first_parts.combination_id
    inner join second_parts
        on combinations.combination_id = second_parts.combination_id
    left join third_parts
        on combinations.combination_id = third_parts.combination_id

),

each_word as (

    select * from words
    union all by name
    select * from made

),

patterns as (

    select
        code,
        '(?:' || string_agg(pattern, '|' order by pattern desc) || ')' as pattern,
    from each_word
    where code <> 'ignore'
    group by code

)

select * from patterns
