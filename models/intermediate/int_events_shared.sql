-- Question: which event words belong to more dates than their own?
-- Rule: a date whose clause is cut short before the next date (「4日に省へ、5日に県へ報告」) shares the first predicate behind the
-- last of them. A body that is the topic of such a date (委員会には4日に速報、5日に確報を), or before a report of its own
-- (財務局へは10日に一報を入れ、31日に報告書を出し), is that of the next one too, unless that one names a body of its own.
-- A word that labels the first of dates in a row (発覚(5月25日、6月16日)) labels them all.

with attached as (

    select * from {{ ref('int_events_attached') }}

),

dates as (

    select * from {{ ref('int_dates_placed') }}
    where not is_state

),

first_words as (

    select
        date_id,
        coalesce(min(case when not is_embedded then char_start end), min(char_start)) as char_start,
    from attached
    where
        attachment = 'follows_date'
        and code not like 'target%'
        and code <> 'exposure_period'
        and not regexp_matches(surface, '^第.{1,2}報')
    group by date_id

),

gapped_dates as (

    select
        dates.*,
        first_words.char_start as word_start,
        case when regexp_full_match(dates.text_to_next_date, '{{ joint_pattern() }}') then lead(dates.date_id) over from_here_on end as joined_date_id,
        lead(dates.role) over from_here_on = 'range' and lead(dates.date_start) over from_here_on < dates.date_start as precedes_earlier_period,
        first_value(first_words.char_start ignore nulls) over from_next as shared_word_start,
        first_value(case when not dates.may_share_predicate then dates.char_start end ignore nulls) over from_here
            as last_start,
    from dates
    left join first_words
        on dates.date_id = first_words.date_id
    window
        from_here as (
            partition by dates.segment_id, dates.sentence_number
            order by dates.char_start
            rows between current row and unbounded following
        ),
        from_here_on as (partition by dates.segment_id, dates.sentence_number order by dates.char_start),
        from_next as (
            partition by dates.segment_id, dates.sentence_number
            order by dates.char_start
            rows between 1 following and unbounded following
        )

),

shared as (

    select
        attached.* replace (
            rtrim(gapped_dates.text_to_next_date, '、 ') as gap_before,
            rtrim(gapped_dates.text_to_next_date, '、 ') as text_before,
            rtrim(gapped_dates.text_to_next_date, '、 ') as text_since_date,
            gapped_dates.date_id as date_id,
            'shares_predicate' as attachment
        ),
    from gapped_dates
    inner join attached
        on gapped_dates.segment_id = attached.segment_id
        and (
            gapped_dates.shared_word_start = attached.char_start
            or (attached.code like 'target%' and attached.attachment = 'follows_date' and gapped_dates.joined_date_id = attached.date_id)
        )
    where
        gapped_dates.may_share_predicate
        and not coalesce(gapped_dates.precedes_earlier_period, false)
        and gapped_dates.word_start is null
        and gapped_dates.last_start < attached.char_start

),

listed_dates as (

    select
        *,
        last_value(case when not continues_list then date_id end ignore nulls) over (
            partition by segment_id, sentence_number order by char_start
        ) as first_date_id,
    from (
        select
            *,
            coalesce(regexp_full_match(lag(text_to_next_date) over (
                partition by segment_id, sentence_number order by char_start
            ), '{{ joint_pattern() }}'), false) as continues_list,
        from dates
    ) as followed

),

listed as (

    select attached.* replace (listed_dates.date_id as date_id, 'labels_list' as attachment),
    from attached
    inner join listed_dates
        on attached.date_id = listed_dates.first_date_id
    left join first_words
        on listed_dates.date_id = first_words.date_id
    where
        listed_dates.continues_list
        and attached.attachment = 'labels_date'
        and attached.code not like 'target%'
        and first_words.date_id is null

),

reports as (

    select distinct date_id from attached
    where code in ('report', 'contact')

),

own_bodies as (

    select distinct date_id from attached
    where
        attachment = 'follows_date'
        and (
            (code like 'target%' and regexp_matches(text_behind, '^(?:など|等)?(?:に|へ)'))
            or (code in ('report', 'contact') and regexp_matches(surface, '^[にへ]') and regexp_matches(text_since_date, '[一-龠ァ-ヶー)]$'))
        )

),

topics as (

    select attached.* replace (dates.date_id as date_id, 'topic' as attachment),
    from attached
    inner join dates as labelled
        on attached.date_id = labelled.date_id
    inner join dates
        on labelled.date_id = dates.previous_in_line
        and labelled.sentence_number = dates.sentence_number
    left join reports
        on dates.date_id = reports.date_id
    left join own_bodies
        on dates.date_id = own_bodies.date_id
    where
        (labelled.may_share_predicate or reports.date_id is not null)
        and attached.code like 'target%'
        and attached.attachment = 'labels_date'
        and not dates.follows_body
        and own_bodies.date_id is null
        and regexp_matches(attached.gap_after, '^(?:に|へ)は')

)

select * from attached
union all
select * from shared
union all
select * from topics
union all
select * from listed
