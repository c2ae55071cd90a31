-- Question: which role do the words right before and behind a count speak for by their form?
-- Rule: each shape (count_shapes, count_other_shapes) votes with a priority; int_counts_judged weighs the votes against those of
-- words, headings and units. A priority of 100 says that no number of anything is told; the owners of data stand above
-- those who were merely told something.

-- depends_on: {{ ref('lexicon_count_contexts') }}
-- depends_on: {{ ref('lexicon_exposures') }}

with counts as (

    select * from {{ ref('int_counts_placed') }}

),

-- The number counts nobody and nothing that matters.
votes_for_nothing as (

    {{ count_vote('none', 100, 'amount_for_each', is_followed_by('^[0-9,]+ ?円')) }}
    union all
    {{ count_vote('none', 100, 'school_class', "unit = '組' and regexp_matches(text_before, '年 ?$')") }}
    union all
    {{ count_vote('none', 100, 'each_single_person', "regexp_matches(text_before, 'お$') and surface in ('一人', '1人', '一名')") }}
    union all
    {{ count_vote('none', 100, 'room_on_a_sheet', is_followed_by('^に(?:は|つき)?、?(?:最大|約|それぞれ)')) }}
    union all
    {{ count_vote('none', 100, 'heading_of_a_number', is_followed_by('^数(?:[^0-9]|$)')) }}
    union all
    {{ count_vote('none', 100, 'vague_number', "contains(surface, '数')") }}
    union all
    {{ count_vote('none', 100, 'stuck_together', "unit_kind = 'document' and " ~ is_followed_by('^(?:が)?重な')) }}
    union all
    {{ count_vote('none', 100, 'way_of_working', "unit_kind = 'person' and value <= 9 and " ~ is_followed_by(way_of_working_pattern())) }}
    union all
    {{ count_vote('none', 62, 'mistakes_counted', "unit_kind = 'record' and " ~ is_followed_by('^の[^、。0-9]{0,6}(?:誤り|ミス|不備|問題|違反)')) }}
    union all
    {{ count_vote('none', 61, 'classes', "unit = 'クラス'") }}
    union all
    {{ count_vote('none', 59, 'publishers', "unit = '社' and value <= 9 and " ~ is_followed_by('^(?:は|とも)')) }}

),

-- Spared, replaced by a later number, or of another matter.
votes_of_spared as (

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
    {{ count_vote('other', 82, 'total_of_all_clients', is_total_of_all_clients('text_before', 'text_after')) }}
    union all
    {{ count_vote('other', 76, 'another_matter', "regexp_matches(text_before, '[0-9年月日]にも、')") }}
    union all
    {{ count_vote('other', 68, 'still_looked_into', is_followed_by('^(?:は|が|については)?[^。、0-9]{0,8}(?:確認中|調査中|照会中)')) }}
    union all
    {{ count_vote('other', 73, 'all_that_was_there', is_followed_by('^(?:が)?(?:あり|ございま|保有して|お預かり)[^。0-9]{0,10}(?:が|うち)、?[^。0-9]{0,6}(?:残る|残り|その他|このうち|うち)')) }}

),

-- Mails, accounts, and whom an intruder used.
votes_of_mails as (

    {{ count_vote('other', 76, 'sent_from_account', "unit_kind in ('record', 'document') and " ~ is_sent_from_account('text_before', 'text_after')) }}
    union all
    {{ count_vote('other', 74, 'new_password', "unit_kind <> 'thing' and (" ~ has_new_password('text_before', 'text_after') ~ ")") }}
    union all
    {{ count_vote('other', 72, 'holder_of_taken_account', "value <= 3 and unit_kind = 'person' and (" ~ holds_taken_account('text_before', 'text_after') ~ ")") }}
    union all
    {{ count_vote('other', 72, 'who_entered_passwords', "unit_kind = 'person' and " ~ is_followed_by(deceived_person_pattern())) }}
    union all
    {{ count_vote('other', 76, 'attempts', "unit_kind <> 'thing' and regexp_matches(text_before, '" ~ attempts_before_pattern() ~ "')") }}
    union all
    {{ count_vote('other', 72, 'rights_stopped', "unit_kind = 'person' and " ~ is_followed_by('^の[^、。]{0,12}(?:権限|アカウント|ID)[をの][^、。]{0,10}(?:停止|無効|剥奪|取り消|制限|削除)')) }}
    union all
    {{ count_vote('other', 60, 'addresses_reached', "unit_kind = 'account' and " ~ is_followed_by('^(?:に|へ|宛てに|あてに)[^、。0-9]{0,10}届')) }}
    union all
    {{ count_vote('other', 66, 'mail_count', "unit_kind in ('record', 'document') and " ~ is_number_of_mails('text_before', 'text_after', 'unit')) }}
    union all
    {{ count_vote('other', 66, 'mail_that_was_read', "unit = '通' and " ~ is_followed_by(mail_that_was_read_pattern())) }}
    union all
    {{ count_vote('other', 69, 'post_of_a_day', "unit_kind = 'document' and " ~ is_followed_by('^を収受')) }}

),

