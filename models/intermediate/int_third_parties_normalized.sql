-- Question: what is each token: a word with a code, a short name, or an organisation's name, and which full name?
-- Rule: the lexicon gives codes to its words; what it does not hold is a name or a short name. A short name belongs to
-- the name before it, and 〇〇社 to the longer name of the notice that contains 〇〇. Words whose code is `ignore` were
-- matched only to keep a shorter word from being read in them, and end here. What stands in quotes right behind a word
-- such as 会社 is a name too.

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
            when lexicon.code = 'brand' then 'name'
            when lexicon.code is not null then lexicon.code
            when regexp_matches(matched.surface, '^{{ short_name_pattern() }}$') then 'short_name'
            else 'name'
        end as code,
        regexp_extract(matched.surface, '「(.*)」', 1) as short_name,
        case
            when lexicon.code is not null then matched.surface
            else regexp_replace(matched.surface, '{{ name_appendix_pattern() }}', '')
        end as bare_surface,
    from matched
    left join lexicon
        on matched.surface = lexicon.surface
    where coalesce(lexicon.code, '') <> 'ignore'

),

trimmed as (

    select
        * exclude (surface, bare_surface, char_end, text_after),
        bare_surface as surface,
        char_start + length(bare_surface) as char_end,
        substring(surface, length(bare_surface) + 1) || text_after as text_after,
    from coded

),

with_quoted_names as (

    select * from trimmed
    union all by name
    select
        * exclude (surface, char_start, char_end, text_before, text_after, code, rule),
        'name' as code,
        cast(null as varchar) as rule,
        regexp_extract(text_after, '{{ quoted_name_pattern() }}', 1) as surface,
        char_end + 1 as char_start,
        char_end + 1 + length(regexp_extract(text_after, '{{ quoted_name_pattern() }}', 1)) as char_end,
        text_before || trimmed.surface || '「' as text_before,
        substring(text_after, length(regexp_extract(text_after, '{{ quoted_name_pattern() }}', 0))) as text_after,
    from trimmed
    where
        code in ('contractor', 'subcontractor', 'vendor', 'platform', 'weak', 'contracting')
        and regexp_matches(text_after, '{{ quoted_name_pattern() }}')
        and not regexp_matches(
            regexp_extract(text_after, '{{ quoted_name_pattern() }}', 1), '{{ quoted_thing_pattern() }}'
        )

),

names as (

    select
        segment_id,
        char_start,
        replace(regexp_replace(surface, '社$', ''), ' ', '') as core,
        surface as organization_name,
    from with_quoted_names
    where code = 'name'

),

longest_names as (

    select
        short.segment_id,
        short.core,
        arg_max(long.organization_name, length(long.organization_name)) as organization_name,
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
        and regexp_matches(long.organization_name, '{{ legal_form_pattern() }}')
        and length(long.core) <= length(short.core) + 16
    group by short.segment_id, short.core

),

normalized as (

    select
        tokens.* exclude (short_name),
        case
            when tokens.code = 'name' then coalesce(longest_names.organization_name, tokens.surface)
        end as organization_name,
        case
            when tokens.code = 'name' then first_value(tokens.short_name ignore nulls) over (
                partition by tokens.segment_id order by tokens.char_start
                rows between 1 following and 2 following
            )
        end as next_short_name,
        tokens.short_name,
    from with_quoted_names as tokens
    left join longest_names
        on tokens.segment_id = longest_names.segment_id
        and tokens.code = 'name'
        and replace(regexp_replace(tokens.surface, '社$', ''), ' ', '') = longest_names.core
    where tokens.code <> 'name' or not regexp_matches(tokens.surface, '{{ nobody_pattern() }}')

)

select * from normalized
