-- Question: which predicate governs each mention of a field?
-- Rule: Japanese puts the predicate last, so the next one in the sentence governs an item, and all items listed before it
-- (氏名、住所は|含まれて おりません). A predicate in brackets governs only what stands in brackets too; 以外 governs only what
-- stands right before it, and no list that ended before (氏名、住所等、カード情報|以外の情報の|漏えいはございません). What is stored
-- elsewhere is spared where the sentence ends so (住所は別に|保存しており、対象外です).
-- Hedges count on both sides, for an item may follow its predicate (流出したおそれのある情報は、氏名…).

with mentions as (

    select * from {{ ref('int_fields_normalized') }}

),

cues as (

    select * from {{ ref('int_exposures_normalized') }}

),

sentences as (

    select * from {{ ref('int_sections_resolved') }}

),

places as (

    select * from {{ ref('int_exposures_resolved') }}

),

stream as (

    select
        segment_id,
        sentence_number,
        char_start,
        char_end,
        mention_id,
        cast(null as struct(code varchar, polarity varchar, rule varchar, char_start integer)) as predicate,
        cast(null as varchar) as cue_code,
        false as is_hedge,
        regexp_matches(gap_after, '{{ topic_pattern() }}') as is_topic,
        regexp_matches(gap_after, '{{ end_of_items_pattern() }}') or regexp_matches(gap_after, '^は') as ends_list,
        first_value(
            case
                when not regexp_full_match(gap_after, '{{ between_items_pattern() }}')
                    then char_end + coalesce(nullif(length(regexp_extract(gap_after, '{{ own_clause_pattern() }}')), 0), 1000)
            end ignore nulls
        ) over (
            partition by segment_id, sentence_number order by char_start rows between current row and unbounded following
        ) as clause_end,
    from mentions
    union all
    select
        segment_id,
        sentence_number,
        char_start,
        char_end,
        cast(null as varchar) as mention_id,
        case
            when code in ('leak', 'mishap', 'handed', 'visible', 'contained', 'spared', 'only', 'copula', 'except', 'other', 'use')
                then struct_pack(code := code, polarity := polarity, rule := rule, char_start := char_start)
        end as predicate,
        code as cue_code,
        is_hedge,
        false as is_topic,
        false as ends_list,
        cast(null as integer) as clause_end,
    from cues

),

nested as (

    select
        stream.*,
        coalesce(cue_code, '') <> 'except'
        or stream.char_start - max(case when mention_id is not null then stream.char_end end) over earlier <= 4 as governs,
        {{ bracket_depth("substring(sentences.sentence_text, 1, stream.char_start - sentences.char_start)") }} as depth,
        coalesce(count(case when ends_list then 1 end) over earlier, 0) as list_number,
    from stream
    inner join sentences
        on stream.segment_id = sentences.segment_id
        and stream.sentence_number = sentences.sentence_number
    window earlier as (
        partition by stream.segment_id order by stream.char_start rows between unbounded preceding and 1 preceding
    )

),

grouped as (

    select
        *,
        count(mention_id) over (partition by segment_id, sentence_number order by char_start) as item_number,
    from nested
    where governs

),

closed as (

    select
        * exclude (predicate),
        case
            when
                predicate.polarity = 'affirmed'
                and predicate.code not in ('only', 'copula', 'except')
                and bool_or(is_topic) over until_next_item
                and ({{ is_spared('last_value(predicate ignore nulls) over until_next_item') }})
                then last_value(predicate ignore nulls) over until_next_item
            else predicate
        end as predicate,
    from grouped
    window until_next_item as (
        partition by segment_id, sentence_number, item_number
        order by char_start rows between unbounded preceding and unbounded following
    )

),

