-- Question: what is each mention of a field by what stands around it: an item, data at all?
-- Rule: an item of a list stands between the edges of one; the last may meet its predicate (氏名、写真が|流出). No data are meant
-- by what names a place that things go to or stand in (メールアドレス宛に), people, a sum of the items before it, a lock, a system
-- that works (電子カルテが|使える), records that are examined, mails that brought the attack, keys that were stolen elsewhere,
-- typed in or used here, accounts that were stopped, whose data they are (勤務先の|支所へ), a firm that is itself the customer,
-- a task (成績を|入力する業務), a form, the head of a column, whom a sentence advises, a term of the notice's own, what an item is
-- (氏名(登録された|表示名)), papers among things (鍵、|会議資料), people by what they did (申込を|された方), a figure, a title, an offence or
-- the label of its line (一覧の内容 氏名、住所). An item that its own brackets deny (カード番号(保有しておりません)) is spared. What is told
-- among the measures as a state (含まれておりません) is none of them, and what is to be done from now on is one wherever it is
-- told. What the data hold that got out (持ち出された情報には…が含まれて) leaked.

with mentions as (

    select * from {{ ref('int_fields_normalized') }}

),

governed as (

    select * from {{ ref('int_fields_governed') }}

),

sentences as (

    select * from {{ ref('int_sections_resolved') }}

),

places as (

    select * from {{ ref('int_exposures_resolved') }}

),

grouped as (

    select * from {{ ref('int_fields_grouped') }}

),

surrounded as (

    select
        mentions.*,
        governed.* exclude (mention_id, segment_id, next_code, previous_code),
        case
            when regexp_matches(mentions.gap_after, '{{ spared_in_brackets_pattern() }}') then 'spared'
            when {{ is_held_by_what_got_out('governed.next_code', 'governed.next_polarity', 'sentences.sentence_text') }} and places.list_status is null then 'leak'
            else governed.next_code
        end as next_code,
        case
            when {{ is_held_by_what_got_out('governed.previous_code', 'governed.previous_polarity', 'sentences.sentence_text') }} and places.list_status is null
                then 'leak'
            else governed.previous_code
        end as previous_code,
        case
            when places.section = 'prevention' and regexp_matches(sentences.sentence_text, '{{ state_of_things_pattern() }}') then 'lead'
            when regexp_matches(sentences.sentence_text, '{{ plan_pattern() }}') then 'prevention'
            else places.section
        end as section,
        places.is_heading,
        places.is_item_line,
        places.list_status,
        places.notice_status,
        sentences.sentence_text,
        sentences.char_end as sentence_end,
        places.heads_items,
        grouped.mention_id is not null as is_of_group,
    from mentions
    inner join governed
        on mentions.mention_id = governed.mention_id
    inner join sentences
        on mentions.segment_id = sentences.segment_id
        and mentions.sentence_number = sentences.sentence_number
    inner join places
        on mentions.segment_id = places.segment_id
        and mentions.sentence_number = places.sentence_number
    left join grouped
        on mentions.mention_id = grouped.mention_id

),

