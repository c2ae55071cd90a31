-- Every mention lies within its notice, and what the models read there is what the landed text says at that place.

with segments as (

    select * from {{ ref('evidence_segments') }}

),

mentions as (

    select * from {{ ref('evidence_mentions') }}

),

readings as (

    {% for model in ['int_dates_resolved', 'int_counts_resolved', 'int_fields_resolved', 'int_causes_resolved', 'int_third_parties_resolved'] %}
        select
            segment_id,
            char_start,
            char_end,
            surface,
            '{{ model }}' as read_by,
        from {{ ref(model) }}
        {% if not loop.last %}union all{% endif %}
    {% endfor %}
    union all
    select
        segment_id,
        char_start,
        char_end,
        surface,
        kind as read_by,
    from mentions

),

cut_again as (

    select
        readings.*,
        substring(segments.raw_text, readings.char_start + 1, readings.char_end - readings.char_start) as said,
        length(segments.raw_text) as text_length,
    from readings
    left join segments
        on readings.segment_id = segments.segment_id

)

select * from cut_again
where
    said is null
    or case when said <> surface then {{ fold('said') }} <> {{ fold('surface') }} end  -- folding each would take minutes
    or char_start < 0
    or char_end <= char_start
    or char_end > text_length
