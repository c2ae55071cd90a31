-- Question: which bodies were told on each date?
-- Rule: the body named at the date (個人情報保護委員会, 警察, an authority) was told where its sentence has a word of reporting, or
-- where the date has no word of its own and the body stands before に or へ, in a list of measures, or right before a date in
-- brackets or at the end (委員会(4月10日)、県:4月11日). A body that only told, asked or passed something on (…からの指導で, …を通じ)
-- was not, nor a school's own board. Under a heading of reports (■届出) a body that stands alone in its entry was told.

with dates as (

    select * from {{ ref('int_dates_placed') }}

),

attached as (

    select * from {{ ref('int_events_shared') }}
    where code in ('target_ppc', 'target_police', 'target_authority')

),

judged_dates as (

    select * from {{ ref('int_event_dates_judged') }}

),

report_headings as (

    select distinct
        segment_id,
        line_number,
    from {{ ref('int_sections_resolved') }}
    where is_heading and regexp_matches(sentence_text, '{{ report_heading_pattern() }}')

),

bodies as (

    select
        attached.*,
        bool_or(attached.attachment = 'labels_date') over (partition by attached.date_id) as has_body_before_date,
        report_headings.line_number is not null
        and regexp_matches(attached.gap_after, '{{ body_alone_pattern() }}') as is_listed,
    from attached
    inner join dates
        on attached.date_id = dates.date_id
    left join report_headings
        on dates.segment_id = report_headings.segment_id
        and dates.heading_line = report_headings.line_number

),

told_bodies as (

    select
        * exclude (code),
        case code
            when 'target_ppc' then 'reported_ppc'
            when 'target_police' then 'reported_police'
            else 'reported_other'
        end as event_type,
    from bodies
    union all
    select
        * exclude (code),
        'reported_other' as event_type,
    from bodies
    where
        regexp_matches(gap_before, '{{ authority_beside_body_pattern() }}')
        or (is_listed and regexp_matches(gap_after, '{{ authority_behind_body_pattern() }}'))

),

reported as (

    select
        bodies.segment_id,
        bodies.date_id,
        min(bodies.char_start) as cue_char_start,
        arg_min(bodies.char_end, bodies.char_start) as cue_char_end,
        arg_min(bodies.rule, bodies.char_start) as rule,
        bodies.event_type,
    from told_bodies as bodies
    inner join judged_dates
        on bodies.date_id = judged_dates.date_id
    inner join dates
        on bodies.date_id = dates.date_id
    where
        not (
            regexp_matches(bodies.surface, '教育委員会|教委')
            and regexp_matches(bodies.text_before, '{{ own_school_pattern() }}')
        )
        and not regexp_matches(bodies.gap_after, '^(?:は|が)[^。]{0,20}(?:立ち?入り?|検査|調査|捜査|指導|勧告|受理|逮捕|処分|視察|聴取)|^で(?:ある|も)|^に(?:勤め|勤務|所属|在籍|派遣|出向)|^を?(?:通じ|経由)|^(?:から|より|の(?:指導|指摘|依頼|要請|[^、。]{0,12}(?:担当者|職員|協力|指示|助言)))')
        and (
            bodies.has_report_in_sentence
            or (bodies.is_listed and not judged_dates.has_main_word)
            or (not judged_dates.has_main_word and regexp_matches(bodies.gap_after, '^(?:など|等)?(?:に|へ)'))
            or (not judged_dates.has_main_word and bodies.attachment = 'labels_date' and (dates.section = 'response' or dates.is_enclosed or not dates.has_text_after))
        )
        and not (bodies.has_body_before_date and bodies.attachment = 'follows_date')
        and (dates.role <> 'range' or dates.leads_line)
        and not dates.is_state
    group by all

)

select * from reported