-- Who was sent something, told something or asked.
votes_of_talk as (

    {{ count_vote('other', 71, 'number_of_recipients', "unit_kind <> 'thing' and regexp_matches(text_before, '" ~ number_of_recipients_pattern() ~ "')") }}
    union all
    {{ count_vote('affected', 70, 'part_to_be_reached', "unit_kind = 'person' and (" ~ is_part_to_be_reached('text_before', 'text_after') ~ ")") }}
    union all
    {{ count_vote('other', 68, 'part_spoken_to', "unit_kind = 'person' and regexp_matches(text_before, '" ~ part_spoken_to_pattern() ~ "')") }}
    union all
    {{ count_vote('other', 67, 'inquiries', "unit_kind <> 'thing' and regexp_matches(text_before, '" ~ inquiries_before_pattern() ~ "')") }}
    union all
    {{ count_vote('other', 67, 'inquiries', "unit_kind in ('person', 'record') and " ~ is_followed_by(inquiries_after_pattern())) }}
    union all
    {{ count_vote('other', 60, 'counted_through', "unit_kind = 'person' and " ~ is_followed_by(counted_through_pattern())) }}
    union all
    {{ count_vote('other', 58, 'helpers', "unit_kind = 'person' and " ~ is_followed_by(helping_staff_pattern())) }}
    union all
    {{ count_vote('other', 57, 'spoken_to', "unit_kind = 'person' and " ~ is_followed_by(spoken_to_pattern())) }}
    union all
    {{ count_vote('other', 55, 'sent_to_them', "not is_told_of_apology and (unit_kind <> 'thing' or unit = '組') and " ~ is_followed_by(recipient_pattern())) }}
    union all
    {{ count_vote('affected', 57, 'shown_to_each_other', "unit_kind in ('person', 'record') and " ~ is_followed_by(shown_to_each_other_pattern())) }}

),

-- The whole of which a part is told, and what came back.
votes_of_wholes as (

    {{ count_vote('other', 66, 'gone_through', "unit_kind <> 'thing' and (" ~ is_gone_through('text_before', 'text_after') ~ ")") }}
    union all
    {{ count_vote('other', 57, 'all_people', "unit_kind = 'person' and regexp_matches(text_before, '" ~ all_people_pattern() ~ "') and " ~ is_followed_by(end_of_clause_pattern())) }}
    union all
    {{ count_vote('other', 69, 'all_there_are', "unit_kind = 'person' and (" ~ is_all_there_are('text_before', 'text_after') ~ ")") }}
    union all
    {{ count_vote('other', 59, 'sent_out_before_a_part', is_followed_by(sent_out_pattern())) }}
    union all
    {{ count_vote('other', 73, 'whole_of_those_sent_out', "unit_kind <> 'thing' and " ~ is_whole_of_those_sent_out('text_before', 'text_after')) }}
    union all
    {{ count_vote('other', 59, 'recovered', "unit_kind = 'document' and " ~ is_followed_by(recovered_pattern())) }}
    union all
    {{ count_vote('other', 60, 'came_back', "regexp_matches(text_before, '" ~ came_back_before_pattern() ~ "')") }}

),

-- Who looked at the data, misused it or was punished.
votes_of_doers as (

    {{ count_vote('misused', 79, 'counted_as_misused', is_counted_as_misused('text_before', 'text_after')) }}
    union all
    {{ count_vote('actor', 66, 'opened_from_their_side', "unit_kind = 'person' and " ~ is_followed_by(opened_from_pattern())) }}
    union all
    {{ count_vote('actor', 61, 'opened_themselves', "unit_kind = 'person' and " ~ is_followed_by(opened_themselves_pattern())) }}
    union all
    {{ count_vote('other', 66, 'openable_from_their_side', "unit_kind = 'person' and " ~ is_followed_by(openable_from_pattern())) }}
    union all
    {{ count_vote('actor', 69, 'viewers', "unit_kind = 'person' and regexp_matches(text_before, '" ~ viewers_before_pattern() ~ "')") }}
    union all
    {{ count_vote('actor', 66, 'punished', "unit_kind = 'person' and " ~ is_followed_by(punished_pattern())) }}
    union all
    {{ count_vote('actor', 62, 'acted_without_right', "unit_kind = 'person' and " ~ is_followed_by(acted_without_right_pattern())) }}

),

-- Whose data it is.
votes_of_owners as (

    {{ count_vote('affected', 67, 'those_it_happened_to', "unit_kind in ('person', 'account', 'record') and regexp_matches(text_before, '" ~ those_it_happened_to_pattern() ~ "')") }}
    union all
    {{ count_vote('affected', 71, 'owners_of_data', "unit_kind = 'person' and " ~ is_followed_by(owner_of_data_pattern())) }}
    union all
    {{ count_vote('affected', 60, 'owning_organizations', "unit_kind = 'organization' and " ~ is_followed_by(owning_organization_pattern())) }}
    union all
    {{ count_vote('affected', 62, 'organizations_with_their_people', "unit_kind = 'organization' and " ~ is_followed_by(organization_with_people_pattern())) }}
    union all
    {{ count_vote('affected', 62, 'organizations_behind_their_people', "unit_kind = 'organization' and regexp_matches(text_before, '" ~ people_before_organizations_pattern() ~ "')") }}
    union all
    {{ count_vote('affected', 58, 'share_of_data', "suffix(surface, '分')") }}
    union all
    {{ count_vote('affected', 57, 'lost_boxes', "unit in ('箱', '袋', '束') and section <> 'prevention' and regexp_matches(sentence_text, '紛失|所在|見当たら|見つから|廃棄|捨て|溶解|盗')") }}
    union all
    {{ count_vote('affected', 54, 'party_of_guests', "unit = '組' and (" ~ is_party_of_guests('text_before', 'text_after') ~ ")") }}

),

votes as (

    select * from votes_for_nothing
    union all
    select * from votes_of_spared
    union all
    select * from votes_of_mails
    union all
    select * from votes_of_talk
    union all
    select * from votes_of_wholes
    union all
    select * from votes_of_doers
    union all
    select * from votes_of_owners

),

shaped as (

    select
        counts.segment_id,
        votes.*,
    from votes
    inner join counts
        on votes.mention_id = counts.mention_id

)

select * from shaped
