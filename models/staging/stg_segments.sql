-- Question: what does each post say in its current version?
-- Rule: the version that was landed last stands; earlier ones stay in raw.segments.
-- The text is folded here, once: full-width and half-width, tildes, dashes and spaces are one character each
-- afterwards, a comma behind Japanese words is a 、, a hyphen within katakana a ー, and every offset stays true for the landed text.

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

folded as (

    select
        *,
        {{ fold('header_with_touten') }} as header_folded,
        {{ fold('text_with_touten') }} as text_folded,
    from with_touten

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
        {{ choon('header_folded') }} as folded_header,
        {{ choon('text_folded') }} as folded_text,
        load_id,
        loaded_at,
    from folded

)

select * from current_versions
