-- Question: where below its header may the publisher of a notice be named?
-- Rule: on a line of its own at the top or the end of the page, beside the date at best, where even a name without any sign
-- of one may be the publisher; in brackets that open a title (【株式会社〇〇】…), at the head of a title below other lines, or behind a
-- bar that closes it (…について | 〇〇市); as the first step to the page (〇〇病院 > お知らせ); as the subject of a press report, as the
-- first organisation of which the text says something, by a department that tells the municipality, or, for want of anything
-- better, in the greeting (いつも〇〇をご利用いただき) or beside the address of who is asked. The place of lowest preference is the best.

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
    from {{ ref('stg_lines') }}
    window in_order as (partition by segment_id order by line_number)

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
        case when stands_by_date and line_number <= 8 then 1 else 3 end as preference,
    from lines
    where
        line_number > 1
        and length(line_body) between 2 and 40
        and length(name) between 2 and 30
        and line_marker = ''
    union all
    select
        segment_id,
        line_text as text,
        char_start as text_start,
        case
            when not regexp_matches(line_body, '{{ lexicon_pattern("lexicon_title_words", where="code = 'title'") }}|{{ page_word_pattern() }}')
                then regexp_extract(line_body, '^[ぁ-ん]{0,5}[一-龠ァ-ヶーA-Za-z&・]{2,20}$')
        end as name,
        'line_by_date' as rule,
        9 as preference,
    from lines
    where
        line_number between 2 and 8
        and stands_by_date
    union all
    select
        segment_id,
        line_text as text,
        char_start as text_start,
        regexp_extract(line_text, '{{ bracketed_name_pattern() }}', 1) as name,
        'bracketed_name' as rule,
        3 as preference,
    from lines
    where line_number <= 5
    union all
    select
        segment_id,
        line_text as text,
        char_start as text_start,
        regexp_extract(line_text, '{{ name_behind_bar_pattern() }}', 1) as name,
        'behind_bar' as rule,
        4 as preference,
    from lines
    where line_number = 1
    union all
    select
        segment_id,
        line_text as text,
        char_start as text_start,
        coalesce(
            nullif(regexp_extract(line_body, '{{ fused_name_pattern() }}', 1), ''),
            regexp_extract(line_body, '{{ title_line_pattern() }}', 1)
        ) as name,
        'title_line' as rule,
        6 as preference,
    from lines
    where
        line_number between 2 and 8
        and length(line_body) <= 80
        and not contains(line_body, '。')
        and regexp_matches(line_body, '{{ lexicon_pattern("lexicon_title_words", where="code = 'title'") }}')
    union all
    select
        segment_id,
        line_text as text,
        char_start as text_start,
        regexp_extract(line_body, '{{ first_step_pattern() }}', 1) as name,
        'first_step' as rule,
        6 as preference,
    from lines
    where line_number <= 3
    union all
    select
        segment_id,
        line_text as text,
        char_start as text_start,
        regexp_extract(line_body, '{{ contact_pattern() }}', 1) as name,
        'contact' as rule,
        11 as preference,
    from lines
    where line_number > 1
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
    union all
    select
        segment_id,
        folded_text as text,
        0 as text_start,
        regexp_extract(folded_text, '{{ greeting_pattern() }}', 1) as name,
        'greeting' as rule,
        10 as preference,
    from segments

),

told as (

    {{ places_of_names('named') }}

)

select * from told
