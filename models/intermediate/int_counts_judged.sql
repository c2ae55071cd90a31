-- Question: what speaks for each role of a count, and what speaks strongest?
-- Rule: votes. Each attached word votes with the priority of its code; people who work for the publisher by what is
-- said of them. So do the shapes of what follows the count, its section and, last of all, its unit. The role `none`
-- says that the number counts nobody and nothing that matters.

-- depends_on: {{ ref('lexicon_count_contexts') }}
-- depends_on: {{ ref('lexicon_exposures') }}

with counts as (

    select * from {{ ref('int_counts_placed') }}

),

attached as (

    select * from {{ ref('int_counts_attached') }}

),

word_votes as (

    select
        attached.mention_id,
        case
            when attached.role <> 'by_predicate' then attached.role
            else {{ staff_role('counts.text_before', 'attached.text_after_both') }}
        end as role,
        attached.priority,
        attached.distance,
        attached.rule,
    from attached
    inner join counts
        on attached.mention_id = counts.mention_id
    where
        not (attached.code = 'account' and counts.value > 1 and counts.unit_kind <> 'thing')
        and not (attached.code = 'device' and counts.unit = 'つ')
        and not (attached.code = 'mail' and counts.unit <> '通')
        and not (attached.code = 'data' and counts.unit_kind = 'thing' and counts.unit not in ('点', '箱', '袋', '束'))
        and not (attached.code in ('addressed', 'recipient') and counts.is_told_of_apology)
        and not (
            attached.code = 'data'
            and attached.place = 'before'
            and regexp_matches(counts.text_after, '^の?(?:うち|中[のでか])')
            and regexp_matches(counts.text_after, '{{ exposed_part_pattern() }}')
        )
        and not (
            attached.code = 'whole'
            and not regexp_matches(attached.text_after_both, '{{ exposed_part_pattern() }}')
        )
        and not (
            attached.code = 'misused'
            and attached.place = 'after'
            and not regexp_matches(counts.text_before, '{{ part_of_them_pattern() }}')
        )

),

shape_votes as (

    {{ count_vote('none', 100, 'amount_for_each', is_followed_by('^[0-9,]+ ?円')) }}
    union all
    {{ count_vote('none', 100, 'school_class', "unit = '組' and regexp_matches(text_before, '年 ?$')") }}
    union all
    {{ count_vote('none', 100, 'each_single_person', "regexp_matches(text_before, 'お$') and surface in ('一人', '1人', '一名')") }}
    union all
    {{ count_vote('none', 100, 'room_on_a_sheet', is_followed_by('^に(?:は|つき)?、?(?:最大|約|それぞれ)')) }}
    union all
    {{ count_vote('other', 90, 'replaced_estimate', is_followed_by(replaced_estimate_pattern())) }}
    union all
    {{ count_vote('not_affected', 85, 'said_to_be_spared', is_followed_by(spared_count_pattern())) }}
    union all
    {{ count_vote('not_affected', 85, 'told_apart_as_spared', "regexp_matches(text_before, '" ~ spared_before_pattern() ~ "')") }}
    union all
    {{ count_vote('other', 88, 'published_before', "regexp_matches(text_before, '" ~ published_before_pattern() ~ "')") }}
    union all
    {{ count_vote('other', 88, 'difference', is_followed_by(difference_pattern())) }}
    union all
    {{ count_vote('other', 82, 'total_of_all_clients', is_followed_by(total_of_all_clients_pattern())) }}
    union all
    {{ count_vote('other', 76, 'another_matter', "regexp_matches(text_before, '[0-9年月日]にも、')") }}
    union all
    {{ count_vote('other', 76, 'sent_from_account', "unit_kind in ('record', 'document') and " ~ is_sent_from_account('text_before', 'text_after')) }}
    union all
    {{ count_vote('other', 74, 'new_password', "unit_kind <> 'thing' and (" ~ has_new_password('text_before', 'text_after') ~ ")") }}
    union all
    {{ count_vote('other', 72, 'holder_of_taken_account', "value <= 3 and unit_kind = 'person' and (" ~ holds_taken_account('text_before', 'text_after') ~ ")") }}
    union all
    {{ count_vote('other', 71, 'number_of_recipients', "unit_kind <> 'thing' and regexp_matches(text_before, '" ~ number_of_recipients_pattern() ~ "')") }}
    union all
    {{ count_vote('other', 68, 'part_spoken_to', "unit_kind = 'person' and regexp_matches(text_before, '" ~ part_spoken_to_pattern() ~ "')") }}
    union all
    {{ count_vote('other', 67, 'inquiries', "unit_kind <> 'thing' and regexp_matches(text_before, '" ~ inquiries_before_pattern() ~ "')") }}
    union all
    {{ count_vote('other', 67, 'inquiries', "unit_kind in ('person', 'record') and " ~ is_followed_by(inquiries_after_pattern())) }}
    union all
    {{ count_vote('other', 66, 'gone_through', "unit_kind <> 'thing' and (" ~ is_gone_through('text_before', 'text_after') ~ ")") }}
    union all
    {{ count_vote('other', 60, 'counted_through', "unit_kind = 'person' and " ~ is_followed_by(counted_through_pattern())) }}
    union all
    {{ count_vote('other', 57, 'all_people', "unit_kind = 'person' and regexp_matches(text_before, '" ~ all_people_pattern() ~ "') and " ~ is_followed_by(end_of_clause_pattern())) }}
    union all
    {{ count_vote('other', 69, 'all_there_are', "unit_kind = 'person' and (" ~ is_all_there_are('text_before', 'text_after') ~ ")") }}
    union all
    {{ count_vote('affected', 54, 'party_of_guests', "unit = '組' and (" ~ is_party_of_guests('text_before', 'text_after') ~ ")") }}
    union all
    {{ count_vote('other', 58, 'helpers', "unit_kind = 'person' and " ~ is_followed_by(helping_staff_pattern())) }}
    union all
    {{ count_vote('none', 61, 'classes', "unit = 'クラス'") }}
    union all
    {{ count_vote('none', 59, 'publishers', "unit = '社' and value <= 9 and " ~ is_followed_by('^(?:は|とも)')) }}
    union all
    {{ count_vote('none', 59, 'way_of_working', "section = 'prevention' and unit_kind = 'person' and value <= 9 and " ~ is_followed_by('^(?:以上)?(?:の職員|の担当者)?で')) }}
    union all
    {{ count_vote('affected', 71, 'owners_of_data', "unit_kind = 'person' and " ~ is_followed_by(owner_of_data_pattern())) }}
    union all
    {{ count_vote('actor', 66, 'opened_from_their_side', "unit_kind = 'person' and " ~ is_followed_by(opened_from_pattern())) }}
    union all
    {{ count_vote('actor', 61, 'opened_themselves', "unit_kind = 'person' and " ~ is_followed_by(opened_themselves_pattern())) }}
    union all
    {{ count_vote('other', 66, 'openable_from_their_side', "unit_kind = 'person' and " ~ is_followed_by(openable_from_pattern())) }}
    union all
    {{ count_vote('affected', 66, 'mails_that_were_read', "unit = '通' and " ~ is_followed_by(mail_that_was_read_pattern())) }}
    union all
    {{ count_vote('affected', 60, 'owning_organizations', "unit_kind = 'organization' and " ~ is_followed_by(owning_organization_pattern())) }}
    union all
    {{ count_vote('affected', 57, 'shown_to_each_other', "unit_kind in ('person', 'record') and " ~ is_followed_by(shown_to_each_other_pattern())) }}
    union all
    {{ count_vote('other', 59, 'recovered', "unit_kind = 'document' and " ~ is_followed_by(recovered_pattern())) }}
    union all
    {{ count_vote('other', 57, 'spoken_to', "unit_kind = 'person' and " ~ is_followed_by(spoken_to_pattern())) }}
    union all
    {{ count_vote('actor', 66, 'punished', "unit_kind = 'person' and " ~ is_followed_by(punished_pattern())) }}
    union all
    {{ count_vote('actor', 62, 'acted_without_right', "unit_kind = 'person' and " ~ is_followed_by(acted_without_right_pattern())) }}
    union all
    {{ count_vote('other', 59, 'sent_out_before_a_part', is_followed_by(sent_out_pattern())) }}
    union all
    {{ count_vote('affected', 58, 'share_of_data', "suffix(surface, '分')") }}
    union all
    {{ count_vote('other', 55, 'sent_to_them', "not is_told_of_apology and (unit_kind <> 'thing' or unit = '組') and " ~ is_followed_by(recipient_pattern())) }}

),

