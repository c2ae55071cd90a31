-- Question: which lines are headings, and what do their words say about the text below?
-- Rule: a heading is a short line without a full stop that opens with a heading mark (1. ■ 【…】 …), or stands apart after
-- a blank line, or has a section word in it. A line under a weaker mark — (1), ①, ア — is a heading only with a section
-- word or where it ends with data and what became of them ((1)表示された情報), and none where it names a document ((1)決定通知書); a
-- line that opens with a date or a time, or a bullet (but right above a sentence, after a blank line), is none, nor is an
-- unmarked line below one that does, up to the next blank line (the cells of a table of events), nor a line that is a
-- number of something (48,685件(…)), nor one at the top that addresses the readers (会員の皆さまへ) or is the title of the page
-- (…に関するお詫び). Words of contact, cause and measures are none in a line of items (住所・電話番号) or of people (取引先のご担当者). A
-- numbered question (Q2 …) is a heading. 【…】 at the start of a longer line is the heading of that line. Blanks that space
-- out a word (経 緯) are closed up. Where several section words stand in one heading, the seed's priority decides, then the
-- later word (Japanese puts the head of a phrase last).

-- depends_on: {{ ref('lexicon_sections') }}

{# The longest a heading may be, in characters; measured on labelled notices, where longer lines are sentences. #}
{% set heading_length = 45 %}
{# How far down a line may address the readers of the page. #}
{% set last_line_of_addressees = 8 %}

with lines as (

    select * from {{ ref('stg_lines') }}

),

lexicon as (

    select
        {{ fold('surface') }} as surface,
        code,
        priority,
    from {{ ref('lexicon_sections') }}

),

blocks as (

    select
        *,
        sum(case when follows_blank then 1 else 0 end) over (
            partition by segment_id order by line_number
        ) as block_number,
        (
            regexp_matches(unbracketed_body, '{{ date_only_pattern() }}')
            and regexp_matches(unbracketed_body, '[月日:/]')
        )
        or regexp_matches(unbracketed_body, '{{ date_line_pattern() }}') as opens_with_date,
    from (
        select
            *,
            translate(line_body, '【】<>[]', '') as unbracketed_body,
        from lines
    ) as without_brackets

),

placed as (

    select
        *,
        bool_or(opens_with_date) over (
            partition by segment_id, block_number
            order by line_number
            rows between unbounded preceding and 1 preceding
        ) as stands_below_date,
        follows_blank
        and coalesce(
            lead(line_marker = '' and not follows_blank and regexp_matches(line_body, '{{ sentence_end_pattern() }}')) over (
                partition by segment_id order by line_number
            ),
            false
        ) as stands_above_text,
    from blocks

),

titles as (

    select
        segment_id,
        line_number,
        line_marker,
        follows_blank,
        coalesce(stands_below_date, false) and line_marker = '' as stands_below_date,
        case
            when regexp_matches(line_body, '{{ bracketed_title_pattern() }}')
                then regexp_extract(line_body, '{{ bracketed_title_pattern() }}', 1)
            else line_body
        end as title,
        regexp_matches(line_body, '{{ bracketed_title_pattern() }}') as is_bracketed,
        regexp_matches(line_body, '{{ sentence_end_pattern() }}')
        or regexp_matches(line_body, '{{ date_line_pattern() }}')
        or (regexp_matches(line_marker, '^[・*‣◦※-]') and not stands_above_text) as is_running_text,
        regexp_matches(line_marker || line_body, '{{ question_line_pattern() }}') as is_question,
        regexp_matches(line_marker, '^(?:[0-9]|第|[【〔\[■□◆◇●○〇◎▼▽▲△▶►★☆◯⚫⚪◼◾▪])') as has_strong_marker,
    from placed
    where line_number > 1

),

short_titles as {{ once() }} (

    select
        *,
        length(regexp_replace(title, ' ?[(][^()]*[)]$', '')) as length_of_words,
    from titles
    where
        length(title) <= {{ heading_length }}
        and not (
            line_number <= {{ last_line_of_addressees }}
            and line_marker = ''
            and not is_bracketed
            and regexp_matches(title, '{{ addressee_pattern() }}|{{ page_title_pattern() }}')
        )
        and (
            is_bracketed
            or is_question
            or not (is_running_text or stands_below_date and not regexp_matches(title, '{{ data_with_clause_pattern() }}'))
        )
        and not regexp_matches(title, '{{ items_in_a_row_pattern() }}')
        and not regexp_matches(title, '{{ figure_line_pattern() }}')
        and not (line_marker <> '' and not has_strong_marker and regexp_matches(title, '{{ name_of_document_pattern() }}'))

),

words as (

    select
        found.segment_id,
        found.line_number,
        lexicon.code,
        lexicon.priority,
        instr(found.title, found.surface) as position_in_title,
    from (
        select
            segment_id,
            line_number,
            title,
            {{ each_item("regexp_extract_all(title, '" ~ lexicon_pattern("lexicon_sections") ~ "')") }} as surface,
        from (
            select * replace (regexp_replace(title, '([一-龠]) +([一-龠])', '\1\2', 'g') as title),
            from short_titles
        ) as closed_up
    ) as found
    inner join lexicon
        on found.surface = lexicon.surface
    where
        not (lexicon.code = 'contact' and regexp_matches(found.title, '{{ counted_item_pattern() }}|{{ name_of_record_pattern() }}'))
        and not (lexicon.code = 'chronology' and regexp_matches(found.title, '{{ time_of_dealings_pattern() }}'))
        and not (
            lexicon.code in ('contact', 'request', 'response', 'cause')
            and regexp_matches(found.title, '{{ line_of_items_pattern() }}|{{ line_of_people_pattern() }}')
        )

),

best_words as (

    select
        segment_id,
        line_number,
        arg_max(code, priority * 100 + position_in_title) as section,
    from words
    group by segment_id, line_number

),

headings as (

    select
        short_titles.segment_id,
        short_titles.line_number,
        short_titles.title as heading_text,
        best_words.section,
    from short_titles
    left join best_words
        on short_titles.segment_id = best_words.segment_id
        and short_titles.line_number = best_words.line_number
    where
        short_titles.is_bracketed
        or short_titles.is_question
        or short_titles.has_strong_marker
        or (best_words.section is not null and short_titles.line_marker <> '')
        or (best_words.section is not null and short_titles.length_of_words <= 24)
        or (short_titles.follows_blank and short_titles.line_marker = '' and short_titles.length_of_words <= 24)
        or regexp_matches(short_titles.title, '{{ data_with_clause_pattern() }}')

)

select * from headings