governed as (

    select
        segment_id,
        mention_id,
        case
            when depth > 0 then first_value(predicate ignore nulls) over following
            else first_value(case when depth <= 0 then predicate end ignore nulls) over following
        end as next_predicate,
        first_value(case when depth <= 0 and predicate.code <> 'except' then predicate end ignore nulls) over following
            as predicate_beyond,
        first_value(case when predicate is not null then list_number end ignore nulls) over following as next_list_number,
        list_number,
        last_value(predicate ignore nulls) over preceding as previous_predicate,
        clause_end,
        coalesce(bool_or(cue_code = 'list') over preceding, false) as follows_label,
        coalesce(bool_or(cue_code = 'use') over preceding, false) as follows_use,
        coalesce(bool_or(is_hedge) over following, false) as precedes_hedge,
        coalesce(bool_or(is_hedge) over preceding, false) as follows_hedge,
    from closed
    window
        following as (
            partition by segment_id, sentence_number order by char_start rows between 1 following and unbounded following
        ),
        preceding as (
            partition by segment_id, sentence_number order by char_start rows between unbounded preceding and 1 preceding
        )

),

within_list as (

    select
        * exclude (next_predicate),
        case
            when next_predicate.code = 'except' and next_list_number <> list_number then predicate_beyond
            else next_predicate
        end as next_predicate,
    from governed

),

within_clause as (

    select
        * exclude (next_predicate),
        case when coalesce(next_predicate.char_start < clause_end, true) then next_predicate end as next_predicate,
    from within_list

),

placed as (

    select
        mentions.*,
        places.section,
        places.is_heading,
        governed.follows_label,
        governed.follows_use,
        governed.precedes_hedge,
        governed.follows_hedge,
        places.list_status,
        places.notice_status,
        not regexp_matches(
            regexp_replace(sentences.sentence_text, '\([^()]*\)[。 ]*$', ''), '{{ running_predicate_pattern() }}'
        ) as is_nominal,
        regexp_matches(mentions.gap_after, '{{ no_data_pattern() }}')
        and not (mentions.code = 'delivery_address' and regexp_matches(mentions.gap_after, '^(?:として|に)(?:ご?指定|ご?登録)'))
        or regexp_matches(mentions.surface, '^下[0-9]') and mentions.gap_before in ('の', '(')
        or regexp_matches(mentions.surface, '[人者員族医]$') and regexp_matches(mentions.gap_after, '{{ counted_people_pattern() }}')
        or mentions.code in ('special_care_information', 'other_personal_information', 'billing_information')
        and regexp_matches(mentions.gap_before, '{{ summing_up_pattern() }}')
        or mentions.code in ('access_log', 'usage_history') and regexp_matches(mentions.gap_after, '{{ examined_records_pattern() }}')
        or mentions.code = 'password' and regexp_matches(mentions.gap_after, '{{ password_as_lock_pattern() }}')
        or mentions.code = 'email_content' and regexp_matches(mentions.gap_after, '{{ received_mail_pattern() }}')
        or coalesce(
            mentions.code in ('user_id', 'password') and governed.next_predicate.code = 'leak'
            and case
                when governed.next_predicate.polarity = 'denied'
                    then regexp_matches(sentences.sentence_text, '{{ from_publisher_pattern() }}')
                else regexp_matches(sentences.sentence_text, '{{ used_credentials_pattern() }}')
            end, false
        ) as is_no_data,
        regexp_matches(mentions.gap_before, '{{ item_start_pattern() }}')
        and (
            regexp_matches(mentions.gap_after, '{{ item_end_pattern() }}')
            or regexp_matches(mentions.gap_before, '[、,・]$') and regexp_matches(mentions.gap_after, '^[がを]')
            and {{ is_exposure_code('governed.next_predicate.code') }}
            or regexp_matches(mentions.gap_after, '{{ topic_pattern() }}')
            and coalesce({{ is_spared('governed.next_predicate') }}, false)
        ) as is_item,
        regexp_matches(mentions.gap_after, '^[がをはも]')
        and governed.next_predicate.char_start - mentions.char_end <= 20 as is_right_before,
        governed.next_predicate.code as next_code,
        governed.next_predicate.polarity as next_polarity,
        governed.next_predicate.rule as next_rule,
        governed.previous_predicate.code as previous_code,
        governed.previous_predicate.polarity as previous_polarity,
        governed.previous_predicate.rule as previous_rule,
    from mentions
    inner join within_clause as governed
        on mentions.mention_id = governed.mention_id
    inner join sentences
        on mentions.segment_id = sentences.segment_id
        and mentions.sentence_number = sentences.sentence_number
    inner join places
        on mentions.segment_id = places.segment_id
        and mentions.sentence_number = places.sentence_number

)

select * from placed
