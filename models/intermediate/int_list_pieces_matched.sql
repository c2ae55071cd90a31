-- Question: which pieces stand in the lists that name a field, and hold none that the lexicon knows?
-- Rule: a list is a run of pieces parted by 、・ or 及び, or of lines with a mark of their own. It names a field where a piece ends
-- with one and is no clause (氏名を確認し). A word for the rest (その他、) is no piece.

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
        surface as piece,
        gap_before,
        gap_after,
        false as is_field,
    from pieces
    where
        regexp_matches(surface, '[ぁ-んァ-ヶ一-龠A-Za-z]')
        and not regexp_full_match(surface, '(?:その他|このほか|(?:上記|以上)のほか)の?')
    union all by name
    select
        segment_id,
        sentence_number,
        char_start,
        char_end as field_end,
        true as is_field,
    from fields

),

numbered as (

    select
        *,
        count(piece) over in_order as piece_number,
        max(field_end) over in_order as last_field_end,
    from stream
    window in_order as (partition by segment_id, sentence_number order by char_start, is_field)

),

held as (

    select
        segment_id,
        sentence_number,
        piece_number,
        min(char_start) as char_start,
        max(piece) as piece,
        max(gap_before) as gap_before,
        max(gap_after) as gap_after,
        bool_or(is_field) as holds_field,
        max(last_field_end) as last_field_end,
    from numbered
    where piece_number > 0
    group by segment_id, sentence_number, piece_number

),

described as (

    select
        held.*,
        {{ heading_shape('sentences.line_marker', 'sentences.sentence_text') }} as line_shape,
        holds_field
        and not regexp_matches(piece, '{{ clause_in_list_pattern() }}')
        and held.char_start + length(piece) - last_field_end <= 4 as is_item,
        count(case when regexp_matches(gap_before, '{{ list_boundary_pattern() }}') then 1 end) over in_order as run_number,
        count(*) over whole = 1 as is_alone,
    from held
    inner join sentences
        on held.segment_id = sentences.segment_id
        and held.sentence_number = sentences.sentence_number
    -- What starts inside a field is the rest of its name.
    where holds_field or coalesce(last_field_end <= held.char_start, true)
    window
        in_order as (partition by held.segment_id, held.sentence_number order by piece_number),
        whole as (partition by held.segment_id, held.sentence_number)

),

listed as (

    select
        *,
        bool_or(is_item) over (partition by segment_id, sentence_number, run_number) as is_in_list,
        is_alone and line_shape <> '' and line_shape in (
            lag(case when is_item then line_shape end) over in_order,
            lead(case when is_item then line_shape end) over in_order
        ) as is_line_of_list,
    from described
    window in_order as (partition by segment_id order by sentence_number, piece_number)

),

matched as (

    select
        segment_id,
        sentence_number,
        char_start,
        piece,
        gap_after,
    from listed
    where
        not holds_field
        and (is_in_list or coalesce(is_line_of_list, false))

)

select * from matched
