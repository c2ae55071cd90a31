-- Question: which names of organisations hold hiragana, and where do they end?
-- Rule: behind a legal form, hiragana that opens a name, that is known in names or that no particle opens belongs to it,
-- up to a particle behind which a sentence goes on (社会福祉法人つくし会|の職員), and so do a middle dot and the 〇〇の会 that closes it.
-- Before a legal form it is what is left when the grammar before it is cut off (運営を委託している|つくし株式会社). Such a name is known by
-- its legal form or as 〇〇社 all over its notice.

with sentences as (

    select * from {{ ref('int_sections_resolved') }}
    where regexp_matches(sentence_text, '{{ legal_form_pattern() }}')

),

behind_form as (

    select
        segment_id,
        core,
        left(text, instr(text, core) + length(core) - 1) as surface,
    from (
        select
            segment_id,
            {{ each_item("regexp_extract_all(sentence_text, '" ~ name_behind_form_pattern() ~ "')") }} as text,
            {{ each_item("regexp_extract_all(sentence_text, '" ~ name_behind_form_pattern() ~ "', 1)") }} as core,
        from sentences
        where regexp_matches(sentence_text, '{{ legal_form_pattern() }}[^、。]*[ぁ-ん・]')
    ) as found

),

before_form as (

    select
        segment_id,
        surface,
        regexp_replace(surface, '{{ legal_form_pattern() }}$', '') as core,
    from (
        select
            segment_id,
            regexp_replace(
                regexp_replace(text, '{{ grammar_before_name_pattern() }}', ''), '^[^ぁ-ん]', ''
            ) as surface,
        from (
            select
                segment_id,
                {{ each_item("regexp_extract_all(sentence_text, '" ~ name_before_form_pattern() ~ "')") }} as text,
            from sentences
        ) as found
    ) as cut

),

named as (

    select * from behind_form
    where not regexp_matches(core, '{{ no_opening_of_name_pattern() }}|{{ legal_form_pattern() }}')
    union all by name
    select * from before_form
    where
        regexp_matches(core, '^[ぁ-ん]')
        and not regexp_matches(core, '{{ no_hiragana_name_pattern() }}')

),

matched as (

    select distinct
        segment_id,
        core,
        surface,
    from named
    where
        regexp_matches(core, '[ぁ-ん・]')
        and length(core) between 2 and 24

)

select * from matched
