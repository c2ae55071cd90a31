-- Question: which types do the words of a date give it?
-- Rule: the code of the word, once its direction is known: a bare 連絡 that came in is `alerted`, one that went to the
-- people concerned `individuals_notified`; a report is typed by the bodies told on its date; a measure that others are
-- asked for is a measure. A plan is `other`, and `other` gives way to any word that says more. A period is an exposure
-- period, and no occurrence, when data was in view or visitors acted in it, and one of messages when their sender stands
-- right behind it. The signs of one kind of word stand together below; among them, the first that holds decides.

with directed as (

    select * from {{ ref('int_events_directed') }}

),

retained as (

    select * from {{ ref('int_events_retained') }}

),

reported as (

    select * from {{ ref('int_events_reported') }}

),

typed as (

    select
        directed.segment_id,
        directed.date_id,
        directed.char_start as cue_char_start,
        directed.char_end as cue_char_end,
        directed.rule,
        case
            when is_plan then 'other'
            when section = 'prevention' and code in (
                'occurred', 'discovered', 'alerted', 'exposure_period', 'investigation_started', 'investigation_completed'
            ) then 'other'
            when code in ('alerted', 'report', 'contact') and comes_from_investigators and regexp_matches(surface, '報告|回答')
                then 'investigation_completed'
            when report_type = 'reported_other' and attachment = 'shares_predicate' and tells_a_body then null
            when report_type is not null then report_type

            -- What was found or searched for.
            when code = 'discovered' and attachment = 'outer_date' and is_inner and has_occurrence then null
            when code = 'discovered' and finds_what_happened and not is_found_upon_search and not (attachment = 'outer_date' and has_tip)
                then case when is_range and finds_in_view then 'exposure_period' else 'occurred' end
            when code = 'occurred' and is_found_upon_search
                then case when starts_search then 'investigation_started' else 'discovered' end
            when surface like '%たところ' and not finds_by_search then null
            when code in ('discovered', 'other', 'act') and starts_search then 'investigation_started'
            when code = 'other' and finds_by_search then 'discovered'
            when code = 'discovered' and is_told_by_someone and is_passed_on then 'alerted'
            when code = 'discovered' and finds_lost_thing then 'contained'
            when code = 'discovered' and confirms_absence then 'other'
            when (code = 'investigation_started' or surface = 'を調べ') and is_open_start then 'investigation_completed'

            -- What happened or was published.
            when code = 'occurred' and corrects_error then 'other'
            when code = 'occurred' and asks_to_undo then 'contained'
            when code in ('occurred', 'disclosed') and publishes_mended_thing then 'contained'
            when code = 'disclosed' and describes_thing_in_view and holds_data then 'occurred'
            when code = 'disclosed' and is_shown_by_intruder then case when is_range then 'exposure_period' else 'occurred' end
            when
                code in ('occurred', 'disclosed') and is_in_view and not is_done_by_insider
                and (is_range or is_open_end and (describes_thing_in_view or surface like '%状態%')) then 'exposure_period'
            when code = 'disclosed' and (is_telling and has_people_as_topic or (is_telling or surface like '第%報%') and goes_to_the_people) then 'individuals_notified'

            -- What came in or was told.
            when code = 'alerted' and completes_investigation and surface like '%報告%' then null
            when code in ('report', 'contact', 'alerted') and is_told_within then 'other'
            when code in ('alerted', 'contact') and (asks_of_own_business or offers_help) then 'other'
            when code = 'alerted' and comes_from_own_staff then 'discovered'
            when code = 'alerted' and is_found_by_investigation and surface like '%報告%' then 'investigation_completed'
            when code in ('report', 'contact', 'alerted') and is_sent_to_the_people then 'individuals_notified'
            when code in ('report', 'contact') and comes_from_own_staff then 'other'
            when code in ('report', 'contact') and comes_from_someone then 'alerted'
            when code in ('report', 'contact') and tells_a_body then null
            when code in ('report', 'contact') and is_told_by_someone and surface not like 'への%' then 'alerted'
            when code in ('report', 'contact') and is_statutory_report and not comes_from_someone then 'reported_ppc'
            when code in ('report', 'contact') and goes_to_the_people and surface not like '%通報%' then 'individuals_notified'

            -- What the people concerned were told.
            when (code = 'individuals_notified' or is_request) and is_received then 'alerted'
            when code = 'individuals_notified' and sends_unaware then 'occurred'
            when
                code = 'individuals_notified'
                and (
                    visits_to_retrieve or goes_to_wrong_recipient or warns_staff or is_told_the_press
                    or (has_retrieval_in_sentence and goes_to_another_party)
                ) then null

            -- What was done.
            when code = 'act' then 'other'
            when code = 'change'
                then case when stops_service then 'service_suspended' when secures_access or mends_thing then 'contained' end
            when code = 'service_suspended' and stops_exposure then 'contained'
            when code = 'service_suspended' and stops_contract then 'other'

            -- What nothing stronger told.
            when is_request and asks_for_measure then 'contained'
            when code = 'contact' and regexp_matches(surface, '報。?$|次報告$') and not is_told_to_someone then 'disclosed'
            when code in ('occurred', 'contact') and is_sending_to_the_people then 'individuals_notified'
            when code = 'contact' and is_period then null
            when code in ('report', 'contact') then 'other'
            else code
        end as event_type,
        code = 'discovered' and is_open_start as is_found_by_investigation,
        code = 'act' and not coalesce(surface like '%本部%', false) as is_act,
        is_period,
        has_sender_behind,
    from directed
    inner join retained
        on directed.date_id = retained.date_id
        and directed.char_start = retained.char_start

),

words as (

    select * exclude (is_period, has_sender_behind) from typed
    where
        event_type is not null
        and not (is_period and event_type = 'alerted' and not coalesce(has_sender_behind, false))
    union all
    select
        *,
        false as is_found_by_investigation,
        false as is_act,
    from reported

),

compared as (

    select
        *,
        bool_or(event_type <> 'other') over (partition by date_id) as has_strong_type,
    from words

),

strongest as (

    select * exclude (is_act, has_strong_type) from compared
    where event_type <> 'other' or is_act or not has_strong_type

)

select * from strongest
