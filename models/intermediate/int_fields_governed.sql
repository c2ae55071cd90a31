-- Question: which predicate governs each mention of a field?
-- Rule: Japanese puts the predicate last, so the next one in the sentence governs an item, and all items listed before it
-- (氏名、住所は|含まれて おりません). A predicate in brackets governs only what stands in brackets too; 以外 governs only the list that it
-- ends, and none that ended before (氏名、住所等、カード情報|以外の情報の|漏えいはございません). What is stored elsewhere is spared where the
-- sentence ends so (住所は別に|保存しており、対象外です). No predicate reaches into a clause before its own, and none that labels what is
-- behind it ([対象外] 住所) to the items before it. An item goes before the word that begins at its place (家族|に話し). Hedges
-- count on both sides, for an item may follow its predicate (流出したおそれのある情報は、氏名…), but not in a clause on other items
-- behind one that tells a fact (氏名は流出し、住所も漏れたおそれがあります).

with placed as (

    select * from {{ ref('int_fields_placed') }}

),

sentences_with_fields as (

    select distinct
        segment_id,
        sentence_number,
    from placed
    where mention_id is not null

),

-- What stands in a sentence without a field governs none.
beside_fields as (

    select placed.*
    from placed
    inner join sentences_with_fields
        on placed.segment_id = sentences_with_fields.segment_id
        and placed.sentence_number = sentences_with_fields.sentence_number

),

numbered as (

    select
        *,
        count(mention_id) over (partition by segment_id, sentence_number order by char_start, mention_id is null) as item_number,
    from beside_fields

),

predicates as (

    select
        *,
        case
            when cue_code in ('leak', 'mishap', 'handed', 'visible', 'contained', 'spared', 'only', 'copula', 'except', 'other', 'use')
                then struct_pack(
                    code := cue_code, polarity := cue_polarity, rule := cue_rule, char_start := char_start,
                    item_number := case when ends_clause then item_number end,
                    topic_number := case when mention_id is not null then topic_number end
                )
        end as own_predicate,
    from numbered

),

topics as (

    select
        *,
        bool_or(is_topic) over until_next_item as is_of_topic,
        last_value(own_predicate ignore nulls) over until_next_item as last_predicate,
    from predicates
    window until_next_item as (
        partition by segment_id, sentence_number, item_number
        order by char_start, mention_id is null rows between unbounded preceding and unbounded following
    )

),

closed as (

    select
        *,
        case
            when
                own_predicate.polarity in ('affirmed', 'open')
                and own_predicate.code not in ('only', 'copula', 'except')
                and is_of_topic
                and ({{ is_spared('last_predicate.code', 'last_predicate.polarity') }})
                then last_predicate
            else own_predicate
        end as predicate,
    from topics

),

surrounded as (

    select
        segment_id,
        mention_id,
        clause_end,
        ends_as_copula,
        list_number,
        topic_number,
        case
            when depth > 0 then first_value(predicate ignore nulls) over following
            else first_value(case when depth <= 0 and not coalesce(is_label, false) then predicate end ignore nulls) over following
        end as next_predicate,
        first_value(case when depth <= 0 and predicate.code <> 'except' then predicate end ignore nulls) over following
            as predicate_beyond,
        first_value(case when predicate is not null then list_number end ignore nulls) over following as next_list_number,
        case
            when depth > 0 then last_value(predicate ignore nulls) over preceding
            else last_value(case when depth <= 0 then predicate end ignore nulls) over preceding
        end as previous_predicate,
        coalesce(bool_or(cue_code = 'list' or is_label) over preceding, false) as follows_label,
        coalesce(bool_or(cue_code = 'use') over preceding, false) as follows_use,
        first_value(case when is_hedge then item_number end ignore nulls) over following as hedge_item_number,
        coalesce(bool_or(is_hedge) over preceding, false) as follows_hedge,
    from closed
    window
        in_order as (partition by segment_id, sentence_number order by char_start, mention_id is null),
        following as (in_order rows between current row and unbounded following),
        preceding as (in_order rows between unbounded preceding and 1 preceding)

),

within_list as (

    select
        * exclude (next_predicate),
        case
            when next_predicate.code = 'except' and next_list_number <> list_number then predicate_beyond
            else next_predicate
        end as next_predicate,
    from surrounded
    where mention_id is not null

),

within_clause as (

    select
        * exclude (next_predicate),
        case
            when coalesce(next_predicate.char_start < clause_end, true) and coalesce(next_predicate.topic_number = topic_number, true)
                then next_predicate
        end as next_predicate,
    from within_list

),

governed as (

    select
        mention_id,
        segment_id,
        ends_as_copula,
        follows_label,
        follows_use,
        hedge_item_number is not null
        and not coalesce(
            next_predicate.code in ('leak', 'mishap') and next_predicate.polarity = 'affirmed'
            and hedge_item_number > next_predicate.item_number, false
        ) as precedes_hedge,
        follows_hedge,
        next_predicate.code as next_code,
        next_predicate.polarity as next_polarity,
        next_predicate.rule as next_rule,
        next_predicate.char_start as next_start,
        previous_predicate.code as previous_code,
        previous_predicate.polarity as previous_polarity,
        previous_predicate.rule as previous_rule,
    from within_clause

)

select * from governed
