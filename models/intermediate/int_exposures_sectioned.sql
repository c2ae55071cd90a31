-- Question: in which section does each sentence stand, where headings of data and items that look like headings are told
-- apart?
-- Rule: a heading of data puts the lines below it among the exposed data, up to a line that opens another section. An
-- item that looks like a heading opens none: the lines below it stand where the heading above it put them.

with described as (

    select * from {{ ref('int_exposures_described') }}

),

headed as (

    select
        *,
        coalesce(last_value(case when is_heading then is_data_heading end ignore nulls) over so_far, false) as is_under_data_heading,
        coalesce(last_value(case when is_heading then stated_section end ignore nulls) over so_far, 'lead') as heading_section,
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
            when is_under_data_heading and (is_among_items or stated_section = heading_section) then 'leaked_data'
            when is_among_items then heading_section
            else stated_section
        end as section,
    from headed

)

select * exclude (stated_section, heading_section, is_under_data_heading, is_among_items)
from sectioned
