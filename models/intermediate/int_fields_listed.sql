-- Question: which items stand in the text, those that no word of the lexicon names among them?
-- Rule: in a list that names a field, a piece that ends with a noun of lexicon_item_heads (占用の|目的, 債権|番号) is an item too;
-- only the last piece of a run may go on to the predicate (面接の|結果が漏えいした), or end its clause (講座|名で、…). A noun alone (種類),
-- and one that tells of the incident (流出した|情報), is none; a number or a term alone (番号) is left to the card or account
-- named before it.

-- depends_on: {{ ref('lexicon_item_heads') }}

with fields as (

    select * from {{ ref('int_fields_matched') }}

),

pieces as (

    select * from {{ ref('int_list_pieces_matched') }}

),

sentences as (

    select * from {{ ref('int_sections_resolved') }}

),

candidates as (

    select
        *,
        regexp_extract(piece, '{{ unlisted_item_pattern() }}', ['item', 'head', 'tail']) as found,
    from pieces

),

unknown as (

    select
        segment_id,
        sentence_number,
        char_start,
        cast(char_start + length(found.item) as integer) as char_end,
        found.item as surface,
        found.head as item_head,
    from candidates
    where
        (length(found.item) > length(found.head) or found.item in ('番号', '期限'))
        and (found.tail in ('', 'で') or not regexp_matches(gap_after, '^[、,・/]'))
        and not regexp_matches(found.item, '{{ no_item_pattern() }}')
        and not (found.tail <> '' and regexp_matches(found.item, '{{ group_of_people_pattern() }}'))

),

listed as (

    select
        segment_id,
        sentence_number,
        char_start,
        char_end,
        surface,
        null as item_head,
    from fields
    union all
    select * from unknown

),

parted_anew as (

    select
        listed.segment_id,
        listed.sentence_number,
        listed.char_start,
        listed.char_end,
        listed.surface,
        listed.item_head,
        substring(
            sentences.sentence_text,
            coalesce(lag(listed.char_end) over in_order, sentences.char_start) - sentences.char_start + 1,
            listed.char_start - coalesce(lag(listed.char_end) over in_order, sentences.char_start)
        ) as gap_before,
        substring(
            sentences.sentence_text,
            listed.char_end - sentences.char_start + 1,
            coalesce(lead(listed.char_start) over in_order, sentences.char_end) - listed.char_end
        ) as gap_after,
    from listed
    inner join sentences
        on listed.segment_id = sentences.segment_id
        and listed.sentence_number = sentences.sentence_number
    window in_order as (partition by listed.segment_id, listed.sentence_number order by listed.char_start)

)

select * from parted_anew
