-- Question: of which words does each header consist, and which of them already belong to the title?
-- Rule: a header reads 【mark】 organisation, title, date in most collections; organisation and title both contain blanks.
-- The mark and the date are set aside (a date that opens the header, too, perhaps in brackets); what is left is cut at
-- blanks and at the colon, bar or stroke between publisher and title; a legal form that opens it is one word with what
-- follows (株式会社 〇〇). What a page says of itself at its head (HOME, 報道資料), whom it addresses (お客様各位), the steps to it in
-- the site (ホーム > お知らせ >) and a header of single letters (報 道 資 料) are left out. A word belongs to the title when it
-- contains a word of lexicon_title_words (について, お詫び, 不正アクセス …) outside a name's usual ending, or stands behind the name
-- and is of the page.

-- depends_on: {{ ref('lexicon_title_words') }}

with segments as (

    select * from {{ ref('stg_segments') }}

),

unmarked as (

    select
        segment_id,
        length(regexp_extract(folded_header, '{{ case_mark_pattern() }}')) as body_start,
        regexp_replace(folded_header, '{{ case_mark_pattern() }}', '') as body,
    from segments

),

dated as (

    select
        *,
        regexp_extract(body, '{{ header_date_pattern() }}') as date_text,
        instr(body, regexp_extract(body, '{{ header_date_pattern() }}')) as date_position,
    from unmarked

),

parted as (

    select
        segment_id,
        body_start,
        body,
        case
            when opens_with_date
                then repeat(' ', date_end) || regexp_replace(substring(body, date_end + 1), '^[】\])]', ' ')
            when date_text = '' then body
            else substring(body, 1, date_position - 1)
        end as text_before_date,
        case
            when date_text = '' or opens_with_date then ''
            else trim(substring(body, date_position + length(date_text)))
        end as text_after_date,
    from (
        select
            *,
            date_position + length(date_text) - 1 as date_end,
            date_text <> '' and regexp_full_match(left(body, date_position - 1), '[【\[(]?') as opens_with_date,
        from dated
    ) as placed_dates

),

words as (

    select
        *,
        {{ numbered_items('pieces', 'word_number', 'word') }}
    from (
        select
            *,
            string_split({{ parted_by_blanks('text_before_date') }}, ' ') as pieces,
        from parted
    ) as split

),

placed as (

    select
        segment_id,
        body_start,
        body,
        text_before_date,
        text_after_date,
        word_number,
        word,
        body_start + cast(coalesce(sum(length(word) + 1) over (
            partition by segment_id order by word_number rows between unbounded preceding and 1 preceding
        ), 0) as integer) as char_start,
        regexp_matches(word, '{{ page_word_pattern() }}')
        or regexp_full_match(text_before_date, '(?:[^ ] +){2,}[^ ] *') as is_page_word,
        regexp_matches(word, '{{ lexicon_pattern("lexicon_title_words", where="code = 'title'") }}')
        or regexp_matches(word, '^{{ lexicon_pattern("lexicon_title_words", where="code = 'own'") }}')
        or is_page_word as is_title_word,
        regexp_matches(word, '{{ legal_form_pattern() }}') as has_legal_form,
        regexp_matches(word, '{{ organization_end_pattern() }}$') as ends_like_organization,
    from words

),

with_page_words as (

    select
        * exclude (is_page_word),
        bool_and(is_page_word) over (partition by segment_id order by word_number) as opens_page,
        bool_or(regexp_full_match(word, '{{ step_pattern() }}')) over (
            partition by segment_id order by word_number rows between current row and unbounded following
        ) as leads_to_step,
    from placed
    where word <> ''

),

without_page_words as (

    select * exclude (opens_page, leads_to_step)
    from with_page_words
    where
        not opens_page
        and not leads_to_step

)

select * from without_page_words
