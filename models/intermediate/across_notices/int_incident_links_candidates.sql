-- Question: do the two notices of a pair tell of the same incident?
-- Rule: each piece of evidence has its weight in incident_link_weights; a pair is linked from four points. What only says
-- that there was an earlier report, not which, counts for the likeliest earlier notice alone. manual_incident_links
-- overrules.

{% set points_to_link = 4 %}

with compared as (

    select * from {{ ref('int_incident_links_compared') }}

),

weights as (

    select * from {{ ref('incident_link_weights') }}

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
            order by coalesce(scores.score, 0) desc, compared.earlier_order desc, compared.earlier_segment_id desc
        ) = 1 as is_likeliest,
    from compared
    left join scores
        on compared.later_segment_id = scores.later_segment_id
        and compared.earlier_segment_id = scores.earlier_segment_id

),

candidates as (

    select
        {{ surrogate_key(["'incident_link'", 'later_segment_id', 'earlier_segment_id']) }} as candidate_id,
        * exclude (manual_decision, manual_reason, earlier_order),
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
