-- Question: how sure is each notice that data got out, where the sentence and the list of an item leave that open?
-- Rule: a hedge in the title decides; then a leak told as a fact in the text, and loss, theft and mis-sending, unless the
-- text fears a leak with the same breath, or the loss itself (紛失した可能性のある台帳); then any hedge; then whether anything is
-- said to have got out, where being stored is not enough, nor is a heading that names the topic.

with sentences as (

    select * from {{ ref('int_exposures_sectioned') }}

),

told as (

    select
        segment_id,
        bool_or(section = 'header' and is_hedged) as title_is_hedged,
        bool_or(section in ('header', 'lead', 'summary') and tells_mishap and not is_hedged)
        and not bool_or(
            section in ('lead', 'summary') and tells_mishap and tells_leak and is_hedged
            and not regexp_matches(sentence_text, '{{ hardly_possible_pattern() }}')
            or section in ('lead', 'summary', 'leaked_data') and is_hedged and regexp_matches(sentence_text, '{{ feared_loss_pattern() }}')
        ) as tells_a_mishap,
        bool_or(
            section in ('header', 'lead', 'summary', 'leaked_data', 'chronology') and is_hedged and (tells_leak or tells_content or is_heading)
        ) as hedges_a_leak,
        bool_or(section in ('lead', 'summary', 'leaked_data', 'damage', 'chronology') and tells_a_fact) as tells_a_leak,
        bool_or(
            (tells_leak or tells_mishap or tells_passing) and section in ('header', 'lead', 'summary', 'leaked_data')
            and (said_status is not null or not is_heading)
        ) as tells_an_exposure,
    from sentences
    group by segment_id

),

weighed as (

    select
        segment_id,
        case
            when title_is_hedged then 'possibly_leaked'
            when tells_a_mishap or tells_a_leak then 'leaked'
            when hedges_a_leak then 'possibly_leaked'
            when tells_an_exposure then 'leaked'
            else 'possibly_leaked'
        end as notice_status,
    from told

)

select * from weighed
