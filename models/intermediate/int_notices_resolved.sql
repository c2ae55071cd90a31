-- Question: is a post a notice of an incident, or an ordinary post between them?
-- Rule: words of breach notices weigh for it, words of private posts against it (lexicon_notices). The header counts
-- three times, but for words of a private post that stand before an incident there (プレゼントキャンペーンの応募フォームの不具合): Japanese puts
-- the head of a title last. A post that neither apologises nor announces anything nor tells how something happened is hardly a notice,
-- yet a short notice may do none of it: ordinary posts speak in words of their own, so that what is even is a notice.
-- Each word counts once, so that a long post does not become a notice by repeating itself.

-- depends_on: {{ ref('lexicon_notices') }}

{# What weighs against a post that neither apologises nor announces nor tells anything, beside the words of lexicon_notices. #}
{% set weight_of_silence = 3 %}

with sentences as (

    select * from {{ ref('int_sections_resolved') }}

),

lexicon as (

    select
        {{ fold('surface') }} as surface,
        code,
        weight,
    from {{ ref('lexicon_notices') }}

),

segments as (

    select segment_id from {{ ref('stg_segments') }}

),

tellings as (

    select segment_id
    from {{ ref('int_causes_resolved') }}
    where
        is_chosen
        and weight >= {{ telling_score() }}

),

matched as (

    {{ scan('sentences', lexicon_pattern('lexicon_notices')) }}

),

placed as (

    select
        matched.segment_id,
        matched.surface,
        lexicon.code,
        lexicon.weight,
        sentences.section = 'header' as is_in_header,
        lexicon.code = 'ordinary'
        and sentences.section = 'header'
        and matched.char_start < max(case when lexicon.code = 'incident' and lexicon.weight > 1 then matched.char_start end) over (
            partition by matched.segment_id, matched.sentence_number
        ) as modifies_an_incident,
    from matched
    inner join lexicon
        on matched.surface = lexicon.surface
    inner join sentences
        on matched.segment_id = sentences.segment_id
        and matched.sentence_number = sentences.sentence_number

),

weighed as (

    select
        segment_id,
        surface,
        bool_or(code = 'apology') as is_apology,
        max(
            weight
            * case when code <> 'ordinary' then 1 when modifies_an_incident then 0 else -1 end
            * case when is_in_header then 3 else 1 end
        ) as weight,
    from placed
    group by segment_id, surface

),

scores as (

    select
        segment_id,
        sum(weight) as score,
        bool_or(is_apology) as apologises,
    from weighed
    group by segment_id

),

judged as (

    select
        segments.segment_id,
        coalesce(scores.score, 0)
        - case when coalesce(scores.apologises, false) or tellings.segment_id is not null then 0 else {{ weight_of_silence }} end as score,
    from segments
    left join scores
        on segments.segment_id = scores.segment_id
    left join tellings
        on segments.segment_id = tellings.segment_id

),

resolved as (

    select
        segment_id,
        case when score >= 0 then 'incident_notice' else 'not_incident' end as kind,
        'score_' || cast(score as integer) as rule,
    from judged

)

select * from resolved
