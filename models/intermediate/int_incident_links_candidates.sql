-- Question: which two notices of one publisher may tell of the same incident, what speaks for it and what against it?
-- Rule: each notice is compared with the six before it of its publisher, and with the six before it that share a case
-- number, a service or a day, or that were published on a day it names: never all with all. Each piece of evidence has
-- its weight in incident_link_weights; a pair is linked from four points. What only says that there was an earlier
-- report, not which, counts for the likeliest earlier notice alone. manual_incident_links overrules.

{% set neighbours = 6 %}
{% set points_to_link = 4 %}

with notices as (

    select * from {{ ref('int_incident_links_normalized') }}

),

traits as (

    select * from {{ ref('int_incident_links_matched') }}

),

weights as (

    select * from {{ ref('incident_link_weights') }}

),

manual_links as (

    select * from {{ ref('manual_incident_links') }}

),

distances as (

    {{ every_number(1, neighbours) }}

),

blocks as (

    select
        segment_id,
        organization_id as block_key,
        order_in_organization,
    from notices
    where organization_id is not null
    union all
    select
        notices.segment_id,
        notices.organization_id || '|' || traits.trait || '|' || traits.trait_value as block_key,
        notices.order_in_organization,
    from notices
    inner join traits
        on notices.segment_id = traits.segment_id
    where
        notices.organization_id is not null
        and traits.trait in ('case_number', 'service', 'event_day')

),

ordered_blocks as (

    select
        segment_id,
        block_key,
        row_number() over (partition by block_key order by order_in_organization) as place,
    from blocks

),

reached_back as (

    select
        ordered_blocks.segment_id,
        ordered_blocks.block_key,
        ordered_blocks.place - distances.number as earlier_place,
    from ordered_blocks
    cross join distances

),

published_days as (

    select
        segment_id,
        organization_id || '|' || cast(disclosed_on as varchar) as day_key,
        row_number() over (partition by organization_id, disclosed_on order by order_in_organization) as place,
    from notices
    where
        organization_id is not null
        and disclosed_on is not null

),

named_days as (

    select
        notices.segment_id,
        notices.organization_id || '|' || traits.trait_value as day_key,
    from notices
    inner join traits
        on notices.segment_id = traits.segment_id
    where traits.trait = 'earlier_publication_day'

),

automatic_pairs as (

    select
        reached_back.segment_id as later_segment_id,
        earlier_blocks.segment_id as earlier_segment_id,
        false as names_earlier_publication,
    from reached_back
    inner join ordered_blocks as earlier_blocks
        on reached_back.block_key = earlier_blocks.block_key
        and reached_back.earlier_place = earlier_blocks.place
    union all
    select
        named_days.segment_id as later_segment_id,
        published_days.segment_id as earlier_segment_id,
        true as names_earlier_publication,
    from named_days
    inner join published_days
        on named_days.day_key = published_days.day_key
        and published_days.place <= {{ neighbours }}

),

ordered_manual_links as (

    select
        case
            when first_notices.sorted_on <= second_notices.sorted_on then manual_links.first_segment_id
            else manual_links.second_segment_id
        end as earlier_segment_id,
        case
            when first_notices.sorted_on <= second_notices.sorted_on then manual_links.second_segment_id
            else manual_links.first_segment_id
        end as later_segment_id,
        manual_links.decision,
        manual_links.reason,
    from manual_links
    inner join notices as first_notices
        on manual_links.first_segment_id = first_notices.segment_id
    inner join notices as second_notices
        on manual_links.second_segment_id = second_notices.segment_id

),

pairs as (

    select
        later_segment_id,
        earlier_segment_id,
        bool_or(names_earlier_publication) as names_earlier_publication,
    from automatic_pairs
    group by later_segment_id, earlier_segment_id
    union all
    select
        ordered_manual_links.later_segment_id,
        ordered_manual_links.earlier_segment_id,
        false as names_earlier_publication,
    from ordered_manual_links
    left join automatic_pairs
        on ordered_manual_links.later_segment_id = automatic_pairs.later_segment_id
        and ordered_manual_links.earlier_segment_id = automatic_pairs.earlier_segment_id
    where automatic_pairs.later_segment_id is null

),

trait_kinds as (

    select distinct
        segment_id,
        trait,
    from traits

),

