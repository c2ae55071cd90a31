-- Question: what does each post say in its current version?
-- Rule: the version that was landed last stands; earlier ones stay in raw.segments.
-- The text is folded here, once: full-width and half-width, tildes, dashes and spaces are one character each
-- afterwards, a comma behind Japanese words is a 、, and every offset stays true for the landed text.

with landed as (

    select * from {{ source('raw', 'segments') }}

),

ranked as (

    select
        *,
        row_number() over (partition by segment_id order by version desc) as version_rank,
    from landed

),

with_touten as (

    select
        *,
        {{ touten('header_text') }} as header_with_touten,
        {{ touten('raw_text') }} as text_with_touten,
    from ranked
    where version_rank = 1

),

current_versions as (

    select
        segment_id,
        content_sha256,
        version,
        source_uri,
        source_kind,
        position_in_source,
        source_labels,
        published_at,
        header_text,
        raw_text,
        {{ fold('header_with_touten') }} as folded_header,
        {{ fold('text_with_touten') }} as folded_text,
        load_id,
        loaded_at,
    from with_touten

)

select * from current_versions
