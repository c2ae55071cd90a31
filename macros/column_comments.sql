{#
    Says in the file what each column holds; what dbt-duckdb itself does asks first, by a query a table, which of the columns
    there are, and all described ones are. Reached by dbt's dispatch. Arguments: the relation; its described columns.
    Returns: statements.
#}
{% macro duckdb__alter_column_comment(relation, column_dict) -%}
    {%- for name in column_dict %}
        comment on column {{ relation }}.{{ adapter.quote(name) }} is {{ duckdb_escape_comment(column_dict[name].description) }};
    {%- endfor %}
{%- endmacro %}
