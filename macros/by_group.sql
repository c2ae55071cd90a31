{#
    A table that says which notices are looked at together: pairs to compare, or the reports of an incident. Its key is the
    column that names the group, its members are the columns that name a notice. It is computed anew by each build. One that
    reads a batch (macros/by_segment.sql) notes in schema `touched` which groups are not what they were, or hold a notice of
    the batch: there they stand until a build is complete, so that whatever is killed can be done again.
#}
{% materialization grouping, adapter='duckdb' %}
    {%- if not reads_batch() -%}
        {% do run_query('drop table if exists reading.segments') %}
        {{ return(dbt.materialization_table_duckdb()) }}
    {%- endif -%}

    {%- set key, made = group_key(model), batch_relation(model.name) -%}
    {%- set touched = groups_touched(key) -%}
    {%- set members = model.columns | select('in', ['segment_id', 'later_segment_id', 'earlier_segment_id']) | list -%}
    {% call statement('main') -%}
        create or replace table {{ made }} as ({{ compiled_code }}
        );
        create schema if not exists {{ touched.without_identifier() }};
        create table if not exists {{ touched }} as select {{ key }} from {{ made }} limit 0;
        insert into {{ touched }}
        select {{ key }} from ((from {{ made }} except from {{ this }}) union all (from {{ this }} except from {{ made }}))
        {%- for member in members %}
            union
            select {{ key }} from {{ made }} where {{ member }} in (select segment_id from {{ batch_relation('segments') }})
        {%- endfor %};
        delete from {{ this }} where {{ in_groups_touched(key) }};
        insert into {{ this }} by name from {{ made }} where {{ in_groups_touched(key) }};
        create or replace table {{ notices_touched(key) }} as
        select unnest([{{ members | join(', ') }}]) as segment_id from {{ made }} where {{ in_groups_touched(key) }}
        union
        select segment_id from {{ batch_relation('segments') }}
    {%- endcall %}
    {% do adapter.commit() %}
    {{ return({'relations': [this.incorporate(type='table')]}) }}
{% endmaterialization %}


{#
    A table whose every row is made of the rows of one group, so that a build of a batch needs to make those groups alone that
    are touched. It computes the model's SQL, unchanged, over the rows of these groups and of their notices, and exchanges the
    rows of the groups for them. Any other build makes all of the table.
#}
{% materialization by_group, adapter='duckdb' %}
    {%- if not reads_batch() -%}
        {{ return(dbt.materialization_table_duckdb()) }}
    {%- endif -%}

    {%- set key, made = group_key(model), batch_relation(model.name) -%}
    {% call statement('main') -%}
        create or replace table {{ made }} as ({{ of_groups_touched(compiled_code, key) }}
        );
        delete from {{ this }} where {{ in_groups_touched(key) }};
        insert into {{ this }} by name from {{ made }}
    {%- endcall %}
    {% do adapter.commit() %}
    {{ return({'relations': [this.incorporate(type='table')]}) }}
{% endmaterialization %}


{#
    The column that names the group of a row: its incident or, of pairs, the later notice. Argument: a node. Returns: its name, or nothing.
#}
{% macro group_key(node) -%}
    {{ return(['incident_id', 'later_segment_id'] | select('in', node.columns) | first | default('')) }}
{%- endmacro %}


{#
    Where the groups stand that are made anew, and where their notices. Argument: the key. Returns: a relation.
#}
{% macro groups_touched(key) -%}
    {{ return(api.Relation.create(database=target.database, schema='touched', identifier=key)) }}
{%- endmacro %}

{% macro notices_touched(key) -%}
    {{ return(batch_relation('notices_by_' ~ key)) }}
{%- endmacro %}


{#
    Whether a row is of a group that is made anew. Argument: the key. Returns: a condition.
#}
{% macro in_groups_touched(key) -%}
    {{ key }} in (select {{ key }} from {{ groups_touched(key) }})
{%- endmacro %}


{#
    SQL of the node that is built, over the groups that are made anew: of tables with a segment_id the rows of their notices, of
    others with the key the rows of the groups, all others whole. Arguments: compiled SQL; the key. Returns: SQL.
#}
{% macro of_groups_touched(sql, key) -%}
    {%- set read = namespace(sql=sql) -%}
    {%- for id in model.depends_on.nodes if key in graph.nodes[id].columns or 'segment_id' in graph.nodes[id].columns -%}
        {%- set node = graph.nodes[id] -%}
        {%- set part -%}
            (select * from {{ node.relation_name }} where
            {%- if 'segment_id' in node.columns %} segment_id in (select segment_id from {{ notices_touched(key) }})
            {%- else %} {{ in_groups_touched(key) }}
            {%- endif %})
        {%- endset -%}
        {%- set read.sql = read.sql.replace(node.relation_name, part) -%}
    {%- endfor -%}
    {{ return(read.sql) }}
{%- endmacro %}
