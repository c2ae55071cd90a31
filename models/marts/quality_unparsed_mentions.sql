-- Question: which date-like and count-like surfaces have no value, and why?
-- Rule: every date or count mention without a value, with its reason. What is listed here is work for the reader or a
-- surface that means nothing; either way it did not vanish.

{{ config(schema='quality', alias='unparsed_mentions') }}

with mentions as (

    select * from {{ ref('evidence_mentions') }}

),

unparsed_mentions as (

    select
        mention_id,
        segment_id,
        kind,
        char_start,
        char_end,
        surface,
        section,
        rule,
        parse_error,
    from mentions
    where
        kind in ('date', 'count')
        and coalesce(value, value_end) is null

)

select * from unparsed_mentions
