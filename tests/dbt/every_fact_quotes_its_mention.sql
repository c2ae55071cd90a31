-- The evidence of every fact is cut from the landed text at the place that the fact names.

with segments as (

    select * from {{ ref('evidence_segments') }}

),

facts as (

    {% for model in [
        'fct_disclosures', 'fct_incidents', 'fct_leaked_fields', 'fct_timeline_events', 'fct_affected_counts',
        'fct_ppc_duties', 'bridge_incident_third_parties',
    ] -%}
        select
            '{{ model }}' as fact,
            segment_id,
            mention_id,
            char_start,
            char_end,
            evidence_text,
        from {{ ref(model) }}
        {% if not loop.last %}union all{% endif %}
    {% endfor %}

)

select facts.*
from facts
inner join segments
    on facts.segment_id = segments.segment_id
where
    facts.mention_id is not null
    and facts.evidence_text is distinct from
    substring(segments.raw_text, facts.char_start + 1, facts.char_end - facts.char_start)
