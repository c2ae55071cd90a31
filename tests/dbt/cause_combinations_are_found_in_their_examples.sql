-- Every combination of words that tells a cause is found in its example: a word of each kind, the first before the second.

with words as (

    select
        code as kind,
        {{ fold('surface') }} as surface,
    from {{ ref('lexicon_cause_kinds') }}

),

combinations as (

    select
        * exclude (example),
        {{ fold('example') }} as example,
    from {{ ref('cause_combinations') }}

),

pairs_told as (

    select distinct combinations.combination_id
    from combinations
    inner join words as first_words
        on combinations.first_kind = first_words.kind
        and contains(combinations.example, first_words.surface)
    inner join words as second_words
        on combinations.second_kind = second_words.kind
        and contains(
            substring(
                combinations.example, instr(combinations.example, first_words.surface) + length(first_words.surface)
            ),
            second_words.surface
        )

),

thirds_told as (

    select distinct combinations.combination_id
    from combinations
    inner join words
        on combinations.third_kind = words.kind
        and contains(combinations.example, words.surface)

),

combinations_without_example as (

    select combinations.combination_id as missing
    from combinations
    left join pairs_told
        on combinations.combination_id = pairs_told.combination_id
    left join thirds_told
        on combinations.combination_id = thirds_told.combination_id
    where
        pairs_told.combination_id is null
        or (coalesce(combinations.third_kind, '') <> '' and thirds_told.combination_id is null)

),

excluding_kinds as (

    select distinct {{ each_item("string_split(unless_kind, ' ')") }} as kind
    from combinations

),

unknown_kinds as (

    select excluding_kinds.kind as missing
    from excluding_kinds
    left join words
        on excluding_kinds.kind = words.kind
    where excluding_kinds.kind <> '' and words.kind is null

)

select * from combinations_without_example
union all
select * from unknown_kinds
