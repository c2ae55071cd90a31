-- Question: what does each sentence tell of an exposure, and is it a heading, an item of a list, or what announces one?
-- Rule: a heading that is the name of data (クレジットカード情報), or ends with what was exposed (流出を確認した情報, 画面に出ていたもの(過去の分を含む)),
-- is one of data, whatever section word it holds; one that only names the topic (情報の流出について) claims nothing. A line of the
-- lead that is a title (…に関するお詫び) is of the header. A heading that itself lists items, ends with a count (取引先 3,946名), or
-- is one of several lines in a row that name one item each, is an item. A sentence announces a list where it points on
-- (以下のとおり), or ends with the data that it speaks of. said_status: leaked, possibly_leaked, not_leaked, unsaid where the
-- words are neutral (項目), null where nothing is claimed.

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

    select * from {{ ref('int_exposure_items_placed') }}

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
        bool_or({{ is_spared('code', 'polarity') }}) as tells_spared,
        bool_or(is_hedge) as is_hedged,
        bool_or(code = 'list') as names_items,
        bool_or(code = 'list' and regexp_matches(surface, '^(?:以下|次|下|別)')) as points_on,
    from cues
    group by segment_id, sentence_number

),

described as (

    select
        sentences.segment_id,
        sentences.sentence_number,
        case
            when sentences.section = 'header' and sentences.sentence_text like '%。%' then 'lead'
            when sentences.section = 'lead' and regexp_matches(sentences.sentence_text, '{{ title_pattern() }}') then 'header'
            else sentences.section
        end as stated_section,
        not items.is_in_series
        and coalesce(
            (sentences.is_heading or regexp_matches(sentences.line_marker, '[0-9①-⑳]'))
            and items.names_data and items.item_count < 2
            and sentences.section in ('lead', 'summary', 'damage', 'cause', 'chronology'), false
        )
        or sentences.is_heading
        and not sentences.is_counted
        and not items.is_in_series
        and sentences.section in ('lead', 'summary', 'damage', 'cause', 'chronology', 'response')
        and coalesce(per_sentence.tells_leak or per_sentence.tells_mishap or per_sentence.tells_content or per_sentence.tells_spared, false)
        and (
            coalesce(per_sentence.names_items, false) and regexp_matches(sentences.sentence_text, '{{ list_heading_pattern() }}')
            or regexp_matches(sentences.sentence_text, '{{ data_with_clause_pattern() }}')
        ) as is_data_heading,
        (
            sentences.is_heading
            or items.names_data and regexp_matches(sentences.line_marker, '[0-9①-⑳]')
        )
        and not sentences.is_counted
        and not items.is_in_series
        and (items.item_count < 2 or sentences.is_heading and regexp_matches(sentences.sentence_text, '{{ data_with_clause_pattern() }}')) as is_heading,
        {{ heading_shape('sentences.line_marker', 'sentences.sentence_text') }} as heading_shape,
        items.is_in_series
        or (sentences.is_heading or sentences.line_marker <> '')
        and (
            sentences.is_counted
            or items.item_count >= 2 and not (sentences.is_heading and regexp_matches(sentences.sentence_text, '{{ data_with_clause_pattern() }}'))
        ) as is_item_line,
        sentences.sentence_text,
        items.item_count,
        items.names_data,
        items.heads_items,
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
    inner join items
        on sentences.segment_id = items.segment_id
        and sentences.sentence_number = items.sentence_number
    left join per_sentence
        on sentences.segment_id = per_sentence.segment_id
        and sentences.sentence_number = per_sentence.sentence_number

),

said as (

    select
        segment_id,
        sentence_number,
        sentence_text,
        stated_section,
        is_heading,
        is_data_heading,
        is_item_line,
        heading_shape,
        item_count,
        names_data,
        heads_items,
        tells_leak,
        tells_mishap,
        tells_content,
        tells_passing,
        is_hedged,
        points_on,
        tells_leak and not is_hedged and regexp_matches(sentence_text, '{{ told_as_fact_pattern() }}') as tells_a_fact,
        points_on and names_items
        or names_items and regexp_matches(sentence_text, '{{ asks_for_data_pattern() }}')
        or regexp_matches(sentence_text, '{{ announcing_end_pattern() }}')
        and (tells_leak or tells_mishap or tells_content or is_hedged or names_items and item_count = 0) as announces,
        case
            when tells_spared and not tells_leak and not tells_mishap then 'not_leaked'
            when
                is_heading and (
                    regexp_matches(sentence_text, '{{ happening_heading_pattern() }}')
                    or not names_items and regexp_matches(sentence_text, '{{ topic_heading_pattern() }}')
                ) then null
            when (tells_leak or tells_mishap) and is_hedged then 'possibly_leaked'
            when tells_leak or tells_mishap or is_heading and tells_handed and not is_hedged then 'leaked'
            when is_hedged and (names_items or names_data) then 'possibly_leaked'
            when tells_content or names_items then 'unsaid'
        end as said_status,
    from described

)

select * from said
