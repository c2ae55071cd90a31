-- Question: what do the event words of a date say of the date itself?
-- Rule: it is a plan when a word of planning belongs to it. It dates a state (時点, 現在) or something else than the
-- incident (an enrolment, a contract) when such a word comes first behind it but for a blank, and an announcement alone when the first
-- word behind it is one: 「14日に公表した漏えいについて」. A main word is one that no other predicate takes up; an act is that of
-- every mention of its day in the sentence (1日、…見たとして、同日付で停職とした).

with dates as (

    select * from {{ ref('int_dates_placed') }}

),

attached as (

    select * from {{ ref('int_events_shared') }}

),

judged as (

    select
        attached.date_id,
        dates.segment_id,
        bool_or(attached.code = 'plan') as is_plan,
        bool_or(attached.code = 'investigation_completed') as completes_investigation,
        arg_min(
            attached.code = 'disclosed' or (attached.code = 'contact' and regexp_matches(attached.surface, '{{ numbered_report_pattern() }}')),
            attached.char_start
        ) filter (where attached.attachment in ('follows_date', 'shares_predicate')) as dates_an_announcement,
        bool_or(attached.code = 'exposure_period') and bool_or(dates.date_end is not null) as has_exposure_word,
        bool_or(attached.code in ('occurred', 'exposure_period')) as has_occurrence,
        bool_or({{ is_event_code('attached.code') }} and not attached.is_embedded)
        or bool_or(bool_or(attached.code = 'act')) over (
            partition by dates.segment_id, dates.sentence_number, dates.date_start
        ) as has_main_word,
        arg_min(
            attached.char_start - dates.char_end between 0 and 30
            and (attached.code = 'as_of' or (attached.code = 'attribute' and not regexp_matches(coalesce(attached.gap_after, ''), '^(?:の切れた|の過ぎた|を過ぎた|切れの)') and (dates.is_inner or dates.role = 'open_end') and not coalesce(dates.is_future, false) and not regexp_matches(coalesce(attached.text_since_date, ''), '^ |^(?:まで|に(?:かけて?|わたり|わたって))?(?:の?間)?、'))),
            attached.char_start
        ) filter (where attached.attachment = 'follows_date')
        and not bool_or(regexp_matches(coalesce(attached.text_since_date, ''), '{{ occasion_pattern() }}')) as dates_a_state,
    from attached
    inner join dates
        on attached.date_id = dates.date_id
    group by
        attached.date_id,
        dates.segment_id,
        dates.sentence_number,
        dates.date_start

)

select * from judged
