-- Question: how many people, records, cards … does each notice name, and in which role?
-- Rule: one row per notice, number, unit and role, however often it is repeated; numbers without a role stay mentions.
-- Current are the rows of the incident's latest notice that gives any number in this role, so that a corrected count
-- replaces the earlier one. Never sum these rows for a total (a total and its parts all stand here): people are summed
-- from fct_incidents. Evidence is the first mention.

with counts as (

    select * from {{ ref('int_counts_resolved') }}

),

incident_links as (

    select * from {{ ref('int_incident_links_resolved') }}

),

mentions as (

    select * from {{ ref('evidence_mentions') }}

),

named as (

    select
        counts.segment_id,
        incident_links.incident_id,
        incident_links.report_order,
        try_cast(round(counts.value) as bigint) as value,
        counts.unit,
        counts.unit_kind,
        counts.role,
        counts.is_approximate,
        counts.bound,
        counts.is_headline,
        counts.char_start,
        {{ mention_key('count', 'counts.unit', 'counts.char_start', 'counts.char_end', 'counts.segment_id') }} as mention_id,
    from counts
    inner join incident_links
        on counts.segment_id = incident_links.segment_id
    where
        counts.role is not null
        and counts.value is not null

),

ranked as (

    select
        *,
        row_number() over (
            partition by segment_id, value, unit, role order by is_headline desc, char_start asc
        ) as repetition,
        max(report_order) over (partition by incident_id, role) as latest_report_order,
    from named
    where value is not null

),

affected_counts as (

    select
        {{ surrogate_key(["'affected_count'", 'ranked.segment_id', 'ranked.value', 'ranked.unit', 'ranked.role']) }} as count_id,
        ranked.incident_id,
        ranked.segment_id,
        ranked.value,
        ranked.unit,
        ranked.unit_kind,
        ranked.role,
        ranked.is_approximate,
        ranked.bound,
        ranked.is_headline,
        ranked.report_order = ranked.latest_report_order as is_current,
        ranked.mention_id,
        mentions.char_start,
        mentions.char_end,
        mentions.surface as evidence_text,
    from ranked
    inner join mentions
        on ranked.mention_id = mentions.mention_id
    where ranked.repetition = 1

)

select * from affected_counts
