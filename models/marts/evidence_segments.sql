-- Question: what does each notice say, word for word?
-- Rule: the current version of every landed post. Offsets everywhere in the warehouse count the characters of this
-- raw_text. Earlier versions stay in raw.segments.

{{ config(schema='evidence', alias='segments') }}

with segments as (

    select * from {{ ref('stg_segments') }}

),

evidence as (

    select
        segment_id,
        content_sha256,
        cast(version as integer) as version,
        header_text,
        raw_text,
        source_uri,
        source_kind,
        cast(position_in_source as bigint) as position_in_source,
        cast(source_labels as varchar) as source_labels,
        published_at,
        load_id,
        loaded_at,
    from segments

)

select * from evidence
