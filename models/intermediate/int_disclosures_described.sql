-- Question: what does each notice say as a whole?
-- Rule: one row per notice, ordinary posts included, of which nothing is said but their kind and title. The affected
-- count is the notice's headline: a stated total if there is one, else the largest affected number. The cause is the
-- most specific one that the notice names, `unknown` where it names none. Evidence is the publisher's name.

with segments as (

    select * from {{ ref('stg_segments') }}

),

notices as (

    select * from {{ ref('int_notices_resolved') }}

),

publication_dates as (

    select * from {{ ref('int_publication_dates') }}

),

organizations as (

    select * from {{ ref('int_organizations_resolved') }}

),

report_stages as (

    select * from {{ ref('int_report_stages_resolved') }}

),

chosen_causes as (

    select * from {{ ref('int_causes_resolved') }}
    where is_chosen

),

involvements as (

    select * from {{ ref('int_third_party_involvement') }}

),

headlines as (

    select * from {{ ref('int_counts_resolved') }}
    where is_headline

),

described as (

    select
        segments.segment_id,
        notices.kind,
        publication_dates.case_number,
        organizations.organization_name,
        coalesce(organizations.title, segments.header_text) as title,
        publication_dates.disclosed_on,
        cast(coalesce(report_stages.report_number, 1) as integer) as report_number,
        coalesce(report_stages.is_final_report, false) as is_final_report,
        coalesce(chosen_causes.code, 'unknown') as cause_code,
        coalesce(involvements.via_third_party, false) as via_third_party,
        try_cast(round(headlines.value) as bigint) as affected_count,
        headlines.unit as affected_unit,
        headlines.unit_kind as affected_unit_kind,
        headlines.is_approximate as affected_is_approximate,
        headlines.bound as affected_bound,
        segments.source_uri,
        case
            when organizations.char_start is not null
                then {{ mention_key('organization', 'null', 'organizations.char_start', 'organizations.char_end', 'segments.segment_id') }}
        end as mention_id,
        cast(organizations.char_start as integer) as char_start,
        cast(organizations.char_end as integer) as char_end,
        substring(
            segments.raw_text, organizations.char_start + 1, organizations.char_end - organizations.char_start
        ) as evidence_text,
    from segments
    inner join notices
        on segments.segment_id = notices.segment_id
    left join publication_dates
        on segments.segment_id = publication_dates.segment_id
        and notices.kind = 'incident_notice'
    left join organizations
        on segments.segment_id = organizations.segment_id
        and notices.kind = 'incident_notice'
    left join report_stages
        on segments.segment_id = report_stages.segment_id
        and notices.kind = 'incident_notice'
    left join chosen_causes
        on segments.segment_id = chosen_causes.segment_id
        and notices.kind = 'incident_notice'
    left join involvements
        on segments.segment_id = involvements.segment_id
        and notices.kind = 'incident_notice'
    left join headlines
        on segments.segment_id = headlines.segment_id
        and notices.kind = 'incident_notice'

)

select * from described
