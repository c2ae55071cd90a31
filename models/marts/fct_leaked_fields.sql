-- Question: which data items does each notice say were exposed, or spared?
-- Rule: one row per notice and field. Exposure outweighs denial, since a notice that spares a field for one group may
-- state it for another. Between leaked and possibly leaked, what the section of exposed data says stands, then the status
-- with more mentions; where they are even, possibly leaked, the weaker claim. A field that is only named has no row. Current are the rows of the incident's
-- latest notice that speaks of the field. Evidence is the first mention with the status that stands.

with fields as (

    select * from {{ ref('int_fields_resolved') }}

),

incident_links as (

    select * from {{ ref('int_incident_links_resolved') }}

),

codes as (

    select * from {{ ref('codes_fields') }}

),

mentions as (

    select * from {{ ref('evidence_mentions') }}

),

said as (

    select
        fields.segment_id,
        incident_links.incident_id,
        incident_links.report_order,
        fields.code as field_code,
        fields.status,
        fields.section,
        fields.char_start,
        {{ mention_key('leaked_field', 'fields.code', 'fields.char_start', 'fields.char_end', 'fields.segment_id') }} as mention_id,
    from fields
    inner join incident_links
        on fields.segment_id = incident_links.segment_id
    where fields.status is not null

),

weighed as (

    select
        segment_id,
        incident_id,
        report_order,
        field_code,
        status,
        count(distinct mention_id) as mention_count,
        bool_or(section = 'leaked_data') as is_listed,
        arg_min(mention_id, char_start) as mention_id,
    from said
    group by segment_id, incident_id, report_order, field_code, status

),

chosen as (

    select *
    from (
        select
            *,
            row_number() over (
                partition by segment_id, field_code
                order by status = 'not_leaked' asc, is_listed desc, mention_count desc, status = 'leaked' asc
            ) as status_rank,
            max(report_order) over (partition by incident_id, field_code) as latest_report_order,
        from weighed
    ) as ranked
    where status_rank = 1

),

leaked_fields as (

    select
        {{ surrogate_key(["'leaked_field'", 'chosen.segment_id', 'chosen.field_code']) }} as leaked_field_id,
        chosen.incident_id,
        chosen.segment_id,
        chosen.field_code,
        codes.category as field_category,
        chosen.status,
        chosen.report_order = chosen.latest_report_order as is_current,
        chosen.mention_id,
        mentions.char_start,
        mentions.char_end,
        mentions.surface as evidence_text,
    from chosen
    inner join mentions
        on chosen.mention_id = mentions.mention_id
    left join codes
        on chosen.field_code = codes.code

)

select * from leaked_fields
