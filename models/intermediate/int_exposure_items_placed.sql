-- Question: which sentences name items of data, and which name one of a row?
-- Rule: a line that names one item and nothing else but whose it is (2 会員の電話番号), marked and numbered as the line of items
-- before or behind it (3.電話番号), is one of a row; so is a line without a mark right under a heading that ends with an item
-- (担当者1名の氏名). Contact details at the end of such a row are none. A line of one item with a number of people heads the
-- items of the next line (ご注文の情報 310名).

with sentences as (

    select * from {{ ref('int_sections_resolved') }}

),

items as (

    select
        segment_id,
        sentence_number,
        count(case when not is_umbrella then 1 end) as item_count,
        max(case when not is_umbrella then surface end) as surface,
        bool_or(regexp_matches(surface, '{{ name_of_data_pattern() }}') and regexp_matches(gap_after, '{{ end_of_heading_pattern() }}')) as names_data,
        bool_or(not is_umbrella and regexp_matches(gap_after, '^[。 ]*$')) as ends_with_item,
        bool_or(
            not is_umbrella and regexp_matches(gap_before, '{{ whose_item_pattern() }}') and regexp_matches(gap_after, '^[。 ]*$')
        ) as is_of_somebody,
    from {{ ref('int_fields_normalized') }}
    group by segment_id, sentence_number

),

lone_items as (

    select
        sentences.segment_id,
        sentences.sentence_number,
        coalesce(items.item_count, 0) as item_count,
        coalesce(items.names_data, false) as names_data,
        items.surface,
        sentences.is_heading,
        regexp_matches(sentences.sentence_text, '{{ counted_line_pattern() }}') as is_counted,
        sentences.line_marker = '' and sentences.sentence_text not like '%。%' and items.item_count = 1 and items.ends_with_item as is_bare_item,
        case
            when
                items.item_count = 1
                and (
                    length(trim(sentences.sentence_text)) <= length(sentences.line_marker) + length(items.surface) + 2
                    or sentences.line_marker <> '' and items.is_of_somebody
                )
                then {{ heading_shape('sentences.line_marker', 'sentences.sentence_text') }}
        end as lone_shape,
        case
            when items.item_count >= 2 and sentences.line_marker <> '' and sentences.sentence_text not like '%。%'
                then {{ heading_shape('sentences.line_marker', 'sentences.sentence_text') }}
        end as shape_of_many,
    from sentences
    left join items
        on sentences.segment_id = items.segment_id
        and sentences.sentence_number = items.sentence_number

),

series as (

    select
        segment_id,
        sentence_number,
        item_count,
        names_data,
        coalesce(
            lone_shape in (lead(lone_shape) over in_order, lead(shape_of_many) over in_order)
            or lone_shape in (lag(lone_shape) over in_order, lag(shape_of_many) over in_order) and surface not like '%連絡先'
            or is_bare_item and lag(is_heading) over in_order, false
        ) as is_in_series,
        coalesce(item_count = 1 and is_counted and lead(item_count) over in_order >= 2, false) as heads_items,
    from lone_items
    window in_order as (partition by segment_id order by sentence_number)

)

select * from series
