-- Question: which heading labels each date, and does its notice tell of an insider?
-- Rule: the heading that the date stands under; a line that holds a date alone is a heading itself, and the one right above
-- it is its label (判明日 / 3月5日). A title such as 「元社員による…の持ち出し」 tells of an insider.

with dates as (

    select
        segment_id,
        date_id,
        sentence_number,
        line_number,
        heading_line,
        is_heading,
    from {{ ref('int_dates_placed') }}

),

headings as (

    select
        segment_id,
        sentence_number,
        line_number,
    from {{ ref('int_sections_resolved') }}
    where is_heading

),

insiders as (

    select distinct segment_id from {{ ref('int_sections_resolved') }}
    where sentence_number <= 2 and regexp_matches(sentence_text, '{{ insider_notice_pattern() }}')

),

labelled as (

    select
        dates.segment_id,
        dates.date_id,
        case
            when dates.is_heading then headings.line_number
            when dates.heading_line <> dates.line_number then dates.heading_line
        end as label_line,
        dates.is_heading,
        insiders.segment_id is not null as is_of_insider,
    from dates
    left join headings
        on dates.segment_id = headings.segment_id
        and dates.sentence_number = headings.sentence_number + 1
    left join insiders
        on dates.segment_id = insiders.segment_id

)

select * from labelled
