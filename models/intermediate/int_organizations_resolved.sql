-- Question: who publishes the notice, and under which title?
-- Rule: the words of the header before its title are the organisation. A legal form on its own (学校法人) takes the
-- next word with it; a later word with a legal form or a geographic word belongs to the name too. Where the header
-- opens with the title, the organisation stands behind the date, on a line of its own at the top or the end of the
-- page, or is the first organisation that the text names.

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
        is_legal_form or (has_legal_form and not regexp_matches(word, '[のにへ「]')) as is_name_word,
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
        max(char_start + length(word)) as char_end,
        'header_words' as rule,
        1 as preference,
    from name_words
    group by segment_id

),

fused as (

    select
        segment_id,
        char_start,
        char_start + length(
            regexp_extract(word, '^((?:{{ legal_form_pattern() }})?[^「」、。]{1,30}?)(?:における|において|の|に関する|への|「)', 1)
        ) as char_end,
        'header_fused' as rule,
        2 as preference,
    from numbered
    where
        rank_in_header = 1
        and is_title_word
        and has_legal_form

),

behind_date as (

    select distinct
        segment_id,
        body_start + instr(body, text_after_date) - 1 as char_start,
        body_start + instr(body, text_after_date) - 1 + length(text_after_date) as char_end,
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
        char_start + instr(line_text, line_body) - 1 as char_start,
        char_start + instr(line_text, line_body) - 1 + length(line_body) as char_end,
        'own_line' as rule,
        3 as preference,
    from lines
    where
        line_number > 1
        and length(line_body) between 3 and 30
        and line_marker = ''
        and regexp_matches(line_body, '^(?:{{ legal_form_pattern() }} ?[^ 、。:()「」【】]{1,24}|[^ 、。:()「」【】]{1,24} ?{{ legal_form_pattern() }}|[^ 、。:()「」【】ぁ-ん]{1,20}{{ organization_end_pattern() }})$')

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
    select * from own_lines
    union all
    select * from named_in_text

),

ranked as (

    select
        *,
        row_number() over (partition by segment_id order by preference, char_start) as candidate_rank,
    from candidates

),

resolved as (

    select
        segments.segment_id,
        substring(segments.raw_text, ranked.char_start + 1, ranked.char_end - ranked.char_start) as organization_name,
        trim(regexp_replace(
            case
                when ranked.rule in ('header_words', 'header_fused')
                    then substring(segments.folded_header, ranked.char_end + 1)
                else regexp_replace(segments.folded_header, '{{ case_mark_pattern() }}', '')
            end,
            ' *{{ header_date_pattern() }}.*$',
            ''
        )) as title,
        ranked.char_start,
        ranked.char_end,
        ranked.rule,
    from segments
    left join ranked
        on segments.segment_id = ranked.segment_id
        and ranked.candidate_rank = 1

)

select * from resolved
