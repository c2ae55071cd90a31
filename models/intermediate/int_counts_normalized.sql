-- Question: which number does each count state, of what, and how exactly?
-- Rule: a numeral is brought to digits with places (1万5千, 百2十) and summed up; one whose places do not fit together
-- (1千1000) is kept with the reason. 十数, 数十 give the band that they leave open. Words before and after tell whether
-- the number is approximate (約, 程度), a bound (最大, 以上) or a total (計, 延べ). Each distinct numeral is read once.

-- A number without a counter takes the unit of the label before it (件数: 1,234), or of the head of its column.

-- depends_on: {{ ref('lexicon_approximations') }}

with labels as (

    select * from {{ ref('lexicon_count_labels') }}

),

headed_columns as (

    select * from {{ ref('int_count_columns') }}

),

matched as (

    select
        matches.* exclude (unit, unit_kind, entry_id),
        coalesce(matches.unit, labels.unit, headed_columns.unit) as unit,
        coalesce(labels.code, headed_columns.unit_kind, matches.unit_kind) as unit_kind,
        coalesce(matches.entry_id, labels.entry_id, headed_columns.entry_id, 'bare_numeral') as entry_id,
    from (
        select
            *,
            case
                when unit_kind = 'bare' then regexp_extract(gap_before, '{{ count_label_pattern() }}', 1)
            end as label,
        from {{ ref('int_counts_matched') }}
    ) as matches
    left join labels
        on matches.label = labels.surface
    left join headed_columns
        on matches.segment_id = headed_columns.segment_id
        and matches.char_start = headed_columns.char_start

),

split_ranges as (

    select
        numeral,
        {{ range_part('numeral', 1) }} as first_text,
        {{ range_part('numeral', 2) }} as last_text,
    from (
        select distinct numeral from matched
    ) as numerals

),

texts as (

    select distinct first_text as numeral_text from split_ranges
    union
    select distinct last_text as numeral_text from split_ranges
    where last_text <> ''

),

sections as (

    select
        numeral_text,
        {{ plain_numeral('numeral_text') }} as plain,
    from texts

),

readings as (

    select
        numeral_text,
        {{ numeral_value('plain') }} as value,
        {{ numeral_value_end('plain') }} as value_end,
        contains(plain, '数') as is_vague,
        {{ numeral_error('plain') }} as parse_error,
    from sections

),

normalized as (

    select
        {{ surrogate_key(["matched.segment_id", "'count'", "matched.char_start", "matched.char_end"]) }} as mention_id,
        matched.segment_id,
        matched.sentence_number,
        matched.char_start,
        matched.char_end,
        matched.surface,
        matched.section,
        case when {{ count_error() }} is null then first_reading.value end as value,
        case when {{ count_error() }} is null then coalesce(last_reading.value, first_reading.value_end) end as value_end,
        matched.unit,
        matched.unit_kind,
        first_reading.is_vague
        or last_reading.value is not null
        or regexp_matches(matched.surface, '余|前後$')
        or {{ count_context('approximate') }} as is_approximate,
        case
            when {{ count_context('at_most') }} then 'at_most'
            when {{ count_context('at_least') }} or last_reading.value is not null then 'at_least'
        end as bound,
        {{ count_context('total') }} as is_total,
        case when first_reading.is_vague then 'vague_numeral' else matched.entry_id end as rule,
        {{ count_error() }} as parse_error,
        matched.gap_before,
        matched.gap_after,
    from matched
    inner join split_ranges
        on matched.numeral = split_ranges.numeral
    inner join readings as first_reading
        on split_ranges.first_text = first_reading.numeral_text
    left join readings as last_reading
        on split_ranges.last_text = last_reading.numeral_text

)

select * from normalized
