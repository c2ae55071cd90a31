-- Question: which notices of one publisher are worth comparing?
-- Rule: each notice is paired with the six before it of its publisher, and with the six before it that share a case
-- number, a service or a day, or that were published on a day it names: never all with all. What an analyst decided in
-- manual_incident_links is a pair whatever speaks for it. The later of a pair stands later in the order of all notices,
-- whichever of them names the other, so that no chain of pairs comes back to where it began.

{% set neighbours = 6 %}

with notices as (

    select * from {{ ref('int_incident_links_normalized') }}

),

traits as (

    select * from {{ ref('int_incident_links_matched') }}

),

manual_links as (

    select * from {{ ref('manual_incident_links') }}

),

blocks as (

    select
        segment_id,
        organization_id as block_key,
        order_in_organization,
    from notices
    where organization_id is not null
    union all
    select
        notices.segment_id,
        notices.organization_id || '|' || traits.trait || '|' || traits.trait_value as block_key,
        notices.order_in_organization,
    from notices
    inner join traits
        on notices.segment_id = traits.segment_id
    where
        notices.organization_id is not null
        and traits.trait in ('case_number', 'service', 'event_day')

),

ordered_blocks as (

    select
        segment_id,
        [
            {%- for distance in range(1, neighbours + 1) %}
                lag(segment_id, {{ distance }}) over in_block{{ ',' if not loop.last }}
            {%- endfor %}
        ] as earlier_segment_ids,
    from blocks
    window in_block as (partition by block_key order by order_in_organization)

),

published_days as (

    select
        *,
        row_number() over (partition by organization_id, disclosed_on order by order_in_organization) as place,
    from notices
    where disclosed_on is not null

),

named_pairs as (

    select
        naming.segment_id as naming_segment_id,
        named.segment_id as named_segment_id,
        naming.order_in_organization > named.order_in_organization as names_backwards,
    from traits
    inner join notices as naming
        on traits.segment_id = naming.segment_id
    inner join published_days as named
        on naming.organization_id = named.organization_id
        and traits.trait_value = cast(named.disclosed_on as varchar)
    where
        traits.trait = 'earlier_publication_day'
        and named.place <= {{ neighbours }}

),

automatic_pairs as (

    select
        segment_id as later_segment_id,
        {{ each_item('earlier_segment_ids') }} as earlier_segment_id,
        false as names_earlier_publication,
    from ordered_blocks
    union all
    select
        case when names_backwards then naming_segment_id else named_segment_id end as later_segment_id,
        case when names_backwards then named_segment_id else naming_segment_id end as earlier_segment_id,
        true as names_earlier_publication,
    from named_pairs

),

ordered_manual_links as (

    select
        (first_notices.sorted_on, first_notices.order_in_organization, first_notices.segment_id)
        < (second_notices.sorted_on, second_notices.order_in_organization, second_notices.segment_id) as is_first_earlier,
        case when is_first_earlier then first_segment_id else second_segment_id end as earlier_segment_id,
        case when is_first_earlier then second_segment_id else first_segment_id end as later_segment_id,
        manual_links.decision,
        manual_links.reason,
    from manual_links
    inner join notices as first_notices
        on manual_links.first_segment_id = first_notices.segment_id
    inner join notices as second_notices
        on manual_links.second_segment_id = second_notices.segment_id

),

distinct_pairs as (

    select
        later_segment_id,
        earlier_segment_id,
        bool_or(names_earlier_publication) as names_earlier_publication,
    from automatic_pairs
    where later_segment_id <> earlier_segment_id
    group by later_segment_id, earlier_segment_id

),

paired as (

    select
        coalesce(distinct_pairs.later_segment_id, ordered_manual_links.later_segment_id) as later_segment_id,
        coalesce(distinct_pairs.earlier_segment_id, ordered_manual_links.earlier_segment_id) as earlier_segment_id,
        coalesce(distinct_pairs.names_earlier_publication, false) as names_earlier_publication,
        ordered_manual_links.decision as manual_decision,
        ordered_manual_links.reason as manual_reason,
    from distinct_pairs
    full join ordered_manual_links
        on distinct_pairs.later_segment_id = ordered_manual_links.later_segment_id
        and distinct_pairs.earlier_segment_id = ordered_manual_links.earlier_segment_id

)

select * from paired
