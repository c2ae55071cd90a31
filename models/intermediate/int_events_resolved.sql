-- Question: what happened on each date?
-- Rule: the event words of a date give its types; embedded ones (…した旨の連絡) count only when the date has no word of
-- its own. A report is typed by the bodies named at its date; a bare 連絡 by its direction: from someone, to the people concerned. What comes after
-- the publication, and what is announced as a plan, is `other`, and so is a dated entry of a chronology without a
-- known word. A period is an exposure period when visitors acted in it; it is never a discovery. 「14日に公表した漏えいについて」 dates the
-- announcement only. Dates of a state
-- (時点), of an enrolment or of a contract are no events. What an investigation found after the discovery completes it. The publication date is always a `disclosed` event.

with dates as (

    select * from {{ ref('int_dates_placed') }}

),

attached as (

    select * from {{ ref('int_events_attached') }}

),

cues as (

    select * from {{ ref('int_events_normalized') }}

),

publications as (

    select * from {{ ref('int_publication_dates') }}

),

heading_words as (

    select
        dates.date_id,
        min(cues.char_start) as char_start,
        arg_min(cues.char_end, cues.char_start) as char_end,
        arg_min(cues.rule, cues.char_start) as rule,
        arg_min(cues.surface, cues.char_start) as surface,
        case when bool_or(cues.code = 'exposure_period') then 'exposure_period' else 'occurred' end as code,
    from dates
    inner join cues
        on dates.segment_id = cues.segment_id
        and dates.heading_line = cues.line_number
    where
        dates.line_number <> dates.heading_line
        and cues.code in ('occurred', 'exposure_period')
    group by dates.date_id

),

per_date as (

    select
        attached.date_id,
        bool_or(attached.code = 'plan') as is_plan,
        bool_or(attached.code = 'investigation_completed') as completes_investigation,
        arg_min(attached.code, attached.char_start) filter (where attached.attachment = 'follows_date') = 'disclosed'
            as dates_an_announcement,
        bool_or(attached.code = 'exposure_period') and bool_or(dates.date_end is not null) as has_exposure_word,
        bool_or({{ is_event_code('attached.code') }} and not attached.is_embedded) as has_main_word,
        arg_min(
            attached.char_start - dates.char_end between 0 and 30
            and (attached.code = 'as_of' or (attached.code = 'attribute' and dates.is_inner)),
            attached.char_start
        ) filter (where attached.attachment = 'follows_date') as dates_a_state,
    from attached
    inner join dates
        on attached.date_id = dates.date_id
    group by attached.date_id

),

reported as (

    select
        attached.date_id,
        min(attached.char_start) as cue_char_start,
        arg_min(attached.char_end, attached.char_start) as cue_char_end,
        arg_min(attached.rule, attached.char_start) as rule,
        case attached.code
            when 'target_ppc' then 'reported_ppc'
            when 'target_police' then 'reported_police'
            else 'reported_other'
        end as event_type,
    from attached
    left join per_date
        on attached.date_id = per_date.date_id
    inner join dates
        on attached.date_id = dates.date_id
    where
        attached.code in ('target_ppc', 'target_police', 'target_authority')
        and not regexp_matches(attached.gap_after, '^で(?:ある|も)|^(?:から|より|の(?:指導|指摘|依頼|要請))')
        and (
            attached.has_report_in_sentence
            or (not per_date.has_main_word and regexp_matches(attached.gap_after, '^(?:など|等)?(?:に|へ)'))
        )
        and dates.role <> 'range'
        and not dates.is_state
    group by attached.date_id, attached.code

),

