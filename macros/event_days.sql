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
