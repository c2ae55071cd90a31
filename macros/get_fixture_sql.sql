{#
    The rows of a unit test's input, as dbt writes them; but a seed given without rows, which stands for its shipped
    file, is read from its table, since some thousand rows joined by `union all` take the engine minutes to plan.
    Overrides dbt's macro of the same name. Arguments: the rows; their types by column. Returns: a query.
#}
{% macro get_fixture_sql(rows, column_name_to_data_types) -%}
    {%- if rows | length > 100 -%}
        select * from {{ this }}
    {%- else -%}
        {{ dbt.get_fixture_sql(rows, column_name_to_data_types) }}
    {%- endif -%}
{%- endmacro %}
