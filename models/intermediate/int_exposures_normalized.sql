-- Question: what does each word of exposure say in its sentence: affirmed, denied, or left open?
-- Rule: predicates that share an ending share its denial (表示・保存していない). A word that leads on to a noun takes the denial of
-- that noun, or is left open where nothing was found (漏えいの|事実は|確認されておりません), unless that is what was lost
-- (紛失し、|見つかっていません); and so does one that names what the items are not among (漏えいの|対象に|含まれておりません; 登録いただく|項目ではございません;
-- 流出した情報から|除かれます). What describes a holder (住所を含む|情報の, 記載された|書類は), and a record that is itself a thing (入館の|記録は), says of
-- its items what the next word says of the holder. What was handed on wrongly (誤って|送付した, 別の方に|渡した) is a mishap. A denial
-- labels what follows where its noun is the topic (見えなかった|項目は). Of several acts (閲覧したり、送信したり) each is what the next one
-- is. What its owner can no longer read (暗号化され、閲覧できません) is not spared for that.

with coded as (

    select * from {{ ref('int_exposures_coded') }}

),

neighbours as (

    select
        *,
        lead(code) over in_sentence as next_code,
        lead(is_denied and not is_open) over in_sentence as next_is_denied,
        lead(links_on) over in_sentence as next_links_on,
        lead(gap_after) over in_sentence as gap_after_next,
        lag(surface) over in_sentence as previous_surface,
        coalesce(lag(is_coordinated and code in ('leak', 'mishap', 'visible')) over in_sentence, false) as shares_exposure,
        coalesce(bool_or(code = 'wrongly') over earlier, false) as is_done_wrongly,
        lead(code, 2) over in_sentence as second_code,
        lead(is_denied, 2) over in_sentence as second_is_denied,
    from coded
    window
        in_sentence as (partition by segment_id, sentence_number order by char_start),
        earlier as (in_sentence rows between unbounded preceding and 1 preceding)

),

told as (

    select
        *,
        case
            when is_unsure then 'affirmed'
            when is_open then 'open'
            when code = 'visible' and {{ is_locked_up('gap_after', 'is_denied', 'previous_surface') }} then 'open'
            when is_denied or code = 'contained' and next_code = 'spared' and regexp_matches(gap_after, '^[をは]?$') then 'denied'
            when code = 'mishap' and next_code = 'finding' and regexp_matches(surface || gap_after, '[しりてれい]、$') then 'affirmed'
            when is_coordinated and regexp_matches(gap_after_next, '^(?:など|等)?に(?:よるもので|起因)') then 'open'
            when next_code = code and next_is_denied and regexp_matches(gap_after, '{{ next_of_same_pattern() }}') then 'denied'
            when is_coordinated and next_is_denied and not (next_code = 'visible' and surface like '暗号化%') then 'denied'
            when links_on and next_code = 'finding' and next_is_denied then 'open'
            when
                links_on and next_code in ('chance', 'fact', 'finding') and next_links_on
                and second_code = 'finding' and second_is_denied then 'open'
            when links_on and next_code in ('chance', 'fact') and next_is_denied then 'denied'
            when
                code in ('leak', 'mishap') and next_code = 'contained' and next_is_denied
                and regexp_matches(gap_after, '{{ within_pattern() }}') then 'denied'
            when
                code in ('leak', 'mishap') and next_code = 'list' and second_code = 'contained' and second_is_denied
                and regexp_matches(gap_after, '^(?:の|した|された|しました)?$')
                and regexp_matches(gap_after_next, '{{ within_pattern() }}') then 'denied'
            when
                code in ('leak', 'mishap') and next_code = 'spared'
                and regexp_matches(gap_after, '^(?:等|など|被害)*の?$|^(?:された|した)?(?:情報|データ|もの|項目)から$') then 'denied'
            when next_code = 'list' and next_is_denied and regexp_matches(gap_after, '^[ぁ-ん]{0,8}[るすうくた]$') then 'denied'
            else 'affirmed'
        end as told_polarity,
        (
            code = 'hedge'
            or coalesce(is_unsure, false)
            or code = 'chance' and not is_denied
            and not coalesce(links_on and next_code = 'finding' and next_is_denied, false)
        )
        and coalesce(last_value(
            case
                when code in ('leak', 'mishap', 'handed', 'visible', 'contained', 'other', 'use') and not shares_exposure then code
            end ignore nulls
        ) over (
            partition by segment_id, sentence_number order by char_start rows between unbounded preceding and 1 preceding
        ), '') not in ('other', 'use') as is_hedge,
    from neighbours

),

joined as (

    select
        *,
        case
            when regexp_matches(gap_after, '{{ one_of_several_acts_pattern() }}')
                then coalesce(lead(told_polarity) over (partition by segment_id, sentence_number order by char_start), told_polarity)
            else told_polarity
        end as own_polarity,
    from told

),

normalized as (

    select
        segment_id,
        sentence_number,
        char_start,
        char_end,
        surface,
        rule,
        case when code = 'handed' and is_done_wrongly then 'mishap' else code end as code,
        case
            when describes and own_polarity = 'affirmed'
                then coalesce(first_value(
                    case when {{ is_exposure_code('code') }} then own_polarity when code = 'spared' then 'denied' end ignore nulls
                ) over following, 'affirmed')
            else own_polarity
        end as polarity,
        is_hedge,
        regexp_matches(gap_after, '{{ end_of_fact_pattern() }}') as ends_clause,
        code in ('leak', 'handed', 'visible', 'contained', 'spared') and (
            regexp_matches(gap_after, '{{ label_of_spared_pattern() }}')
            or regexp_matches(right(surface, 1) || gap_after, '{{ label_of_spared_pattern() }}')
        )
        or coalesce(
            ({{ is_spared('code', 'own_polarity') }})
            and next_code = 'list' and regexp_matches(gap_after, '^[ぁ-ん]{0,8}$') and regexp_matches(gap_after_next, '^は[^、]'), false
        ) as is_label,
    from joined
    window following as (
        partition by segment_id, sentence_number order by char_start rows between 1 following and unbounded following
    )

)

select * from normalized
