-- Question: which words tell that a service, a vendor or a platform of others, unnamed, was struck, failed or did it?
-- Rule: such a word that is the place where a system was attacked or failed. A service is of others where its sentence tells of
-- them (使っている, 外部の; a 予約システム alone may be the publisher's own), 同社 behind a contractor is that one, and the 管理画面 of a
-- booking site is the site's. Who provides the service (提供する会社のサーバー) counts, too, and so do a vendor's people who did it. Who only
-- reported, was asked or investigated does not, unless it tells that it was struck, nor does the account with a service, which is
-- the publisher's.

-- depends_on: {{ ref('lexicon_third_parties') }}

with tokens as (

    select * from {{ ref('int_third_parties_normalized') }}

),

causes as (

    {{ kinds_of_cause(ref('int_causes_resolved')) }}

),

placed as (

    select
        *,
        regexp_matches(text_after, '{{ account_of_service_pattern() }}') as is_account,
        regexp_matches(text_after, '{{ told_of_own_house_pattern() }}')
        or (
            regexp_matches(surface, '提供|運営')
            and regexp_matches(text_after, '{{ told_of_struck_machines_pattern() }}')
        )
        or (
            regexp_matches(text_before, '{{ told_before_pattern() }}')
            and regexp_matches(text_after, '{{ tells_so_pattern() }}')
        ) as has_told_of_itself,
        regexp_matches(surface, '{{ marketplace_pattern() }}') as is_marketplace,
        bool_or(regexp_matches(surface, '{{ marketplace_pattern() }}')) over (partition by segment_id) as knows_marketplace,
        bool_or(code in ('contractor', 'subcontractor', 'contracting')) over (
            partition by segment_id, sentence_number order by char_start rows between unbounded preceding and 1 preceding
        ) as follows_contractor,
        bool_or(code = 'outside') over (
            partition by segment_id, sentence_number order by char_start rows between 2 preceding and 1 preceding
        ) as is_outside,
        bool_or(code in ('using', 'vendor', 'platform', 'contracting', 'contractor', 'same', 'outside')) over in_sentence
        or regexp_matches(surface, '{{ service_of_others_pattern() }}|{{ marketplace_pattern() }}') as is_of_others,
    from tokens
    window in_sentence as (partition by segment_id, sentence_number)

),

judged as (

    select
        placed.*,
        coalesce(causes.is_failure_of_system, false) as is_failure_of_system,
        regexp_matches(placed.text_after, '{{ locus_pattern(more_of_a_party_pattern()) }}') as is_locus,
    from placed
    left join causes
        on placed.segment_id = causes.segment_id
    where
        {{ may_be_at_another() }}
        and (regexp_matches(placed.text_after, '{{ happening_pattern() }}') or placed.has_told_of_itself)
        and (
            not regexp_matches(placed.text_after, '{{ helper_pattern() }}|{{ bystander_pattern() }}|{{ cleared_party_pattern() }}')
            or regexp_matches(placed.text_after, '{{ struck_itself_pattern() }}')
        )
        and not (coalesce(causes.is_attack, false) and regexp_matches(placed.text_after, '{{ fault_pattern() }}'))

),

services as (

    select
        segment_id,
        char_start,
        rule,
    from judged
    where
        is_locus
        and is_failure_of_system
        and not regexp_matches(text_before, '{{ own_house_pattern() }}')
        and (
            code in ('vendor', 'platform')
            or code = 'same' and follows_contractor
            or code = 'service' and is_of_others and (is_marketplace or not is_account)
            or code = 'system' and knows_marketplace and regexp_matches(surface, '^管理')
            or code = 'system' and is_outside and not is_account
        )
        or code in ('vendor', 'platform')
        and (has_told_of_itself or is_locus and regexp_matches(text_after, '{{ doer_pattern() }}'))
        or code = 'providing'
        and is_failure_of_system
        and regexp_matches(text_after, '{{ locus_pattern(provider_pattern()) }}')

)

select * from services
