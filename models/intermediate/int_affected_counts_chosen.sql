-- Question: how many people, records, cards … does each notice name, and in which role?
-- Rule: one row per notice, number, unit and role, however often it is repeated; numbers without a role stay mentions.
-- Evidence is the first mention, of the headline if it is one.

with counts as (

    select * from {{ ref('int_counts_resolved') }}

),

mentions as (

    select * from {{ ref('evidence_mentions') }}

),

named as (

    select
        segment_id,
        try_cast(round(value) as bigint) as value,
        unit,
        unit_kind,
        role,
        is_approximate,
        bound,
        is_headline,
        char_start,
        {{ mention_key('count', 'unit') }} as mention_id,
    from counts
    where
        role is not null
        and value is not null

),

ranked as (

    select
        *,
        row_number() over (
            partition by segment_id, value, unit, role order by is_headline desc, char_start asc
        ) as repetition,
    from named
    where value is not null

),

chosen as (

    select
        {{ surrogate_key(["'affected_count'", 'ranked.segment_id', 'ranked.value', 'ranked.unit', 'ranked.role']) }} as count_id,
        ranked.segment_id,
        ranked.value,
        ranked.unit,
        ranked.unit_kind,
        ranked.role,
        ranked.is_approximate,
        ranked.bound,
        ranked.is_headline,
        ranked.mention_id,
        mentions.char_start,
        mentions.char_end,
        mentions.surface as evidence_text,
    from ranked
    inner join mentions
        on ranked.mention_id = mentions.mention_id
    where ranked.repetition = 1

)

select * from chosen
