-- Every word that names data, or says whether they got out, is found in its example.

with entries as (

    select
        entry_id,
        {{ fold('surface') }} as surface,
        {{ fold('example') }} as example,
    from {{ ref('lexicon_fields') }}
    union all
    select
        entry_id,
        {{ fold('surface') }} as surface,
        {{ fold('example') }} as example,
    from {{ ref('lexicon_exposures') }}

)

select *
from entries
where instr(example, surface) = 0
