-- Question: which other organisations did it happen at, and what part do they have?
-- Rule: the part is told by the word right before the name (委託先である, 利用している) or by what follows it (に委託,
-- が提供する, のサーバーが不正アクセス). The publisher, its parents and subsidiaries, its clients and those who
-- investigate are none. Who provides or runs a service counts only where the service was attacked or failed.

with tokens as (

    select * from {{ ref('int_third_parties_normalized') }}

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

related as (

    select
        *,
        {{ is_part_code('code') }} as tells_part,
        {'code': code, 'surface': surface, 'char_start': char_start, 'char_end': char_end, 'rule': rule,
        'sentence_number': sentence_number, 'is_heading': is_heading, 'text_after': text_after} as token,
    from tokens

),

neighboured as (

    select
        *,
        last_value(case when tells_part then token end ignore nulls) over (
            partition by segment_id order by char_start rows between unbounded preceding and 1 preceding
        ) as before_it,
        first_value(case when tells_part or code = 'system' then token end ignore nulls) over (
            partition by segment_id order by char_start rows between 1 following and unbounded following
        ) as behind_it,
        first_value(case when code = 'happening' then sentence_number end ignore nulls) over (
            partition by segment_id order by char_start rows between 1 following and unbounded following
        ) is not distinct from sentence_number as has_happening_behind,
    from related

),

names as (

    select
        neighboured.*,
        publishers.publisher,
        coalesce(causes.is_failure_of_system, false) as is_failure_of_system,
        case
            when before_it.sentence_number = neighboured.sentence_number
                then right(text_before, neighboured.char_start - before_it.char_end)
            when before_it.is_heading and trim(before_it.text_after) in ('', '】', '>') and trim(text_before) in ('', line_marker)
                and neighboured.char_start - before_it.char_end <= 12
                then ''
        end as text_since,
        case
            when behind_it.sentence_number = neighboured.sentence_number
                then regexp_replace(
                    substring(text_after, 1, behind_it.char_start - neighboured.char_end), '^\([^()]*\)', ''
                )
        end as text_until,
        regexp_replace(text_after, '^\([^()]*\)', '') as text_behind,
    from neighboured
    left join publishers
        on neighboured.segment_id = publishers.segment_id
    left join causes
        on neighboured.segment_id = causes.segment_id
    where code = 'name'

),

judged as (

    select
        *,
        coalesce(contains(publisher, replace(organization_name, ' ', '')), false)
        or coalesce(contains(replace(organization_name, ' ', ''), publisher), false)
        or coalesce(regexp_matches(next_short_name, '^[当弊本小]'), false) as is_publisher,
        (before_it.code in ('related', 'client', 'investigator') and regexp_matches(text_since, '{{ naming_gap_pattern() }}'))
        or regexp_matches(text_behind, '{{ bystander_pattern() }}') as is_bystander,
        case
            when before_it.code in ('subcontractor', 'contractor', 'vendor', 'platform')
                and regexp_matches(text_since, '{{ naming_gap_pattern() }}') then before_it.code
            when before_it.code = 'contracting' and regexp_matches(before_it.surface, '[るたすの]$')
                and regexp_matches(text_since, '^[、「 ]*$')
                then case when contains(before_it.surface, '再委託') then 'subcontractor' else 'contractor' end
            when before_it.code in ('using', 'providing', 'operating') and regexp_matches(text_since, '^[、「 ]*$')
                then case when before_it.code = 'operating' then 'platform' else 'vendor' end
        end as role_by_word_before,
        case
            when behind_it.code = 'contracting' and regexp_matches(text_until, '^(?:様|さま)?(?:に|へ)[^。]{0,30}$')
                and not contains(text_until, '調査') then 'contractor'
            when behind_it.code in ('providing', 'operating') and regexp_matches(text_until, '^[がの][^。、]{0,20}$')
                then case when behind_it.code = 'operating' then 'platform' else 'vendor' end
            when behind_it.code in ('system', 'service') and regexp_matches(text_until, '^の[^。、]{0,24}$')
                and has_happening_behind then 'vendor'
        end as role_by_word_behind,
    from names

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
        coalesce(role_by_word_before, role_by_word_behind) as role,
        case when role_by_word_before is not null then before_it.rule else behind_it.rule end as rule,
    from judged
    where
        coalesce(role_by_word_before, role_by_word_behind) is not null
        and not is_publisher
        and not is_bystander
        and section not in ('prevention', 'request', 'contact')
        and (
            coalesce(role_by_word_before, role_by_word_behind) in ('contractor', 'subcontractor')
            or is_failure_of_system
        )

)

select * from resolved
