-- Question: what is each token: a word with a code, a short name, or an organisation's name?
-- Rule: the lexicon gives codes to its words; what it does not hold is a name or a short name. What is written right
-- behind a name without belonging to it (株式会社ホシ提供; not the trade in 株式会社ホシ開発), or in brackets before it (公財), is
-- cut off; hiragana that opens a quote belongs to the name that closes it (「あおぞら配送組合」), and a trade to the plain word behind
-- it, which tells of a contractor then (配送|会社). Words whose code is `ignore` were matched only to keep a shorter word from being
-- read in them, and end here. Where the next token starts is kept, so that nobody reads a name across it.

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

looked_up as (

    select
        matched.*,
        lexicon.entry_id,
        lexicon.code as lexicon_code,
        coalesce(lexicon.code = 'weak' and {{ is_of_a_trade('matched.text_before', 'matched.surface') }}, false) as is_of_a_trade,
        lag(matched.char_end) over in_sentence as previous_end,
        lead(matched.char_start) over in_sentence as next_start,
    from matched
    left join lexicon
        on matched.surface = lexicon.surface
    window in_sentence as (partition by matched.segment_id, matched.sentence_number order by matched.char_start)

),

coded as (

    select
        * exclude (entry_id, lexicon_code, is_of_a_trade),
        case when is_of_a_trade then 'contractor_by_trade' else entry_id end as rule,
        case
            when is_of_a_trade then 'contractor'
            when lexicon_code in ('brand', 'carrier') then 'name'
            when lexicon_code is not null then lexicon_code
            when regexp_matches(surface, '^{{ short_name_pattern() }}$') then 'short_name'
            else 'name'
        end as code,
        regexp_extract(surface, '「(.*)」', 1) as short_name,
        case
            when is_of_a_trade then regexp_extract(text_before, '{{ trade_pattern() }}+$')
            when lexicon_code is null and starts_with(text_after, '」')
                then regexp_extract(text_before, '{{ opening_of_quoted_name_pattern() }}', 1)
            else ''
        end as opening,
        case
            when lexicon_code is not null then ''
            else regexp_extract(surface, '^\((?:[^株有()]|[^()]{2})\)')
        end as bracketed_form,
        case
            when lexicon_code is not null or {{ is_trade_in_name('surface', 'text_after') }} then surface
            else regexp_replace(surface, '{{ name_appendix_pattern() }}', '')
        end as bare_surface,
    from looked_up

),

trimmed as (

    select
        * exclude (surface, bracketed_form, opening, bare_surface, char_start, char_end, text_before, text_after),
        opening || substring(bare_surface, length(bracketed_form) + 1) as surface,
        char_start + length(bracketed_form) - length(opening) as char_start,
        char_start + length(bare_surface) as char_end,
        left(text_before || bracketed_form, length(text_before || bracketed_form) - length(opening)) as text_before,
        substring(surface, length(bare_surface) + 1) || text_after as text_after,
    from coded
    where code <> 'ignore'

)

select * from trimmed
