-- Question: which part is told of each named organisation, and by which words?
-- Rule: a remark in brackets (以下「受託者」) tells it first, then the word right before the name (委託先である, 利用している, the
-- label 事務局:), then what follows it (に委託, が提供する, のサーバーが不正アクセス, のサービスを利用 where the text goes on 同社のシステムが侵入され), and last
-- being the place of what happened or who did it, by its name or as 同社 in the next sentence.

with placed as (

    select * from {{ ref('int_third_parties_placed') }}

),

told as (

    select
        *,
        {{ role_in_remark('remark') }} as role_by_remark,
        case
            when
                code_before in ('subcontractor', 'contractor', 'vendor', 'platform')
                and regexp_matches(text_since, '{{ naming_gap_pattern() }}') then code_before
            when
                code_before = 'contracting' and {{ is_attributive('surface_before') }}
                and regexp_matches(text_since, '{{ attributive_gap_pattern() }}')
                and not regexp_matches(text_before_word, '{{ already_committed_pattern() }}')
                then case when contains(surface_before, '再委託') then 'subcontractor' else 'contractor' end
            when
                code_before = 'client'
                and regexp_matches(surface_before || text_since, '{{ commissioned_pattern() }}') then 'contractor'
            when
                code_before = 'contractor_label' and knows_contractor
                and regexp_matches(text_since, '{{ naming_gap_pattern() }}') then 'contractor'
            when
                code_before = 'investigator' and has_happening_behind
                and regexp_matches(text_since, '{{ surveyor_gap_pattern() }}')
                and regexp_matches(text_behind, '{{ doer_pattern() }}') then 'contractor'
            when
                code_before in ('vendor_label', 'platform_label')
                and regexp_matches(text_since, '{{ naming_gap_pattern() }}')
                and not (code_behind = 'contracting' and regexp_matches(text_until, '{{ committed_gap_pattern() }}'))
                then replace(code_before, '_label', '')
            when
                code_before = 'service' and regexp_matches(surface_before, '{{ marketplace_pattern() }}$')
                and regexp_matches(text_since, '^[「(]$')
                and not regexp_matches(text_after, '^」?\([^()]*(?:運営|提供|会社)')
                and not regexp_matches(text_before_word, '{{ own_marketplace_pattern() }}') then 'platform'
            when
                code_before in ('using', 'service')
                and regexp_matches(text_since, '{{ named_service_pattern() }}') then 'vendor'
            when
                code_before in ('using', 'providing')
                and regexp_matches(text_since, '{{ attributive_gap_pattern() }}') then 'vendor'
            when
                code_before = 'operating'
                and regexp_matches(text_since, '{{ attributive_gap_pattern() }}') then 'platform'
        end as role_by_word_before,
        case
            when
                code_behind = 'contracting' and not contains(text_until, '調査')
                and regexp_matches(text_until, '{{ committed_gap_pattern() }}') then 'contractor'
            when
                code_behind = 'contracting' and {{ is_done_oneself('surface_behind') }}
                and not regexp_matches(right(text_before, 12), '{{ mending_pattern() }}')
                and regexp_matches(text_until, '{{ own_work_gap_pattern() }}') then 'contractor'
            when code_behind = 'providing' and regexp_matches(text_until, '{{ provided_gap_pattern() }}') then 'vendor'
            when code_behind = 'operating' and regexp_matches(text_until, '{{ provided_gap_pattern() }}') then 'platform'
            when
                code_behind in ('system', 'service') and (has_happening_behind or knows_party_struck)
                and regexp_matches(text_until, '{{ service_gap_pattern() }}') then 'vendor'
            when has_happening_behind and regexp_matches(text_after, '{{ quoted_service_pattern() }}') then 'vendor'
            when
                knows_contractor and has_happening_behind
                and regexp_matches(text_after, '{{ struck_product_pattern() }}') then 'vendor'
            when
                code_behind = 'contracting' and code_before = 'investigator'
                and regexp_matches(text_until, '{{ survey_gap_pattern() }}') then 'contractor'
            when has_happening_behind and regexp_matches(text_after, '{{ running_in_brackets_pattern() }}')
                then case when regexp_matches(text_before, '{{ office_pattern() }}\($') then 'contractor' else 'vendor' end
            when regexp_matches(text_behind, '{{ told_of_own_house_pattern() }}') then 'vendor'
            when is_brand and has_happening_behind then 'platform'
            when
                is_carrier and has_happening_behind
                and regexp_matches(text_behind, '{{ locus_pattern() }}') then 'contractor'
        end as role_by_word_behind,
        case
            when
                section <> 'header'
                and regexp_matches(organization_name, '{{ legal_form_pattern() }}')
                and (is_struck_as_same or (has_happening_behind and regexp_matches(text_behind, '{{ place_of_happening_pattern() }}')))
                then 'contractor'
        end as role_by_place,
    from placed

),

parted as (

    select
        * exclude (role_by_remark, role_by_word_before, role_by_word_behind, role_by_place),
        coalesce(role_by_remark, role_by_word_before, role_by_word_behind, role_by_place) as role,
        case
            when role_by_remark is not null then 'remark_in_brackets'
            when role_by_word_before is not null then rule_before
            when role_by_word_behind is not null then coalesce(rule_behind, 'service_by_its_name')
            when role_by_place is not null then 'place_of_what_happened'
        end as rule,
    from told

)

select * from parted
