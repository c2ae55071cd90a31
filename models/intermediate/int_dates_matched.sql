-- Question: where does a notice speak of a date, a time, or a length of time?
-- Rule: each sentence is scanned once for tokens. The pattern also stops at addresses of the web and runs of
-- numbers, so that no date is read out of their middle; those tokens are left out here. What a surface is, is judged
-- once for each distinct surface. Surfaces that the lexicon ignores (一日, 今年度 …) are no dates.

-- depends_on: {{ ref('lexicon_eras') }}
-- depends_on: {{ ref('lexicon_day_parts') }}

with sentences as (

    select * from {{ ref('int_sections_resolved') }}

),

relative_words as (

    select * from {{ ref('lexicon_relative_dates') }}

),

tokens as (

    {{ scan('sentences', date_token_pattern(), '[0-9年月日時週夜午翌]') }}

),

surfaces as (

    select
        surface,
        case
            when regexp_full_match(surface, '{{ duration_pattern() }}') then 'duration'
            when regexp_full_match(surface, '{{ numeric_date_pattern() ~ day_tail_pattern() }}') then 'date'
            when regexp_full_match(surface, '{{ date_point_pattern() }}') then 'date'
        end as shape,
    from (
        select distinct surface from tokens
    ) as distinct_tokens
    where surface not in (
        select {{ fold('surface') }} from relative_words
        where code = 'ignore'
    )

),

matched as (

    select
        tokens.segment_id,
        tokens.sentence_number,
        tokens.char_start,
        tokens.char_end,
        tokens.surface,
        surfaces.shape,
        tokens.gap_before,
        tokens.gap_after,
    from tokens
    inner join surfaces
        on tokens.surface = surfaces.surface
    where surfaces.shape is not null

)

select * from matched
