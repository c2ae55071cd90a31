-- Question: when was a notice published, and from which day are its partial dates reckoned?
-- Rule: of the dates that may be the day of publication, that of the header stands first; then the date that 本日 is said to be; then
-- one that stands alone at the top, the first of several, or at the end, the last; then the day of posting; then what the source
-- knows (published_at). Partial dates are reckoned from that day, or from the end of the year in the case number.

with stated as (

    select * from {{ ref('int_publication_dates_stated') }}

),

segments as (

    select
        segment_id,
        cast(published_at as date) as published_on,
        nullif(regexp_extract(folded_header, '#([0-9]{4}-[0-9]{1,4})', 1), '') as case_number,
        try_cast(regexp_extract(folded_header, '#([0-9]{4})', 1) as integer) as case_year,
    from {{ ref('stg_segments') }}

),

ranked as (

    select
        *,
        row_number() over (
            partition by segment_id
            order by
                case rule
                    when 'header_date' then 1
                    when 'today_stated' then 2
                    when 'line_at_top' then 3
                    when 'line_at_end' then 4
                    else 5
                end,
                case when rule = 'line_at_top' then char_start else -char_start end
        ) as candidate_rank,
    from stated

),

publication_dates as (

    select
        segments.segment_id,
        coalesce(ranked.dated_on, segments.published_on) as disclosed_on,
        ranked.char_start,
        ranked.char_end,
        coalesce(
            ranked.rule,
            case when segments.published_on is not null then 'published_at' end,
            case when segments.case_year is not null then 'case_year' end
        ) as rule,
        coalesce(ranked.dated_on, segments.published_on, {{ day_of('segments.case_year', 12, 31) }}) as anchor_on,
        segments.case_number,
        segments.case_year,
    from segments
    left join ranked
        on segments.segment_id = ranked.segment_id
        and ranked.candidate_rank = 1

)

select * from publication_dates
