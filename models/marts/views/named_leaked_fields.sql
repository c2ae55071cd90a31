-- Question: which data items did each notice say were exposed or spared, in words that a chart can show?
-- Rule: fct_leaked_fields with the names of item and status, and whose incident it is. No people stand here: an incident
-- has as many rows as it names items. Keep `where is_current`, so that a follow-up report does not count again.

with leaked_fields as (

    select * from {{ ref('fct_leaked_fields') }}

),

fields as (

    select * from {{ ref('dim_fields') }}

),

statuses as (

    select * from {{ ref('codes_statuses') }}

),

incidents as (

    select * from {{ ref('fct_incidents') }}

),

causes as (

    select * from {{ ref('dim_causes') }}

),

named_leaked_fields as (

    select
        leaked_fields.leaked_field_id,
        leaked_fields.incident_id,
        leaked_fields.segment_id,
        incidents.organization_name,
        incidents.first_disclosed_on,
        incidents.cause_code,
        causes.name_ja as cause_name_ja,
        causes.name_en as cause_name_en,
        leaked_fields.field_code,
        fields.name_ja as field_name_ja,
        fields.name_en as field_name_en,
        leaked_fields.field_category,
        fields.is_payment_card,
        fields.is_credential,
        fields.is_sensitive,
        leaked_fields.status,
        statuses.name_ja as status_name_ja,
        statuses.name_en as status_name_en,
        leaked_fields.is_current,
        leaked_fields.evidence_text,
    from leaked_fields
    inner join fields
        on leaked_fields.field_code = fields.code
    inner join statuses
        on leaked_fields.status = statuses.code
    inner join incidents
        on leaked_fields.incident_id = incidents.incident_id
    inner join causes
        on incidents.cause_code = causes.code

)

select * from named_leaked_fields