judged as (

    select
        * exclude (sentence_text, sentence_end, heads_items, next_start, follows_label, ends_as_copula),
        follows_label and ({{ is_nominal('sentence_text') }} or coalesce(ends_as_copula, false)) as follows_label,
        {{ is_nominal('sentence_text') }} as is_nominal,
        sum(case when not is_umbrella then length(surface) end) over whole
        >= 0.7 * length(trim(regexp_replace(sentence_text, '{{ label_of_items_pattern() }}', ''))) as is_list_alone,
        coalesce((
            regexp_matches(gap_before, '{{ item_start_pattern() }}')
            or {{ begins_in_compound('gap_before') }}
            or coalesce(is_item_line, false) and regexp_matches(gap_before, '{{ line_number_pattern() }}')
        )
        and not coalesce(is_risky and gap_after = '' and char_end < sentence_end, false)
        and (
            regexp_matches(gap_after, '{{ item_end_pattern() }}')
            or regexp_matches(gap_before, '(?:[、,・とや]|及び|および)(?:ご|お)?[一-龠ァ-ヶー]{0,4}$') and regexp_matches(gap_after, '^{{ attribute_pattern() }}*[がを]')
            and {{ is_exposure_code('next_code') }}
            or regexp_matches(gap_after, '{{ topic_pattern() }}')
            and ({{ is_spared('next_code', 'next_polarity') }})
        ), false) as is_item,
        regexp_matches(gap_before, '[、,・/](?:ご|お)?[一-龠ァ-ヶー]{0,4}$') or regexp_matches(gap_after, '^[、,・/]')
        or coalesce(previous_polarity = 'affirmed' and {{ is_exposure_code('previous_code') }}, false)
        and {{ is_nominal('sentence_text') }} and not regexp_matches(gap_before, '[」るただ]と$') as is_among_items,
        regexp_matches(gap_after, '^[がをはも]') and coalesce(next_start - char_end <= 20, false) as is_right_before,
        case
            when {{ is_place_or_trait('code', 'gap_after') }} or {{ names_whose_it_is('code', 'surface', 'gap_before', 'gap_after') }} then 'place_or_trait'
            when {{ is_defined_term('gap_before', 'gap_after') }} or {{ explains_item('code', 'gap_before', 'gap_after') }} then 'defined_term'
            when {{ is_thing_among_things('code', 'surface', 'sentence_text') }} then 'thing'
            when regexp_matches(gap_before, '[×✕✖] ?$') then 'absent'
            when {{ is_of_dealings('code') }} and ({{ tells_who_is_concerned('surface', 'gap_after', 'sentence_text', 'heads_items') }}) then 'people'
            when {{ advises_people('gap_after', 'sentence_text') }} then 'people'
            when regexp_matches(gap_after, '{{ head_of_column_pattern() }}') then 'head_of_column'
            when regexp_matches(gap_after, '{{ task_with_data_pattern() }}') then 'task'
            when regexp_matches(gap_after, '{{ part_of_title_pattern() }}') or regexp_matches(gap_before, '法違反 ?[(][^()]*$') then 'title'
            when regexp_matches(surface, '^下[0-9]') and gap_before in ('の', '(') then 'part_of_number'
            when regexp_matches(surface, '[人者員医]$') and regexp_matches(gap_after, '{{ counted_people_pattern() }}') then 'people'
            when {{ is_sum_of_items('code', 'surface', 'gap_before', 'gap_after', 'sentence_end > char_end + length(gap_after)') }} then 'sum_of_items'
            when code in ('access_log', 'usage_history') and regexp_matches(gap_after, '{{ examined_records_pattern() }}') then 'examined'
            when regexp_matches(surface, 'カルテ$') and regexp_matches(gap_after, '{{ working_system_pattern() }}') then 'working_system'
            when code = 'password' and {{ is_lock('gap_before', 'gap_after') }} then 'lock'
            when code = 'email_content' and {{ is_mail_of_others('surface', 'gap_before', 'gap_after', 'sentence_text') }} then 'received'
            when {{ is_stolen_elsewhere('code', 'next_code', 'next_polarity', 'sentence_text') }} then 'stolen_elsewhere'
            when {{ is_used_to_get_in('code', 'gap_before', 'gap_after', 'next_code', 'next_polarity', 'sentence_text') }} then 'used_to_get_in'
            when code = 'user_id' and {{ is_counted_account('gap_before', 'gap_after') }} then 'counted'
            when code = 'user_id' and regexp_matches(gap_after, '{{ stopped_account_pattern() }}') then 'stopped'
            when regexp_matches(gap_before, '{{ remaining_ones_pattern() }}') then 'others'
            when code = 'employer' and {{ is_name_of_customer('gap_before', 'gap_after') }} then 'name_of_customer'
        end as no_data_reason,
    from surrounded
    window whole as (partition by segment_id, sentence_number)

)

select
    * exclude (is_item_line, is_list_alone),
    coalesce(is_item_line and is_item and is_nominal, false)
    or count(case when is_item and not is_umbrella and no_data_reason is null then 1 end) over (
        partition by segment_id, sentence_number
    ) >= case when is_list_alone then 2 else 3 end as is_in_list,
from judged
