-- Question: which dates may be the day of publication, and what says so?
-- Rule: the date at the end of the header, or in brackets behind its title (9月13日掲載); the date that 本日 is said to be; a
-- date that stands alone on a line, perhaps with a label (更新日, 報道発表 …) but not below that of another day (処分年月日), before
-- the first heading, at the top, at the end or above the name of who signs; the day on which the notice says it was
-- posted. A date without a year takes the nearest one.

-- depends_on: {{ ref('lexicon_date_contexts') }}

{# How many days after its publication a notice may announce something: it was published no earlier than that before the latest date. #}
{% set days_of_plans = 62 %}

with dates as (

    select * from {{ ref('int_dates_normalized') }}
    where
        shape = 'date'
        and parse_error is null
        and coalesce(year, month) is not null

),

sentences as (

    select
        *,
        lead(sentence_text) over (partition by segment_id order by sentence_number) as next_sentence,
        coalesce(
            regexp_full_match(lag(sentence_text) over (partition by segment_id order by sentence_number), '{{ label_of_other_day_pattern() }}'),
            false
        ) as is_below_label,
    from {{ ref('int_sections_resolved') }}

),

segments as (

    select
        segment_id,
        year(cast(published_at as date)) as source_year,
        try_cast(regexp_extract(folded_header, '#([0-9]{4})', 1) as integer) as case_year,
    from {{ ref('stg_segments') }}

),

lengths as (

    select
        segment_id,
        max(line_number) as last_line,
    from sentences
    group by segment_id

),

placed as (

    select
        dates.segment_id,
        dates.char_start,
        dates.char_end,
        dates.year,
        dates.month,
        dates.day,
        dates.day_reckoned_from,
        sentences.line_number,
        sentences.section,
        sentences.is_below_label,
        coalesce(
            length(sentences.next_sentence) <= 40
            and regexp_matches(sentences.next_sentence, '{{ own_line_pattern() }}|{{ signer_pattern() }}'),
            false
        ) as is_signed,
        lengths.last_line,
        {{ text_around('dates') }}
        coalesce(
            last_value(dates.year ignore nulls) over so_far,
            first_value(dates.year ignore nulls) over from_here,
            segments.source_year,
            segments.case_year
        ) as nearest_year,
        max(case when sentences.section <> 'header' then {{ day_of('dates.year', 'dates.month', 'dates.day') }} end)
            over (partition by dates.segment_id) as latest_in_text,
    from dates
    inner join sentences
        on dates.segment_id = sentences.segment_id
        and dates.sentence_number = sentences.sentence_number
    inner join segments
        on dates.segment_id = segments.segment_id
    inner join lengths
        on dates.segment_id = lengths.segment_id
    window
        so_far as (
            partition by dates.segment_id order by dates.char_start rows between unbounded preceding and current row
        ),
        from_here as (
            partition by dates.segment_id order by dates.char_start rows between current row and unbounded following
        )

),

judged as (

    select
        *,
        {{ day_of('year', 'month', 'day') }} >= latest_in_text - {{ days_of_plans }} as is_late,
        count(case when stands_alone then 1 end) over (partition by segment_id) as dates_standing_alone,
        count(case when stands_alone then 1 end) over (
            partition by segment_id order by char_start rows between unbounded preceding and current row
        ) as number_standing_alone,
    from (
        select
            *,
            line_number > 1 and not is_below_label and {{ stands_alone('text_before', 'text_after') }} as stands_alone,
        from placed
        where
            month is not null
            and day is not null
    ) as with_lines

),

ruled as (

    select
        segment_id,
        char_start,
        char_end,
        {{ day_of('nearest_year', 'month', 'day') }} as dated_on,
        case
            when line_number = 1 and year is not null and regexp_matches(text_after, '{{ header_date_end_pattern() }}')
                then 'header_date'
            when
                line_number = 1
                and text_before like '%('
                and regexp_matches(text_after, '^ ?{{ lexicon_pattern("lexicon_date_contexts", where="code = 'publishing'") }}\)')
                then 'header_date'
            when day_reckoned_from = 'anchor' then 'today_stated'
        end as stated_rule,
        case
            when stands_alone and year is not null and line_number <= 8 and section = 'lead' and number_standing_alone = 1
                then 'line_at_top'
            when stands_alone and year is not null and is_signed and is_late and number_standing_alone = dates_standing_alone
                then 'line_at_end'
            when not stands_alone or year is null or dates_standing_alone > 2 then null
            when not is_late and (dates_standing_alone > 1 or line_number > 10) then null
            when line_number <= 15 and section <> 'chronology' then 'line_at_top'
            when line_number >= last_line - case when section = 'chronology' then 3 else 8 end then 'line_at_end'
        end as line_rule,
        case
            when regexp_matches(text_after, '{{ posting_pattern() }}') then 'posting_stated'
        end as posting_rule,
    from judged

),

dated as (

    select
        segment_id,
        char_start,
        char_end,
        dated_on,
        coalesce(stated_rule, line_rule, posting_rule) as rule,
    from ruled

)

select * from dated
where
    rule is not null
    and dated_on is not null
