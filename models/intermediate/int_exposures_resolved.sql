-- Question: what does the place of each sentence say about the items listed there, and how sure is the notice at all?
-- Rule: a heading that speaks of exposed (or spared) data opens a list; headings of another section close it. Within,
-- a sentence that announces items (漏えいした情報は以下のとおりです) opens a list of its own until the next full sentence.
-- A heading that is the name of data (クレジットカード情報), or ends with what was exposed (流出を確認した情報), opens a list too,
-- whatever section word it holds; one of the same rank that says nothing of data closes it, and one that only names the
-- topic (情報の流出について) claims nothing. A heading that itself lists items, ends with a count (取引先 3,946名), or is
-- one of several lines in a row that name one item each (3.電話番号), is an item of the list.
-- list_status: leaked, possibly_leaked, not_leaked, or unsaid where the heading is neutral (項目); null outside lists.
-- notice_status: a hedge in the title decides; then loss, theft and mis-sending stated as fact, unless the text fears a leak
-- with the same breath; then any hedge; then whether anything is said to have got out, where being stored is not enough.

with sentences as (

    select
        *,
        section not in ('header', 'leaked_data')
        and regexp_matches(sentence_text, '{{ counted_line_pattern() }}') as is_counted,
    from {{ ref('int_sections_resolved') }}

),

cues as (

    select * from {{ ref('int_exposures_normalized') }}

),

items as (

    select
        segment_id,
        sentence_number,
        count(case when not is_umbrella then 1 end) as item_count,
        max(case when not is_umbrella then surface end) as surface,
        bool_or(regexp_matches(surface, '(?:情報|データ)$') and regexp_matches(gap_after, '{{ end_of_heading_pattern() }}')) as names_data,
    from {{ ref('int_fields_normalized') }}
    group by segment_id, sentence_number

),

per_sentence as (

    select
        segment_id,
        sentence_number,
        bool_or(code = 'leak' and polarity = 'affirmed') as tells_leak,
        bool_or(code = 'mishap' and polarity = 'affirmed') as tells_mishap,
        bool_or(code in ('contained', 'handed', 'visible') and polarity = 'affirmed') as tells_content,
        bool_or(code = 'handed' and polarity = 'affirmed') as tells_handed,
        bool_or(code in ('handed', 'visible') and polarity = 'affirmed') as tells_passing,
        bool_or(code in ('leak', 'contained', 'handed', 'visible') and polarity = 'denied' or code = 'spared') as tells_spared,
        bool_or(is_hedge) as is_hedged,
        bool_or(code = 'list') as names_items,
        bool_or(code = 'list' and regexp_matches(surface, '^(?:以下|次|下|別)')) as points_on,
    from cues
    group by segment_id, sentence_number

),

lone_items as (

    select
        sentences.segment_id,
        sentences.sentence_number,
        items.surface,
        case
            when
                items.item_count = 1
                and length(trim(sentences.sentence_text)) <= length(sentences.line_marker) + length(items.surface) + 2
                then {{ heading_shape('sentences.line_marker', 'sentences.sentence_text') }}
        end as lone_shape,
    from sentences
    left join items
        on sentences.segment_id = items.segment_id
        and sentences.sentence_number = items.sentence_number

),

series as (

    select
        segment_id,
        sentence_number,
        coalesce(
            lone_shape = lead(lone_shape) over in_order
            or lone_shape = lag(lone_shape) over in_order and surface not like '%連絡先', false
        ) as is_in_series,
    from lone_items
    window in_order as (partition by segment_id order by sentence_number)

),