trait_counts as (

    select
        pairs.later_segment_id,
        pairs.earlier_segment_id,
        later_traits.trait,
        max(case when earlier_kinds.segment_id is not null then 1 else 0 end) as has_in_both,
        count(earlier_traits.segment_id) as shared_count,
    from pairs
    inner join traits as later_traits
        on pairs.later_segment_id = later_traits.segment_id
    left join traits as earlier_traits
        on pairs.earlier_segment_id = earlier_traits.segment_id
        and later_traits.trait = earlier_traits.trait
        and later_traits.trait_value = earlier_traits.trait_value
    left join trait_kinds as earlier_kinds
        on pairs.earlier_segment_id = earlier_kinds.segment_id
        and later_traits.trait = earlier_kinds.trait
    group by pairs.later_segment_id, pairs.earlier_segment_id, later_traits.trait

),

shared_traits as (

    select
        later_segment_id,
        earlier_segment_id,
        max(case when trait = 'case_number' then shared_count else 0 end) as shared_case_numbers,
        max(case when trait = 'event_day' then shared_count else 0 end) as shared_event_days,
        max(case when trait = 'service' then shared_count else 0 end) as shared_services,
        max(case when trait = 'service' and shared_count = 0 then has_in_both else 0 end) as differing_services,
        max(case when trait = 'third_party' then shared_count else 0 end) as shared_third_parties,
        max(case when trait = 'title' then shared_count else 0 end) as shared_titles,
        max(
            case when trait in ('occurred_day', 'discovered_day') and shared_count = 0 then has_in_both else 0 end
        ) as differing_days,
        max(case when trait = 'earlier_notice' then 1 else 0 end) as earlier_notice_words,
        max(case when trait = 'earlier_notice_hint' then 1 else 0 end) as earlier_notice_hints,
        max(case when trait = 'earlier_publication_day' then 1 else 0 end) as earlier_publication_days,
    from trait_counts
    group by later_segment_id, earlier_segment_id

),

compared as (

    select
        pairs.later_segment_id,
        pairs.earlier_segment_id,
        later_notices.organization_id,
        date_diff('day', earlier_notices.published_on, later_notices.published_on) as days_between,
        pairs.names_earlier_publication,
        coalesce(shared_traits.earlier_publication_days, 0) > 0
        and earlier_notices.disclosed_on is not null
        and not pairs.names_earlier_publication as names_another_publication,
        coalesce(shared_traits.shared_case_numbers, 0) > 0 as is_same_case_number,
        later_notices.report_number > 1 or later_notices.refers_to_earlier as refers_to_earlier_report,
        later_notices.report_number = earlier_notices.report_number + 1 as follows_report_number,
        coalesce(shared_traits.earlier_notice_words, 0) > 0
        and not pairs.names_earlier_publication as mentions_earlier_notice,
        coalesce(shared_traits.earlier_notice_hints, 0) > 0 as hints_at_earlier_notice,
        coalesce(shared_traits.shared_event_days, 0) as shared_event_days,
        coalesce(shared_traits.shared_services, 0) as shared_services,
        coalesce(shared_traits.differing_services, 0) > 0 as has_different_service,
        coalesce(shared_traits.shared_third_parties, 0) as shared_third_parties,
        coalesce(shared_traits.shared_titles, 0) > 0 as is_same_title,
        coalesce(later_notices.cause_code = earlier_notices.cause_code, false) as is_same_cause,
        coalesce(later_notices.cause_group <> earlier_notices.cause_group, false) as has_different_cause_group,
        coalesce(
            later_notices.cause_code <> earlier_notices.cause_code
            and later_notices.cause_group = earlier_notices.cause_group,
            false
        ) as has_different_cause,
        coalesce(later_notices.affected_count = earlier_notices.affected_count, false) as is_same_count,
        coalesce(later_notices.happened_on > earlier_notices.published_on, false) as occurred_after_earlier_notice,
        coalesce(shared_traits.differing_days, 0) > 0
        and coalesce(shared_traits.shared_event_days, 0) = 0
        and coalesce(later_notices.happened_on <= earlier_notices.published_on, true) as has_contradicting_days,
        later_notices.report_number = 1
        and not later_notices.refers_to_earlier
        and coalesce(shared_traits.earlier_notice_words, 0) = 0
        and not pairs.names_earlier_publication as is_first_report,
        earlier_notices.is_final_report as follows_closed_report,
        earlier_notices.order_in_organization,
    from pairs
    inner join notices as later_notices
        on pairs.later_segment_id = later_notices.segment_id
    inner join notices as earlier_notices
        on pairs.earlier_segment_id = earlier_notices.segment_id
    left join shared_traits
        on pairs.later_segment_id = shared_traits.later_segment_id
        and pairs.earlier_segment_id = shared_traits.earlier_segment_id
    where pairs.later_segment_id <> pairs.earlier_segment_id

),

