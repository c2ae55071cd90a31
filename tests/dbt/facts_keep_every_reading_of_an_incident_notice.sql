-- What the models resolved in an incident notice stands in the facts, and the facts hold nothing else.

with incident_links as (

    select * from {{ ref('int_incident_links_resolved') }}

),

read_facts as (

    select distinct
        'leaked_field' as fact,
        segment_id,
        code as what,
    from {{ ref('int_fields_resolved') }}
    where status is not null
    union all
    select distinct
        'event' as fact,
        segment_id,
        event_type || '|' || event_date || '|' || coalesce(cast(event_date_end as varchar), '') as what,
    from {{ ref('int_events_resolved') }}
    where event_date is not null
    union all
    select distinct
        'count' as fact,
        segment_id,
        cast(try_cast(round(value) as bigint) as varchar) || '|' || coalesce(unit, '') || '|' || role as what,
    from {{ ref('int_counts_resolved') }}
    where
        role is not null
        and value is not null

),

expected as (

    select read_facts.*
    from read_facts
    inner join incident_links
        on read_facts.segment_id = incident_links.segment_id
    where read_facts.what is not null

),

kept as (

    select
        'leaked_field' as fact,
        segment_id,
        field_code as what,
    from {{ ref('fct_leaked_fields') }}
    union all
    select
        'event' as fact,
        segment_id,
        event_type || '|' || event_date || '|' || coalesce(cast(event_date_end as varchar), '') as what,
    from {{ ref('fct_timeline_events') }}
    union all
    select
        'count' as fact,
        segment_id,
        cast(value as varchar) || '|' || coalesce(unit, '') || '|' || role as what,
    from {{ ref('fct_affected_counts') }}

),

compared as (

    select
        coalesce(expected.fact, kept.fact) as fact,
        coalesce(expected.segment_id, kept.segment_id) as segment_id,
        coalesce(expected.what, kept.what) as what,
        expected.fact is null as is_invented,
        kept.fact is null as is_lost,
    from expected
    full outer join kept
        on expected.fact = kept.fact
        and expected.segment_id = kept.segment_id
        and expected.what = kept.what

)

select * from compared
where
    is_invented
    or is_lost
