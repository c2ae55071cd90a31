-- Question: what does each word of exposure say: affirmed, denied, or left open?
-- Rule: the lexicon gives its code. A denial stands right behind the word (含まれて|おりません), or behind the noun that
-- carries it (漏えいの|可能性は|ございません). Predicates that share an ending
-- share its denial (表示・保存していない). 「漏えいは確認されておりません」「漏えいの有無」 leave the matter open.

with matched as (

    select * from {{ ref('int_exposures_matched') }}

),

lexicon as (

    select
        entry_id,
        {{ fold('surface') }} as surface,
        code,
    from {{ ref('lexicon_exposures') }}

),

coded as (

    select
        matched.segment_id,
        matched.sentence_number,
        matched.char_start,
        matched.char_end,
        matched.surface,
        matched.gap_before,
        matched.gap_after,
        lexicon.entry_id as rule,
        lexicon.code,
        regexp_matches(matched.gap_after, '{{ denied_exposure_pattern() }}') as is_denied,
        regexp_matches(matched.gap_after, '{{ open_exposure_pattern() }}') as is_open,
        regexp_matches(matched.gap_after, '{{ exposure_link_pattern() }}') as links_on,
        regexp_matches(matched.gap_after, '{{ coordinated_predicate_pattern() }}') as is_coordinated,
    from matched
    inner join lexicon
        on matched.surface = lexicon.surface
    where lexicon.code <> 'ignore'

),

neighbours as (

    select
        *,
        lead(code) over in_sentence as next_code,
        lead(is_denied) over in_sentence as next_is_denied,
        lead(links_on) over in_sentence as next_links_on,
        lead(code, 2) over in_sentence as second_code,
        lead(is_denied, 2) over in_sentence as second_is_denied,
    from coded
    window in_sentence as (partition by segment_id, sentence_number order by char_start)

),

normalized as (

    select
        segment_id,
        sentence_number,
        char_start,
        char_end,
        surface,
        rule,
        code,
        case
            when is_open then 'open'
            when is_denied then 'denied'
            when is_coordinated and next_is_denied then 'denied'
            when links_on and next_code = 'finding' and next_is_denied then 'open'
            when links_on and next_code in ('chance', 'fact', 'finding') and next_links_on
                and second_code = 'finding' and second_is_denied then 'open'
            when links_on and next_code in ('chance', 'fact') and next_is_denied then 'denied'
            else 'affirmed'
        end as polarity,
    from neighbours

)

select * from normalized
