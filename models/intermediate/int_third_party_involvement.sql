-- Question: did it happen at another organisation: a contractor, a vendor, a platform?
-- Rule: yes where one is named as such, and also where a contractor or a service of others stays unnamed. Of what tells so, a name
-- goes before a word, and the first before the next.

with segments as (

    select segment_id from {{ ref('stg_segments') }}

),

parties as (

    select
        segment_id,
        1 as preference,
        char_start,
        rule,
    from {{ ref('int_third_parties_resolved') }}
    union all
    select
        segment_id,
        1 as preference,
        char_start,
        rule,
    from {{ ref('int_third_parties_handed_over') }}
    union all
    select
        segment_id,
        2 as preference,
        char_start,
        rule,
    from {{ ref('int_unnamed_contractors') }}
    union all
    select
        segment_id,
        2 as preference,
        char_start,
        rule,
    from {{ ref('int_unnamed_services') }}

),

first_parties as (

    select
        segment_id,
        arg_min(rule, (preference, char_start, rule)) as rule,
    from parties
    group by segment_id

),

involvement as (

    select
        segments.segment_id,
        first_parties.segment_id is not null as via_third_party,
        first_parties.rule,
    from segments
    left join first_parties
        on segments.segment_id = first_parties.segment_id

)

select * from involvement
