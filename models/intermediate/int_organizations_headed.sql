-- Question: where in its header may the publisher of a notice be named?
-- Rule: the words of the header that are a name are the organisation, unless the first is a clause. Where the header
-- opens with the title, the organisation opens the title itself (behind what it does or runs, 化粧品通販の株式会社…), or stands
-- behind the title, behind the date or in the brackets that close the header; a department at least tells the
-- municipality. Words without mark, title or any sign of a name may be anything. The place of lowest preference is the best.

with words as (

    select * from {{ ref('int_headers_normalized') }}

),

header_words as (

    select
        segment_id,
        min(char_start) as char_start,
        max(char_start + length(regexp_replace(word, '(.){{ name_remark_pattern() }}$', '\1'))) as char_end,
        'header_words' as rule,
        case
            when max(body_start) > 0 or bool_or(has_legal_form or ends_like_organization) then 1
            when max(title_rank) is not null then 2
            else 5
        end as preference,
    from words
    where is_name
    group by segment_id
    having not bool_or(rank_in_header = 1 and contains(word, '、'))

),

first_words as (

    select
        *,
        regexp_extract(word, '{{ described_firm_pattern() }}', 1)
        || regexp_extract(word, '{{ brand_of_firm_pattern() }}', 1) as description,
    from words
    where rank_in_header = 1

),

named as (

    select
        segment_id,
        word as text,
        char_start as text_start,
        case
            when description = '' then regexp_extract(word, '{{ fused_firm_pattern() }}', 1)
            else regexp_extract(substring(word, length(description) + 1) || '、', '{{ fused_firm_pattern() }}', 1)
        end as name,
        'header_fused' as rule,
        2 as preference,
    from first_words
    where
        is_title_word
        and has_legal_form
    union all
    select
        segment_id,
        word as text,
        char_start as text_start,
        regexp_extract(word, '{{ fused_name_pattern() }}', 1) as name,
        'header_fused' as rule,
        6 as preference,
    from first_words
    where
        is_title_word
        and not has_legal_form
    union all
    select
        segment_id,
        word as text,
        char_start as text_start,
        word as name,
        'behind_title' as rule,
        4 as preference,
    from words
    where
        title_rank = 1
        and rank_in_header > 1
        and not is_title_word
        and (
            regexp_matches(word, '^{{ legal_form_pattern() }}.+|.+{{ legal_form_pattern() }}$')
            or regexp_matches(word, '^[^ぁ-ん「」()]{2,24}{{ organization_end_pattern() }}$')
        )
    union all
    select
        segment_id,
        word as text,
        char_start as text_start,
        regexp_extract(word, '{{ department_pattern() }}', 1) as name,
        'department' as rule,
        7 as preference,
    from words
    where not is_title_word
    union all
    select
        segment_id,
        body as text,
        body_start as text_start,
        text_after_date as name,
        'behind_header_date' as rule,
        case when regexp_matches(text_after_date, '{{ legal_form_pattern() }}|{{ organization_end_pattern() }}$') then 0 else 4 end as preference,
    from first_words
    where
        length(text_after_date) <= 40
        and not contains(text_after_date, ':')
    union all
    select
        segment_id,
        body as text,
        body_start as text_start,
        regexp_extract(
            regexp_extract(body, '\(([^()]{2,30})\) *(?:{{ header_date_pattern() }})?$', 1),
            '^(?:{{ firm_word_pattern() }}|[^ 、。:ぁ-ん]{2,24}{{ organization_end_pattern() }})$'
        ) as name,
        'header_brackets' as rule,
        4 as preference,
    from first_words

),

headed as (

    select * from header_words
    union all
    {{ places_of_names('named') }}

)

select * from headed
