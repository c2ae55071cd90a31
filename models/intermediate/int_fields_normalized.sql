-- Question: which kind of data does each surface name?
-- Rule: the lexicon gives its code. An umbrella word (個人情報, 申込書) names the whole, not an item, and so does a paper that a
-- sentence tells of (受診票を紛失した); a surface of priority 0 is
-- read only beside other items or in a list. Surfaces whose code is `ignore` were matched only to keep a shorter word
-- from being read in them, and end here. Whose name and how long valid (名義, 有効期限) belongs to the account or document
-- named before, as does a number or a term alone (名義人、番号、期限); what goes to an account (給与を|振り込む口座) is none; a password by
-- its hash only (パスワードは|ハッシュ化した値) is a password_hash, and the member's name right before a card number the cardholder's.
-- The parts of a whole in brackets (購入内容(席種、枚数)) are of its kind, unless they are items in any list.

with matched as (

    select * from {{ ref('int_fields_listed') }}

),

lexicon as (

    select
        {{ fold('surface') }} as surface,
        arg_max(entry_id, priority) as entry_id,
        arg_max(code, priority) as code,
        max(priority) as priority,
        bool_or(is_umbrella) as is_umbrella,
    from {{ ref('vocabulary_fields') }}
    group by {{ fold('surface') }}

),

heads as (

    select
        {{ fold('surface') }} as surface,
        entry_id,
        code,
    from {{ ref('lexicon_item_heads') }}

),

normalized as (

    select
        {{ surrogate_key(['matched.segment_id', "'leaked_field'", 'matched.char_start', 'matched.char_end']) }} as mention_id,
        matched.segment_id,
        matched.sentence_number,
        matched.char_start,
        matched.char_end,
        matched.surface,
        matched.gap_before,
        matched.gap_after,
        coalesce(heads.code, lexicon.code) as code,
        heads.code is not null
        or lexicon.priority = 0 and not {{ is_address_of_mails('matched.surface', 'matched.gap_before', 'matched.gap_after') }} as is_risky,
        heads.code = 'other_personal_information' as is_unlisted,
        coalesce(matched.item_head, '') = matched.surface as is_bare,
        heads.code is null and (lexicon.is_umbrella or {{ is_of_dealings('lexicon.code') }} and {{ is_counted_paper('matched.surface', 'matched.gap_after') }} or {{ is_paper_told_of('lexicon.code', 'matched.surface', 'matched.gap_before', 'matched.gap_after') }}) as is_umbrella,
        coalesce(heads.entry_id, lexicon.entry_id) as rule,
    from matched
    left join heads
        on matched.item_head = heads.surface
    left join lexicon
        on matched.surface = lexicon.surface
        and matched.item_head is null
    where coalesce(heads.code, lexicon.code) <> 'ignore'

),

held as (

    select
        * exclude (is_risky),
        regexp_matches(surface, '{{ part_of_holder_pattern() }}') as is_part,
        last_value(case when {{ is_holder_code('code') }} then code end ignore nulls) over so_far as holder_code,
        regexp_matches(gap_after, '^[、,・/ ]$')
        and lead(code) over (partition by segment_id order by char_start) = 'card_number' as is_before_card_number,
        code in ('salary', 'payment_amount', 'billing_information') and gap_after = 'を'
        and coalesce(lead(code) over in_sentence = 'bank_account', false) as is_paid_there,
        is_risky
        or code in ('salary', 'payment_amount', 'billing_information') and gap_after = 'の'
        and coalesce(lead(code) over in_sentence in ('bank_account', 'name', 'employer', 'postal_address'), false) as is_risky,
        surface = '所見' and bool_or(code in ('medical_record', 'health_information')) over whole
        and not bool_or(code = 'academic_record' and surface <> '所見') over whole as is_of_patient,
        last_value(
            case
                when regexp_matches(gap_after, '^[(][^()]*$')
                    then case when {{ is_of_dealings('code') }} and not is_umbrella and regexp_matches(surface, '{{ whole_of_dealings_pattern() }}') and not {{ is_detailed('surface', 'gap_after') }} then code else '' end
                when regexp_matches(gap_after, '[()]') then ''
            end ignore nulls
        ) over (in_sentence rows between unbounded preceding and 1 preceding) as bracket_code,
        last_value(case when not is_bare then code end ignore nulls) over (
            in_sentence rows between unbounded preceding and 1 preceding
        ) as holder_before,
        case when is_unlisted then lag(code) over in_sentence end as code_before,
        case when is_unlisted then lead(code) over in_sentence end as code_behind,
    from normalized
    window
        so_far as (partition by segment_id order by char_start rows between unbounded preceding and 1 preceding),
        whole as (partition by segment_id),
        in_sentence as (partition by segment_id, sentence_number order by char_start)

),

resolved as (

    select
        * exclude (is_part, holder_code, is_before_card_number, is_of_patient, is_unlisted, is_bare, is_paid_there, bracket_code, holder_before, code_before, code_behind, code),
        case
            when is_bare and holder_before in ('cardholder_name', 'card_brand', 'card_number', 'card_expiry', 'card_security_code')
                then case when surface = '期限' then 'card_expiry' else 'card_number' end
            when is_bare then case when {{ is_holder_code('holder_before') }} then holder_before end
            when code = 'password' and {{ is_hashed('gap_before', 'gap_after') }} then 'password_hash'
            when code = 'password_hash' and regexp_matches(gap_after, '{{ not_hashed_pattern() }}') then 'password'
            when is_before_card_number and regexp_matches(surface, '会員(?:様|さま)?(?:の?(?:お|ご)?(?:氏名|名前|名))$') then 'cardholder_name'
            when
                code_before = code_behind
                or code_before in ('health_information', 'medical_record', 'academic_record', 'email_content') and code_behind is null
                then code_before
            when is_risky and bracket_code <> '' then bracket_code
            when is_of_patient then 'health_information'
            when is_part and not coalesce(holder_code, 'card_number') in ('card_number', 'card_brand') then holder_code
            else code
        end as code,
    from held
    where not is_paid_there

)

select * from resolved
where code is not null
