-- The evidence of every fact is cut from the landed text at the place that the fact names. What fct_disclosures, fct_incidents and
-- fct_ppc_duties quote is carried from the intermediate models that are asked here, which a build of a batch makes in part.

with segments as (

    select * from {{ ref('evidence_segments') }}

),

facts as (

    {% for model in [
        'int_disclosures_described', 'int_incident_reports_combined', 'int_ppc_duties_reported', 'fct_leaked_fields',
        'fct_timeline_events', 'fct_affected_counts', 'bridge_incident_third_parties',
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
