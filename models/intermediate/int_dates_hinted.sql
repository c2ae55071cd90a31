-- Question: what do the words beside a date make of it?
-- Rule: what follows tells a law (平成3年法律第77号) and a fiscal year (2024年度) from a date, and leaves out what is none
-- (5年前, 3日以内). ~ and から connect a date with the next one. A date that stands alone on its line, or opens its sentence,
-- may head what follows. The day of publication is carried along, since partial dates are reckoned from it.

-- depends_on: {{ ref('lexicon_date_contexts') }}
-- depends_on: {{ ref('lexicon_day_parts') }}

with normalized as (

    select * from {{ ref('int_dates_normalized') }}

),

publication_dates as (

    select
        segment_id,
        anchor_on,
        case when rule <> 'case_year' then anchor_on end as anchor_day,
    from {{ ref('int_publication_dates') }}

),

sentences as (

    select * from {{ ref('int_sections_resolved') }}

),

trimmed as (

    select
        * exclude (char_end, gap_after, hour, hours),
        char_end - length(hours) as char_end,
        hours || gap_after as gap_after,
        case when hours = '' then hour end as hour,
    from (
        select
            *,
            case
                when minute is null and coalesce(day, month) is not null and regexp_matches(gap_after, '^[間限]')
                    then regexp_extract(surface, '{{ trailing_hours_pattern() }}')
                else ''
            end as hours,
        from normalized
    ) as split

),

hinted as (

    select
        trimmed.*,
        publication_dates.anchor_on,
        publication_dates.anchor_day,
        sentences.section,
        sentences.is_heading
        or (
            trim(gap_before || gap_after) = ''
            and trimmed.char_start - length(gap_before) = sentences.char_start
            and trimmed.char_end + length(gap_after) = sentences.char_end
        ) as stands_alone,
        trimmed.char_start - length(gap_before) = sentences.char_start
        and not regexp_matches(gap_before, '[ぁ-んァ-ヶ一-龠]') as leads_sentence,
        regexp_full_match(gap_after, '{{ range_connector_pattern() }}')
        or coalesce(
            regexp_full_match(gap_after, '{{ began_pattern() }}')
            and regexp_matches(
                lead(gap_after) over (partition by trimmed.segment_id, trimmed.sentence_number order by trimmed.char_start), '{{ went_on_until_pattern() }}'
            ),
            false
        ) as is_connected,
        regexp_matches(gap_after, '{{ state_date_pattern() }}') as is_state,
        {{ date_hint() }} as hint,
    from trimmed
    inner join publication_dates
        on trimmed.segment_id = publication_dates.segment_id
    inner join sentences
        on trimmed.segment_id = sentences.segment_id
        and trimmed.sentence_number = sentences.sentence_number

),

dates as (

    select * from hinted
    where hint not in ('duration', 'none')

)

select * from dates
