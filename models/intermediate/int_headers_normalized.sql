-- Question: which words of each header are a name, and with which word does its title begin?
-- Rule: the title begins with its first word of titles, unless that word is a name although it contains one (a legal form,
-- a numbered school, a body that opens the header as 個人情報保護委員会 may, a firm of which nothing is said). Of the words before
-- it, five at most, the first is a name, and so is each up to the last that has a legal form or ends like a public body. A
-- first word that ends in Latin letters takes those in such letters with it (株式会社ABC Works). A name in Katakana or Latin
-- letters that alone stands between publisher and title belongs to it, unless the title goes on with a second word of a
-- product (Microsoft Formsの…), and so does, behind a first word without any sign of a name, the name of a house (やすらぎ亭)
-- or a second word in Katakana.

with words as (

    select * from {{ ref('int_headers_matched') }}

),

numbered as (

    select
        *,
        row_number() over in_header as rank_in_header,
        lead(word) over in_header as next_word,
        is_title_word
        and not (
            ends_like_organization
            and (
                regexp_matches(word, '{{ numbered_name_pattern() }}')
                or (word_number = 1 and word not like '第%' and regexp_full_match(word, '[一-龠ァ-ヶー]{5,}'))
            )
        )
        and not (has_legal_form and not regexp_matches(word, '{{ more_than_a_firm_pattern() }}')) as may_open_title,
    from words
    window in_header as (partition by segment_id order by word_number)

),

titled as (

    select
        *,
        min(case when may_open_title then rank_in_header end) over (partition by segment_id) as title_rank,
    from numbered

),

parted as (

    select
        *,
        rank_in_header < least(coalesce(title_rank, 6), 6) as is_before_title,
    from titled

),

weighed as (

    select
        *,
        coalesce(max(
            case when is_before_title and (has_legal_form or ends_like_organization) then rank_in_header end
        ) over (partition by segment_id), 0) as last_name_rank,
        bool_or(rank_in_header = 1 and regexp_matches(word, '^[ァ-ヶー・]+$')) over (partition by segment_id) as opens_with_katakana,
        bool_and(case
            when rank_in_header = 1 then regexp_matches(word, '[A-Za-z0-9.]$')
            else regexp_full_match(word, '&|[A-Z][A-Za-z0-9&.+-]*')
        end) over (partition by segment_id order by rank_in_header) as continues_latin_name,
    from parted

),

named as (

    select
        segment_id,
        body_start,
        body,
        text_after_date,
        rank_in_header,
        word,
        char_start,
        has_legal_form,
        ends_like_organization,
        is_title_word,
        title_rank,
        is_before_title and (
            rank_in_header = 1
            or rank_in_header <= last_name_rank
            or (
                continues_latin_name and last_name_rank = 1
                and not regexp_matches(coalesce(next_word, ''), '{{ second_word_of_product_pattern() }}')
            )
            or (
                rank_in_header = 2 and last_name_rank = 1 and title_rank = 3
                and regexp_matches(word, '^[ァ-ヶーA-Za-z・&]+$')
                and not regexp_matches(next_word, '{{ second_word_of_product_pattern() }}')
            )
            or (
                rank_in_header = 2 and last_name_rank = 0 and title_rank = 3
                and (regexp_matches(word, '{{ house_pattern() }}') or (opens_with_katakana and regexp_matches(word, '^[ァ-ヶー・]+$')))
            )
        ) as is_name,
    from weighed

)

select * from named