place_votes as (

    {{ count_vote('none', 200, 'ordinary_post', "kind = 'not_incident'") }}
    union all
    {{ count_vote('misused', 78, 'heading_of_misuse', stands_under_misuse()) }}
    union all
    {{ count_vote('other', 66, 'recipient_heading', "not contains(sentence_text, '。') and regexp_matches(heading_text, '" ~ heading_of_recipients_pattern() ~ "')") }}
    union all
    {{ count_vote('affected', 56, 'section_of_exposed_data', "section = 'leaked_data' and unit_kind in ('person', 'household', 'record', 'account', 'document')") }}

),

unit_votes as (

    {{ count_vote('affected', 12, 'part_of_the_letters', "unit = '通' and regexp_matches(text_before, '" ~ part_of_them_pattern() ~ "')") }}
    union all
    {{ count_vote('other', 11, 'lost_things', "unit_kind = 'thing' and unit in ('個', '本', '点') and regexp_matches(text_before, '" ~ device_before_pattern() ~ "')") }}
    union all
    select
        mention_id,
        case
            when not contains('{{ counted_kinds() }}', unit_kind) then 'none'
            when unit_kind = 'thing' then 'none'
            when section in ('prevention', 'request') and unit_kind <> 'person' then 'none'
            when unit_kind in ('device', 'organization') or unit = '通' or section in ('prevention', 'request') then 'other'
            else 'affected'
        end as role,
        case when unit_kind = 'organization' then 9 else 10 end as priority,
        0 as distance,
        'unit_' || unit_kind as rule,
    from counts

),

votes as (

    select * from word_votes
    where role is not null
    union all
    select * from shape_votes
    union all
    select * from place_votes
    union all
    select * from unit_votes

),

ranked as (

    select
        votes.*,
        counts.segment_id,
        row_number() over (
            partition by votes.mention_id order by votes.priority desc, votes.distance asc, votes.rule asc
        ) as vote_rank,
    from votes
    inner join counts
        on votes.mention_id = counts.mention_id
    where
        contains('{{ counted_kinds() }}', counts.unit_kind)
        or votes.role = 'none'

),

judged as (

    select
        segment_id,
        mention_id,
        role,
        priority,
        rule,
    from ranked
    where vote_rank = 1

)

select * from judged
