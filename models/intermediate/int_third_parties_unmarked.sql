-- Question: which names show by their place alone, since nothing in them marks an organisation's?
-- Rule: what stands in quotes right behind a word such as 業者 (委託した業者の「ホシ印刷」), or in brackets behind a label
-- (協力店(屋号:ホシ印刷)); what is written like a name right behind 委託先 or 委託している, or right before に委託 (ホシビジネスに委託),
-- as newspapers write it. No other token may stand in it, and what is called a server, a person in charge or the like is none.

with coded as (

    select * from {{ ref('int_third_parties_coded') }}

),

neighbours as (

    select
        *,
        regexp_extract(text_after, '{{ quoted_name_pattern() }}', 1) as quoted_name,
        regexp_extract(text_after, '{{ quoted_name_pattern() }}', 0) as quoted_text,
        regexp_extract(text_after, '{{ labelled_name_pattern() }}', 1) as labelled_name,
        regexp_extract(text_after, '{{ labelled_name_pattern() }}', 0) as labelled_text,
        regexp_extract(text_after, '{{ name_behind_pattern() }}', 1) as link_behind,
        regexp_extract(text_after, '{{ name_behind_pattern() }}', 2)
        || regexp_extract(text_after, '{{ name_behind_pattern() }}', 3) as name_behind,
        regexp_extract(text_before, '{{ name_before_pattern() }}', 1)
        || regexp_extract(text_before, '{{ name_before_pattern() }}', 2) as name_before,
        regexp_extract(text_before, '{{ name_before_pattern() }}', 0) as text_from_name,
    from coded
    where code in ('contractor', 'subcontractor', 'vendor', 'platform', 'service', 'weak', 'contracting')

),

found as (

    select
        *,
        quoted_name as name,
        char_end + length(quoted_text) - length(quoted_name) - 1 as name_start,
    from neighbours
    where quoted_name <> ''
    union all by name
    select
        *,
        labelled_name as name,
        char_end + length(labelled_text) - length(labelled_name) - 1 as name_start,
    from neighbours
    where labelled_name <> ''
    union all by name
    select
        *,
        name_behind as name,
        char_end + length(link_behind) as name_start,
    from neighbours
    where
        name_behind <> ''
        and (code in ('contractor', 'subcontractor') or (code = 'contracting' and {{ is_attributive('surface') }}))
        and coalesce(next_start >= char_end + length(link_behind) + length(name_behind), true)
    union all by name
    select
        *,
        name_before as name,
        char_start - length(text_from_name) as name_start,
    from neighbours
    where
        name_before <> ''
        and code = 'contracting'
        and coalesce(previous_end <= char_start - length(text_from_name), true)

),

bare as (

    select
        *,
        regexp_replace(name, '{{ name_appendix_pattern() }}', '') as bare_name,
    from found
    where
        not regexp_matches(name, '{{ quoted_thing_pattern() }}')
        and (name in (quoted_name, labelled_name) or not regexp_matches(name, '{{ unmarked_thing_pattern() }}'))

),

placed as (

    select distinct
        segment_id,
        sentence_number,
        name_start as char_start,
        name_start + length(bare_name) as char_end,
        bare_name as surface,
        section,
        left(text_before || surface || text_after, length(text_before) + name_start - char_start) as text_before,
        substring(
            text_before || surface || text_after, length(text_before) + name_start - char_start + length(bare_name) + 1
        ) as text_after,
        'name' as code,
        cast(null as varchar) as rule,
        '' as short_name,
    from bare

),

unmarked as (

    select placed.*
    from placed
    anti join coded
        on placed.segment_id = coded.segment_id
        and coded.code = 'name'
        and placed.char_start < coded.char_end
        and placed.char_end > coded.char_start

)

select * from unmarked
