{#
    What is not well formed in a table. Arguments: as for the test well_formed.
    Returns: column_name, problem, value, failures (a number of rows), one row per malformed value.
#}
{% macro malformed_values(model, unique, not_null, accepted, references) -%}
    {%- set queries = [] -%}
    {%- for column in unique -%}
        {%- do queries.append(malformed_column(model, column, 'not unique', column ~ ' is not null', 'count(*) > 1')) -%}
    {%- endfor -%}
    {%- for column in not_null -%}
        {%- do queries.append(malformed_column(model, column, 'null', column ~ ' is null')) -%}
    {%- endfor -%}
    {%- for column, values in accepted.items() -%}
        {%- set accepted_values = "'" ~ values | join("', '") ~ "'" -%}
        {%- do queries.append(malformed_column(
            model, column, 'not accepted', 'cast(' ~ column ~ ' as varchar) not in (' ~ accepted_values ~ ')'
        )) -%}
    {%- endfor -%}
    {%- for column, other in references.items() -%}
        {%- do queries.append(malformed_column(model, column, 'dangling', is_dangling(column, other))) -%}
    {%- endfor -%}
    {{ queries | join('\nunion all\n') }}
{%- endmacro %}


{#
    The values of one column that fulfil a condition, grouped. Arguments: a relation, a column, the name of the problem, a
    condition on rows, a condition on groups. Returns: a select as malformed_values gives it.
#}
{% macro malformed_column(model, column, problem, condition, group_condition='true') -%}
    select
        '{{ column | replace("'", "''") }}' as column_name,
        '{{ problem | replace("'", "''") }}' as problem,
        cast({{ column }} as varchar) as value,
        count(*) as failures,
    from {{ model }}
    where {{ condition }}
    group by {{ column }}
    having {{ group_condition }}
{%- endmacro %}


{#
    Whether a value is filled and yet not found where it refers to. Arguments: a column; the relation `to`, its `field`,
    optionally `where`. Returns: a condition.
#}
{% macro is_dangling(column, other) -%}
    {{ column }} is not null
    and {{ other.where or 'true' }}
    and {{ column }} not in (select {{ other.field }} from {{ other.to }} where {{ other.field }} is not null)
{%- endmacro %}
