-- Question: which data items were exposed, or spared, according to each notice, and which of that stands?
-- Rule: one row per notice and field, with what int_leaked_fields_chosen makes of the notice. Current are the rows of the
-- incident's latest notice that speaks of the field.

with chosen as (

    select * from {{ ref('int_leaked_fields_chosen') }}

),

incident_links as (

    select * from {{ ref('int_incident_links_resolved') }}

),

codes as (

    select * from {{ ref('codes_fields') }}

),

leaked_fields as (

    select
        chosen.leaked_field_id,
        incident_links.incident_id,
        chosen.segment_id,
        chosen.field_code,
        codes.category as field_category,
        chosen.status,
        {{ is_of_latest_report('chosen.field_code') }} as is_current,
        chosen.mention_id,
        chosen.char_start,
        chosen.char_end,
        chosen.evidence_text,
    from chosen
    inner join incident_links
        on chosen.segment_id = incident_links.segment_id
    left join codes
        on chosen.field_code = codes.code

)

select * from leaked_fields
