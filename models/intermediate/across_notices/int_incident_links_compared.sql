-- Question: what do two notices of a pair have in common, and where do they contradict each other?
-- Rule: one column per piece of evidence. Traits (int_incident_links_matched) are shared where kind and value agree, and
-- differ where both notices have the kind and no value in common (a third party however it is spelt); the rest is told
-- by the notices themselves.

with pairs as (

    select * from {{ ref('int_incident_links_paired') }}

),

notices as (

    select * from {{ ref('int_incident_links_normalized') }}

),

organization_names as (

    select * from {{ ref('int_organization_names_normalized') }}

),

traits as (

    select distinct
        matched.segment_id,
        matched.trait,
        coalesce(organization_names.organization_id, matched.trait_value) as trait_value,
    from {{ ref('int_incident_links_matched') }} as matched
    left join organization_names
        on matched.trait = 'third_party'
        and matched.trait_value = organization_names.organization_name

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
    left join traits as later_traits
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
        shared_traits.earlier_publication_days > 0
        and earlier_notices.disclosed_on is not null
        and not pairs.names_earlier_publication as names_another_publication,
        shared_traits.shared_case_numbers > 0 as is_same_case_number,
        later_notices.report_number > 1 or later_notices.refers_to_earlier as refers_to_earlier_report,
        later_notices.report_number = earlier_notices.report_number + 1 as follows_report_number,
        shared_traits.earlier_notice_words > 0
        and not pairs.names_earlier_publication as mentions_earlier_notice,
        shared_traits.earlier_notice_hints > 0 as hints_at_earlier_notice,
        shared_traits.shared_event_days,
        shared_traits.shared_services,
        shared_traits.differing_services > 0 as has_different_service,
        shared_traits.shared_third_parties,
        shared_traits.shared_titles > 0 as is_same_title,
        coalesce(later_notices.cause_code = earlier_notices.cause_code, false) as is_same_cause,
        coalesce(later_notices.cause_group <> earlier_notices.cause_group, false) as has_different_cause_group,
        coalesce(
            later_notices.cause_code <> earlier_notices.cause_code
            and later_notices.cause_group = earlier_notices.cause_group,
            false
        ) as has_different_cause,
        coalesce(later_notices.affected_count = earlier_notices.affected_count, false) as is_same_count,
        coalesce(later_notices.happened_on > earlier_notices.published_on, false) as occurred_after_earlier_notice,
        shared_traits.differing_days > 0
        and shared_traits.shared_event_days = 0
        and coalesce(later_notices.happened_on <= earlier_notices.published_on, true) as has_contradicting_days,
        later_notices.report_number = 1
        and not later_notices.refers_to_earlier
        and shared_traits.earlier_notice_words = 0
        and not pairs.names_earlier_publication as is_first_report,
        earlier_notices.is_final_report as follows_closed_report,
        {
            'sorted_on': earlier_notices.sorted_on,
            'report_number': earlier_notices.report_number,
            'is_final_report': earlier_notices.is_final_report
        } as earlier_order,
        pairs.manual_decision,
        pairs.manual_reason,
    from pairs
    inner join notices as later_notices
        on pairs.later_segment_id = later_notices.segment_id
    inner join notices as earlier_notices
        on pairs.earlier_segment_id = earlier_notices.segment_id
    inner join shared_traits
        on pairs.later_segment_id = shared_traits.later_segment_id
        and pairs.earlier_segment_id = shared_traits.earlier_segment_id

)

select * from compared
