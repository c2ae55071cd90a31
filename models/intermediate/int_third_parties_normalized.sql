-- Question: what is each token: a word with a code, a short name, or an organisation's name, and which full name?
-- Rule: the lexicon gives codes to its words; what it does not hold is a name or a short name. A short name belongs to
-- the name before it, and 〇〇社 to the longer name of the notice that contains 〇〇. Words whose code is `ignore` were
-- matched only to keep a shorter word from being read in them, and end here.

with matched as (

    select * from {{ ref('int_third_parties_matched') }}

),

lexicon as (

    select
        entry_id,
        {{ fold('surface') }} as surface,
        code,
    from {{ ref('lexicon_third_parties') }}

),

coded as (

    select
        matched.*,
        lexicon.entry_id as rule,
        case
            when lexicon.code is not null then lexicon.code
            when regexp_matches(matched.surface, '^{{ short_name_pattern() }}$') then 'short_name'
            else 'name'
        end as code,
        regexp_extract(matched.surface, '「(.*)」', 1) as short_name,
    from matched
    left join lexicon
        on matched.surface = lexicon.surface
    where coalesce(lexicon.code, '') <> 'ignore'

),

names as (

    select
        segment_id,
        char_start,
        replace(regexp_replace(surface, '社$', ''), ' ', '') as core,
        surface as organization_name,
    from coded
    where code = 'name'

),

longest_names as (

    select
        short.segment_id,
        short.core,
        arg_max(long.organization_name, length(long.organization_name)) as organization_name,
    from (select distinct segment_id, core from names) as short
    inner join (select distinct segment_id, core, organization_name from names) as long
        on short.segment_id = long.segment_id
        and contains(long.core, short.core)
    where
        length(short.core) >= 2
        and regexp_matches(long.organization_name, '{{ legal_form_pattern() }}')
        and length(long.core) <= length(short.core) + 16
    group by short.segment_id, short.core

),

normalized as (

    select
        coded.* exclude (short_name),
        case
            when coded.code = 'name' then coalesce(longest_names.organization_name, coded.surface)
        end as organization_name,
        case
            when coded.code = 'name' then first_value(coded.short_name ignore nulls) over (
                partition by coded.segment_id order by coded.char_start
                rows between 1 following and 2 following
            )
        end as next_short_name,
        coded.short_name,
    from coded
    left join longest_names
        on coded.segment_id = longest_names.segment_id
        and coded.code = 'name'
        and replace(regexp_replace(coded.surface, '社$', ''), ' ', '') = longest_names.core

)

select * from normalized
