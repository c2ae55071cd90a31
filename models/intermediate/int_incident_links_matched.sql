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

organizations as (

    select * from {{ ref('int_organizations_resolved') }}

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
    from organizations

),

earlier_notice_words as (

    {{ scan('sentences', "(?:" ~ earlier_notice_pattern() ~ "|" ~ lexicon_pattern('lexicon_earlier_notices', "code in ('hint', 'ignore')") ~ ")") }}

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

traits as (

    select
        segment_id,
        'case_number' as trait,
        case_number as trait_value,
    from publication_dates
    union all
    select
        segment_id,
        'event_day' as trait,
        cast(event_date as varchar) as trait_value,
    from events
    where {{ is_telling_event('event_type') }}
    union all
    select
        segment_id,
        event_type || '_day' as trait,
        cast(event_date as varchar) as trait_value,
    from events
    where event_type in ('occurred', 'discovered')
    union all
    select
        events.segment_id,
        'earlier_publication_day' as trait,
        cast(events.event_date as varchar) as trait_value,
    from events
    left join publication_dates
        on events.segment_id = publication_dates.segment_id
    where
        events.event_type = 'disclosed'
        and events.event_date is distinct from publication_dates.disclosed_on
    union all
    select
        segment_id,
        'service' as trait,
        lower(replace({{ each_item("regexp_extract_all(title, '「([^「」]{2,40})」', 1)") }}, ' ', '')) as trait_value,
    from titles
    union all
    select
        segment_id,
        'title' as trait,
        replace(
            regexp_replace(
                regexp_replace(title, '{{ lexicon_pattern("lexicon_report_stages") }}', '', 'g'), '\( *\)|\[ *\]|【 *】', '', 'g'
            ),
            ' ',
            ''
        ) as trait_value,
    from titles
    union all
    select
        segment_id,
        'third_party' as trait,
        organization_name as trait_value,
    from third_parties
    union all
    select
        segment_id,
        'earlier_publication_day' as trait,
        cast(date_start as varchar) as trait_value,
    from dated_notices
    where {{ is_day_precise('precision') }}
    union all
    select
        segment_id,
        'earlier_notice' as trait,
        surface as trait_value,
    from dated_notices
    union all
    select
        segment_id,
        case
            when regexp_matches(surface, '^{{ earlier_notice_pattern() }}$') then 'earlier_notice'
            else 'earlier_notice_hint'
        end as trait,
        surface as trait_value,
    from earlier_notice_words
    where not regexp_matches(surface, '{{ ignored_ending_pattern }}')

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
