-- Question: which counts are owners of the data, and which are those who looked at them or misused them?
-- Rule: the words right before and behind a count speak by their form. Each shape (macros/count_shapes*.sql) votes
-- with a priority; int_counts_judged weighs the votes against those of words, headings and units. Owners stand above those
-- who were merely told something.

-- depends_on: {{ ref('lexicon_count_contexts') }}

with counts as (

    select * replace ({{ text_before_the_number() }} as text_before, {{ text_behind_the_title() }} as text_after) from {{ ref('int_counts_placed') }}

),

-- Whose data it is.
votes_of_owners as (

    {{ count_votes([
        ('affected', 67, 'those_it_happened_to', "unit_kind in ('person', 'account', 'record') and " ~ is_preceded_by(those_it_happened_to_pattern())),
        ('affected', 60, 'whose_data_was_seen', "unit_kind = 'person' and " ~ is_followed_by(whose_data_was_seen_pattern())),
        ('affected', 71, 'owners_of_data', "unit_kind = 'person' and " ~ is_followed_by(owner_of_data_pattern())),
        ('affected', 72, 'whose_it_was_to_be', "unit_kind in ('person', 'household', 'organization') and " ~ is_followed_by('^(?:あてに?|宛て?に?|に|へ)[^、。0-9]{0,8}(?:送|渡|届け|お届けす|交付す|発送す|送付す|送信す|郵送す|配布す|配|返却す|返)(?:[るすう])?(?:べき[^と]|はずの|はずだっ|予定の|予定だっ)')),
        ('affected', 59, 'all_given_those_of_others', "unit_kind in ('person', 'household') and " ~ is_followed_by('^(?:すべて|全員|全て)[にへ]') ~ " and " ~ is_followed_by(given_those_of_others_pattern())),
        ('other', 72, 'whose_guardians_are_counted', "unit_kind = 'person' and " ~ is_followed_by('^\\)の(?:保護者|ご?家族|親権者|ご?両親)(?:様|の方|の皆様)?[、(]?(?:約|計)?[0-9]')),
        ('affected', 60, 'whose_accounts_were_used', "unit_kind = 'person' and value > 3 and " ~ is_followed_by('^の(?:(?:方|お客様|お客さま|会員)(?:様)?の)?(?:ID|アカウント|パスワード)[がで]、?[^。、]{0,8}(?:不正に(?:使|利用|ログイン)|ログインされ|なりすま)')),
        ('affected', 60, 'owning_organizations', "unit_kind = 'organization' and " ~ is_followed_by(owning_organization_pattern())),
        ('affected', 62, 'organizations_with_their_people', "unit_kind = 'organization' and " ~ is_followed_by(organization_with_people_pattern())),
        ('affected', 62, 'organizations_behind_their_people', "unit_kind = 'organization' and " ~ is_preceded_by(people_before_organizations_pattern())),
        ('affected', 58, 'label_among_exposed_data', "section = 'leaked_data' and unit_kind in ('person', 'household', 'record', 'account') and " ~ is_preceded_by(label_alone_pattern()) ~ " and not " ~ is_followed_by('時点|現在|。|^の?うち')),
        ('affected', 58, 'share_of_data', "ends_with(surface, '分')"),
        ('affected', 61, 'still_out', "unit_kind = 'document' and " ~ is_preceded_by('(?:残[るり]の?|未回収(?:の(?:もの|分)?)?)[^、。0-9はがを]{0,6}[はが: ]{0,2}$') ~ " and (" ~ is_followed_by(still_missing_pattern()) ~ " or " ~ is_preceded_by('未回収[^、。0-9]{0,10}$') ~ ") or unit_kind = 'document' and " ~ is_followed_by('^が[^。、]{0,8}(?:見つか(?:って(?:い|お)|ら)|見当た)[^。、]{0,6}(?:ません|ない|らず|ず)')),
        ('affected', 57, 'lost_boxes', "unit in ('箱', '袋', '束') and section <> 'prevention' and regexp_matches(heading_text || ' ' || sentence_text, '紛失|所在|見当たら|見つから|廃棄|捨て|溶解|盗')"),
        ('affected', 57, 'firms_that_are_customers', "unit_kind = 'organization' and section = 'leaked_data' and " ~ is_preceded_by('(?:お客様|お客さま|顧客|利用企業|導入企業|契約企業|加盟店|ご?契約者)(?:様|さま)?(?:数)?[はが]?[: ]?\\(?(?:最大|全|延べ)*$')),
        ('affected', 54, 'party_of_guests', "unit = '組' and (" ~ is_party_of_guests('text_before', 'text_after') ~ ")"),
    ]) }}

),

