-- Question: did it happen at whoever the publisher had left a thing to, without a name?
-- Rule: a sentence tells that work was left to others (印刷は専門の会社に任せており) or that a service of others is used
-- (民間の会社が提供するサービスを 導入), and the same or the next one that it happened there (同社が誤って, このサービスに不具合があり). Left for disposal, a
-- thing that was not destroyed, sold or scattered was so at those who had it. Whoever was only called to look into it or
-- to mend it is not meant, nor is a system of the publisher that somebody built. So it is where the running of a thing is
-- in other hands, and where people of a contractor did it (保守を委ねた会社で働く者による).

-- depends_on: {{ ref('lexicon_third_parties') }}

with tokens as (

    select * from {{ ref('int_third_parties_normalized') }}
    where section not in ('prevention', 'request', 'contact', 'response', 'delay')

),

causes as (

    {{ kinds_of_cause(ref('int_causes_resolved')) }}

),

placed as (

    select
        tokens.*,
        coalesce(causes.is_failure_of_system, false) as is_failure_of_system,
        coalesce(causes.is_attack, false) as is_attack,
        regexp_matches(tokens.text_after, '{{ happening_pattern() }}') as has_happening_behind,
        regexp_matches(tokens.text_after, '{{ locus_pattern(more_of_a_party_pattern()) }}') as is_locus,
        regexp_matches(tokens.surface, '{{ same_party_pattern() }}') as is_party,
        bool_or(
            tokens.code = 'contracting'
            and not {{ is_done_oneself('tokens.surface') }}
            and not regexp_matches(tokens.text_before, '(?:{{ mending_pattern() }}|捜索|削除|監視)[^、。]{0,12}$')
        ) over two_sentences as follows_handing_over,
        bool_or({{ tells_of_service_of_others('tokens.code', 'tokens.surface', 'tokens.text_after') }}) over two_sentences
            as follows_service_of_others,
    from tokens
    left join causes
        on tokens.segment_id = causes.segment_id
    window two_sentences as (
        partition by tokens.segment_id order by tokens.sentence_number range between 1 preceding and current row
    )

),

handed_over as (

    select
        segment_id,
        char_start,
        rule,
    from placed
    where
        code = 'same' and is_party and has_happening_behind and is_locus
        and follows_handing_over and not is_attack
        and not regexp_matches(text_after, '{{ helper_pattern() }}')
        or code = 'same' and not is_party and is_failure_of_system and follows_service_of_others
        and regexp_matches(text_after, '{{ fault_of_the_service_pattern() }}')
        or code = 'contracting' and not is_attack
        and regexp_matches(text_before, '{{ way_of_disposal_pattern() }}[^。]{0,40}$')
        and not regexp_matches(text_before, '誤って[^、。]{0,24}$')
        and regexp_matches(text_after, '{{ not_destroyed_pattern() }}')
        or code = 'contracting' and {{ is_attributive('surface') }}
        and regexp_matches(text_after, '{{ people_of_the_party_pattern() }}')
        or code = 'contracting' and has_happening_behind and is_failure_of_system
        and not {{ is_done_oneself('surface') }}
        and regexp_matches(text_before, '{{ running_pattern() }}')
        and regexp_matches(text_after, '{{ run_thing_pattern() }}')

)

select * from handed_over
