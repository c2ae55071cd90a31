{#
    Whether a fact stands in the last report of its incident that tells anything of its kind. Reads incident_links. Argument: the
    column that says what kind of fact it is. Returns: a condition.
#}
{% macro is_of_latest_report(kind) -%}
    incident_links.report_order = max(incident_links.report_order) over (partition by incident_links.incident_id, {{ kind }})
{%- endmacro %}
