-- Question: did it happen at another organisation: a contractor, a vendor, a platform?
-- Rule: yes where one is named as such, and also where it stays unnamed: when the title names a contractor, when a
-- contractor is the place or the doer of what happened (委託先のサーバーが…, 委託業者が誤って…), when a service of others was attacked or
-- failed (a 予約システム alone may be the publisher's own), when people of its vendor did it (ベンダーの社員が…), and when it befell
-- what was left to others. A publisher that is itself a firm of accountants stands in the title without being a
-- contractor, one that does the work itself (当財団が管理を受託している) is none either, nor is who could merely look. A party that
-- only reported, was asked or investigated is not involved, unless it tells that it was struck.

-- depends_on: {{ ref('lexicon_third_parties') }}

with segments as (

    select segment_id from {{ ref('stg_segments') }}

),

tokens as (

    select * from {{ ref('int_third_parties_normalized') }}

),

named as (

    select
        segment_id,
        min_by(rule, char_start) as rule,
    from (
        select * from {{ ref('int_third_parties_resolved') }}
        union all by name
        select * from {{ ref('int_third_parties_handed_over') }}
    ) as parties
    group by segment_id

),

publishers as (

    select
        segment_id,
        char_end as publisher_end,
    from {{ ref('int_organizations_resolved') }}

),

causes as (

    {{ kinds_of_cause(ref('int_causes_resolved')) }}

),

placed as (

    select
        *,
        code in ('contractor', 'subcontractor') as is_contractor,
        lag(code) over in_order as previous_code,
        lag(char_end) over in_order = char_start as follows_directly,
        bool_or({{ tells_of_contractor('code', 'section') }}) over in_notice as knows_contractor,
        bool_or(regexp_matches(surface, '{{ marketplace_pattern() }}')) over in_notice as knows_marketplace,
        regexp_matches(text_after, '{{ happening_pattern() }}') as has_happening_behind,
        bool_or(code in ('contractor', 'subcontractor', 'contracting')) over (
            partition by segment_id, sentence_number order by char_start rows between unbounded preceding and 1 preceding
        ) as follows_contractor,
        bool_or(code = 'outside') over (
            partition by segment_id, sentence_number order by char_start rows between 2 preceding and 1 preceding
        ) as is_outside,
        bool_or(
            code in ('using', 'vendor', 'platform', 'contracting', 'contractor', 'same')
            or code = 'outside' and not regexp_matches(text_after, '{{ person_outside_pattern() }}')
        ) over in_sentence
        or regexp_matches(surface, '{{ service_of_others_pattern() }}|{{ marketplace_pattern() }}') as is_of_others,
    from tokens
    window
        in_notice as (partition by segment_id),
        in_order as (partition by segment_id order by char_start),
        in_sentence as (partition by segment_id, sentence_number)

),

judged as (

    select
        placed.*,
        coalesce(causes.is_failure_of_system, false) as is_failure_of_system,
        coalesce(placed.char_end <= publishers.publisher_end, false) as is_in_publisher,
        placed.has_happening_behind
        and regexp_matches(placed.text_after, '{{ locus_pattern(more_of_a_party_pattern()) }}') as is_locus,
        placed.code = 'weak'
        and not regexp_matches(placed.text_before, '{{ inside_a_word_pattern() }}')
        and (
            placed.knows_contractor
            or (ends_with(placed.surface, '業者') and regexp_matches(placed.text_after, '{{ blunder_pattern() }}'))
            or (placed.previous_code = 'contracting' and placed.follows_directly)
        ) as is_contractor_by_context,
        (
            not regexp_matches(placed.text_after, '{{ helper_pattern() }}|{{ bystander_pattern() }}')
            or regexp_matches(placed.text_after, '{{ struck_itself_pattern() }}')
        )
        and not (coalesce(causes.is_attack, false) and regexp_matches(placed.text_after, '{{ fault_pattern() }}')) as is_more_than_helper,
    from placed
    left join causes
        on placed.segment_id = causes.segment_id
    left join publishers
        on placed.segment_id = publishers.segment_id
    where
        placed.section not in ('prevention', 'request', 'contact', 'response', 'delay')
        and not regexp_matches(placed.text_before, '{{ joined_to_another_pattern() }}')
        and not regexp_matches(placed.text_after, '{{ relative_behind_pattern() }}')

),

unnamed as (

    select
        segment_id,
        min_by(rule, char_start) as rule,
    from judged
    where
        -- The title names a contractor.
        section = 'header'
        and is_contractor
        and not is_in_publisher
        and not regexp_matches(text_after, '{{ meant_for_contractor_pattern() }}')
        -- A contractor is the place or the doer.
        or is_locus
        and (is_contractor or is_contractor_by_context)
        and not regexp_matches(text_after, '{{ merely_able_to_look_pattern() }}')
        or is_contractor
        and regexp_matches(text_after, '{{ done_by_its_people_pattern() }}')
        -- A service of others was attacked or failed.
        or is_locus
        and is_failure_of_system
        and is_more_than_helper
        and not regexp_matches(text_before, '{{ own_house_pattern() }}')
        and (
            code in ('vendor', 'platform')
            or code = 'same' and follows_contractor
            or code = 'service' and is_of_others
            and (regexp_matches(surface, '{{ marketplace_pattern() }}') or not regexp_matches(text_after, '{{ account_of_service_pattern() }}'))
            or code = 'system' and knows_marketplace and regexp_matches(surface, '^管理')
            or code = 'system' and is_outside and not regexp_matches(text_after, '{{ account_of_service_pattern() }}')
        )
        -- The people of a vendor did it.
        or is_locus
        and is_more_than_helper
        and code in ('vendor', 'platform')
        and regexp_matches(text_after, '{{ doer_pattern() }}')
        -- Who provides a service (提供する会社のサーバー), or what was left to others (委託しているサイト), was struck.
        or has_happening_behind
        and is_failure_of_system
        and is_more_than_helper
        and code = 'providing'
        and {{ is_attributive('surface') }}
        and regexp_matches(text_after, '{{ locus_pattern(provider_pattern()) }}')
        and not regexp_matches(text_before, '{{ publisher_acts_pattern() }}')
        or has_happening_behind
        and code = 'contracting'
        and {{ is_attributive('surface') }}
        and regexp_matches(text_after, '{{ locus_pattern(unnamed_party_pattern()) }}')
        and not regexp_matches(text_after, '{{ publisher_described_pattern() }}')
        and not ({{ is_done_oneself('surface') }} and regexp_matches(text_before, '{{ somebody_works_pattern() }}'))
    group by segment_id

),

involvement as (

    select
        segments.segment_id,
        named.segment_id is not null or unnamed.segment_id is not null as via_third_party,
        coalesce(named.rule, unnamed.rule) as rule,
    from segments
    left join named
        on segments.segment_id = named.segment_id
    left join unnamed
        on segments.segment_id = unnamed.segment_id

)

select * from involvement
