-- Question: when did a publisher report to the Personal Information Protection Commission, and which report was it?
-- Rule: one row per reported_ppc event that is known to the day. The sentence tells the stage: 速報 is preliminary, 確報
-- final (lexicon_ppc_reports); where a sentence names both, the word that stands nearest to its date decides. NULL
-- where nothing is said.

-- depends_on: {{ ref('lexicon_ppc_reports') }}

with reports as (

    select * from {{ ref('int_events_resolved') }}
    where
        event_type = 'reported_ppc'
        and {{ is_day_precise('date_precision') }}

),

sentences as (

    select sections.*
    from {{ ref('int_sections_resolved') }} as sections
    where exists (
        select 1
        from reports
        where
            reports.segment_id = sections.segment_id
            and reports.sentence_number = sections.sentence_number
    )

),

lexicon as (

    select
        {{ fold('surface') }} as surface,
        code,
    from {{ ref('lexicon_ppc_reports') }}

),

stage_words as (

    {{ scan('sentences', lexicon_pattern('lexicon_ppc_reports')) }}

),

staged as (

    select
        reports.event_id,
        reports.segment_id,
        reports.event_date as reported_on,
        reports.char_start,
        reports.char_end,
        arg_min(lexicon.code, (abs(stage_words.char_start - reports.char_start), stage_words.char_start)) as stage,
    from reports
    left join stage_words
        on reports.segment_id = stage_words.segment_id
        and reports.sentence_number = stage_words.sentence_number
    left join lexicon
        on stage_words.surface = lexicon.surface
    group by reports.event_id, reports.segment_id, reports.event_date, reports.char_start, reports.char_end

)

select * from staged
