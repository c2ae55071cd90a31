{#
    Event types whose day tells incidents apart: what happened to the data and what was done at once, unlike reports
    and notifications, which follow rules of their own. Argument: a column. Returns: a condition.
#}
{% macro is_telling_event(event_type) -%}
    {{ event_type }} in (
        'occurred', 'exposure_period', 'alerted', 'discovered', 'contained', 'service_suspended', 'investigation_started'
    )
{%- endmacro %}


{#
    Whether a date is known to the day. Argument: the precision. Returns: a condition.
#}
{% macro is_day_precise(precision) -%}
    {{ precision }} in ('day', 'hour', 'minute')
{%- endmacro %}


{#
    The first day of an event type over the rows of a group, NULL unless known to the day. Argument: the event type.
    Reads event_type, event_date and date_precision. Returns: an aggregate.
#}
{% macro first_event_day(event_type) -%}
    min(case when event_type = '{{ event_type }}' and {{ is_day_precise('date_precision') }} then event_date end)
{%- endmacro %}


{#
    The first date of an event type over the rows of a group; dates known to the day precede vaguer ones.
    Argument: the event type. Reads event_type, event_date and date_precision. Returns: an aggregate.
#}
{% macro first_event_on(event_type) -%}
    coalesce(
        {{ first_event_day(event_type) }},
        min(case when event_type = '{{ event_type }}' then event_date end)
    )
{%- endmacro %}


{#
    Days from one day to a later one; NULL where one is unknown or their order is reversed, which is a finding for the
    audit and no delay. Arguments: two DATE expressions. Returns: an integer.
#}
{% macro days_from(first_day, later_day) -%}
    cast(case when {{ later_day }} >= {{ first_day }} then {{ later_day }} - {{ first_day }} end as integer)
{%- endmacro %}


{#
    Whether a dated event speaks for its incident: what happened and when the investigation ended is the latest word,
    what was first noticed or done may stand in any report. Reads event_type and is_current. Returns: a condition.
#}
{% macro speaks_for_incident() -%}
    (is_current or event_type not in ('occurred', 'exposure_period', 'investigation_completed'))
{%- endmacro %}
