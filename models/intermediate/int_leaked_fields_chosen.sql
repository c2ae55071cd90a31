-- Question: which data items does each notice say were exposed, or spared?
-- Rule: one row per notice and field. Exposure outweighs denial, since a notice that spares a field for one group may
-- state it for another. Between leaked and possibly leaked, what the section of exposed data says stands, and there the
-- list of a group whose data leaked, then what a word of leak or loss says of it, then the status with more mentions;
-- where they are even, possibly leaked, the weaker claim. A field that is only named has no row. Evidence is the first
-- mention with the status that stands.

with fields as (

    select * from {{ ref('int_fields_resolved') }}

),

mentions as (

    select * from {{ ref('evidence_mentions') }}

),

said as (

    select
        segment_id,
        code as field_code,
        status,
        is_told,
        section,
        char_start,
        {{ mention_key('leaked_field', 'code') }} as mention_id,
    from fields
    where status is not null

),

weighed as (

    select
        segment_id,
        field_code,
        status,
        count(distinct mention_id) as mention_count,
        bool_or(section = 'leaked_data') as is_listed,
        bool_or(section = 'leaked_data' and not is_told) as is_of_list,
        bool_or(is_told) as is_told,
        arg_min(mention_id, char_start) as mention_id,
    from said
    group by segment_id, field_code, status

),

ranked as (

    select
        *,
        row_number() over (
            partition by segment_id, field_code
            order by status = 'not_leaked' asc, is_listed desc, is_of_list and status = 'leaked' desc, is_told desc, mention_count desc, status = 'leaked' asc
        ) as status_rank,
    from weighed

),

chosen as (

    select
        {{ surrogate_key(["'leaked_field'", 'ranked.segment_id', 'ranked.field_code']) }} as leaked_field_id,
        ranked.segment_id,
        ranked.field_code,
        ranked.status,
        ranked.mention_id,
        mentions.char_start,
        mentions.char_end,
        mentions.surface as evidence_text,
    from ranked
    inner join mentions
        on ranked.mention_id = mentions.mention_id
    where ranked.status_rank = 1

)

select * from chosen
