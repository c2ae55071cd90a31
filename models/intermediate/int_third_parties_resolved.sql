-- Question: which other organisations did it happen at, and what part do they have?
-- Rule: the part is told by a remark in brackets (以下「受託者」), by the word right before the name (委託先である,
-- 利用している), or by what follows it (に委託, が提供する, のサーバーが不正アクセス). The publisher, its parents and
-- subsidiaries, its clients and those who investigate are none. Who provides or runs a service counts only where the
-- service was attacked or failed, and not for telling of it. Where a subcontractor is named, it happened there.

with placed as (

    select * from {{ ref('int_third_parties_placed') }}

),

publishers as (

    select
        segment_id,
        replace({{ fold('organization_name') }}, ' ', '') as publisher,
    from {{ ref('int_organizations_resolved') }}

),

causes as (

    select
        segment_id,
        bool_or({{ is_failure_of_system('code') }}) as is_failure_of_system,
    from {{ ref('int_causes_resolved') }}
    where is_chosen
    group by segment_id

),

judged as (

    select
        placed.*,
        coalesce(causes.is_failure_of_system, false) as is_failure_of_system,
        coalesce(
            contains(publishers.publisher, replace(placed.organization_name, ' ', ''))
            or (
                contains(replace(placed.organization_name, ' ', ''), publishers.publisher)
                and not regexp_matches(publishers.publisher, '[都道府県市区町村]$')
            ),
            false
        )
        or coalesce(regexp_matches(placed.next_short_name, '^[当弊本小]'), false) as is_publisher,
        regexp_matches(placed.text_behind, '{{ bystander_pattern() }}')
        or regexp_matches(placed.text_after, '{{ bystander_pattern() }}')
        or coalesce(
            placed.code_before in ('related', 'client', 'investigator')
            and regexp_matches(placed.text_since, '{{ naming_gap_pattern() }}'),
            false
        ) as is_bystander,
        regexp_matches(placed.text_behind, '{{ informant_pattern() }}') as is_informant,
        case
            when regexp_matches(placed.remark, '再委託|再受託|下請') then 'subcontractor'
            when regexp_matches(placed.remark, '委託先|委託業者|委託事業者|受託者|受託業者|受託事業者') then 'contractor'
        end as role_by_remark,
        case
            when
                placed.code_before in ('subcontractor', 'contractor', 'vendor', 'platform')
                and regexp_matches(placed.text_since, '{{ naming_gap_pattern() }}') then placed.code_before
            when
                placed.code_before = 'contracting' and regexp_matches(placed.surface_before, '[るたす]$')
                and regexp_matches(placed.text_since, '{{ attributive_gap_pattern() }}')
                then case when contains(placed.surface_before, '再委託') then 'subcontractor' else 'contractor' end
            when
                placed.code_before in ('using', 'providing')
                and regexp_matches(placed.text_since, '{{ attributive_gap_pattern() }}') then 'vendor'
            when
                placed.code_before = 'operating'
                and regexp_matches(placed.text_since, '{{ attributive_gap_pattern() }}') then 'platform'
        end as role_by_word_before,
        case
            when
                placed.code_behind = 'contracting' and not contains(placed.text_until, '調査')
                and regexp_matches(placed.text_until, '^(?:様|さま)?(?:に|へ)[^。]{0,30}$') then 'contractor'
            when placed.code_behind = 'providing' and regexp_matches(placed.text_until, '^(?:様|さま)?[がの][^。、]{0,20}$')
                then 'vendor'
            when placed.code_behind = 'operating' and regexp_matches(placed.text_until, '^(?:様|さま)?[がの][^。、]{0,20}$')
                then 'platform'
            when
                placed.code_behind in ('system', 'service') and placed.has_happening_behind
                and regexp_matches(placed.text_until, '^(?:様|さま)?(?:の|提供の|製の)[^。、]{0,24}$') then 'vendor'
        end as role_by_word_behind,
    from placed
    left join publishers
        on placed.segment_id = publishers.segment_id
    left join causes
        on placed.segment_id = causes.segment_id

),

parted as (

    select
        *,
        coalesce(role_by_remark, role_by_word_before, role_by_word_behind) as role,
        case
            when role_by_remark is not null then 'remark_in_brackets'
            when role_by_word_before is not null then rule_before
            else rule_behind
        end as rule,
    from judged
    where
        not is_publisher
        and not is_bystander
        and section not in ('prevention', 'request', 'contact')

),

counted as (

    select
        *,
        bool_or(role = 'subcontractor') over (partition by segment_id) as has_subcontractor,
    from parted
    where
        role in ('contractor', 'subcontractor')
        or (role is not null and is_failure_of_system and not is_informant)

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
    from counted
    where role <> 'contractor' or not has_subcontractor

)

select * from resolved
