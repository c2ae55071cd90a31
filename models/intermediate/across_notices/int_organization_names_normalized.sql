-- Question: which organisation does each written name stand for?
-- Rule: the name key is what remains of a name when spellings that differ between notices are taken away: width, case,
-- spaces and quotation marks, legal forms before or behind, a remark in brackets, the short-name ending 社, an office
-- for its body (市役所), and the prefecture before a municipality, unless two municipalities share the name.
-- The sector is told by the word at the end of the name, else by one inside it, else by the legal form.

-- depends_on: {{ ref('lexicon_legal_forms') }}
-- depends_on: {{ ref('lexicon_sectors') }}
-- depends_on: {{ ref('prefectures') }}

{% set form = lexicon_pattern("lexicon_legal_forms", "position = 'either'") %}
{% set form_at_the_end = lexicon_pattern("lexicon_legal_forms", "position = 'ending'") %}
{% set sector_at_the_end = lexicon_pattern("lexicon_sectors", "position = 'end'") %}
{% set sector_inside = lexicon_pattern("lexicon_sectors", "position = 'anywhere'") %}

with publishers as (

    select * from {{ ref('int_organizations_resolved') }}

),

third_parties as (

    select * from {{ ref('int_third_parties_resolved') }}

),

notices as (

    select * from {{ ref('int_notices_resolved') }}
    where kind = 'incident_notice'

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

names as (

    select
        organization_name,
        count(*) as mention_count,
        lower(translate({{ fold('organization_name') }}, ' 「」『』"''・', '')) as folded_name,
    from (
        select publishers.organization_name
        from publishers
        inner join notices
            on publishers.segment_id = notices.segment_id
        union all
        select organization_name from third_parties
    ) as written
    where trim(organization_name) <> ''
    group by organization_name

),

without_form as (

    select
        *,
        regexp_replace(regexp_replace(folded_name, '^{{ form }}+|{{ form }}+$', '', 'g'), '(.)\([^()]*\)$', '\1') as bare_name,
        regexp_extract(folded_name, '^{{ form }}|{{ form }}$') as form_surface,
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
        on regexp_extract(without_form.bare_name, '.({{ form_at_the_end }})$', 1) = legal_forms.surface
        and legal_forms.position = 'ending'

),

located as (

    select
        *,
        nullif(regexp_extract(core_name, '^{{ lexicon_pattern("prefectures") }}'), '') as prefecture,
        substring(core_name, length(prefecture) + 1) as local_name,
    from without_ending

),

normalized as (

    select
        located.organization_name,
        located.mention_count,
        case
            when shared_names.municipality_name is null and regexp_matches(located.local_name, '{{ municipality_pattern() }}')
                then located.local_name
            when located.core_name <> '' then located.core_name
            else located.folded_name
        end as name_key,
        legal_forms.code as legal_form,
        coalesce(
            case when {{ tells_sector('ending_sectors', 'legal_forms') }} then ending_sectors.code end,
            case when {{ tells_sector('inner_sectors', 'legal_forms') }} then inner_sectors.code end,
            legal_forms.sector,
            'other'
        ) as sector,
        located.prefecture,
    from located
    left join shared_names
        on located.local_name = shared_names.municipality_name
    left join legal_forms
        on located.form_surface = legal_forms.surface
        and legal_forms.position = 'either'
    left join sectors as ending_sectors
        on regexp_extract(located.core_name, '{{ sector_at_the_end }}$') = ending_sectors.surface
        and ending_sectors.position = 'end'
    left join sectors as inner_sectors
        on regexp_extract(located.core_name, '{{ sector_inside }}') = inner_sectors.surface
        and inner_sectors.position = 'anywhere'

),

keyed as (

    select
        *,
        {{ surrogate_key(["'organization'", 'name_key']) }} as organization_id,
    from normalized

)

select * from keyed