-- Who looked at the data, misused it or was punished.
votes_of_doers as (

    {{ count_votes([
        ('misused', 79, 'counted_as_misused', "not (value = 1 and " ~ is_preceded_by('(?:アカウント|ID|アドレス)(?: )*$') ~ ") and " ~ is_counted_as_misused('text_before', 'text_after')),
        ('misused', 79, 'damage_in_yen', "unit_kind in ('person', 'record', 'document', 'account') and " ~ is_followed_by(damage_in_yen_pattern())),
        ('actor', 66, 'opened_from_their_side', "unit_kind = 'person' and " ~ is_followed_by(opened_from_pattern())),
        ('actor', 61, 'opened_themselves', "unit_kind in ('person', 'organization') and " ~ is_followed_by(opened_themselves_pattern())),
        ('other', 66, 'openable_from_their_side', "unit_kind = 'person' and " ~ is_followed_by(openable_from_pattern()) ~ " and not " ~ is_followed_by('^[^。、]{0,8}、?(?:互い|相互)')),
        ('actor', 72, 'viewers', "unit_kind in ('person', 'organization') and " ~ is_preceded_by(viewers_before_pattern())),
        ('actor', 72, 'opened_indeed', "unit_kind = 'person' and " ~ is_preceded_by(opened_indeed_pattern())),
        ('actor', 72, 'told_by_what_they_did', "unit_kind = 'person' and " ~ is_preceded_by(staff_by_deed_pattern())),
        ('misused', 79, 'damage_reported', "unit_kind in ('person', 'record') and " ~ is_preceded_by(damage_reported_pattern())),
        ('actor', 66, 'punished_in_so_many_ways', "unit_kind = 'person' and " ~ is_preceded_by('(?:停職|減給|戒告|免職|解雇|訓告|厳重注意|けん責|譴責)(?:処分)?(?:[0-9]+ ?(?:か月|カ月|ヶ月|日))?(?:[がはを: (]|とした)*(?:計|合計)?$')),
        ('actor', 66, 'punished', "unit_kind = 'person' and " ~ is_followed_by(punished_pattern())),
        ('other', 73, 'superiors_warned', "unit_kind = 'person' and " ~ is_preceded_by('[所部課次局室園校館院署店場係館班]長(?:ら|など|等|と[^、。0-9]{1,8}|及び[^、。0-9]{1,8}|、[^、。0-9]{1,8})?の?(?:計)?$') ~ " and " ~ is_followed_by('^(?:を|は|に|も|に対し|について)[^。0-9]{0,24}(?:注意|処分|訓告|戒告|指導|訓戒)')),
        ('actor', 72, 'punished_by_name', "unit_kind = 'person' and " ~ is_preceded_by('(?:処分|懲戒|停職|減給|戒告|免職|解雇)(?:を受け|とし|にし|とされ|され|となっ)たのは、?[^。0-9]{0,20}$|(?:処分|懲戒|停職|減給|戒告)(?:を受け|とし|とされ|となっ|され)た元?(?:職員|社員|教員|教諭|従業員|隊員|署員|行員)[はが: ]{0,2}$')),
        ('actor', 61, 'did_it_themselves', "unit_kind = 'person' and value <= 9 and " ~ is_followed_by(did_it_themselves_pattern())),
        ('actor', 74, 'who_asked_others', "unit_kind = 'person' and " ~ is_followed_by('^(?:から|に)[^。、]{0,10}(?:頼まれ|依頼され|依頼を受け|指示され|求められ|持ちかけ|唆され|誘われ)')),
        ('actor', 72, 'staff_with_their_age', "unit_kind = 'person' and value <= 9 and (" ~ is_member_of_staff_by_age('text_before', 'text_after') ~ ")"),
        ('actor', 62, 'acted_without_right', "unit_kind = 'person' and " ~ is_followed_by(acted_without_right_pattern())),
    ]) }}

),

concerned as (

    select * from votes_of_owners
    union all
    select * from votes_of_doers

)

select * from concerned
