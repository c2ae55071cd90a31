-- Question: what speaks for each named organisation having a part, and what against it?
-- Rule: the part is told by a remark in brackets (以下「受託者」), by the word right before the name (委託先である,
-- 利用している, the label 事務局:), by what follows it (に委託, が提供する, のサーバーが不正アクセス), or, where the notice tells of a
-- contractor, by being the place of what happened. Against it speaks who the organisation is: the publisher, a parent or
-- a subsidiary, a client, an investigator, or somebody that was told or told of it.

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
        placed.is_short_for_relative
        or regexp_matches(placed.text_after, '{{ kinship_pattern() }}')
        or coalesce(
            placed.code_before = 'related' and regexp_matches(placed.text_since, '{{ naming_gap_pattern() }}'), false
        )
        or coalesce(
            {{ is_of_one_house("replace(placed.organization_name, ' ', '')", 'publishers.publisher') }}, false
        ) as is_relative,
        regexp_matches(placed.text_behind, '{{ bystander_pattern() }}')
        or regexp_matches(placed.text_after, '{{ bystander_pattern() }}')
        or coalesce(
            placed.code_before in ('client', 'investigator') and placed.code_behind <> 'contracting'
            and regexp_matches(placed.text_since, '{{ naming_gap_pattern() }}'),
            false
        )
        or regexp_matches(placed.text_behind, '{{ principal_pattern() }}')
        or regexp_matches(placed.text_behind, '{{ errand_pattern() }}') as is_bystander,
        regexp_matches(placed.text_behind, '{{ informant_pattern() }}') as is_informant,
        regexp_matches(placed.text_behind, '{{ doer_pattern() }}') as is_doer,
        case
            when regexp_matches(placed.remark, '再委託|再受託|下請') then 'subcontractor'
            when regexp_matches(placed.remark, '委託先|委託業者|委託事業者|受託者|受託業者|受託事業者') then 'contractor'
        end as role_by_remark,
        case
            when
                placed.code_before in ('subcontractor', 'contractor', 'vendor', 'platform')
                and regexp_matches(placed.text_since, '{{ naming_gap_pattern() }}') then placed.code_before
            when
                placed.code_before = 'contracting' and regexp_matches(placed.surface_before, '[るたすう]$')
                and regexp_matches(placed.text_since, '{{ attributive_gap_pattern() }}')
                then case when contains(placed.surface_before, '再委託') then 'subcontractor' else 'contractor' end
            when
                placed.code_before = 'client'
                and regexp_matches(placed.text_since, '{{ commissioned_gap_pattern() }}') then 'contractor'
            when
                placed.code_before = 'contractor_label' and placed.knows_contractor
                and regexp_matches(placed.text_since, '{{ naming_gap_pattern() }}') then 'contractor'
            when
                placed.code_before in ('vendor_label', 'platform_label')
                and regexp_matches(placed.text_since, '{{ naming_gap_pattern() }}')
                then replace(placed.code_before, '_label', '')
            when
                placed.code_before in ('using', 'service')
                and regexp_matches(placed.text_since, '{{ named_service_pattern() }}') then 'vendor'
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
                and regexp_matches(placed.text_until, '^(?:様|さま)?(?:の|提供の)[^。、]{0,24}$') then 'vendor'
            when
                placed.has_happening_behind
                and regexp_matches(placed.text_after, '^(?:様|さま)?(?:の|提供の)「[^「」]+」') then 'vendor'
            when placed.is_brand and placed.has_happening_behind then 'platform'
            when
                placed.is_carrier and placed.has_happening_behind
                and regexp_matches(placed.text_behind, '{{ locus_pattern() }}') then 'contractor'
        end as role_by_word_behind,
        case
            when
                placed.knows_contractor and placed.has_happening_behind
                and regexp_matches(placed.organization_name, '{{ legal_form_pattern() }}')
                and regexp_matches(placed.text_behind, '{{ place_of_happening_pattern() }}') then 'contractor'
        end as role_by_place,
    from placed
    left join publishers
        on placed.segment_id = publishers.segment_id
    left join causes
        on placed.segment_id = causes.segment_id

)

select * from judged