directed as (

    select
        attached.*,
        per_date.is_plan,
        case
            when attached.code not in ('report', 'contact') then null
            when regexp_matches(attached.surface, '{{ police_paper_pattern() }}') then 'reported_police'
            when regexp_matches(attached.gap_before || attached.surface, '{{ police_station_pattern() }}') then 'reported_police'
            when regexp_matches(attached.gap_before, '{{ authority_pattern() }}') then 'reported_other'
        end as report_type,
        reported.date_id is not null as is_reported,
        per_date.has_main_word,
        per_date.has_exposure_word,
        per_date.completes_investigation,
        dates.is_inner and coalesce(per_date.dates_an_announcement, false) as only_dates_an_announcement,
        dates.date_end is not null and dates.role = 'range' as is_period,
        dates.is_inner,
        dates.section,
        regexp_matches(attached.gap_before, '{{ from_someone_pattern() }}') as comes_from_someone,
        regexp_matches(attached.gap_before || attached.surface, '{{ to_the_people_pattern() }}')
        or regexp_matches(attached.text_before, '{{ channel_pattern() }}') as goes_to_the_people,
        regexp_matches(attached.text_before, '{{ someone_tells_pattern() }}') as is_told_by_someone,
        regexp_matches(attached.surface || attached.gap_after, '{{ received_message_pattern() }}') as is_received,
        regexp_matches(attached.surface, '知らせ|案内|報告|説明') as is_telling,
        regexp_matches(attached.gap_before, '{{ secured_object_pattern() }}') as secures_access,
        regexp_matches(attached.surface, '依頼|要請|お願い') as is_request,
        attached.code = 'discovered'
        and regexp_matches(attached.text_before, '{{ by_investigation_pattern() }}') as is_found_by_investigation,
        regexp_matches(attached.gap_before, '{{ asked_measure_pattern() }}') as asks_for_measure,
        regexp_matches(attached.gap_before, '{{ asked_investigation_pattern() }}') as asks_for_investigation,
        regexp_matches(attached.surface, '[送発配郵渡]')
        and regexp_matches(attached.text_before, '{{ apology_pattern() }}') as is_sending_to_the_people,
        regexp_matches(attached.text_before, '{{ own_staff_pattern() }}')
        and not regexp_matches(attached.text_before, '委託|取引先|業者|他社') as comes_from_own_staff,
    from attached
    inner join per_date
        on attached.date_id = per_date.date_id
    inner join dates
        on attached.date_id = dates.date_id
    left join (select distinct date_id from reported) as reported
        on attached.date_id = reported.date_id
    where
        {{ is_event_code('attached.code') }}
        and not coalesce(per_date.dates_a_state, false)
        and not dates.is_state

),

typed as (

    select
        date_id,
        char_start as cue_char_start,
        char_end as cue_char_end,
        rule,
        case
            when is_plan then 'other'
            when section = 'prevention' and code in ('occurred', 'discovered', 'alerted', 'exposure_period') then 'other'
            when report_type is not null then report_type
            when code = 'alerted' and comes_from_own_staff then 'discovered'
            when code = 'individuals_notified' and is_received then 'alerted'
            when code = 'occurred' and is_period and regexp_matches(surface, '{{ in_view_pattern() }}') then 'exposure_period'
            when code in ('report', 'contact') and comes_from_own_staff then 'other'
            when code in ('report', 'contact') and comes_from_someone then 'alerted'
            when code in ('report', 'contact') and is_told_by_someone and not is_reported then 'alerted'
            when code in ('report', 'contact') and is_reported then null
            when code in ('report', 'contact') and goes_to_the_people then 'individuals_notified'
            when code = 'disclosed' and is_reported and regexp_matches(surface, '報') then null
            when code = 'disclosed' and is_telling and goes_to_the_people then 'individuals_notified'
            when code = 'change' then case when secures_access then 'contained' end
            when is_request and asks_for_measure then 'contained'
            when is_request and asks_for_investigation then 'investigation_started'
            when code = 'contact' and regexp_matches(surface, '報。?$') then 'disclosed'
            when code in ('report', 'contact') then 'other'
            when code = 'occurred' and is_sending_to_the_people then 'individuals_notified'
            else code
        end as event_type,
        is_found_by_investigation,
    from directed
    where
        (
            not is_embedded
            or is_inner
            or (not has_main_word and code in ('occurred', 'discovered', 'alerted', 'disclosed', 'exposure_period'))
        )
        and (attachment in ('follows_date', 'labels_date', 'outer_date', 'shares_predicate') or code <> 'occurred' or not is_embedded)
        and not (code = 'discovered' and completes_investigation)
        and not (only_dates_an_announcement and code <> 'disclosed')
        and not (code = 'exposure_period' and not is_period)
        and not (is_period and code not in ('occurred', 'exposure_period', 'other', 'contained', 'individuals_notified', 'service_suspended'))
        and not (is_period and has_exposure_word and code <> 'exposure_period')

),

strongest as (

    select
        date_id,
        cue_char_start,
        cue_char_end,
        rule,
        event_type,
        is_found_by_investigation,
    from (
        select
            *,
            bool_or(event_type <> 'other') over (partition by date_id) as has_strong_type,
        from (
            select
                date_id,
                cue_char_start,
                cue_char_end,
                rule,
                event_type,
                is_found_by_investigation,
            from typed
            union all
            select
                date_id,
                cue_char_start,
                cue_char_end,
                rule,
                event_type,
                false as is_found_by_investigation,
            from reported
        ) as words
    ) as compared
    where
        event_type is not null
        and not (event_type = 'other' and has_strong_type)

),

