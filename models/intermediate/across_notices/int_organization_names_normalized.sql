-- Question: which organisation does each written name stand for?
-- Rule: the name key is what remains of a name when spellings that differ between notices are taken away: width, case,
-- spaces and quotation marks, legal forms before or behind, a remark in brackets, the short-name ending 社, an office
-- for its body (市役所), and the prefecture before a municipality, unless two municipalities share the name.
-- The sector is told by the word at the end of the name, else by one inside it, else by the legal form.

-- depends_on: {{ ref('lexicon_legal_forms') }}
-- depends_on: {{ ref('lexicon_sectors') }}
-- depends_on: {{ ref('prefectures') }}

with publishers as (

    select * from {{ ref('int_organizations_resolved') }}

),

third_parties as (

    select * from {{ ref('int_third_parties_resolved') }}

),

notices as (

    select * from {{ ref('int_notices_resolved') }}

),

legal_forms as (

    select * from {{ ref('lexicon_legal_forms') }}

),

sectors as (

    select * from {{ ref('lexicon_sectors') }}

),

shared_names as (

    select * from {{ ref('municipalities_sharing_a_name') }}

),

written as (

    select publishers.organization_name
    from publishers
    inner join notices
        on publishers.segment_id = notices.segment_id
    where notices.kind = 'incident_notice'
    union all
    select organization_name from third_parties

),

names as (

    select
        organization_name,
        count(organization_name) as mention_count,
        lower(translate({{ fold('organization_name') }}, ' 「」『』"''・', '')) as folded_name,
    from written
    where trim(organization_name) <> ''
    group by organization_name

),

without_form as (

    select
        *,
        regexp_replace(
            regexp_replace(
                regexp_replace(folded_name, '^{{ lexicon_pattern("lexicon_legal_forms", "position = 'either'") }}+', ''),
                '{{ lexicon_pattern("lexicon_legal_forms", "position = 'either'") }}+$', ''
            ),
            '(.)\([^()]*\)$', '\1'
        ) as bare_name,
        regexp_extract(
            folded_name,
            '^{{ lexicon_pattern("lexicon_legal_forms", "position = 'either'") }}|{{ lexicon_pattern("lexicon_legal_forms", "position = 'either'") }}$'
        ) as form_surface,
    from names

),

without_ending as (

    select
        without_form.*,
        coalesce(
            left(bare_name, length(bare_name) - length(legal_forms.surface)) || coalesce(legal_forms.remainder, ''),
            bare_name
        ) as core_name,
    from without_form
    left join legal_forms
        on regexp_extract(
            without_form.bare_name, '.({{ lexicon_pattern("lexicon_legal_forms", "position = 'ending'") }})$', 1
        ) = legal_forms.surface
        and legal_forms.position = 'ending'

),

located as (

    select
        *,
        nullif(regexp_extract(core_name, '^{{ lexicon_pattern("prefectures") }}'), '') as prefecture,
        nullif(regexp_extract(core_name, '{{ lexicon_pattern("lexicon_sectors", "position = 'end'") }}$'), '') as ending,
        nullif(regexp_extract(core_name, '{{ lexicon_pattern("lexicon_sectors", "position = 'anywhere'") }}'), '') as inner_word,
    from without_ending

),

placed as (

    select
        located.*,
        substring(core_name, length(prefecture) + 1) as local_name,
        shared_names.municipality_name is not null as shares_its_name,
    from located
    left join shared_names
        on substring(located.core_name, length(located.prefecture) + 1) = shared_names.municipality_name

),

normalized as (

    select
        placed.organization_name,
        placed.mention_count,
        coalesce(
            nullif(
                case
                    when
                        not placed.shares_its_name
                        and regexp_matches(placed.local_name, '{{ municipality_pattern() }}')
                        then placed.local_name
                    else placed.core_name
                end,
                ''
            ),
            placed.folded_name
        ) as name_key,
        legal_forms.code as legal_form,
        coalesce(
            case
                when {{ tells_sector('ending_sectors', 'legal_forms') }}
                    then ending_sectors.code
            end,
            case
                when {{ tells_sector('inner_sectors', 'legal_forms') }}
                    then inner_sectors.code
            end,
            legal_forms.sector,
            'other'
        ) as sector,
        placed.prefecture,
    from placed
    left join legal_forms
        on placed.form_surface = legal_forms.surface
        and legal_forms.position = 'either'
    left join sectors as ending_sectors
        on placed.ending = ending_sectors.surface
        and ending_sectors.position = 'end'
    left join sectors as inner_sectors
        on placed.inner_word = inner_sectors.surface
        and inner_sectors.position = 'anywhere'

),

keyed as (

    select
        *,
        {{ surrogate_key(["'organization'", 'name_key']) }} as organization_id,
    from normalized

)

select * from keyed
