-- Question: where may the publisher of a notice be named?
-- Rule: the words of the header before its title are the organisation. A legal form on its own (学校法人) takes the
-- next word with it; a later word with a legal form or a geographic word belongs to the name too. Where the header
-- opens with the title, the organisation stands behind the date, on a line of its own at the top or the end of the
-- page, closes the header (in brackets, or behind the title), is the subject of a press report, or is the first
-- organisation that the text names. The place of lowest preference is the best.

with words as (

    select * from {{ ref('int_headers_matched') }}

),

segments as (

    select * from {{ ref('stg_segments') }}

),

lines as (

    select * from {{ ref('stg_lines') }}

),

numbered as (

    select
        *,
        row_number() over (partition by segment_id order by word_number) as rank_in_header,
        is_legal_form
        or (ends_like_organization and regexp_matches(word, '{{ numbered_name_pattern() }}'))
        or (has_legal_form and not regexp_matches(word, '(?:における|において|に関|への|に対|による|にて|の[お不個紛漏流誤])|[「(]')) as is_name_word,
    from words

),

title_starts as (

    select
        segment_id,
        min(case when is_title_word and not is_name_word then rank_in_header end) as title_rank,
    from numbered
    group by segment_id

),

before_title as (

    select
        numbered.*,
        title_starts.title_rank,
        max(case when has_legal_form or ends_like_organization then rank_in_header end) over (
            partition by numbered.segment_id
        ) as last_name_rank,
        bool_or(rank_in_header = 1 and is_legal_form) over (
            partition by numbered.segment_id
        ) as opens_with_legal_form,
    from numbered
    inner join title_starts
        on numbered.segment_id = title_starts.segment_id
    where numbered.rank_in_header < least(coalesce(title_starts.title_rank, 6), 6)

),

name_words as (

    select * from before_title
    where
        rank_in_header = 1
        or rank_in_header <= last_name_rank
        or (opens_with_legal_form and rank_in_header = 2)
        or (last_name_rank = 1 and rank_in_header = 2 and title_rank = 3 and regexp_matches(word, '^[ァ-ヶーA-Za-z・&]+$'))

),

from_header as (

    select
        segment_id,
        min(char_start) as char_start,
        max(char_start + length(regexp_replace(word, '(.)\([A-Za-z]{2,12}\)$', '\1'))) as char_end,
        'header_words' as rule,
        1 as preference,
    from name_words
    group by segment_id
    having not bool_or(rank_in_header = 1 and contains(word, '、'))

),

fused as (

    select
        segment_id,
        char_start + length(description) as char_start,
        char_start + length(description) + length(
            regexp_extract(
                substring(word, length(description) + 1),
                '^((?:{{ legal_form_pattern() }})?[^「」、。]{1,30}?)(?:における|において|の|に関する|への|「|、)',
                1
            )
        ) as char_end,
        'header_fused' as rule,
        2 as preference,
    from (
        select
            *,
            regexp_extract(word, '{{ described_firm_pattern() }}', 1) as description,
        from numbered
    ) as described
    where
        rank_in_header = 1
        and is_title_word
        and has_legal_form

),

behind_date as (

    select distinct
        segment_id,
        {{ span_of('text_after_date', 'body', 'body_start') }}
        'behind_header_date' as rule,
        case when regexp_matches(text_after_date, '{{ legal_form_pattern() }}|{{ organization_end_pattern() }}$') then 0 else 4 end as preference,
    from words
    where
        text_after_date <> ''
        and length(text_after_date) <= 40

),

own_lines as (

    select
        segment_id,
        {{ span_of('name', 'line_text', 'char_start') }}
        'own_line' as rule,
        3 as preference,
    from (
        select
            *,
            regexp_extract(line_body, '{{ own_line_pattern() }}', 1) as name,
        from lines
        where
            line_number > 1
            and length(line_body) between 3 and 40
            and line_marker = ''
    ) as named
    where length(name) between 3 and 30

),

in_header_brackets as (

    select distinct
        segment_id,
        {{ span_of('name', 'body', 'body_start') }}
        'header_brackets' as rule,
        4 as preference,
    from (
        select
            segment_id,
            body_start,
            body,
            regexp_extract(body, '\(([^()]{2,30})\) *$', 1) as name,
        from words
    ) as closed
    where regexp_matches(name, '^(?:{{ legal_form_pattern() }} ?[^ 、。:()「」【】]{1,24}|[^ 、。:()「」【】]{1,24} ?{{ legal_form_pattern() }})$')

),

behind_title as (

    select
        numbered.segment_id,
        numbered.char_start,
        numbered.char_start + length(numbered.word) as char_end,
        'behind_title' as rule,
        4 as preference,
    from numbered
    inner join title_starts
        on numbered.segment_id = title_starts.segment_id
    where
        title_starts.title_rank = 1
        and numbered.rank_in_header > 1
        and not numbered.is_title_word
        and (
            regexp_matches(numbered.word, '^{{ legal_form_pattern() }}.+|.+{{ legal_form_pattern() }}$')
            or regexp_matches(numbered.word, '^[^ぁ-ん「」()]{2,24}{{ organization_end_pattern() }}$')
        )

),

departments as (

    select
        segment_id,
        char_start,
        char_start + length(regexp_extract(word, '{{ department_pattern() }}', 1)) as char_end,
        'department' as rule,
        7 as preference,
    from numbered
    where not is_title_word
    union all
    select
        segment_id,
        {{ span_of('name', 'line_text', 'char_start') }}
        'department' as rule,
        8 as preference,
    from (
        select
            *,
            regexp_extract(line_body, '{{ department_pattern() }}', 1) as name,
        from lines
        where line_number > 1
    ) as named
    where name <> ''

),

press_subjects as (

    select
        segment_id,
        {{ span_of('name', 'line_text', 'char_start') }}
        'press_subject' as rule,
        4 as preference,
    from (
        select
            *,
            regexp_extract(line_text, '{{ press_subject_pattern() }}', 1) as name,
        from lines
        where line_number between 2 and 5
    ) as named
    where length(name) >= 2

),

fused_without_form as (

    select
        segment_id,
        char_start,
        char_start + length(regexp_extract(word, '{{ fused_name_pattern() }}', 1)) as char_end,
        'header_fused' as rule,
        6 as preference,
    from numbered
    where
        rank_in_header = 1
        and is_title_word
        and not has_legal_form

),

named_in_text as (

    select
        segment_id,
        instr(folded_text, name) - 1 as char_start,
        instr(folded_text, name) - 1 + length(name) as char_end,
        'named_in_text' as rule,
        5 as preference,
    from (
        select
            segment_id,
            folded_text,
            regexp_extract(folded_text, '({{ legal_form_pattern() }} ?[一-龠ァ-ヶーa-zA-Z0-9&・]{2,20}|[一-龠ァ-ヶーa-zA-Z0-9&・]{2,20}{{ legal_form_pattern() }})(?:\([^)]{1,40}\))?(?:は|では|において|における|が運営)', 1) as name,
        from segments
    ) as searched
    where name <> ''

),

candidates as (

    select * from from_header
    union all
    select * from fused
    where char_end > char_start
    union all
    select * from behind_date
    union all
    select * from in_header_brackets
    union all
    select * from behind_title
    union all
    select * from press_subjects
    union all
    select * from departments
    where char_end > char_start
    union all
    select * from fused_without_form
    where char_end > char_start
    union all
    select * from own_lines
    union all
    select * from named_in_text

)

select * from candidates
