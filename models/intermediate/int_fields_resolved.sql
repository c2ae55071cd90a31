-- Question: was the data that a mention names exposed, spared, or merely named?
-- Rule: the next predicate of its sentence governs an item (Japanese puts it last): 漏えいした, 含まれておりません,
-- 変更してください. An item without one belongs to the list that its heading or an announcing sentence opened, or to the
-- predicate before it (流出したのは…). A hedge in the sentence makes it possibly leaked; where sentence and heading leave
-- that open, the notice as a whole decides. Advice, contact lines, addressees and credentials that an attacker used expose nothing. An umbrella word
-- (個人情報) stands for the data only in a notice that names no item.

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
    from mentions
    union all
    select
        segment_id,
        sentence_number,
        char_start,
        char_end,
        cast(null as varchar) as mention_id,
        case
            when code in ('leak', 'mishap', 'handed', 'contained', 'spared', 'only', 'copula', 'except', 'other', 'use')
                then struct_pack(code := code, polarity := polarity, rule := rule, char_start := char_start)
        end as predicate,
        code as cue_code,
        is_hedge,
    from cues

),

uncovered as (

    select
        stream.*,
        cue_code is distinct from 'except'
        or stream.char_start - max(case when mention_id is not null then stream.char_end end) over earlier <= 4 as is_open,
        {{ bracket_depth("substring(sentences.sentence_text, 1, stream.char_start - sentences.char_start)") }} as depth,
    from stream
    inner join sentences
        on stream.segment_id = sentences.segment_id
        and stream.sentence_number = sentences.sentence_number
    window earlier as (
        partition by stream.segment_id order by stream.char_start rows between unbounded preceding and 1 preceding
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
        last_value(predicate ignore nulls) over preceding as previous_predicate,
        coalesce(bool_or(cue_code = 'list') over preceding, false) as follows_label,
        coalesce(bool_or(cue_code = 'use') over preceding, false) as follows_use,
        coalesce(bool_or(is_hedge) over following, false) as precedes_hedge,
        coalesce(bool_or(is_hedge) over preceding, false) as follows_hedge,
    from uncovered
    where is_open
    window
        following as (
            partition by segment_id, sentence_number order by char_start rows between 1 following and unbounded following
        ),
        preceding as (
            partition by segment_id, sentence_number order by char_start rows between unbounded preceding and 1 preceding
        )

),

placed as (

    select
        mentions.*,
        places.section,
        sentences.is_heading,
        governed.follows_label,
        governed.follows_use,
        governed.precedes_hedge,
        governed.follows_hedge,
        places.list_status,
        places.notice_status,
        not regexp_matches(
            regexp_replace(sentences.sentence_text, '\([^()]*\)[。 ]*$', ''), '{{ running_predicate_pattern() }}'
        ) as is_nominal,
        regexp_matches(mentions.gap_after, '{{ no_data_pattern() }}') as is_no_data,
        regexp_matches(mentions.gap_before, '{{ item_start_pattern() }}')
        and regexp_matches(mentions.gap_after, '{{ item_end_pattern() }}') as is_item,
        regexp_matches(mentions.gap_after, '^[がをはも]')
        and governed.next_predicate.char_start - mentions.char_end <= 20 as is_right_before,
        governed.next_predicate,
        governed.previous_predicate,
    from mentions
    inner join governed
        on mentions.mention_id = governed.mention_id
    inner join sentences
        on mentions.segment_id = sentences.segment_id
        and mentions.sentence_number = sentences.sentence_number
    inner join places
        on mentions.segment_id = places.segment_id
        and mentions.sentence_number = places.sentence_number

),

said as (

    select
        *,
        case
            when code = 'ignore' or is_heading and is_umbrella then 'named_only'
            when is_no_data then 'no_data'
            when follows_use and code in ('user_id', 'password') then 'used'
            when next_predicate.polarity = 'denied' and next_predicate.code in ('leak', 'mishap', 'handed', 'contained') then 'denied'
            when next_predicate.code = 'spared' then 'denied'
            when {{ is_advice_section('section') }} then 'advice'
            when next_predicate.polarity = 'open' then 'open'
            when next_predicate.code in ('other', 'use', 'except') then next_predicate.code
            when next_predicate.code = 'leak' then 'leak'
            when next_predicate.code = 'mishap' then 'mishap'
            when next_predicate.code in ('handed', 'contained', 'only', 'copula') and section in ('cause', 'response', 'chronology') then 'elsewhere'
            when next_predicate.code in ('handed', 'contained', 'only', 'copula') then 'content'
            when list_status is not null and is_nominal then 'listed'
            when previous_predicate.polarity = 'affirmed' and previous_predicate.code in ('leak', 'mishap') then previous_predicate.code
            when section in ('cause', 'response') then 'elsewhere'
            when previous_predicate.polarity = 'affirmed' and previous_predicate.code in ('handed', 'contained') then 'content'
            when follows_label and is_nominal then 'content'
            else 'named_only'
        end as reading,
    from placed

),

hedged as (

    select
        *,
        precedes_hedge or follows_hedge and (reading = 'listed' or next_predicate is null) as is_hedged,
    from said

),

judged as (

    select
        *,
        case
            when is_risky and not is_item and not (reading = 'leak' and is_right_before) then null
            when reading = 'denied' or reading = 'listed' and list_status = 'not_leaked' then 'not_leaked'
            when reading not in ('leak', 'mishap', 'content', 'listed') then null
            when is_hedged and reading <> 'mishap' then 'possibly_leaked'
            when reading = 'leak' or reading = 'mishap' and not is_hedged then 'leaked'
            when list_status in ('leaked', 'possibly_leaked') then list_status
            else notice_status
        end as said_status,
    from hedged

),

weighed as (

    select
        *,
        coalesce(bool_or(
            said_status in ('leaked', 'possibly_leaked') and not is_umbrella and section <> 'header'
        ) over (partition by segment_id), false) as has_exposed_item,
        coalesce(bool_or(
            said_status in ('leaked', 'possibly_leaked') and section <> 'header'
        ) over (partition by segment_id), false) as has_exposure,
    from judged

),

resolved as (

    select
        mention_id,
        segment_id,
        sentence_number,
        char_start,
        char_end,
        surface,
        section,
        code,
        case
            when is_umbrella and code = 'other_personal_information' and said_status = 'not_leaked' and has_exposure then null
            when is_umbrella and said_status <> 'not_leaked' and has_exposed_item then null
            when section = 'header' and has_exposure then null
            else said_status
        end as status,
        concat_ws(' · ', rule, reading, coalesce(next_predicate.rule, previous_predicate.rule)) as rule,
    from weighed
    where code <> 'ignore'

)

select * from resolved
