-- Question: what speaks for each role of a count, and how strongly?
-- Rule: votes. Each attached word votes with the priority of its code; people who work for the publisher by what is
-- said of them. So do the shapes of what follows the count, its section and, last of all, its unit. The role `none`
-- says that the number counts nobody and nothing that matters.

-- depends_on: {{ ref('lexicon_count_contexts') }}

with counts as (

    select * from {{ ref('int_counts_normalized') }}

),

attached as (

    select * from {{ ref('int_counts_attached') }}

),

sentences as (

    select * from {{ ref('int_sections_resolved') }}

),

notices as (

    select * from {{ ref('int_notices_resolved') }}

),

read as (

    select
        counts.mention_id,
        counts.unit_kind,
        counts.unit,
        counts.value,
        counts.surface,
        counts.section,
        notices.kind,
        sentences.sentence_text,
        coalesce(sentences.heading_text, '') as heading_text,
        substring(sentences.sentence_text, counts.char_end - sentences.char_start + 1) as text_after,
        substring(sentences.sentence_text, 1, counts.char_start - sentences.char_start) as text_before,
    from counts
    inner join sentences
        on counts.segment_id = sentences.segment_id
        and counts.sentence_number = sentences.sentence_number
    inner join notices
        on counts.segment_id = notices.segment_id

),

word_votes as (

    select
        attached.mention_id,
        case when attached.role = 'by_predicate' then {{ staff_role('(case when attached.place = \'after\' then attached.text_after_word else if(attached.gap like \'%が\', \'が\', read.text_after) end)') }} else attached.role end as role,
        attached.priority,
        attached.distance,
        attached.rule,
    from attached
    inner join read
        on attached.mention_id = read.mention_id
    where
        not (attached.code = 'account' and read.value > 1)
        and not (attached.code = 'misused' and attached.place = 'after' and not regexp_matches(read.text_before, '(?:うち|内)[、,はの]?[^、。]{0,12}$'))
        and not (attached.code = 'person' and read.unit_kind = 'organization')
        and not (attached.code = 'device' and read.unit_kind in ('person', 'household', 'record', 'account'))

),

shape_votes as (

    select mention_id, 'none' as role, 200 as priority, 0 as distance, 'ordinary_post' as rule from read
    where kind = 'not_incident'
    union all
    select mention_id, 'none', 100, 0, 'amount_for_each' from read
    where regexp_matches(text_after, '^[0-9,]+ ?円')
    union all
    select mention_id, 'other', 90, 0, 'replaced_estimate' from read
    where regexp_matches(text_after, '{{ replaced_estimate_pattern() }}')
    union all
    select mention_id, 'not_affected', 85, 0, 'said_to_be_spared' from read
    where regexp_matches(text_after, '{{ spared_count_pattern() }}')
    union all
    select mention_id, 'misused', 78, 0, 'heading_of_misuse' from read
    where
        regexp_matches(heading_text, '{{ lexicon_pattern("lexicon_count_contexts", where="code = 'misused'") }}')
        and not regexp_matches(heading_text, '可能性|おそれ|恐れ|情報')
        and not sentence_text like '%。%'
    union all
    select mention_id, 'affected', 58, 0, 'share_of_data' from read
    where surface like '%分'
    union all
    select mention_id, 'affected', 56, 0, 'section_of_exposed_data' from read
    where
        section = 'leaked_data'
        and unit_kind in ('person', 'household', 'record', 'account', 'document')
    union all
    select mention_id, 'other', 55, 0, 'something_sent_to_them' from read
    where
        regexp_matches(text_after, '{{ recipient_pattern() }}')
        and (section <> 'response' or regexp_matches(sentence_text, '誤|BCC|Bcc'))
        and not regexp_matches(sentence_text, 'お詫び|謝罪')

),

defaults as (

    select
        mention_id,
        case
            when unit_kind in ('organization', 'thing', 'amount', 'bare', 'code', 'duration', 'measure') or unit_kind is null then 'none'
            when section in ('prevention', 'contact', 'request') then 'none'
            when unit_kind = 'device' or unit = '通' then 'other'
            else 'affected'
        end as role,
        10 as priority,
        0 as distance,
        'unit_' || unit_kind as rule,
    from read

),

votes as (

    select * from word_votes
    where role is not null
    union all
    select * from shape_votes
    union all
    select * from defaults

),

allowed as (

    select
        votes.mention_id,
        case
            when read.unit_kind = 'device' and votes.role = 'affected' then 'other'
            when read.unit_kind = 'thing' and votes.role = 'affected' then 'none'
            else votes.role
        end as role,
        votes.priority,
        votes.rule,
        row_number() over (
            partition by votes.mention_id order by votes.priority desc, votes.distance, votes.rule
        ) as vote_rank,
    from votes
    inner join read
        on votes.mention_id = read.mention_id
    where
        read.unit_kind in ('person', 'household', 'record', 'account', 'document', 'device', 'organization', 'thing')
        or votes.role = 'none'

),

judged as (

    select * exclude (vote_rank) from allowed
    where vote_rank = 1

)

select * from judged
