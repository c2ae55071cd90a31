-- Question: was the data that a mention names exposed, spared, or merely named?
-- Rule: what its predicate says (reading). An item without one belongs to the label before it that denies (流出していない
-- 情報:住所), to the list that its heading or an announcing sentence opened, or to the predicate before it; a list of its
-- own, of which nothing is said, is one of what the notice is about. What only lies somewhere is spared under a heading that
-- denies. A hedge makes it possibly leaked; where sentence and
-- list leave that open, the notice as a whole decides. Advice, contact lines, addressees, containers and credentials that
-- an attacker used expose nothing. An umbrella word (個人情報) stands for the data only in a notice that names no item, or on
-- a line of a list for those of one group, or as the address of goods among items (お名前、お届け先の情報); and the title only where
-- the text tells of no exposure; a list of people (名簿) has at least their names; a heading that is the name of data
-- (クレジットカード情報) yields to what is said of them below it. Verbs within an item of a list are part of its name (氏名
-- (制度の見直しに関する意見の提出者)). Papers that were destroyed by mistake, and leaked nothing as the notice says, spare their items.

with items as (

    select * from {{ ref('int_fields_judged') }}

),

causes as (

    select * from {{ ref('int_causes_resolved') }}

),

sentences as (

    select * from {{ ref('int_sections_resolved') }}

),

destroyed as (

    select distinct causes.segment_id
    from causes
    inner join sentences
        on causes.segment_id = sentences.segment_id
    where
        causes.is_chosen
        and causes.code = 'improper_disposal'
        and regexp_matches(sentences.sentence_text, '{{ nothing_leaked_pattern() }}')
        and not regexp_matches(sentences.sentence_text, '{{ nothing_more_leaked_pattern() }}')

),

said as (

    select
        *,
        case
            when is_heading and is_umbrella and not coalesce(is_of_group, false) then 'named_only'
            when no_data_reason is not null then 'no_data'
            when
                code in ('user_id', 'password')
                and (follows_use or section = 'cause' and next_polarity = 'affirmed') then 'used'
            when
                next_code = 'spared'
                or next_polarity = 'denied' and {{ is_exposure_code('next_code') }} and (section <> 'prevention' or next_code = 'leak')
                then 'denied'
            when
                next_code is null and follows_label
                and ({{ is_spared('previous_code', 'previous_polarity') }})
                then 'denied'
            when {{ is_advice_section('section') }} and list_status is null then 'advice'
            when next_polarity = 'open' and not (next_code = 'leak' and precedes_hedge) then 'open'
            when next_code in ('other', 'use') and list_status is not null and is_nominal and is_item then 'listed'
            when next_code in ('leak', 'mishap', 'other', 'use', 'except') then next_code
            when next_code is not null and section = 'cause' then 'elsewhere'
            when next_code not in ('visible', 'contained') and section in ('response', 'chronology') then 'elsewhere'
            when next_code is not null then 'content'
            when list_status is not null and is_nominal then 'listed'
            when section in ('cause', 'response') then 'elsewhere'
            when previous_polarity = 'affirmed' and previous_code in ('leak', 'mishap') then previous_code
            when previous_polarity = 'affirmed' and {{ is_exposure_code('previous_code') }} then 'content'
            when follows_label or is_in_list and section in ('lead', 'summary', 'leaked_data', 'damage', 'chronology') then 'content'
            else 'named_only'
        end as reading,
    from items

),

hedged as (

    select
        *,
        precedes_hedge or follows_hedge and (reading = 'listed' or next_code is null) as is_hedged,
    from said

),

judged as (

    select
        *,
        case
            when
                is_risky
                and not (is_item and (reading = 'listed' or next_code is not null or follows_label or is_among_items))
                and not (is_right_before and (reading = 'leak' or next_code = 'visible')) then null
            when reading = 'denied' or reading in ('listed', 'content') and list_status = 'not_leaked' then 'not_leaked'
            when reading not in ('leak', 'mishap', 'content', 'listed') then null
            when is_hedged and reading <> 'mishap' then 'possibly_leaked'
            when reading = 'leak' or reading = 'mishap' and not is_hedged then 'leaked'
            when list_status in ('leaked', 'possibly_leaked') then list_status
            else notice_status
        end as said_status,
    from hedged

),

spared as (

    select
        judged.* exclude (said_status),
        case
            when destroyed.segment_id is not null and said_status in ('leaked', 'possibly_leaked') then 'not_leaked'
            else said_status
        end as said_status,
    from judged
    left join destroyed
        on judged.segment_id = destroyed.segment_id

),

weighed as (

    select
        *,
        coalesce(bool_or(
            said_status in ('leaked', 'possibly_leaked') and not is_umbrella and section <> 'header'
        ) over (partition by segment_id), false) as has_exposed_item,
        coalesce(bool_or(
            said_status in ('leaked', 'possibly_leaked') and section <> 'header'
        ) over (partition by segment_id), false) as has_exposure,
        coalesce(bool_or(said_status is not null and not is_umbrella) over (partition by segment_id), false) as has_item,
        coalesce(bool_or(
            said_status is not null and section <> 'header' and not (is_heading and reading = 'listed')
        ) over (partition by segment_id, code), false) as is_said_below,
    from spared

),

resolved as (

    select
        mention_id,
        segment_id,
        sentence_number,
        char_start,
        char_end,
        surface,
        section,
        case when code = 'other_personal_information' and surface like '%名簿' and said_status <> 'not_leaked' then 'name' else code end as code,
        case
            when
                is_umbrella and code = 'other_personal_information' and said_status = 'not_leaked'
                and (has_exposure or has_item) and not coalesce(is_of_group, false) then null
            when
                is_umbrella and said_status <> 'not_leaked' and has_exposed_item and not coalesce(is_of_group, false)
                and not (code = 'delivery_address' and is_item and is_among_items and not regexp_matches(surface, '[票状]$')) then null
            when section = 'header' and has_exposure then null
            when is_heading and reading = 'listed' and is_said_below and not coalesce(is_of_group, false) then null
            else said_status
        end as status,
        reading in ('leak', 'mishap') as is_told,
        concat_ws(' · ', rule, reading, coalesce(next_rule, previous_rule)) as rule,
    from weighed

)

select * from resolved
