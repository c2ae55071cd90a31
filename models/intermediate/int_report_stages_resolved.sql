-- Question: which report of an incident is a notice, and does it close the matter?
-- Rule: the title says it: 第2報 is number 2, 続報 without a number is number 2 too; 最終報告, 調査結果, 調査完了 close the matter unless
-- the title calls itself interim (中間報告) or the first report. Where the title is on a line of its own, the lines before the
-- first sentence count, whatever heading they read like; a lead may count its own notice (第2報となります). The lead of a
-- follow-up report closes the matter too when it says that the investigation has ended, and so does the lead of any notice that
-- gives the result of an investigation into what was published before. A report in which it happened (調査報告書における誤掲載) closes
-- nothing. Anywhere a notice may say that it is the last one (お知らせは今回をもって最終といたします).

-- depends_on: {{ ref('lexicon_report_stages') }}

with all_sentences as (

    select * from {{ ref('int_sections_resolved') }}

),

sentences as (

    select
        *,
        line_number = 1
        or (
            line_number <= 12
            and line_number < coalesce(min(case when regexp_matches(sentence_text, '{{ sentence_end_pattern() }}') then line_number end) over (
                partition by segment_id
            ), 4)
            and length(sentence_text) <= 60
            and not regexp_matches(sentence_text, '{{ sentence_end_pattern() }}')
        ) as is_title,
        bool_or(regexp_matches(sentence_text, '{{ earlier_publication_pattern() }}')) over (
            partition by segment_id
        ) as tells_of_earlier_notice,
    from all_sentences
    where section in ('header', 'lead') or line_number <= 12
    qualify section in ('header', 'lead') or is_title

),

closing_statements as (

    select distinct segment_id
    from all_sentences
    where regexp_matches(sentence_text, '{{ closing_statement_pattern() }}')

),

lexicon as (

    select
        entry_id,
        {{ fold('surface') }} as surface,
        code,
        report_number,
    from {{ ref('lexicon_report_stages') }}

),

segments as (

    select segment_id from {{ ref('stg_segments') }}

),

matched as (

    {{ scan('sentences', lexicon_pattern('lexicon_report_stages') ~ '|' ~ ended_investigation_pattern()) }}

),

normalized as (

    select
        matched.*,
        lexicon.entry_id,
        lexicon.code,
        lexicon.report_number,
        sentences.is_title,
        sentences.tells_of_earlier_notice,
        regexp_matches(text_behind, '{{ announced_pattern() }}') as is_announced,
        regexp_matches(text_behind, '{{ own_number_pattern() }}') as counts_itself,
        regexp_matches(text_behind, '{{ report_as_place_pattern() }}') as is_place,
    from (
        select
            matched.*,
            substring(placed.sentence_text, matched.char_end - placed.char_start + 1) as text_behind,
        from matched
        inner join sentences as placed
            on matched.segment_id = placed.segment_id
            and matched.sentence_number = placed.sentence_number
    ) as matched
    inner join lexicon
        on regexp_replace(matched.surface, '{{ inner_footnote_pattern() }}', '') = lexicon.surface
    inner join sentences
        on matched.segment_id = sentences.segment_id
        and matched.sentence_number = sentences.sentence_number

),

per_segment as (

    select
        segment_id,
        max(case when code = 'numbered' and (is_title or counts_itself) then report_number end) as stated_number,
        max(case when code = 'follow_up' and is_title then report_number end) as follow_up_number,
        bool_or(code = 'final' and is_title and not is_place) and not bool_or((code = 'interim' or coalesce(report_number, 0) = 1) and is_title) as has_final_title,
        bool_or(code = 'final' and regexp_matches(surface, '最終|完了|終了|終わ|終え|終結|済|まとま')) as has_final_lead,
        bool_or(code = 'final' and surface not in ('調査の結果', '調査報告') and not is_announced)
        and bool_or(tells_of_earlier_notice)
        and not bool_or(code = 'interim') as closes_earlier_notice,
        min(char_start) as char_start,
        arg_min(char_end, char_start) as char_end,
        arg_min(surface, char_start) as surface,
        arg_min(entry_id, char_start) as rule,
    from normalized
    group by segment_id

),

resolved as (

    select
        segments.segment_id,
        {{ surrogate_key(['segments.segment_id', "'report_stage'", 'per_segment.char_start', 'per_segment.char_end']) }} as mention_id,
        cast(coalesce(per_segment.stated_number, per_segment.follow_up_number, 1) as integer) as report_number,
        coalesce(per_segment.has_final_title, false)
        or coalesce(per_segment.closes_earlier_notice, false)
        or closing_statements.segment_id is not null
        or (
            coalesce(per_segment.has_final_lead, false)
            and coalesce(per_segment.stated_number, per_segment.follow_up_number, 1) > 1
        ) as is_final_report,
        coalesce(per_segment.stated_number, per_segment.follow_up_number, 1) > 1
        or coalesce(per_segment.has_final_title, false) as refers_to_earlier,
        per_segment.char_start,
        per_segment.char_end,
        per_segment.surface,
        per_segment.rule,
    from segments
    left join per_segment
        on segments.segment_id = per_segment.segment_id
    left join closing_statements
        on segments.segment_id = closing_statements.segment_id

)

select * from resolved
