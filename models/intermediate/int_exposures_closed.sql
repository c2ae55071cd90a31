-- Question: which lines does another sentence speak of, from behind them (・氏名 ・住所 以上の情報が漏えいした可能性があります) or by the mark of
-- a footnote (会員の情報(*1)が漏えい … (*1)氏名、住所)?
-- Rule: the lines that end as items do, back to the last heading, line that tells of a leak with its number (盗まれた端末 2台)
-- or full sentence before the one that points back to them and tells what became of the data, and not of others
-- (いずれも電話番号は含まれない); a sentence on what something holds, before one that fears for these data (届には住所が記入されています。…これらの情報が
-- 漏れた可能性があります); all lines of items under headings of data before one that denies outright that these leaked
-- (上記の情報の流出はありませんでした); and a line of items that opens with the mark which data have in a sentence that tells it.

with described as (

    select * from {{ ref('int_exposures_described') }}

),

marked as (

    select
        segment_id,
        sentence_number,
        sentence_text,
        is_heading,
        said_status,
        tells_content,
        tells_leak,
        tells_mishap,
        item_count,
        case
            when
                regexp_matches(sentence_text, '{{ pointing_back_pattern() }}')
                and (said_status in ('leaked', 'possibly_leaked') or said_status = 'not_leaked' and item_count = 0)
                then said_status
            when
                stated_section = 'header' or is_heading or is_item_line and item_count = 0 and (tells_leak or tells_mishap)
                or not {{ is_nominal('sentence_text') }} then 'closed'
        end as mark,
    from described

),

followed as (

    select
        *,
        first_value(mark ignore nulls) over (
            partition by segment_id order by sentence_number rows between 1 following and unbounded following
        ) as closing_status,
        lead(case when regexp_matches(sentence_text, '{{ these_data_pattern() }}') then said_status end) over (
            partition by segment_id order by sentence_number
        ) as feared_status,
        coalesce(bool_or(said_status = 'not_leaked' and regexp_matches(sentence_text, '{{ leak_of_these_data_pattern() }}')) over (
            partition by segment_id order by sentence_number rows between 1 following and unbounded following
        ), false) as is_denied_below,
        coalesce(last_value(case when is_heading then said_status is not null end ignore nulls) over (
            partition by segment_id order by sentence_number rows between unbounded preceding and 1 preceding
        ), false) as is_under_data_heading,
    from marked

),

footnotes as (

    select
        segment_id,
        sentence_number,
        said_status,
        nullif(regexp_extract(sentence_text, '{{ data_with_footnote_pattern() }}', 1), '') as named_mark,
        nullif(regexp_extract(sentence_text, '^ *{{ footnote_mark_pattern() }}', 1), '') as own_mark,
        {{ is_nominal('sentence_text') }} as is_nominal,
    from described

),

closed as (

    select
        segment_id,
        sentence_number,
        closing_status,
        false as is_footnote,
    from followed
    where
        mark is null
        and closing_status <> 'closed'
    union all
    select
        segment_id,
        sentence_number,
        feared_status as closing_status,
        false as is_footnote,
    from followed
    where
        tells_content and not (tells_leak or tells_mishap)
        and item_count > 0
        and feared_status = 'possibly_leaked'
    union all
    select
        segment_id,
        sentence_number,
        'not_leaked' as closing_status,
        false as is_footnote,
    from followed
    where
        is_denied_below
        and is_under_data_heading
        and item_count > 0
        and {{ is_nominal('sentence_text') }}
    union all
    select
        notes.segment_id,
        notes.sentence_number,
        told.said_status as closing_status,
        true as is_footnote,
    from footnotes as notes
    inner join footnotes as told
        on notes.segment_id = told.segment_id
        and notes.own_mark = told.named_mark
        and notes.sentence_number <> told.sentence_number
    where
        notes.is_nominal
        and told.said_status in ('leaked', 'possibly_leaked')

),

each_line as (

    select
        segment_id,
        sentence_number,
        min(closing_status) as closing_status,
        bool_or(is_footnote) as is_footnote,
    from closed
    group by segment_id, sentence_number

)

select * from each_line
