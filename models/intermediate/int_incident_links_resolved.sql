-- Question: which incident does each notice tell of?
-- Rule: every incident notice tells of an incident of its own, until links are read.

with notices as (

    select * from {{ ref('int_notices_resolved') }}

),

resolved as (

    select
        segment_id,
        {{ surrogate_key(["'incident'", 'segment_id']) }} as incident_id,
        cast(1 as integer) as report_order,
        true as is_latest,
    from notices
    where kind = 'incident_notice'

)

select * from resolved
