-- Every word that tells whom a number counts is found in its example, and its code has a meaning.

with entries as (

    select
        entry_id,
        code,
        {{ fold('surface') }} as surface,
        {{ fold('example') }} as example,
    from {{ ref('lexicon_count_contexts') }}

),

codes as (

    select distinct code from {{ ref('count_context_codes') }}

)

select entries.*
from entries
left join codes
    on entries.code = codes.code
where
    instr(entries.example, entries.surface) = 0
    or (codes.code is null and entries.code not in ('ignore', 'sent', 'deceit'))
