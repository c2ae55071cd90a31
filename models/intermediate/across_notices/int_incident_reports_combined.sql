-- Question: what do the reports of each incident say together: who tells of it, of what cause, of how many, and when?
-- Rule: the latest word stands. The affected count, the cause (unless unknown), the publisher and the title come from the
-- latest notice that gives one; the first count, with its own unit, and the first publication are kept beside. Any report
-- may close the matter or place it at a third party. Evidence is the headline count, or the latest notice without a span
-- where no count is given.

with disclosures as (

    select * from {{ ref('fct_disclosures') }}
    where kind = 'incident_notice'

),

incident_links as (

    select * from {{ ref('int_incident_links_resolved') }}

),

causes as (

    select * from {{ ref('dim_causes') }}

),

headline_counts as (

    select * from {{ ref('fct_affected_counts') }}
    where is_headline

),

ordered as (

    select
        disclosures.*,
        incident_links.report_order,
        nullif(disclosures.cause_code, 'unknown') as stated_cause_code,
        case when disclosures.affected_count is not null then incident_links.report_order end as counting_order,
    from disclosures
    inner join incident_links
        on disclosures.segment_id = incident_links.segment_id

),

stories as (

    select
        incident_id,
        string_agg(distinct case_number, ', ' order by case_number) as case_numbers,
        min(disclosed_on) as first_disclosed_on,
        max(disclosed_on) as latest_disclosed_on,
        cast(count(segment_id) as integer) as disclosure_count,
        bool_or(is_final_report) as is_closed,
        bool_or(via_third_party) as via_third_party,
        arg_max(segment_id, report_order) as latest_segment_id,
        arg_max(organization_id, report_order) as organization_id,
        arg_max(title, report_order) as title,
        coalesce(arg_max(stated_cause_code, report_order), 'unknown') as cause_code,
        min(counting_order) as first_counting_order,
        max(counting_order) as latest_counting_order,
    from ordered
    group by incident_id

),

combined as (

    select
        stories.incident_id,
        stories.case_numbers,
        stories.organization_id,
        stories.title,
        stories.first_disclosed_on,
        stories.latest_disclosed_on,
        stories.disclosure_count,
        stories.is_closed,
        stories.cause_code,
        causes.category as cause_group,
        stories.via_third_party,
        latest_counts.affected_count,
        first_counts.affected_count as first_affected_count,
        first_counts.affected_unit as first_affected_unit,
        first_counts.affected_unit_kind as first_affected_unit_kind,
        latest_counts.affected_unit,
        latest_counts.affected_unit_kind,
        latest_counts.affected_is_approximate,
        latest_counts.affected_bound,
        coalesce(latest_counts.segment_id, stories.latest_segment_id) as segment_id,
        headline_counts.mention_id,
        headline_counts.char_start,
        headline_counts.char_end,
        headline_counts.evidence_text,
    from stories
    inner join causes
        on stories.cause_code = causes.code
    left join ordered as latest_counts
        on stories.incident_id = latest_counts.incident_id
        and stories.latest_counting_order = latest_counts.report_order
    left join ordered as first_counts
        on stories.incident_id = first_counts.incident_id
        and stories.first_counting_order = first_counts.report_order
    left join headline_counts
        on latest_counts.segment_id = headline_counts.segment_id

)

select * from combined
