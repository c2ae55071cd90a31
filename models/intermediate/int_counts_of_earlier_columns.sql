-- Question: which counts stand in a column of numbers that an earlier report told?
-- Rule: a line that names an earlier state and the present one (前回公表時 今回) heads the lines below it until a sentence or a marked
-- heading. Of two numbers of one unit in a row, the one that stands where the head names the earlier state is an earlier number.

with lines as (

    select * from {{ ref('stg_lines') }}

),

counts as (

    select * from {{ ref('int_counts_placed') }}

),

heads as (

    select
        *,
        regexp_matches(line_text, '{{ earlier_then_now_pattern() }}') as has_earlier_first,
        regexp_matches(line_text, '{{ now_then_earlier_pattern() }}') as has_earlier_last,
    from lines

),

tables as (

    select
        segment_id,
        line_number,
        has_earlier_first or has_earlier_last as is_head,
        last_value(
            case
                when has_earlier_first then 1
                when has_earlier_last then 2
                when {{ ends_a_table() }} then 0
            end ignore nulls
        ) over (partition by segment_id order by line_number) as earlier_place,
    from heads as lines

),

rows_of_two as (

    select
        segment_id,
        mention_id,
        line_number,
        row_number() over in_row as place,
        count(*) over (partition by segment_id, line_number) as numbers,
        count(distinct unit) over (partition by segment_id, line_number) as units,
    from counts
    window in_row as (partition by segment_id, line_number order by char_start)

),

earlier as (

    select
        rows_of_two.segment_id,
        rows_of_two.mention_id,
        'other' as role,
        89 as priority,
        0 as distance,
        'earlier_column' as rule,
    from rows_of_two
    inner join tables
        on rows_of_two.segment_id = tables.segment_id
        and rows_of_two.line_number = tables.line_number
    where
        not tables.is_head
        and rows_of_two.numbers = 2
        and rows_of_two.units = 1
        and rows_of_two.place = tables.earlier_place

)

select * from earlier
