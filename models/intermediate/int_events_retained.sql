-- Question: which event words speak of what happened on their date?
-- Rule: all but those of a date that only dates a state, and what is yet to be done or known by now. Embedded words
-- (…した旨の連絡) count only when the date has no word of its own or takes such words, and so do reported findings; those below
-- a date that leads a line tell of another day. Beside a stronger word of the same date, what only repeats it gives way:
-- a finding beside the end of the investigation, what an announcement tells, a word that is no exposure in its period.

with judged_dates as (

    select * from {{ ref('int_event_dates_judged') }}

),

directed as (

    select * from {{ ref('int_events_directed') }}

),

reported_dates as (

    select distinct date_id from {{ ref('int_events_reported') }}

),

retained as (

    select
        directed.segment_id,
        directed.date_id,
        directed.char_start,
        judged_dates.is_plan,
        judged_dates.has_occurrence,
        judged_dates.completes_investigation,
        reported_dates.date_id is not null as tells_a_body,
    from directed
    inner join judged_dates
        on directed.date_id = judged_dates.date_id
    left join reported_dates
        on directed.date_id = reported_dates.date_id
    where
        not coalesce(judged_dates.dates_a_state or is_yet_to_be_done or is_known_now, false)
        and (
            not is_embedded
            or is_reported_finding
            or (takes_embedded_words and not coalesce(opens_clause or (is_found_object and not is_range), false))
            or (
                not judged_dates.has_main_word
                and code in ('occurred', 'discovered', 'alerted', 'disclosed', 'exposure_period')
                and not coalesce(code = 'occurred' and (describes_noun or (is_found_object and not is_range)), false)
            )
        )
        -- Embedded words that tell of another day.
        and not (is_embedded and attachment in ('ruled_by_line', 'ruled_by_date_heading', 'goes_on') and code in ('occurred', 'disclosed', 'discovered'))
        -- Words that repeat what stands beside them.
        and not (is_inner and coalesce(judged_dates.dates_an_announcement, false) and code not in ('disclosed', 'contact'))
        and not (code = 'discovered' and judged_dates.completes_investigation)
        and not (code = 'discovered' and is_range and judged_dates.has_occurrence)
        and not (is_period and judged_dates.has_exposure_word and code <> 'exposure_period')
        and not (code = 'exposure_period' and not is_range)

)

select * from retained
