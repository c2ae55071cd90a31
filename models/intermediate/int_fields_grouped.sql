-- Question: which mentions of 個人情報 and the like are the data of a group of people of their own, whatever items others have?
-- Rule: a line of a list that names them by whose they are, and that no items follow (・従業員の個人情報); one that counts
-- them, where lines beside it have items (退職者の個人情報 106人分); the data of others, behind the items of some (学生の氏名のほか、学外の方の
-- 個人情報), or their absence (学部生の個人情報は含まれておりません); and the rest of a list (氏名、住所、その他の登録情報), in its line too (・その他、応対に用いる会員情報).

with mentions as (

    select * from {{ ref('int_fields_normalized') }}

),

sentences as (

    select
        *,
        {{ heading_shape('line_marker', 'sentence_text') }} as line_shape,
    from {{ ref('int_sections_resolved') }}

),

itemized as (

    select distinct
        sentences.segment_id,
        sentences.sentence_number,
        sentences.section,
        sentences.line_shape,
    from mentions
    inner join sentences
        on mentions.segment_id = sentences.segment_id
        and mentions.sentence_number = sentences.sentence_number
    where
        not mentions.is_umbrella
        and not regexp_matches(sentences.sentence_text, '{{ items_of_all_groups_pattern() }}')
        and not regexp_matches(mentions.surface, '{{ name_of_data_pattern() }}')
        and not regexp_matches(mentions.gap_after, '^の(?:[^一ほ他]|$)')

),

placed as (

    select
        mentions.mention_id,
        mentions.segment_id,
        mentions.gap_before,
        mentions.gap_after,
        mentions.surface,
        sentences.sentence_text,
        sentences.line_marker <> ''
        and coalesce(
            followers.is_heading or followers.line_shape = sentences.line_shape or not {{ is_nominal('followers.sentence_text') }}, true
        ) as is_line_by_itself,
        itemized.segment_id is not null as has_items,
        (sentences.segment_id, sentences.section, sentences.line_shape) in (
            select (others.segment_id, others.section, others.line_shape) from itemized as others
        ) as is_beside_items,
    from mentions
    inner join sentences
        on mentions.segment_id = sentences.segment_id
        and mentions.sentence_number = sentences.sentence_number
    left join sentences as followers
        on mentions.segment_id = followers.segment_id
        and mentions.sentence_number = followers.sentence_number - 1
    left join itemized
        on mentions.segment_id = itemized.segment_id
        and mentions.sentence_number = itemized.sentence_number
    where mentions.is_umbrella

),

grouped as (

    select
        mention_id,
        segment_id,
    from placed
    where
        is_line_by_itself
        and regexp_matches(sentence_text, '{{ data_of_a_group_pattern() }}')
        or is_line_by_itself
        and is_beside_items
        and not has_items
        and {{ is_counted_group('gap_before', 'surface', 'gap_after') }}
        or is_line_by_itself
        and is_beside_items
        and not has_items
        and {{ is_rest_of_list('gap_before', 'gap_after') }}
        or {{ is_denied_of_a_group('gap_before', 'surface', 'gap_after') }}
        or has_items
        and {{ is_of_others('gap_before', 'gap_after') }}

)

select * from grouped
