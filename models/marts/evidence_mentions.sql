-- Question: which spans of a notice were read, and as what?
-- Rule: every date-like and count-like surface is here, parsed or with its parse_error, and so is every field, event
-- word, cause, organisation and report stage. A mention is its span, kind and code; read twice, it stands once.
-- The surface is cut from the landed text again, so that it is what the notice says, not what the models folded it to.

{{ config(schema='evidence', alias='mentions') }}

with segments as (

    select * from {{ ref('stg_segments') }}

),

sentences as (

    select * from {{ ref('int_sections_resolved') }}

),

dates as (

    select * from {{ ref('int_dates_resolved') }}

),

publication_dates as (

    select * from {{ ref('int_publication_dates') }}

),

counts as (

    select * from {{ ref('int_counts_resolved') }}

),

fields as (

    select * from {{ ref('int_fields_resolved') }}

),

events as (

    select * from {{ ref('int_events_resolved') }}

),

causes as (

    select * from {{ ref('int_causes_resolved') }}

),

organizations as (

    select * from {{ ref('int_organizations_resolved') }}

),

third_parties as (

    select * from {{ ref('int_third_parties_resolved') }}

),

report_stages as (

    select * from {{ ref('int_report_stages_resolved') }}

),

read_as_anything as (

    {{ readings('dates', 'date', value='value', value_end='value_end', role='role', parse_error='parse_error') }}
    union all
    {{ readings('publication_dates', 'date', value='disclosed_on', role="'point'", preference=2) }}
    where disclosed_on is not null
    union all
    {{ readings(
        'counts', 'count', value=number_text('value'), value_end=number_text('value_end'), code='unit', role='role',
        parse_error='parse_error'
    ) }}
    union all
    {{ readings('fields', 'leaked_field', code='code', status='status', preference=exposure_preference('status')) }}
    union all
    {{ readings('events', 'event', code='event_type', char_start='cue_char_start', char_end='cue_char_end') }}
    union all
    {{ readings('causes', 'cause', code='code', status="case when is_chosen then 'chosen' end") }}
    union all
    {{ readings('organizations', 'organization', value='organization_name', role="'publisher'") }}
    union all
    {{ readings('third_parties', 'organization', value='organization_name', role='role', preference=2) }}
    union all
    {{ readings('report_stages', 'report_stage', value='report_number', code=report_stage_code()) }}

),

spans as (

    select * from read_as_anything
    where char_end > char_start

),

read_once as (

    select *
    from (
        select
            *,
            row_number() over (
                partition by mention_id order by preference, status, role, rule, value
            ) as reading_rank,
        from spans
    ) as ranked
    where reading_rank = 1

),

-- Materialized, lest the notice's text is carried through the join below, once a mention.
placed as {{ once() }} (

    select
        read_once.*,
        sentences.sentence_number,
        sentences.section,
    from read_once
    left join sentences
        on read_once.segment_id = sentences.segment_id
        and read_once.char_start >= sentences.char_start
        and read_once.char_start < sentences.char_end

),

mentions as (

    select
        placed.mention_id,
        placed.segment_id,
        cast(placed.sentence_number as integer) as sentence_number,
        placed.kind,
        cast(placed.char_start as integer) as char_start,
        cast(placed.char_end as integer) as char_end,
        substring(segments.raw_text, placed.char_start + 1, placed.char_end - placed.char_start) as surface,
        placed.section,
        placed.value,
        placed.value_end,
        placed.code,
        placed.role,
        placed.status,
        placed.rule,
        placed.parse_error,
    from placed
    inner join segments
        on placed.segment_id = segments.segment_id

)

select * from mentions
