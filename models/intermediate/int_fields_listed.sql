-- Question: which items stand in the text, those that no word of the lexicon names among them?
-- Rule: a list is a run of pieces parted by 、・ or 及び, or of lines with a mark of their own. Where a list names a field, a piece
-- that ends with a noun of lexicon_item_heads (占用の|目的, 債権|番号) is an item too; only the last piece of a run may go on to the
-- predicate (面接の|結果が漏えいした). A noun alone (番号), and one that tells of the incident (流出した|情報), is none.

-- depends_on: {{ ref('lexicon_item_heads') }}

with sentences as (

    select * from {{ ref('int_sections_resolved') }}

),

fields as (

    select * from {{ ref('int_fields_matched') }}

),

parted as (

    select
        segment_id,
        sentence_number,
        char_start,
        {{ parted_list('sentence_text') }} as sentence_text,
    from sentences
    where
        (segment_id, sentence_number) in (select (segment_id, sentence_number) from fields)
        or line_marker <> '' and length(sentence_text) <= 40

),

pieces as (

    {{ scan('parted', list_piece_pattern()) }}

),

stream as (

    select
        segment_id,
        sentence_number,
        char_start,
        char_end,
        surface as piece,
        gap_before,
        gap_after,
        false as is_field,
    from pieces
    where regexp_matches(surface, '[ぁ-んァ-ヶ一-龠A-Za-z]')
    union all by name
    select
        segment_id,
        sentence_number,
        char_start,
        char_end,
        true as is_field,
    from fields

),

numbered as (

    select
        *,
        count(piece) over (
            partition by segment_id, sentence_number order by char_start, is_field
        ) as piece_number,
        max(case when is_field then char_end end) over (
            partition by segment_id, sentence_number order by char_start, is_field rows between unbounded preceding and current row
        ) as last_field_end,
    from stream

),

counted as (

    select
        segment_id,
        sentence_number,
        piece_number,
        max(piece) as piece,
        min(case when not is_field then char_start end) as char_start,
        max(case when not is_field then gap_before end) as gap_before,
        max(case when not is_field then gap_after end) as gap_after,
        bool_or(is_field) as holds_field,
        max(last_field_end) as last_field_end,
    from numbered
    group by segment_id, sentence_number, piece_number
    having
        max(piece) is not null
        and (
            bool_or(is_field)
            or coalesce(max(last_field_end) <= min(case when not is_field then char_start end), true)
        )

),

described as (

    select
        counted.*,
        {{ heading_shape('sentences.line_marker', 'sentences.sentence_text') }} as line_shape,
        holds_field
        and not regexp_matches(piece, '{{ clause_in_list_pattern() }}')
        and counted.char_start + length(piece) - last_field_end <= 4 as is_item,
        count(case when regexp_matches(gap_before, '{{ list_boundary_pattern() }}') then 1 end) over in_order as run_number,
        count(*) over whole = 1 as is_alone,
    from counted
    inner join sentences
        on counted.segment_id = sentences.segment_id
        and counted.sentence_number = sentences.sentence_number
    window
        in_order as (partition by counted.segment_id, counted.sentence_number order by piece_number),
        whole as (partition by counted.segment_id, counted.sentence_number)

),

neighbours as (

    select
        *,
        bool_or(is_item) over (partition by segment_id, sentence_number, run_number) as is_in_list,
        is_alone and (
            lag(is_alone and is_item and line_shape <> '') over in_order and lag(line_shape) over in_order = line_shape
            or lead(is_alone and is_item and line_shape <> '') over in_order and lead(line_shape) over in_order = line_shape
        ) as is_line_of_list,
    from described
    window in_order as (partition by segment_id order by sentence_number, piece_number)

),

candidates as (

    select
        *,
        regexp_extract(piece, '{{ unlisted_item_pattern() }}', ['item', 'head', 'tail']) as found,
    from neighbours
    where
        not holds_field
        and (is_in_list or coalesce(is_line_of_list, false))

),

unlisted as (

    select
        segment_id,
        sentence_number,
        char_start,
        cast(char_start + length(found.item) as integer) as char_end,
        found.item as surface,
        found.head as item_head,
    from candidates
    where
        length(found.item) > length(found.head)
        and (found.tail = '' or not regexp_matches(gap_after, '^[、,・/]'))
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
    select * from unlisted

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
