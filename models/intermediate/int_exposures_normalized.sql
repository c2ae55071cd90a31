-- Question: what does each word of exposure say: affirmed, denied, or merely not confirmed?
-- Rule: the lexicon gives its code. A denial stands right behind the word (含まれて|おりません), or behind the noun that
-- carries it (漏えいの|可能性は|ございません). 「漏えいは確認されておりません」 denies nothing; it leaves the matter open.

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
        regexp_matches(matched.gap_after, '{{ exposure_link_pattern() }}') as links_on,
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
            when is_denied then 'denied'
            when links_on and next_code = 'unconfirmed' then 'unconfirmed'
            when links_on and next_code in ('chance', 'fact') and next_links_on and second_code = 'unconfirmed' then 'unconfirmed'
            when links_on and next_code in ('chance', 'fact') and next_is_denied then 'denied'
            else 'affirmed'
        end as polarity,
    from neighbours

)

select * from normalized
