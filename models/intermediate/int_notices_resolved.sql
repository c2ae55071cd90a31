-- Question: is a post a notice of an incident, or an ordinary post between them?
-- Rule: words of breach notices weigh for it, words of private posts against it (lexicon_notices). The header counts
-- three times. A post that neither apologises nor announces anything is hardly a notice, yet a short notice may do neither:
-- ordinary posts speak in words of their own, so that what is even is a notice. Each word counts once, so that a long
-- post does not become a notice by repeating itself.

-- depends_on: {{ ref('lexicon_notices') }}

{# What weighs against a post that neither apologises nor announces anything, beside the words of lexicon_notices. #}
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

matched as (

    {{ scan('sentences', lexicon_pattern('lexicon_notices')) }}

),

weighed as (

    select
        matched.segment_id,
        matched.surface,
        bool_or(lexicon.code = 'apology') as is_apology,
        max(
            lexicon.weight
            * case when lexicon.code = 'ordinary' then -1 else 1 end
            * case when sentences.section = 'header' then 3 else 1 end
        ) as weight,
    from matched
    inner join lexicon
        on matched.surface = lexicon.surface
    inner join sentences
        on matched.segment_id = sentences.segment_id
        and matched.sentence_number = sentences.sentence_number
    group by matched.segment_id, matched.surface

),

scores as (

    select
        segment_id,
        sum(weight) - case when bool_or(is_apology) then 0 else {{ weight_of_silence }} end as score,
    from weighed
    group by segment_id

),

resolved as (

    select
        segments.segment_id,
        case when coalesce(scores.score, -{{ weight_of_silence }}) >= 0 then 'incident_notice' else 'not_incident' end as kind,
        'score_' || cast(coalesce(scores.score, 0) as integer) as rule,
    from segments
    left join scores
        on segments.segment_id = scores.segment_id

)

select * from resolved
