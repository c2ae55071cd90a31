-- Every entry of the lexicons about dates and numbers is found in its example.

with entries as (

    {% for seed in [
        'lexicon_eras', 'lexicon_relative_dates', 'lexicon_day_parts', 'lexicon_date_contexts', 'lexicon_counters',
        'lexicon_approximations', 'lexicon_no_counts', 'lexicon_count_labels',
    ] %}
        select
            entry_id,
            {{ fold('surface') }} as surface,
            {{ fold('example') }} as example,
        from {{ ref(seed) }}
        {% if not loop.last %}union all{% endif %}
    {% endfor %}

)

select * from entries
where instr(example, surface) = 0
