-- Question: which organisations publish notices or are named in them as third parties?
-- Rule: one row per organisation over all spellings of its name (see int_organization_names_normalized). Its name is
-- the spelling with a legal form if there is one, then the most frequent, then the longest.

with names as (

    select * from {{ ref('int_organization_names_normalized') }}

),

ranked as (

    select
        *,
        row_number() over (
            partition by organization_id
            order by legal_form is null asc, mention_count desc, length(organization_name) desc, organization_name asc
        ) as name_rank,
        max(legal_form) over (partition by organization_id) as any_legal_form,
        max(prefecture) over (partition by organization_id) as any_prefecture,
        min(case when sector <> 'other' then sector end) over (partition by organization_id) as any_sector,
    from names

),

organizations as (

    select
        organization_id,
        organization_name,
        name_key,
        coalesce(legal_form, any_legal_form) as legal_form,
        coalesce(nullif(sector, 'other'), any_sector, 'other') as sector,
        coalesce(prefecture, any_prefecture) as prefecture,
    from ranked
    where name_rank = 1

)

select * from organizations
