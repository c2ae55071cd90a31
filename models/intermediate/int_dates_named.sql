-- Question: which year, month and day does each date name itself, and may the dates behind it go by them?
-- Rule: its own words tell, and what they reckon from the publication (昨年, 先月, 昨日). Dates do not go by what only dates a
-- state (7月末時点), the background (施行, 設立) or an announcement in brackets, by a month long before the publication, a day
-- that does not exist, nor, for the year, by a period of past years. What is announced (…します, 予定) is a plan. Nor does a
-- day go by that since which a search found what its sentence dates (9日、4日からの点検により). A date of 昨年 that opens a sentence
-- opens no chronology. The rows are narrow, since reading in order sorts them.

{# How many months before the publication a chronology reaches: a month without a day further back is an aside (an enrolment, a
   purchase), which later dates do not take their year from. #}
{% set months_of_a_chronology = 10 %}

with hinted as (

    select * from {{ ref('int_dates_hinted') }}

),

named as (

    select
        segment_id,
        char_start,
        char_end + length(gap_after) as next_start,
        sentence_number,
        section in ('header', 'contact') as is_aside,
        regexp_matches(gap_after, '{{ told_within_finding_pattern() }}')
        or (
            coalesce(lag(sentence_number) over (partition by segment_id order by char_start) = sentence_number, false)
            and regexp_matches(gap_after, '{{ search_by_its_beginning_pattern() }}')
        ) as is_told_within_finding,
        stands_alone,
        leads_sentence and coalesce(year_reckoned_from, '') <> 'anchor' as leads_sentence,
        is_connected,
        regexp_matches(gap_before, '^[^。]*[しりきちいっ]、$') as follows_clause,
        hint = 'date' and parse_error is null as is_read,
        regexp_matches(gap_after, '{{ deadline_pattern() }}')
        or (
            regexp_matches(gap_after, '{{ planned_pattern() }}')
            and (
                regexp_matches(gap_after, '{{ stated_plan_pattern() }}')
                or (section <> 'chronology' and not regexp_matches(gap_after, '{{ clause_end_pattern() }}'))
            )
        ) as is_planned,
        is_state
        or regexp_matches(gap_before, '\($') and regexp_matches(gap_after, '{{ announced_in_brackets_pattern() }}')
        or (year is not null and regexp_matches(gap_after, '{{ background_date_pattern() }}')) as is_state,
        anchor_on,
        anchor_day,
        {{ named_date_parts() }}
        prefix_part = '翌' as is_next,
        instr('月火水木金土日', nullif(weekday, '')) as weekday_number,
    from hinted

),

aged as (

    select
        *,
        own_day is null
        and stated_year * 12 + own_month < year(anchor_day) * 12 + month(anchor_day) - {{ months_of_a_chronology }}
            as is_long_before,
    from named

),

placed as (

    select
        * exclude (next_start, is_state, is_long_before, is_connected),
        is_read
        and not is_state
        and not coalesce(is_long_before and lead(month_step) over in_order is null and not lead(is_next) over in_order, false)
        and not coalesce(
            own_day is null and month_step is null and lag(is_long_before and is_connected) over in_order, false
        ) as is_date,
        coalesce(lag(case when is_connected then next_start end) over in_order = char_start, false) as is_right_end,
        (is_connected or is_right_end)
        and not leads_sentence
        and coalesce(first_value(leads_sentence and not is_connected and own_day is not null) over (partition by segment_id, sentence_number order by char_start), false)
            as is_period_aside,
        lag(stated_year) over in_order as left_year,
        lag(own_month) over in_order as left_month,
        lag(own_day) over in_order as left_day,
        coalesce(
            is_right_end and stated_year > left_year and stated_year < year(anchor_day)
            or is_connected and lead(stated_year) over in_order > stated_year and lead(stated_year) over in_order < year(anchor_day),
            false
        ) as bounds_past_years,
    from aged
    window in_order as (partition by segment_id order by char_start)

)

select * from placed
