-- Question: where below its header may the publisher of a notice be named?
-- Rule: on a line of its own at the top or the end of the page, beside the date at best, where even a name without any
-- sign of one may be the publisher; in brackets that open a title (【株式会社〇〇】…), at the head of a title below other lines,
-- or behind a bar that closes it (…について | 〇〇市); as who writes to the readers (〇〇から会員の皆様へ); as the first step to the page
-- (〇〇病院 > お知らせ); as the subject of a press report or of a sentence that opens one of the first lines (空見市では、), as the
-- first organisation of which the text says something, by a department that tells the municipality, or, for want of
-- anything better, in the greeting (いつも〇〇をご利用いただき) or beside the address of who is asked. The place of lowest preference
-- is the best.

-- depends_on: {{ ref('lexicon_title_words') }}

with segments as (

    select * from {{ ref('stg_segments') }}

),

lines as (

    select
        *,
        coalesce(
            regexp_matches(line_body, '{{ header_date_pattern() }}')
            or regexp_full_match(lag(line_body) over in_order, '{{ dated_line_pattern() }}')
            or regexp_full_match(lead(line_body) over in_order, '{{ dated_line_pattern() }}'),
            false
        ) as stands_by_date,
        coalesce(regexp_matches(lead(line_body) over in_order, '{{ signer_pattern() }}'), false) as stands_by_signer,
    from {{ ref('stg_lines') }}
    where not regexp_matches(line_body, '各 *位$')
    window in_order as (partition by segment_id order by line_number)

),

-- Kept, lest a name is extracted anew for each thing that is asked of it.
named as {{ once() }} (

    {{ name_on_lines('own_line', 'case when stands_by_signer or (stands_by_date and line_number <= 8) then 1 else 3 end', name_alone(), "line_number > 1 and length(line_body) between 2 and 40 and length(name) between 2 and 30 and line_marker = ''") }}
    union all
    {{ name_on_lines('line_by_date', 9, name_without_signs(), 'line_number between 2 and 8 and stands_by_date') }}
    union all
    {{ name_on_lines('line_by_signer', 9, name_without_signs(), 'line_number > 1 and stands_by_signer') }}
    union all
    {{ name_on_lines('opening_subject', 5, extracted('line_text', opening_subject_pattern()), 'line_number <= 8') }}
    union all
    {{ name_on_lines('copyright', 12, extracted('line_text', copyright_pattern()), 'line_number > 1') }}
    union all
    {{ name_on_lines('bracketed_name', 3, extracted('line_text', bracketed_name_pattern()), 'line_number <= 5') }}
    union all
    {{ name_on_lines('behind_bar', 4, extracted('line_text', name_behind_bar_pattern()), 'line_number = 1') }}
    union all
    {{ name_on_lines('unmarked_behind_bar', 9, extracted('line_text', unmarked_name_behind_bar_pattern()), 'line_number = 1 and ' ~ is_no_page_word(extracted('line_text', unmarked_name_behind_bar_pattern()))) }}
    union all
    {{ name_on_lines('title_line', 6, name_in_title(), "line_number between 2 and 8 and length(line_body) <= 80 and not contains(line_body, '。') and " ~ holds_title_word()) }}
    union all
    {{ name_on_lines('first_step', 6, extracted('line_body', first_step_pattern()), 'line_number <= 3') }}
    union all
    {{ name_on_lines('writer', 4, extracted('line_text', writer_pattern()), 'line_number <= 3') }}
    union all
    {{ name_on_lines('contact', 11, extracted('line_body', contact_pattern()), 'line_number > 1') }}
    union all
    {{ name_on_lines('press_subject', 4, extracted('line_text', press_subject_pattern()), 'line_number between 2 and 5') }}
    union all
    {{ name_on_lines('department', 8, extracted('line_body', department_pattern()), 'line_number > 1') }}
    union all
    {{ name_in_notices('named_in_text', 5, named_in_text_pattern()) }}
    union all
    {{ name_in_notices('greeting', 10, greeting_pattern()) }}

),

told as (

    {{ places_of_names('named') }}

)

select * from told
