-- Question: where below its header may the publisher of a notice be named?
-- Rule: on a line of its own at the top or the end of the page, as the subject of a press report, as the first organisation
-- of which the text says something, or by a department that tells the municipality. The place of lowest preference is
-- the best.

with segments as (

    select * from {{ ref('stg_segments') }}

),

lines as (

    select * from {{ ref('stg_lines') }}

),

named as (

    select
        segment_id,
        line_text as text,
        char_start as text_start,
        regexp_extract(
            trim(regexp_replace(line_body, '^{{ header_date_pattern() }}|{{ header_date_pattern() }}$', '')),
            '{{ own_line_pattern() }}', 1
        ) as name,
        'own_line' as rule,
        3 as preference,
    from lines
    where
        line_number > 1
        and length(line_body) between 3 and 40
        and line_marker = ''
    union all
    select
        segment_id,
        line_text as text,
        char_start as text_start,
        regexp_extract(line_text, '{{ press_subject_pattern() }}', 1) as name,
        'press_subject' as rule,
        4 as preference,
    from lines
    where line_number between 2 and 5
    union all
    select
        segment_id,
        line_text as text,
        char_start as text_start,
        regexp_extract(line_body, '{{ department_pattern() }}', 1) as name,
        'department' as rule,
        8 as preference,
    from lines
    where line_number > 1
    union all
    select
        segment_id,
        folded_text as text,
        0 as text_start,
        regexp_extract(folded_text, '{{ named_in_text_pattern() }}', 1) as name,
        'named_in_text' as rule,
        5 as preference,
    from segments

),

told as (

    select
        segment_id,
        {{ span_of('name', 'text', 'text_start') }}
        rule,
        preference,
    from named
    where
        name <> ''
        and (rule <> 'own_line' or length(name) between 3 and 30)
        and not regexp_matches(name, '{{ nameless_pattern() }}')

)

select * from told