weighed as (

    select
        compared.later_segment_id,
        compared.earlier_segment_id,
        weights.evidence,
        weights.weight,
        weights.name_ja,
    from compared
    cross join weights
    where
        case weights.evidence
            when 'names_earlier_publication' then names_earlier_publication
            when 'names_another_publication' then names_another_publication
            when 'is_same_case_number' then is_same_case_number
            when 'refers_to_earlier_report' then refers_to_earlier_report
            when 'follows_report_number' then follows_report_number and refers_to_earlier_report
            when 'mentions_earlier_notice' then mentions_earlier_notice
            when 'hints_at_earlier_notice' then hints_at_earlier_notice
            when 'shares_event_day' then shared_event_days >= 1
            when 'shares_several_event_days' then shared_event_days >= 2
            when 'shares_service' then shared_services >= 1
            when 'shares_third_party' then shared_third_parties >= 1
            when 'is_same_cause' then is_same_cause
            when 'is_same_title' then is_same_title
            when 'is_same_count' then is_same_count
            when 'occurred_after_earlier_notice' then occurred_after_earlier_notice
            when 'has_contradicting_days' then has_contradicting_days
            when 'has_different_cause_group' then has_different_cause_group
            when 'has_different_cause' then has_different_cause
            when 'has_different_service' then has_different_service
            when 'is_first_report' then is_first_report
            when 'follows_closed_report' then follows_closed_report
            when 'is_a_year_apart' then days_between > 365
        end

),

scores as (

    select
        later_segment_id,
        earlier_segment_id,
        cast(sum(weight) as integer) as score,
        cast(sum(case
            when
                evidence in (
                    'refers_to_earlier_report', 'follows_report_number', 'mentions_earlier_notice', 'hints_at_earlier_notice'
                )
                then 0
            else weight
        end) as integer) as score_without_reference,
        string_agg(case when weight > 0 then name_ja end, '、' order by weight desc, evidence asc) as evidence_for,
        string_agg(case when weight < 0 then name_ja end, '、' order by weight asc, evidence asc) as evidence_against,
    from weighed
    group by later_segment_id, earlier_segment_id

),

ranked as (

    select
        compared.*,
        coalesce(scores.score, 0) as score,
        coalesce(scores.score_without_reference, 0) as score_without_reference,
        scores.evidence_for,
        scores.evidence_against,
        row_number() over (
            partition by compared.later_segment_id
            order by coalesce(scores.score, 0) desc, compared.order_in_organization desc, compared.earlier_segment_id desc
        ) = 1 as is_likeliest,
        ordered_manual_links.decision as manual_decision,
        ordered_manual_links.reason as manual_reason,
    from compared
    left join scores
        on compared.later_segment_id = scores.later_segment_id
        and compared.earlier_segment_id = scores.earlier_segment_id
    left join ordered_manual_links
        on compared.later_segment_id = ordered_manual_links.later_segment_id
        and compared.earlier_segment_id = ordered_manual_links.earlier_segment_id

),

candidates as (

    select
        {{ surrogate_key(["'incident_link'", 'later_segment_id', 'earlier_segment_id']) }} as candidate_id,
        * exclude (manual_decision, manual_reason, order_in_organization),
        coalesce(
            manual_decision,
            case
                when score_without_reference >= {{ points_to_link }} then 'link'
                when score >= {{ points_to_link }} and is_likeliest then 'link'
                else 'split'
            end
        ) as decision,
        manual_decision is not null as is_manual,
        coalesce(
            manual_reason,
            case
                when score_without_reference >= {{ points_to_link }} then 'shared facts'
                when score >= {{ points_to_link }} and is_likeliest then 'likeliest earlier report'
                when score >= {{ points_to_link }} then 'a likelier earlier report exists'
                else 'too little in common'
            end
        ) as reason,
    from ranked

)

select * from candidates
