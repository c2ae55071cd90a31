{#
    How dbt creates a scalar function in DuckDB: as a macro, so that it is stored in the file and goes with it.
    Reached by dbt's dispatch. Argument: the function's name in its schema. Returns: one statement.
#}
{% macro duckdb__scalar_function_sql(target_relation) -%}
    create or replace macro {{ target_relation.include(database=false) }}(
    {{- model.arguments | map(attribute='name') | join(', ') -}}
    ) as (
        {{ model.compiled_code }}
    )
{%- endmacro %}
