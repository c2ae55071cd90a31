-- Question: which heading labels each date, what introduces its list, and does its notice tell of an insider or of
-- logins?
-- Rule: the heading that the date stands under; a line that holds a date alone is a heading itself, and the one right
-- above it is its label (判明日 / 3月5日). The last whole sentence before an entry may introduce it as one day of many on
-- which it happened (以下の日にも同じ誤りがありました。), and so may a heading right above it (日時と場所). A title such as 「元社員による…の持ち出し」
-- tells of an insider, one such as 「不正ログインについて」 of logins by others.

with dates as (

    select
        segment_id,
        date_id,
        sentence_number,
        line_number,
        heading_line,
        is_heading,
        opens_entry,
        leads_line,
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

occurrence_headings as (

    select distinct
        segment_id,
        line_number,
    from {{ ref('int_sections_resolved') }}
    where is_heading and regexp_matches(sentence_text, '{{ occurrence_heading_pattern() }}')

),

titles as (

    select
        segment_id,
        bool_or(regexp_matches(sentence_text, '{{ insider_notice_pattern() }}')) as is_of_insider,
        bool_or(regexp_matches(sentence_text, '{{ login_notice_pattern() }}')) as is_of_logins,
    from {{ ref('int_sections_resolved') }}
    where sentence_number <= 2
    group by segment_id

),

introductions as (

    select
        segment_id,
        sentence_number,
        last_value(
            case
                when sentence_text like '%。%' or sentence_text like '%:' or is_heading
                    then regexp_matches(sentence_text, '{{ introduces_occurrences_pattern() }}')
            end
            ignore nulls
        ) over (
            partition by segment_id order by sentence_number rows between unbounded preceding and 1 preceding
        ) as is_introduced,
    from {{ ref('int_sections_resolved') }}

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
        dates.opens_entry and coalesce(introductions.is_introduced, false)
        or (dates.leads_line and occurrence_headings.line_number is not null) as is_listed_occurrence,
        coalesce(titles.is_of_insider, false) as is_of_insider,
        coalesce(titles.is_of_logins, false) as is_of_logins,
    from dates
    left join headings
        on dates.segment_id = headings.segment_id
        and dates.sentence_number = headings.sentence_number + 1
    left join introductions
        on dates.segment_id = introductions.segment_id
        and dates.sentence_number = introductions.sentence_number
    left join occurrence_headings
        on dates.segment_id = occurrence_headings.segment_id
        and dates.heading_line = occurrence_headings.line_number
        and dates.line_number = occurrence_headings.line_number + 1
    left join titles
        on dates.segment_id = titles.segment_id

)

select * from labelled
