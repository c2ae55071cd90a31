-- Question: which other organisations did it happen at, and what part do they have?
-- Rule: whoever has a part, unless it is the publisher, its parent or subsidiary (told so anywhere in the notice), its
-- client or an investigator. Who provides or runs a service counts only where the service was attacked or failed, where
-- it happened there or its people did it, and not for telling of it or being told. Plans for the future and ordinary
-- posts name nobody.

with judged as (

    select * from {{ ref('int_third_parties_judged') }}

),

notices as (

    select segment_id from {{ ref('int_notices_resolved') }}
    where kind = 'incident_notice'

),

known as (

    select
        judged.*,
        bool_or(is_relative) over (partition by judged.segment_id, organization_name) as is_known_relative,
    from judged
    inner join notices
        on judged.segment_id = notices.segment_id
    where
        not is_publisher
        and not is_bystander
        and section not in ('prevention', 'request', 'contact')
        and text_before not like '今後%'

),

resolved as (

    select
        {{ mention_key('organization') }} as mention_id,
        segment_id,
        sentence_number,
        char_start,
        char_end,
        surface,
        section,
        organization_name,
        role,
        rule,
    from known
    where
        not is_known_relative
        and (
            role in ('contractor', 'subcontractor')
            or (role is not null and is_failure_of_system and not is_informant)
            or (role is not null and (is_doer or is_place) and has_happening_behind and not is_informant)
        )

)

select * from resolved
