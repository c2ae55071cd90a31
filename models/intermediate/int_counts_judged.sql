-- Question: what speaks for each role of a count, and what speaks strongest?
-- Rule: votes. Each attached word votes with the priority of its code; people who work for the publisher by what is
-- said of them. So do the shapes of what stands around the count, its column, its section and, last of all, its unit. The role `none`
-- says that the number counts nobody and nothing that matters.

-- depends_on: {{ ref('lexicon_count_contexts') }}
-- depends_on: {{ ref('vocabulary_exposure_patterns') }}

with counts as (

    select * from {{ ref('int_counts_placed') }}

),

attached as (

    select * from {{ ref('int_counts_attached') }}

),

shape_votes as (

    select * from {{ ref('int_counts_discounted') }}
    union all
    select * from {{ ref('int_counts_contacted') }}
    union all
    select * from {{ ref('int_counts_concerned') }}
    union all
    select * from {{ ref('int_counts_of_earlier_columns') }}

),

word_votes as (

    select
        counts.segment_id,
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
        and not (attached.code = 'data' and counts.unit_kind = 'thing' and counts.unit not in ('点', '箱', '袋', '束', '個'))
        and not (attached.code in ('addressed', 'recipient') and counts.is_told_of_apology)
        and not (
            (attached.code = 'data' or attached.code = 'exposed' and regexp_matches(attached.rule, '(?:保管|保有|保存|登録|格納|収録)'))
            and attached.place = 'before'
            and regexp_matches(counts.text_after, '^の?(?:うち|中[のでか])')
            and regexp_matches(counts.text_after, '{{ exposed_part_pattern() }}')
        )

),

place_votes as (

    {{ count_votes([
        ('none', 200, 'ordinary_post', "kind = 'not_incident'"),
        ('actor', 66, 'heading_of_the_punished', "unit_kind = 'person' and not contains(sentence_text, '。') and regexp_matches(heading_text, '(?:処分|懲戒)(?:を受け|の対象|対象|し)た?[^。、]{0,8}(?:者|職員|社員|教員)|被処分者')"),
        ('misused', 78, 'heading_of_misuse', stands_under_misuse()),
        ('other', 66, 'recipient_heading', "not contains(sentence_text, '。') and regexp_matches(heading_text, '" ~ heading_of_recipients_pattern() ~ "') and not " ~ is_preceded_by('(?:載って|記載|含まれ|対象|漏えい|漏洩|流出|影響)[^。、]{0,16}$')),
        ('other', 82, 'total_of_all_clients', "not contains(sentence_text, '。') and regexp_matches(heading_text, '(?:[ァ-ヴーA-Za-z・]{2}|社|委託先|提供元)(?:の|における)?全体の?(?:件数|人数|総数|漏えい|流出|対象)')"),
        ('affected', 56, 'section_of_exposed_data', "section = 'leaked_data' and unit_kind in ('person', 'household', 'record', 'account', 'document')"),
    ]) }}

),

unit_votes as (

    {{ count_votes([
        ('affected', 12, 'part_of_the_letters', "unit = '通' and not regexp_matches(sentence_text, 'メール|送信|受信|アカウント') and " ~ is_preceded_by('(?:うち|内)[^。0-9]{0,24}$|(?:書かれ|記され|記載され|記載の|含まれ|載って|触れ|書いて)[^。、0-9]{0,8}もの[がは、]?(?:約|計)*$')),
        ('affected', 11, 'letters_that_went_astray', "unit = '通' and not regexp_matches(sentence_text, 'メール|送信|受信|アカウント') and (regexp_matches(sentence_text, '紛失|行方|所在|見当た|流出|廃棄|置き忘れ|落と[しす]') or " ~ is_followed_by('^[がはを](?:中身が)?' ~ wrong_party_pattern()) ~ ")"),
        ('other', 11, 'lost_things', "unit_kind = 'thing' and unit in ('個', '本', '点') and " ~ is_preceded_by(device_before_pattern())),
    ]) }}
    union all
    select
        segment_id,
        mention_id,
        case
            when not contains('{{ counted_kinds() }}', unit_kind) then 'none'
            when unit_kind = 'thing' then 'none'
            when section in ('prevention', 'request', 'contact') and unit_kind <> 'person' then 'none'
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
