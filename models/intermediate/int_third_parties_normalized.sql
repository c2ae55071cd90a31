-- Question: which full name does each name stand for, and which short name is given to it?
-- Rule: names that their form marks and names that their place alone shows are taken together. A short name (以下「MP社」)
-- belongs to the name before it, wherever it stands alone, and 〇〇社 to the longer name of the notice that contains 〇〇.
-- What has the form of a name, yet names nobody (A社, データセンター, the 〇〇社 of 〇〇社員), ends here.

with coded as (

    select * from {{ ref('int_third_parties_coded') }}

),

tokens as (

    select * exclude (previous_end, next_start) from coded
    where code <> 'name' or not ({{ names_nobody('surface', 'text_after') }})
    union all by name
    select * from {{ ref('int_third_parties_unmarked') }}

),

names as (

    select
        segment_id,
        char_start,
        replace(regexp_replace(surface, '社$', ''), ' ', '') as core,
        surface as organization_name,
    from tokens
    where code = 'name'

),

longest_names as (

    select
        short.segment_id,
        short.core,
        arg_max(long.organization_name, (length(long.organization_name), long.organization_name)) as organization_name,
    from (select distinct
        segment_id,
        core
    from names) as short
    inner join (select distinct
        segment_id,
        core,
        organization_name
    from names) as long
        on short.segment_id = long.segment_id
        and contains(long.core, short.core)
    where
        length(short.core) >= 2
        and regexp_matches(long.organization_name, '{{ legal_form_pattern() }}|社$')
        and length(long.core) <= length(short.core) + 16
    group by short.segment_id, short.core

),

given_short_names as (

    select
        segment_id,
        short_name,
        min_by(name_before, char_start) as organization_name,
    from (
        select
            *,
            lag(case when code = 'name' then surface end) over in_notice as name_before,
            char_start - lag(char_end) over in_notice as distance,
        from tokens
        window in_notice as (partition by segment_id order by char_start)
    ) as followed
    where code = 'short_name' and name_before is not null and distance <= 6
    group by segment_id, short_name

),

normalized as (

    select
        tokens.* exclude (short_name),
        case
            when tokens.code = 'name'
                then coalesce(nullif(longest_names.organization_name, tokens.surface), given_short_names.organization_name, tokens.surface)
        end as organization_name,
        case
            when tokens.code = 'name' then first_value(tokens.short_name ignore nulls) over (
                partition by tokens.segment_id order by tokens.char_start
                rows between 1 following and 2 following
            )
        end as next_short_name,
        tokens.short_name,
    from tokens
    left join longest_names
        on tokens.segment_id = longest_names.segment_id
        and tokens.code = 'name'
        and replace(regexp_replace(tokens.surface, '社$', ''), ' ', '') = longest_names.core
    left join given_short_names
        on tokens.segment_id = given_short_names.segment_id
        and tokens.code = 'name'
        and tokens.surface = given_short_names.short_name

)

select * from normalized
