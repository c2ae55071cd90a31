-- Question: which lines does a notice consist of, and what does each look like?
-- Rule: a line ends at a newline. Its marker is the sign it opens with (a number, a bracketed number, a bullet, a
-- decorative mark); its body is what follows the marker. The first number of a date or a time (6 月 5 日, 20:04) or of
-- a longer number (48,200 件) is no marker. Blank lines are kept out, yet counted, so that a reader
-- can tell which lines stand apart.

with segments as (

    select * from {{ ref('stg_segments') }}

),

split_lines as (

    select
        segment_id,
        {{ numbered_items('lines', 'line_number', 'line_text') }}
    from (
        select
            segment_id,
            string_split(folded_text, chr(10)) as lines,
        from segments
    ) as split

),

placed as (

    select
        *,
        cast(coalesce(sum(length(line_text) + 1) over (
            partition by segment_id order by line_number rows between unbounded preceding and 1 preceding
        ), 0) as integer) as char_start,
        coalesce(lag(trim(line_text) = '') over (partition by segment_id order by line_number), false) as follows_blank,
    from split_lines

),

marked as (

    select
        *,
        case
            when regexp_matches(line_text, '{{ opens_with_figure_pattern() }}') then regexp_extract(line_text, '^ *')
            else regexp_extract(line_text, '{{ line_marker_pattern() }}')
        end as line_marker,
    from placed
    where trim(line_text) <> ''

),

lines as (

    select
        segment_id,
        line_number,
        char_start,
        char_start + length(line_text) as char_end,
        line_text,
        trim(line_marker) as line_marker,
        trim(substring(line_text, length(line_marker) + 1)) as line_body,
        follows_blank,
    from marked

)

select * from lines
