-- Question: in which section does each sentence stand, where headings of data and items that look like headings are told
-- apart?
-- Rule: a heading of data puts the lines below it among the exposed data, up to a line that opens another section. An
-- item that looks like a heading opens none: the lines below it stand where the heading above it put them. A row that tells its
-- own date (2. 本社への報告 5月2日) is a heading by its words alone: a line below it that tells of data stands in the lead.

with described as (

    select * from {{ ref('int_exposures_described') }}

),

headed as (

    select
        *,
        coalesce(last_value(case when is_heading then is_data_heading end ignore nulls) over so_far, false) as is_under_data_heading,
        coalesce(nullif(last_value(case when is_heading then stated_section end ignore nulls) over so_far, 'header'), 'lead') as heading_section,
        coalesce(
            last_value(case when is_heading then regexp_matches(sentence_text, '{{ dated_row_pattern() }}') end ignore nulls) over so_far, false
        ) as is_below_dated_row,
        coalesce(
            last_value(case when is_heading or is_item_line then is_item_line end ignore nulls) over so_far, false
        ) as is_among_items,
    from described
    window so_far as (
        partition by segment_id order by sentence_number rows between unbounded preceding and current row
    )

),

sectioned as (

    select
        *,
        case
            when is_below_dated_row and not is_heading and item_count > 0 and said_status is not null and stated_section <> 'prevention' then 'lead'
            when is_under_data_heading and (is_among_items or stated_section = heading_section) then 'leaked_data'
            when is_among_items then heading_section
            else stated_section
        end as section,
    from headed

)

select * exclude (stated_section, heading_section, is_under_data_heading, is_below_dated_row, is_among_items)
from sectioned
