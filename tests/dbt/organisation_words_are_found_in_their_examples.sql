-- Every entry of the lexicons about organisations and reports is found in its example.

with entries as (

    {% for seed in ['lexicon_legal_forms', 'lexicon_sectors', 'lexicon_earlier_notices', 'lexicon_ppc_reports'] %}
        select
            entry_id,
            {{ fold('surface') }} as surface,
            {{ fold('example') }} as example,
        from {{ ref(seed) }}
        {% if not loop.last %}union all{% endif %}
    {% endfor %}

)

select * from entries
where instr(lower(example), lower(surface)) = 0
