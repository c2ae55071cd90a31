-- Question: which type does a date without a word of its own take from where it stands?
-- Rule: the type of its heading, if that tells what happened or labels a date (判明年月日) and has none of its own. Else a
-- date labelled as that of the occurrence is one, and so is that of the work on whose occasion it happened; a bare period
-- is one of exposure, or when an insider acted or others logged in where the title tells of them, or of what was sent by
-- mistake; a search begins an investigation, and a day that cites an earlier notice (前回(3月1日)) is that of its publication.
-- A dated entry of a chronology with no known word is `other`, as is a day of
-- which something is told in unknown words (but for what an intruder did, a mistake by what should have been done, or
-- what was found to have happened), and what comes after the publication. What dates a state takes no type.

with dates as (

    select * from {{ ref('int_dates_placed') }}

),

labels as (

    select * from {{ ref('int_dates_labelled') }}

),

judged_dates as (

    select * from {{ ref('int_event_dates_judged') }}

),

typed as (

    select * from {{ ref('int_events_typed') }}

),

cues as (

    select * from {{ ref('int_events_normalized') }}

),

without_word as (

    select
        dates.*,
        labels.label_line,
        coalesce(labels.is_heading, false) as stands_in_heading,
        coalesce(labels.is_of_insider, false) as is_of_insider,
        coalesce(labels.is_of_logins, false) as is_of_logins,
        coalesce(labels.is_listed_occurrence, false) as is_listed_occurrence,
        coalesce(judged_dates.is_plan, false) as is_plan,
    from dates
    left join labels
        on dates.date_id = labels.date_id
    left join judged_dates
        on dates.date_id = judged_dates.date_id
    anti join typed
        on dates.date_id = typed.date_id
    where not coalesce(judged_dates.dates_a_state, false)

),

heading_words as (

    select
        without_word.date_id,
        min(cues.char_start) as char_start,
        arg_min(cues.char_end, cues.char_start) as char_end,
        arg_min(cues.rule, cues.char_start) as rule,
        arg_min(cues.surface, cues.char_start) as surface,
        bool_or(cues.code = 'exposure_period' or regexp_matches(cues.surface || cues.text_behind, '{{ period_in_reach_pattern() }}'))
            as tells_of_exposure,
        arg_min(cues.code, cues.char_start) as code,
    from without_word
    inner join cues
        on without_word.segment_id = cues.segment_id
        and without_word.label_line = cues.line_number
    anti join dates as dated_headings
        on without_word.segment_id = dated_headings.segment_id
        and without_word.label_line = dated_headings.line_number
    where
        (cues.code in ('occurred', 'exposure_period') and (not without_word.stands_in_heading or without_word.role = 'range'))
        or (
            cues.code = 'disclosed'
            and without_word.role = 'range'
            and regexp_matches(cues.surface || cues.text_behind, '{{ period_in_reach_pattern() }}')
        )
        or (
            cues.code in ('service_suspended', 'service_resumed')
            and without_word.closes_row
            and regexp_matches(right(cues.surface, 1) || cues.gap_after, '{{ label_of_state_pattern() }}')
        )
        or (
            cues.code in ('occurred', 'discovered', 'alerted', 'contained', 'disclosed', 'individuals_notified')
            and regexp_matches(cues.surface || cues.gap_after, '{{ date_label_end_pattern() }}')
        )
    group by without_word.date_id

),

typed_by_heading as (

    select
        without_word.segment_id,
        without_word.date_id,
        heading_words.char_start as cue_char_start,
        heading_words.char_end as cue_char_end,
        heading_words.rule,
        case
            when without_word.role = 'range' and without_word.is_of_insider then 'occurred'
            when heading_words.tells_of_exposure then 'exposure_period'
            when without_word.role = 'range' and regexp_matches(heading_words.surface, '{{ in_view_pattern() }}')
                then 'exposure_period'
            else heading_words.code
        end as event_type,
    from without_word
    inner join heading_words
        on without_word.date_id = heading_words.date_id
    where
        (not without_word.is_bracketed or without_word.closes_row)
        and without_word.precision <> 'year'
        and (not without_word.is_state or heading_words.surface like '発生%')
        and (without_word.role = 'range' or not without_word.has_text_after or heading_words.surface like '発生%')

),

untyped as (

    select
        without_word.*,
        case
            when without_word.is_plan then 'dated_entry'
            when without_word.opens_story then 'story'
            when without_word.is_labelled_occurrence or without_word.is_listed_occurrence then 'label_of_occurrence'
            when without_word.is_occasion then 'occasion'
            when without_word.tells_of_insider and not coalesce(without_word.is_labelled_exposure, false) then 'insider_period'
            when without_word.begins_search then 'begun_search'
            when without_word.is_last_use then 'dated_entry'
            when without_word.cites_notice then 'earlier_notice'
            when {{ is_bare_period('without_word') }} then 'bare_period'
            when {{ is_told_day('without_word') }} then 'told_day'
            when without_word.is_future and not without_word.recurs and (without_word.has_text_after or without_word.section in ('response', 'prevention'))
                then 'dated_entry'
            when
                without_word.section in ('chronology', 'summary', 'lead', 'response')
                and ((without_word.has_text_after and without_word.leads_line) or (without_word.closes_row and without_word.is_enclosed))
                then 'dated_entry'
            when
                without_word.section = 'prevention' and without_word.precision <> 'year'
                and not without_word.recurs and not without_word.is_relative
                and (without_word.has_text_after or not without_word.leads_line)
                then 'dated_entry'
        end as rule,
    from without_word
    anti join typed_by_heading
        on without_word.date_id = typed_by_heading.date_id
    where not without_word.is_state

),

inherited as (

    select * from typed_by_heading
    union all
    select
        segment_id,
        date_id,
        cast(null as integer) as cue_char_start,
        cast(null as integer) as cue_char_end,
        rule,
        case
            when rule = 'bare_period' and not (is_of_insider or is_of_logins or coalesce(tells_of_missending, false)) then 'exposure_period'
            when rule in ('bare_period', 'label_of_occurrence', 'occasion', 'insider_period') then 'occurred'
            when rule = 'begun_search' then 'investigation_started'
            when rule = 'earlier_notice' then 'disclosed'
            when rule = 'told_day' and tells_what_happened or rule in ('told_day', 'dated_entry') and tells_deed then 'occurred'
            else 'other'
        end as event_type,
    from untyped
    where rule is not null

)

select * from inherited
