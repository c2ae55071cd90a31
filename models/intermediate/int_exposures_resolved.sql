-- Question: what does the place of each sentence say about the items listed there, and how sure is the notice at all?
-- Rule: a heading that speaks of exposed (or spared) data opens a list; headings of another section, and one of the same rank
-- that says nothing of data, close it. Within, a sentence that announces items (漏えいした情報は以下のとおりです) opens a list of
-- its own until the next full sentence that is not one of items (氏名、住所です); under a hedged heading it stays hedged.
-- A sentence behind its lines (以上の情報が漏えいした) counts where no heading says more, and what names a footnote, wherever that stands.
-- list_status: leaked, possibly_leaked, not_leaked, or unsaid where the heading is neutral (項目); null outside lists.
-- notice_status: a hedge in the title decides; then a leak told as a fact in the text, and loss, theft and mis-sending, unless the
-- text fears a leak with the same breath; then any hedge; then whether anything is said to have got out, where being stored is not
-- enough, nor is a heading that names the topic.

with described as (

    select * from {{ ref('int_exposures_described') }}

),

closed as (

    select * from {{ ref('int_exposures_closed') }}

),

headed as (

    select
        *,
        coalesce(last_value(case when is_heading then is_data_heading end ignore nulls) over so_far, false) as is_under_data_heading,
        coalesce(last_value(case when is_heading then stated_section end ignore nulls) over so_far, 'lead') as heading_section,
        coalesce(
            last_value(case when is_heading or is_item_line then is_item_line end ignore nulls) over so_far, false
        ) as is_among_items,
    from described
    window so_far as (
        partition by segment_id order by sentence_number rows between unbounded preceding and current row
    )

),

sectioned as (

    select
        *,
        case
            when is_under_data_heading and (is_among_items or stated_section = heading_section) then 'leaked_data'
            when is_among_items then heading_section
            else stated_section
        end as section,
    from headed

),

opened as (

    select
        *,
        section <> coalesce(
            lag(section) over (partition by segment_id order by sentence_number), ''
        ) as changes_section,
        section in ('lead', 'summary', 'leaked_data', 'damage', 'chronology') as may_list,
        announces
        or item_count = 0 and section = 'leaked_data' and tells_leak and sentence_text not like '※%' as opens_list,
    from sectioned

),

marked as (

    select
        *,
        case
            when is_heading and not may_list then 'closed'
            when is_heading and said_status is not null then said_status
            when is_heading and section = 'leaked_data' and changes_section then 'unsaid'
            when is_heading and changes_section then 'closed'
        end as heading_mark,
        case
            when is_heading then 'closed'
            when opens_list and may_list and (said_status <> 'not_leaked' or points_on) then said_status
            when
                sentence_text like '%。%'
                and (item_count = 0 or not {{ is_nominal('sentence_text') }})
                then 'closed'
        end as announcement_mark,
    from opened

),

ranked as (

    select
        * exclude (heading_mark),
        case
            when heading_mark is not null then heading_mark
            when
                is_heading and item_count = 0 and not names_data and heading_shape <> ''
                and heading_shape = last_value(case when heading_mark <> 'closed' then heading_shape end ignore nulls) over so_far
                then 'closed'
        end as heading_mark,
    from marked
    window so_far as (
        partition by segment_id order by sentence_number rows between unbounded preceding and 1 preceding
    )

),

carried as (

    select
        *,
        nullif(last_value(heading_mark ignore nulls) over so_far, 'closed') as heading_list,
        nullif(last_value(announcement_mark ignore nulls) over so_far, 'closed') as announced_list,
        bool_or(section = 'header' and is_hedged) over whole as title_is_hedged,
        bool_or(section in ('header', 'lead', 'summary') and tells_mishap and not is_hedged) over whole
        and not bool_or(
            section in ('lead', 'summary') and tells_mishap and tells_leak and is_hedged
            and not regexp_matches(sentence_text, '{{ hardly_possible_pattern() }}')
        ) over whole as tells_a_mishap,
        bool_or(
            section in ('header', 'lead', 'summary', 'leaked_data', 'chronology') and is_hedged and (tells_leak or tells_content or is_heading)
        ) over whole as hedges_a_leak,
        bool_or(section in ('lead', 'summary') and tells_a_fact) over whole as tells_a_leak,
        bool_or(
            (tells_leak or tells_mishap or tells_passing) and section in ('header', 'lead', 'summary', 'leaked_data')
            and (said_status is not null or not is_heading)
        ) over whole as tells_an_exposure,
    from ranked
    window
        so_far as (partition by segment_id order by sentence_number rows between unbounded preceding and current row),
        whole as (partition by segment_id)

),

resolved as (

    select
        carried.segment_id,
        carried.sentence_number,
        carried.section,
        carried.is_heading,
        carried.is_item_line,
        carried.heads_items,
        case
            when not carried.may_list then case when closed.is_footnote then closed.closing_status end
            when carried.heading_list = 'possibly_leaked' and carried.announced_list = 'leaked' then carried.heading_list
            else coalesce(
                nullif(carried.announced_list, 'unsaid'),
                nullif(carried.heading_list, 'unsaid'),
                closed.closing_status,
                carried.heading_list,
                carried.announced_list
            )
        end as list_status,
        case
            when carried.title_is_hedged then 'possibly_leaked'
            when carried.tells_a_mishap or carried.tells_a_leak then 'leaked'
            when carried.hedges_a_leak then 'possibly_leaked'
            when carried.tells_an_exposure then 'leaked'
            else 'possibly_leaked'
        end as notice_status,
    from carried
    left join closed
        on carried.segment_id = closed.segment_id
        and carried.sentence_number = closed.sentence_number

)

select * from resolved
