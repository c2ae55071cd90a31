-- Question: which cause does each word speak for, in the light of the others?
-- Rule: a generic word (不正アクセス) speaks for a more specific cause where other words of the notice tell of that one, and
-- more than plain words tell of its own; of two causes that yield to each other the weightier one stays. Three causes
-- show only by signals together: security codes of cards, which nobody may store, tell of a tampered payment page where
-- the notice also tells of something altered or entered, and of no database; bad logins to the accounts of members tell
-- of identifiers obtained elsewhere; what was handed over by mistake (誤送付) went by mail where mails are told of and
-- neither envelopes, counters nor FAX. Words that weigh next to nothing at their place (denied, or in advice to the
-- reader) are no signals.

with normalized as (

    select * from {{ ref('int_causes_normalized') }}

),

signals as (

    select
        segment_id,
        bool_or(code = 'signal_card' and not is_spared and weight > 0.2)
        and bool_or((code in ('signal_entry', 'web_skimming') or regexp_matches(surface, '{{ altered_page_pattern() }}')) and weight > 0.2)
        and not bool_or(code = 'signal_database' and not is_spared and weight > 0.2) as is_card_taken_when_entered,
        bool_or(code = 'signal_member') as tells_of_members,
        bool_or(section = 'header' and code in ('signal_mail', 'misdirected_email') and contains(surface, 'メール'))
        or (
            bool_or(code in ('signal_mail', 'misdirected_email') and section not in ('response', 'request', 'prevention', 'contact'))
            and not bool_or(code = 'signal_paper' and section not in ('response', 'request', 'prevention', 'contact'))
        ) as is_told_of_mail,
    from normalized
    group by segment_id

),

told as (

    select
        normalized.segment_id,
        normalized.sentence_number,
        normalized.char_start,
        normalized.char_end,
        normalized.surface,
        normalized.section,
        normalized.yields_to,
        normalized.priority,
        normalized.weight,
        normalized.rule as told_by,
        case
            when signals.is_told_of_mail and list_contains(string_split(normalized.yields_to, ' '), 'mail') then 'misdirected_email'
            else normalized.code
        end as code,
        case
            when signals.is_told_of_mail and list_contains(string_split(normalized.yields_to, ' '), 'mail') then 'sent_by_mail'
            else normalized.rule
        end as rule,
    from normalized
    inner join signals
        on normalized.segment_id = signals.segment_id
    where normalized.code not like 'signal%'

),

own_scores as (

    select
        segment_id,
        code,
        sum(weight) as score,
        coalesce(sum(weight) filter (where yields_to = ''), 0) as plain_score,
        string_split(coalesce(string_agg(distinct nullif(yields_to, ''), ' '), ''), ' ') as yields_to_codes,
    from (
        select
            segment_id,
            code,
            told_by,
            yields_to,
            max(weight) as weight,
        from told
        group by segment_id, code, told_by, yields_to
    ) as words
    group by segment_id, code

),

specific_causes as (

    select
        told.segment_id,
        told.code as generic_code,
        told.yields_to,
        arg_max(own_scores.code, (own_scores.score, own_scores.code)) as code,
    from (select distinct
        segment_id,
        code,
        yields_to
    from told
    where yields_to <> '') as told
    inner join own_scores
        on told.segment_id = own_scores.segment_id
        and list_contains(string_split(told.yields_to, ' '), own_scores.code)
    inner join own_scores as scores_of_generic
        on told.segment_id = scores_of_generic.segment_id
        and told.code = scores_of_generic.code
    where
        own_scores.score >= {{ telling_score() }}
        and own_scores.score > scores_of_generic.plain_score
        and not (list_contains(own_scores.yields_to_codes, told.code) and scores_of_generic.score >= own_scores.score)
    group by told.segment_id, told.code, told.yields_to

),

spoken as (

    select
        told.* exclude (code, rule),
        case
            when specific_causes.code is not null then specific_causes.code
            when signals.is_card_taken_when_entered and contains(told.yields_to, 'web_skimming') then 'web_skimming'
            when signals.tells_of_members and told.yields_to = 'credential_stuffing' then 'credential_stuffing'
            else told.code
        end as code,
        case
            when specific_causes.code is not null then 'generic_word_for_specific_cause'
            when signals.is_card_taken_when_entered and contains(told.yields_to, 'web_skimming') then 'card_taken_when_entered'
            when signals.tells_of_members and told.yields_to = 'credential_stuffing' then 'logins_of_members'
            else told.rule
        end as rule,
        specific_causes.code is null as is_own_word,
    from told
    inner join signals
        on told.segment_id = signals.segment_id
    left join specific_causes
        on told.segment_id = specific_causes.segment_id
        and told.yields_to = specific_causes.yields_to
        and told.code = specific_causes.generic_code

)

select * from spoken
