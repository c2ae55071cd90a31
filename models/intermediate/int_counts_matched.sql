-- Question: where does a notice state a number, and what is counted by it?
-- Rule: each sentence is scanned once for numerals with their counters. The pattern also stops at telephone numbers,
-- clock times, numeric dates, ordinals (第三者, 第2報) and words with digits, so that no count is read out of their middle;
-- those are left out here, as are telephone extensions and what the lexicon of counters ignores (年, 丁目, 個人情報 …). What
-- a surface is made of is judged once for each distinct surface. A number without a counter stays, unless it only numbers
-- a line.

-- depends_on: {{ ref('lexicon_no_counts') }}

with sentences as (

    select * from {{ ref('int_sections_resolved') }}

),

counters as (

    select * from {{ ref('lexicon_counters') }}

),

tokens as (

    {{ scan('sentences', count_token_pattern(), '[0-9〇一二三四五六七八九十百千数]') }}

),

parts as (

    select
        surface,
        regexp_extract(surface, '^[A-Za-z]+-?') as letters,
        regexp_extract(surface, '^ ?[A-Za-z]*-?[¥$]?({{ numeral_range_pattern() }}|数)', 1) as numeral,
        regexp_extract(surface, '{{ lexicon_pattern("lexicon_counters") }}$') as counter,
    from (
        select distinct surface from tokens
    ) as distinct_tokens
    where
        not regexp_full_match(surface, '{{ not_a_count_pattern() }}')

),

surfaces as (

    select
        parts.surface,
        parts.letters,
        parts.numeral,
        parts.counter,
        counters.entry_id,
        counters.code,
        counters.unit,
    from parts
    left join counters
        on parts.counter = {{ fold('counters.surface') }}
    where
        parts.numeral <> ''
        and not regexp_full_match(parts.numeral, '〇{2,}')
        and coalesce(counters.code, 'bare') <> 'ignore'
        and (parts.letters = '' or counters.code in ('device', 'document', 'thing'))

),

matched as (

    select
        tokens.segment_id,
        tokens.sentence_number,
        tokens.char_start + length(surfaces.letters) as char_start,
        tokens.char_end,
        substring(tokens.surface, length(surfaces.letters) + 1) as surface,
        surfaces.numeral,
        surfaces.entry_id,
        coalesce(surfaces.code, 'bare') as unit_kind,
        surfaces.unit,
        tokens.gap_before || surfaces.letters as gap_before,
        tokens.gap_after,
        sentences.section,
    from tokens
    inner join surfaces
        on tokens.surface = surfaces.surface
    inner join sentences
        on tokens.segment_id = sentences.segment_id
        and tokens.sentence_number = sentences.sentence_number
    where
        (
            {{ is_whole_sentence() }}
            and not (surfaces.code = 'organization' and regexp_matches(tokens.surface, '^[0-9]{1,2} '))
        )
        or (
            not (tokens.surface like '数%' and regexp_matches(tokens.gap_before, '[件人名者回個枚台社通口冊校戸帯点]$'))
            and not {{ is_line_number() }}
            and not regexp_matches(tokens.gap_before, '内線[: 番]*$')
            and (surfaces.code is not null or {{ is_number_by_itself() }})
        )

)

select * from matched