described as (

    select
        sentences.segment_id,
        sentences.sentence_number,
        case
            when sentences.section = 'header' and sentences.sentence_text like '%。%' then 'lead'
            else sentences.section
        end as stated_section,
        not series.is_in_series
        and coalesce(
            (sentences.is_heading or regexp_matches(sentences.line_marker, '[0-9①-⑳]'))
            and items.names_data and items.item_count < 2
            and sentences.section in ('lead', 'summary', 'damage', 'cause', 'chronology'), false
        )
        or sentences.is_heading
        and not sentences.is_counted
        and not series.is_in_series
        and sentences.section in ('lead', 'summary', 'damage', 'cause', 'chronology', 'response')
        and coalesce(
            per_sentence.names_items
            and (per_sentence.tells_leak or per_sentence.tells_mishap or per_sentence.tells_content), false
        )
        and regexp_matches(sentences.sentence_text, '{{ list_heading_pattern() }}') as is_data_heading,
        (
            sentences.is_heading
            or coalesce(items.names_data, false) and regexp_matches(sentences.line_marker, '[0-9①-⑳]')
        )
        and not sentences.is_counted
        and not series.is_in_series
        and coalesce(items.item_count, 0) < 2 as is_heading,
        {{ heading_shape('sentences.line_marker', 'sentences.sentence_text') }} as heading_shape,
        series.is_in_series
        or (sentences.is_heading or sentences.line_marker <> '')
        and (sentences.is_counted or coalesce(items.item_count, 0) >= 2) as is_item_line,
        sentences.sentence_text,
        coalesce(items.item_count, 0) as item_count,
        coalesce(items.names_data, false) as names_data,
        coalesce(per_sentence.tells_leak, false) as tells_leak,
        coalesce(per_sentence.tells_mishap, false) as tells_mishap,
        coalesce(per_sentence.tells_content, false) as tells_content,
        coalesce(per_sentence.tells_handed, false) as tells_handed,
        coalesce(per_sentence.tells_passing, false) as tells_passing,
        coalesce(per_sentence.tells_spared, false) as tells_spared,
        coalesce(per_sentence.is_hedged, false) as is_hedged,
        coalesce(per_sentence.names_items, false) as names_items,
        coalesce(per_sentence.points_on, false) as points_on,
    from sentences
    inner join series
        on sentences.segment_id = series.segment_id
        and sentences.sentence_number = series.sentence_number
    left join per_sentence
        on sentences.segment_id = per_sentence.segment_id
        and sentences.sentence_number = per_sentence.sentence_number
    left join items
        on sentences.segment_id = items.segment_id
        and sentences.sentence_number = items.sentence_number

),

sectioned as (

    select
        *,
        case
            when coalesce(last_value(case when is_heading then is_data_heading end ignore nulls) over so_far, false)
                then 'leaked_data'
            when coalesce(last_value(case when is_heading or is_item_line then is_item_line end ignore nulls) over so_far, false)
                then coalesce(last_value(case when is_heading then stated_section end ignore nulls) over so_far, 'lead')
            else stated_section
        end as section,
    from described
    window so_far as (
        partition by segment_id order by sentence_number rows between unbounded preceding and current row
    )

),

opened as (

    select
        *,
        section <> coalesce(
            lag(section) over (partition by segment_id order by sentence_number), ''
        ) as changes_section,
        section in ('lead', 'summary', 'leaked_data', 'damage', 'chronology') as may_list,
        case
            when tells_spared and not tells_leak and not tells_mishap then 'not_leaked'
            when
                is_heading and regexp_matches(
                    sentence_text, case when names_items then '{{ happening_heading_pattern() }}' else '{{ topic_heading_pattern() }}' end
                ) then null
            when (tells_leak or tells_mishap) and is_hedged then 'possibly_leaked'
            when tells_leak or tells_mishap or is_heading and tells_handed and not is_hedged then 'leaked'
            when is_hedged and names_items then 'possibly_leaked'
            when tells_content or names_items then 'unsaid'
        end as said_status,
        points_on and names_items
        or regexp_matches(sentence_text, '[::]$|(?:情報|項目|内容|事項|データ)(?:\([^()]*\)|[^。ぁ-ん]){0,12}$')
        and (tells_leak or tells_mishap or tells_content or is_hedged or names_items and item_count = 0)
        or item_count = 0 and section = 'leaked_data' and tells_leak and sentence_text not like '※%' as announces,
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
            when announces and may_list and said_status <> 'not_leaked' then said_status
            when sentence_text like '%。%' then 'closed'
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
        bool_or((tells_leak or tells_mishap or tells_passing) and section in ('header', 'lead', 'summary', 'leaked_data')) over whole
            as tells_an_exposure,
    from ranked
    window
        so_far as (partition by segment_id order by sentence_number rows between unbounded preceding and current row),
        whole as (partition by segment_id)

),

resolved as (

    select
        segment_id,
        sentence_number,
        section,
        coalesce(nullif(announced_list, 'unsaid'), heading_list, announced_list) as list_status,
        case
            when title_is_hedged then 'possibly_leaked'
            when tells_a_mishap then 'leaked'
            when hedges_a_leak then 'possibly_leaked'
            when tells_an_exposure then 'leaked'
            else 'possibly_leaked'
        end as notice_status,
    from carried

)

select * from resolved
