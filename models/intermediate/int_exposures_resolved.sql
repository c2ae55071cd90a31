-- Question: what does the place of each sentence say about the items listed there?
-- Rule: a heading that speaks of exposed (or spared) data opens a list; headings of another section, and one of the same
-- rank that says nothing of data, close it. One of another rank that is neutral (<内訳>, 3.内容) leaves what the heading
-- above it says. Within, a sentence that announces items (漏えいした情報は以下のとおりです) opens a list of its own, among measures and
-- causes too, until the next full sentence that is not one of items (氏名、住所です, 氏名、住所が閲覧できる状態でした); under a hedged heading
-- it stays hedged; an item of that list (写真データ 4枚) opens none. A sentence behind its lines (以上の情報が漏えいした) counts where no
-- heading says more, and what names a footnote, wherever that stands. list_status: leaked, possibly_leaked, not_leaked,
-- or unsaid where the heading is neutral (項目); null outside lists.

with sectioned as (

    select * from {{ ref('int_exposures_sectioned') }}

),

closed as (

    select * from {{ ref('int_exposures_closed') }}

),

weighed as (

    select * from {{ ref('int_exposures_weighed') }}

),

opened as (

    select
        *,
        section <> coalesce(
            lag(section) over (partition by segment_id order by sentence_number), ''
        ) as changes_section,
        section in ('lead', 'summary', 'leaked_data', 'damage', 'chronology') as may_list,
        section in ('response', 'cause') as may_announce,
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
            when
                opens_list and may_list and not coalesce(is_item_line and item_count > 0 and not points_on, false)
                and (said_status <> 'not_leaked' or points_on or item_count = 0 and sentence_text not like '%。%')
                then said_status
            when may_announce and announces and points_on and said_status in ('leaked', 'possibly_leaked') then said_status
            when
                sentence_text like '%。%'
                and (item_count = 0 or not ({{ is_nominal('sentence_text') }} or coalesce(item_count >= 2 and tells_passing, false)))
                then 'closed'
        end as announcement_mark,
    from opened

),

parted as (

    select
        *,
        last_value(heading_mark ignore nulls) over before as said_mark,
        last_value(case when heading_mark in ('leaked', 'possibly_leaked', 'not_leaked') then heading_shape end ignore nulls) over before
            as telling_shape,
    from marked
    window before as (
        partition by segment_id order by sentence_number rows between unbounded preceding and 1 preceding
    )

),

nested as (

    select
        * replace (
            case
                when
                    heading_mark = 'unsaid' and said_mark in ('leaked', 'possibly_leaked', 'unsaid')
                    and (not changes_section or section = 'summary') and heading_shape <> telling_shape then null
                else heading_mark
            end as heading_mark
        ),
    from parted

),

shaped as (

    select
        *,
        last_value(case when heading_mark <> 'closed' then heading_shape end ignore nulls) over (
            partition by segment_id order by sentence_number rows between unbounded preceding and 1 preceding
        ) as said_shape,
    from nested

),

ranked as (

    select
        * exclude (heading_mark),
        case
            when heading_mark is not null then heading_mark
            when
                is_heading and item_count = 0 and not names_data and heading_shape <> ''
                and heading_shape = said_shape
                then 'closed'
        end as heading_mark,
    from shaped

),

carried as (

    select
        *,
        nullif(last_value(heading_mark ignore nulls) over so_far, 'closed') as heading_list,
        nullif(last_value(announcement_mark ignore nulls) over so_far, 'closed') as announced_list,
    from ranked
    window so_far as (partition by segment_id order by sentence_number rows between unbounded preceding and current row)

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
            when not carried.may_list
                then case when closed.is_footnote then closed.closing_status when carried.may_announce then carried.announced_list end
            when carried.heading_list = 'possibly_leaked' and carried.announced_list = 'leaked' then carried.heading_list
            else coalesce(
                nullif(carried.announced_list, 'unsaid'),
                nullif(carried.heading_list, 'unsaid'),
                closed.closing_status,
                carried.heading_list,
                carried.announced_list
            )
        end as list_status,
        weighed.notice_status,
    from carried
    inner join weighed
        on carried.segment_id = weighed.segment_id
    left join closed
        on carried.segment_id = closed.segment_id
        and carried.sentence_number = closed.sentence_number

)

select * from resolved
