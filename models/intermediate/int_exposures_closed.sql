-- Question: which lines does a sentence behind them speak of (・氏名 ・住所 以上の情報が漏えいした可能性があります)?
-- Rule: the lines that end as items do, back to the last heading or full sentence before the one that points back to them and
-- tells what became of the data.

with described as (

    select * from {{ ref('int_exposures_described') }}

),

marked as (

    select
        segment_id,
        sentence_number,
        case
            when
                regexp_matches(sentence_text, '{{ pointing_back_pattern() }}')
                and said_status in ('leaked', 'possibly_leaked', 'not_leaked')
                then said_status
            when stated_section = 'header' or is_heading or not {{ is_nominal('sentence_text') }} then 'closed'
        end as mark,
    from described

),

followed as (

    select
        *,
        first_value(mark ignore nulls) over (
            partition by segment_id order by sentence_number rows between 1 following and unbounded following
        ) as closing_status,
    from marked

),

closed as (

    select
        segment_id,
        sentence_number,
        closing_status,
    from followed
    where
        mark is null
        and closing_status <> 'closed'

)

select * from closed
