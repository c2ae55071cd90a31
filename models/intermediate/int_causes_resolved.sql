-- Question: how did it happen?
-- Rule: the weights of the different words of a cause are summed, each word counted once, where it weighs most; the
-- heaviest cause is chosen, the more specific one when two weigh the same, and its heaviest word stands for it. An
-- intrusion into a shop that took card data is a tampered payment page: the intrusion's words then speak for that.

with normalized as (

    select * from {{ ref('int_causes_normalized') }}

),

segment_signals as (

    select
        segment_id,
        bool_or(code = 'signal_card' and not is_spared and weight > 0.2)
        and bool_or(code = 'signal_shop') as is_card_taken_from_shop,
    from normalized
    group by segment_id

),

told as (

    select
        normalized.* exclude (code, rule),
        case
            when normalized.code = 'unauthorized_access' and segment_signals.is_card_taken_from_shop
                then 'web_skimming'
            else normalized.code
        end as code,
        case
            when normalized.code = 'unauthorized_access' and segment_signals.is_card_taken_from_shop
                then 'card_taken_from_shop'
            else normalized.rule
        end as rule,
    from normalized
    inner join segment_signals
        on normalized.segment_id = segment_signals.segment_id
    where normalized.code not like 'signal%'

),

ranked as (

    select
        *,
        row_number() over (
            partition by segment_id, code, surface order by weight desc, char_start
        ) as surface_rank,
    from told

),

scores as (

    select
        segment_id,
        code,
        sum(weight) as score,
        max(priority) as priority,
    from ranked
    where surface_rank = 1
    group by segment_id, code

),

chosen_codes as (

    select
        segment_id,
        arg_max(code, score * 100 + priority) as code,
    from scores
    where score >= 1
    group by segment_id

),

resolved as (

    select
        {{ mention_key('cause', 'ranked.code', 'ranked.char_start', 'ranked.char_end', 'ranked.segment_id') }} as mention_id,
        ranked.segment_id,
        ranked.sentence_number,
        ranked.char_start,
        ranked.char_end,
        ranked.surface,
        ranked.section,
        ranked.code,
        ranked.weight,
        ranked.rule,
        chosen_codes.code is not null
        and row_number() over (
            partition by ranked.segment_id, ranked.code order by ranked.weight desc, ranked.char_start
        ) = 1 as is_chosen,
    from ranked
    left join chosen_codes
        on ranked.segment_id = chosen_codes.segment_id
        and ranked.code = chosen_codes.code

)

select * from resolved
