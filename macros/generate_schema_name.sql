{#
    Schemas carry the names of the contract (raw, staging, evidence, main …), without dbt's target prefix.
#}
{% macro generate_schema_name(custom_schema_name, node) -%}
    {{ custom_schema_name if custom_schema_name is not none else target.schema }}
{%- endmacro %}
