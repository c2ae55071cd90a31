{#
    A name that is a municipality, its office or a body of it, without its prefecture. Not a body of several
    municipalities (町村会) nor of the prefecture (県立…). Returns: a regular expression.
#}
{% macro municipality_pattern() -%}
    ^(?:立川|立科|立山|[^立営市町村区].{0,5}|[市町村].{1,5})[市区町村](?:教育委員会|議会|消防本部|立.+)?$
{%- endmacro %}
