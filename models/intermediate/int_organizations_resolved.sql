-- Question: who publishes the notice, and under which title?
-- Rule: the best place where the publisher may be named, the earlier one of two alike. Where the text gives the name of the
-- header with its legal form before it, or as the short one of a name with a legal form, that full name stands. The title
-- is what the header leaves beside name and date.

with candidates as (

    select * from {{ ref('int_organizations_headed') }}
    union all
    select * from {{ ref('int_organizations_told') }}

),

segments as (

    select * from {{ ref('stg_segments') }}

),

names as (

    select * from {{ ref('int_third_parties_matched') }}

),

ranked as (

    select
        *,
        row_number() over (partition by segment_id order by preference asc, char_start asc, char_end desc, rule asc) as candidate_rank,
    from candidates

),

chosen as (

    select
        ranked.*,
        substring(segments.folded_text, ranked.char_start + 1, ranked.char_end - ranked.char_start) as name,
    from ranked
    inner join segments
        on ranked.segment_id = segments.segment_id
    where ranked.candidate_rank = 1

),

full_names as (

    select
        chosen.segment_id,
        min(names.char_start) as char_start,
        arg_min(names.char_end, names.char_start) as char_end,
    from chosen
    inner join names
        on chosen.segment_id = names.segment_id
        and chosen.char_end <= names.char_start
        and (
            (ends_with(names.surface, chosen.name) and length(names.surface) > length(chosen.name) + 3)
            or starts_with(names.text_after, '(' || chosen.name || ')')
        )
    where
        chosen.rule = 'header_words'
        and not regexp_matches(chosen.name, '{{ legal_form_pattern() }}|[都道府県市区町村庁省署局]$')
        and regexp_matches(names.surface, '^{{ legal_form_pattern() }}')
    group by chosen.segment_id

),

resolved as (

    select
        segments.segment_id,
        substring(
            segments.raw_text,
            coalesce(full_names.char_start, chosen.char_start) + 1,
            coalesce(full_names.char_end - full_names.char_start, chosen.char_end - chosen.char_start)
        ) as organization_name,
        trim(regexp_replace(
            case
                when chosen.rule in ('header_words', 'header_fused')
                    then regexp_replace(
                        substring(segments.folded_header, chosen.char_end + 1), '^(?:{{ name_remark_pattern() }})? *[、|:]?', ''
                    )
                else regexp_replace(segments.folded_header, '{{ case_mark_pattern() }}|^ *{{ header_date_pattern() }} +', '')
            end,
            ' *{{ header_date_pattern() }}.*$',
            ''
        )) as title,
        coalesce(full_names.char_start, chosen.char_start) as char_start,
        coalesce(full_names.char_end, chosen.char_end) as char_end,
        case when full_names.segment_id is not null then 'full_name_in_text' else chosen.rule end as rule,
    from segments
    left join chosen
        on segments.segment_id = chosen.segment_id
    left join full_names
        on segments.segment_id = full_names.segment_id

)

select * from resolved