typed_by_heading as (

    select
        heading_words.date_id,
        heading_words.char_start as cue_char_start,
        heading_words.char_end as cue_char_end,
        heading_words.rule,
        case
            when dates.role = 'range' and regexp_matches(heading_words.surface, '{{ in_view_pattern() }}')
                then 'exposure_period'
            else heading_words.code
        end as event_type,
        false as is_found_by_investigation,
    from heading_words
    inner join dates
        on heading_words.date_id = dates.date_id
    left join per_date
        on heading_words.date_id = per_date.date_id
    left join (select distinct date_id from strongest) as strongest
        on heading_words.date_id = strongest.date_id
    where
        strongest.date_id is null
        and not coalesce(per_date.dates_a_state, false)
        and (dates.role = 'range' or not dates.has_text_after)

),

untyped as (

    select
        dates.date_id,
        cast(null as integer) as cue_char_start,
        cast(null as integer) as cue_char_end,
        'dated_entry' as rule,
        'other' as event_type,
        false as is_found_by_investigation,
    from dates
    left join per_date
        on dates.date_id = per_date.date_id
    left join (select distinct date_id from strongest) as strongest
        on dates.date_id = strongest.date_id
    left join (select distinct date_id from typed_by_heading) as typed_by_heading
        on dates.date_id = typed_by_heading.date_id
    where
        strongest.date_id is null
        and typed_by_heading.date_id is null
        and not dates.is_state
        and not coalesce(per_date.dates_a_state, false)
        and (
            coalesce(per_date.is_plan, false)
            or (dates.is_future and dates.precision <> 'month' and dates.has_text_after)
            or (dates.section in ('chronology', 'summary', 'lead', 'response') and dates.has_text_after and dates.leads_line)
            or (dates.section = 'prevention' and dates.precision <> 'year' and not dates.recurs and not dates.is_relative)
        )

),

all_types as (

    select * from strongest
    union all
    select * from typed_by_heading
    union all
    select * from untyped

),

events as (

    select
        all_types.date_id as mention_id,
        dates.segment_id,
        dates.sentence_number,
        dates.char_start,
        dates.char_end,
        case
            when dates.is_future then 'other'
            when all_types.is_found_by_investigation and dates.date_start > min(
                case when all_types.event_type in ('discovered', 'alerted') then dates.date_start end
            ) over (partition by dates.segment_id) then 'investigation_completed'
            else all_types.event_type
        end as event_type,
        dates.date_start as event_date,
        case when dates.date_end > dates.date_start then dates.date_end end as event_date_end,
        dates.time_start as event_time,
        dates.precision as date_precision,
        dates.surface as date_text,
        dates.is_year_inferred,
        all_types.rule,
        all_types.cue_char_start,
        all_types.cue_char_end,
    from all_types
    inner join dates
        on all_types.date_id = dates.date_id
    where dates.section not in ('header', 'delay')

),

published as (

    select
        {{ surrogate_key(['segment_id', "'date'", 'char_start', 'char_end']) }} as mention_id,
        segment_id,
        cast(null as bigint) as sentence_number,
        char_start,
        char_end,
        'disclosed' as event_type,
        disclosed_on as event_date,
        cast(null as date) as event_date_end,
        cast(null as varchar) as event_time,
        'day' as date_precision,
        cast(disclosed_on as varchar) as date_text,
        false as is_year_inferred,
        rule,
        cast(null as integer) as cue_char_start,
        cast(null as integer) as cue_char_end,
    from publications
    where disclosed_on is not null

),

together as (

    select * from events
    union all
    select * from published

),

ranked as (

    select
        {{ surrogate_key(['segment_id', 'event_type', 'event_date', 'event_date_end', 'event_time']) }} as event_id,
        *,
        row_number() over (
            partition by segment_id, event_type, event_date, event_date_end, event_time
            order by char_start, cue_char_start
        ) as statement_rank,
        bool_or(event_time is not null) over (
            partition by segment_id, event_type, event_date, event_date_end
        ) as is_stated_with_time,
    from together

),

first_statements as (

    select * exclude (statement_rank, is_stated_with_time) from ranked
    where
        statement_rank = 1
        and (event_time is not null or not is_stated_with_time)

)

select * from first_statements
