-- Question: under which heading and in which section does each sentence stand?
-- Rule: a heading rules the lines below it until the next one. A heading without a section word renames the heading
-- but leaves the section as it was; the first line is the header, and text before any heading is the lead. Whom to ask
-- and whom it is for, told above the first sentence, say nothing about the text below. A line with a telephone number is
-- contact information wherever it stands.

with sentences as (

    select * from {{ ref('stg_sentences') }}

),

lines as (

    select * from {{ ref('stg_lines') }}

),

first_sentences as (

    select
        segment_id,
        min(line_number) as line_number,
    from lines
    where line_number > 1 and contains(line_body, '。')
    group by segment_id

),

headings as (

    select
        matched.segment_id,
        matched.line_number,
        matched.heading_text,
        case
            when
                matched.section not in ('contact', 'request')
                or first_sentences.line_number is null
                or matched.line_number > first_sentences.line_number
                then matched.section
        end as section,
    from {{ ref('int_sections_matched') }} as matched
    left join first_sentences
        on matched.segment_id = first_sentences.segment_id

),

ruled_lines as (

    select
        lines.segment_id,
        lines.line_number,
        lines.line_marker,
        headings.heading_text is not null as is_heading,
        last_value(headings.heading_text ignore nulls) over so_far as heading_text,
        last_value(headings.section ignore nulls) over so_far as section,
        last_value(headings.line_number ignore nulls) over so_far as heading_line,
    from lines
    left join headings
        on lines.segment_id = headings.segment_id
        and lines.line_number = headings.line_number
    window so_far as (
        partition by lines.segment_id order by lines.line_number rows between unbounded preceding and current row
    )

),

ruled_sentences as (

    select
        sentences.segment_id,
        sentences.sentence_number,
        sentences.line_number,
        sentences.char_start,
        sentences.char_end,
        sentences.sentence_text,
        ruled_lines.line_marker,
        ruled_lines.is_heading,
        ruled_lines.heading_text,
        ruled_lines.heading_line,
        case
            when sentences.line_number = 1 then 'header'
            when regexp_matches(sentences.sentence_text, '{{ contact_line_pattern() }}') then 'contact'
            else coalesce(ruled_lines.section, 'lead')
        end as section,
    from sentences
    inner join ruled_lines
        on sentences.segment_id = ruled_lines.segment_id
        and sentences.line_number = ruled_lines.line_number

)

select * from ruled_sentences
