-- Question: which words tell that it happened at a contractor that stays unnamed?
-- Rule: a contractor in the title, one that is the place or the doer of what happened (委託先のサーバーが…, 委託業者が誤って…) or whose
-- people did it, and who does what was left to others (委託している会社が誤って…). A plain word (業者, 会社) is one where the notice
-- tells of contractors, or where a trade blunders, as the end of a longer word only if that was told to have the work (任せている
-- 電算会社; not 当法人). Whom something in a title was meant for, who could merely look, who is cleared of it, a relative and
-- the publisher that does the work itself (当財団が管理を受託している) are none.

-- depends_on: {{ ref('lexicon_third_parties') }}

with tokens as (

    select * from {{ ref('int_third_parties_normalized') }}

),

crimes as (

    select
        segment_id,
        sentence_number,
        max(char_start) as last_start,
    from {{ ref('int_causes_resolved') }}
    where code in ('insider_misuse', 'improper_viewing', 'theft')
    group by segment_id, sentence_number

),

worded as (

    select
        *,
        regexp_extract(text_before, '{{ opening_of_a_word_pattern() }}') as opening,
        lag(case when code = 'contracting' and {{ is_attributive('surface') }} then char_end end) over (
            partition by segment_id, sentence_number order by char_start
        ) as contracting_end,
    from tokens

),

placed as (

    select
        worded.*,
        worded.code in ('contractor', 'subcontractor') as is_contractor,
        bool_or({{ tells_of_contractor('code', 'section') }}) over (partition by worded.segment_id) as knows_contractor,
        bool_or(worded.contracting_end + length(worded.opening) = worded.char_start) over (
            partition by worded.segment_id, worded.opening || worded.surface
        ) as is_told_to_have_the_work,
        regexp_matches(worded.text_after, '{{ happening_pattern() }}')
        or (worded.code <> 'weak' and coalesce(crimes.last_start >= worded.char_end, false)) as has_happening_behind,
    from worded
    left join crimes
        on worded.segment_id = crimes.segment_id
        and worded.sentence_number = crimes.sentence_number

),

judged as (

    select
        *,
        is_contractor
        or code = 'weak'
        and (opening = '' or is_told_to_have_the_work)
        and (knows_contractor or ends_with(surface, '業者') and regexp_matches(text_after, '{{ blunder_pattern() }}'))
            as is_contractor_here,
    from placed
    where {{ may_be_at_another() }}

),

contractors as (

    select
        segment_id,
        char_start,
        rule,
    from judged
    where
        section = 'header'
        and is_contractor
        and not regexp_matches(text_after, '{{ meant_for_contractor_pattern() }}')
        or is_contractor_here
        and has_happening_behind
        and regexp_matches(text_after, '{{ locus_pattern(more_of_a_party_pattern()) }}')
        and not regexp_matches(text_after, '{{ merely_able_to_look_pattern() }}|{{ cleared_party_pattern() }}')
        or is_contractor
        and regexp_matches(text_after, '{{ done_by_its_people_pattern() }}')
        or code = 'contracting'
        and has_happening_behind
        and (
            regexp_matches(text_after, '{{ locus_pattern(unnamed_party_pattern()) }}')
            or not {{ is_done_oneself('surface') }} and regexp_matches(text_after, '{{ locus_pattern(unnamed_person_pattern()) }}')
        )
        and not regexp_matches(text_after, '{{ publisher_described_pattern() }}')
        and not ({{ is_done_oneself('surface') }} and regexp_matches(text_before, '{{ somebody_works_pattern() }}'))

)

select * from contractors
