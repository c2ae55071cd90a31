-- Question: what is each token: a word with a code, a short name, or an organisation's name?
-- Rule: the lexicon gives codes to its words; what it does not hold is a name or a short name. What is written right
-- behind a name without belonging to it (株式会社ホシ提供; not the trade in 株式会社ホシ開発), or in brackets before it (公財), is
-- cut off; hiragana that opens a quote belongs to the name that closes it (「あおぞら配送組合」). Words whose code is `ignore` were matched only to keep a shorter word from being read in them, and end here.
-- Where the next token starts is kept, so that nobody reads a name across it.

with matched as (

    select * from {{ ref('int_third_parties_matched') }}

),

lexicon as (

    select
        entry_id,
        {{ fold('surface') }} as surface,
        code,
    from {{ ref('lexicon_third_parties') }}

),

coded as (

    select
        matched.*,
        lexicon.entry_id as rule,
        case
            when lexicon.code in ('brand', 'carrier') then 'name'
            when lexicon.code is not null then lexicon.code
            when regexp_matches(matched.surface, '^{{ short_name_pattern() }}$') then 'short_name'
            else 'name'
        end as code,
        regexp_extract(matched.surface, '「(.*)」', 1) as short_name,
        case
            when lexicon.code is not null then ''
            else regexp_extract(matched.surface, '^\((?:[^株有()]|[^()]{2})\)')
        end as bracketed_form,
        case
            when lexicon.code is null and starts_with(matched.text_after, '」')
                then regexp_extract(matched.text_before, '{{ opening_of_quoted_name_pattern() }}', 1)
            else ''
        end as quoted_opening,
        case
            when lexicon.code is not null or {{ is_trade_in_name('matched.surface', 'matched.text_after') }} then matched.surface
            else regexp_replace(matched.surface, '{{ name_appendix_pattern() }}', '')
        end as bare_surface,
        lag(matched.char_end) over in_sentence as previous_end,
        lead(matched.char_start) over in_sentence as next_start,
    from matched
    left join lexicon
        on matched.surface = lexicon.surface
    window in_sentence as (partition by matched.segment_id, matched.sentence_number order by matched.char_start)

),

trimmed as (

    select
        * exclude (surface, bracketed_form, quoted_opening, bare_surface, char_start, char_end, text_before, text_after),
        quoted_opening || substring(bare_surface, length(bracketed_form) + 1) as surface,
        char_start + length(bracketed_form) - length(quoted_opening) as char_start,
        char_start + length(bare_surface) as char_end,
        left(text_before || bracketed_form, length(text_before || bracketed_form) - length(quoted_opening)) as text_before,
        substring(surface, length(bare_surface) + 1) || text_after as text_after,
    from coded
    where code <> 'ignore'

)

select * from trimmed
