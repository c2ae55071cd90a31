-- Question: by which traits can two notices be told to speak of one incident?
-- Rule: one row per notice and trait: its case number, the days on which things happened, the days that it names as
-- earlier publications, the services in its title 「…」, its title without stage words, its third parties, and whether
-- its opening speaks of an earlier notice (先日お知らせ, 3月1日付で公表, 既報) or may do so (その後の調査). Only days known
-- to the day count, and of reports and notifications none.

-- depends_on: {{ ref('lexicon_earlier_notices') }}
-- depends_on: {{ ref('lexicon_report_stages') }}

{% set opening_sentences = 4 %}
{% set ignored_ending_pattern = lexicon_pattern('lexicon_earlier_notices', "code = 'ignore'") ~ '$' %}

with notices as (

    select * from {{ ref('int_notices_resolved') }}
    where kind = 'incident_notice'

),

publication_dates as (

    select * from {{ ref('int_publication_dates') }}

),

events as (

    select * from {{ ref('int_events_resolved') }}
    where {{ is_day_precise('date_precision') }}

),

third_parties as (

    select * from {{ ref('int_third_parties_resolved') }}

),

dates as (

    select * from {{ ref('int_dates_resolved') }}

),

sentences as (

    select * from {{ ref('int_sections_resolved') }}
    where
        section in ('header', 'lead')
        or sentence_number <= {{ opening_sentences }}

),

titles as (

    select
        segment_id,
        {{ fold('title') }} as title,
    from {{ ref('int_organizations_resolved') }}

),

bare_titles as (

    select
        segment_id,
        replace(
            regexp_replace(
                regexp_replace(title, '{{ lexicon_pattern("lexicon_report_stages") }}', '', 'g'), '\( *\)|\[ *\]|【 *】', '', 'g'
            ),
            ' ',
            ''
        ) as bare_title,
    from titles

),

services as (

    select
        segment_id,
        lower(replace({{ each_item("regexp_extract_all(title, '「([^「」]{2,40})」', 1)") }}, ' ', '')) as service,
    from titles

),

tokens as (

    {{ scan('sentences', "(?:" ~ earlier_notice_pattern() ~ "|" ~ lexicon_pattern('lexicon_earlier_notices', "code in ('hint', 'ignore')") ~ ")") }}

),

earlier_notice_words as (

    select
        segment_id,
        surface,
        case
            when regexp_matches(surface, '^{{ earlier_notice_pattern() }}$') then 'earlier_notice'
            else 'earlier_notice_hint'
        end as trait,
    from tokens
    where not regexp_matches(surface, '{{ ignored_ending_pattern }}')

),

dated_notices as (

    select
        dates.segment_id,
        dates.surface,
        dates.date_start,
        dates.precision,
    from dates
    inner join sentences
        on dates.segment_id = sentences.segment_id
        and dates.sentence_number = sentences.sentence_number
    inner join publication_dates
        on dates.segment_id = publication_dates.segment_id
    where
        dates.date_start < coalesce(publication_dates.disclosed_on, publication_dates.anchor_on)
        and regexp_matches(dates.gap_after, '{{ dated_telling_pattern() }}')
        and not regexp_matches(
            regexp_extract(dates.gap_after, '{{ dated_telling_pattern() }}'), '{{ ignored_ending_pattern }}'
        )

),

earlier_publications as (

    select
        events.segment_id,
        events.event_date,
    from events
    left join publication_dates
        on events.segment_id = publication_dates.segment_id
    where
        events.event_type = 'disclosed'
        and events.event_date is distinct from publication_dates.disclosed_on

),

traits as (

    {% for trait, trait_value, source, condition in [
        ("'case_number'", 'case_number', 'publication_dates', 'true'),
        ("'event_day'", 'event_date', 'events', is_telling_event('event_type')),
        ("event_type || '_day'", 'event_date', 'events', "event_type in ('occurred', 'discovered')"),
        ("'earlier_publication_day'", 'event_date', 'earlier_publications', 'true'),
        ("'earlier_publication_day'", 'date_start', 'dated_notices', is_day_precise('precision')),
        ("'service'", 'service', 'services', 'true'),
        ("'title'", 'bare_title', 'bare_titles', 'true'),
        ("'third_party'", 'organization_name', 'third_parties', 'true'),
        ("'earlier_notice'", 'surface', 'dated_notices', 'true'),
        ('trait', 'surface', 'earlier_notice_words', 'true'),
    ] -%}
        select
            segment_id,
            {{ trait }} as trait,
            cast({{ trait_value }} as varchar) as trait_value,
        from {{ source }}
        where {{ condition }}
        {% if not loop.last %}union all{% endif %}
    {% endfor %}

),

matched as (

    select distinct
        traits.segment_id,
        traits.trait,
        traits.trait_value,
    from traits
    inner join notices
        on traits.segment_id = notices.segment_id
    where trim(traits.trait_value) <> ''

)

select * from matched
