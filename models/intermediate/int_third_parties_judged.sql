-- Question: who is each named organisation to the publisher: itself, a relative, a bystander, a mere informant?
-- Rule: the publisher is known by its name or as who runs the house that is named or does the work there (当公社が運営する…, 当会が
-- 受託している…); a relative by what is said of it (子会社), unless it is one of a contractor, or by the name of its house. A client, an
-- investigator, somebody that something was on its way to or that noticed it for the publisher are bystanders. Who told of the
-- matter, its own system apart, or was told of it is an informant.

with parted as (

    select * from {{ ref('int_third_parties_parted') }}

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
        parted.*,
        coalesce(causes.is_failure_of_system, false) as is_failure_of_system,
        coalesce(
            contains(publishers.publisher, replace(parted.organization_name, ' ', ''))
            or (
                contains(replace(parted.organization_name, ' ', ''), publishers.publisher)
                and not regexp_matches(publishers.publisher, '[都道府県市区町村]$')
            ),
            false
        )
        or coalesce(regexp_matches(parted.next_short_name, '^[当弊本小]'), false)
        or coalesce(
            parted.code_before = 'operating'
            and regexp_matches(parted.text_since, '{{ attributive_gap_pattern() }}')
            and regexp_matches(parted.text_before_word, '{{ publisher_acts_pattern() }}'),
            false
        )
        or coalesce(
            parted.code_before = 'contracting'
            and {{ is_done_oneself('parted.surface_before') }}
            and regexp_matches(parted.text_since, '{{ attributive_gap_pattern() }}')
            and regexp_matches(parted.text_before_word, '{{ somebody_works_pattern() }}'),
            false
        )
        or (parted.rule = 'place_of_what_happened' and publishers.publisher is null) as is_publisher,
        parted.is_short_for_relative
        or regexp_matches(parted.text_after, '{{ kinship_pattern() }}')
        or regexp_matches(parted.text_before, '{{ relative_described_pattern() }}')
        or coalesce(
            parted.code_before = 'related'
            and regexp_matches(parted.text_since, '{{ naming_gap_pattern() }}')
            and not regexp_matches(parted.text_before_word, '{{ relative_of_other_pattern() }}'),
            false
        )
        or coalesce(
            {{ is_of_one_house("replace(parted.organization_name, ' ', '')", 'publishers.publisher') }}, false
        ) as is_relative,
        regexp_matches(parted.text_behind, '{{ bystander_pattern() }}')
        or regexp_matches(parted.text_after, '{{ bystander_pattern() }}')
        or coalesce(
            parted.code_before in ('client', 'investigator') and parted.code_behind <> 'contracting'
            and not ends_with(parted.surface_before, 'た')
            and regexp_matches(parted.text_since, '{{ naming_gap_pattern() }}'),
            false
        )
        or regexp_matches(parted.text_behind, '{{ principal_pattern() }}')
        or regexp_matches(parted.text_before, '{{ got_the_data_pattern() }}')
        or (
            regexp_matches(parted.text_before, '{{ called_to_mend_pattern() }}')
            and regexp_matches(parted.text_behind, '^(?:様|さま|社)?[にへ]')
        )
        or (
            coalesce(causes.is_failure_of_system, false)
            and regexp_matches(parted.text_behind, '{{ builder_pattern() }}')
        )
        or regexp_matches(parted.text_behind, '{{ errand_pattern() }}')
        or regexp_matches(parted.text_behind, '{{ cleared_party_pattern() }}')
        or regexp_matches(parted.text_behind, '{{ noticed_for_publisher_pattern() }}') as is_bystander,
        regexp_matches(parted.text_behind, '{{ informant_pattern() }}')
        and not regexp_matches(parted.text_behind, '{{ told_of_itself_pattern() }}')
        and not (
            regexp_matches(parted.text_before, '{{ told_before_pattern() }}')
            and regexp_matches(parted.text_behind, '{{ tells_so_pattern() }}')
        ) as is_informant,
        regexp_matches(parted.text_behind, '{{ doer_pattern() }}') as is_doer,
        regexp_matches(parted.text_behind, '{{ premises_pattern() }}') as is_place,
    from parted
    left join publishers
        on parted.segment_id = publishers.segment_id
    left join causes
        on parted.segment_id = causes.segment_id

)

select * from judged
