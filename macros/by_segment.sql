{#
    A table whose every row is read from one notice, so that a build needs to read those only that are new, edited or
    gone since the last one. Such a build (jikenbo/reading.py prepares it) computes the model's SQL, unchanged, over the
    batch: each relation of the same kind stands for its rows of the batch, in schema `batch`. The rows of the table that
    were read from these notices before are then exchanged for them, in one transaction, so that whatever is killed can be
    done again. Any other build makes the table in its place: dbt's own `table` builds beside and exchanges by name, which takes
    a tenth of the time of a build of few notices. Many notices are read portion by portion, either way. The table must have
    a segment_id, and no row may depend on another notice.
#}
{% materialization by_segment, adapter='duckdb' %}
    {%- set table = this.incorporate(type='table') -%}
    {%- set made = batch_relation(model.name) if reads_batch() else table -%}

    {%- set standing = load_cached_relation(this) -%}
    {%- if not reads_batch() and standing is not none and not standing.is_table -%}
        {% do adapter.drop_relation(standing) %}
    {%- endif -%}

    {%- for portion in portions() -%}
        {% call statement('main' if loop.first else 'portion') %}
            {{ 'create or replace table ' ~ made ~ ' as' if loop.first else 'insert into ' ~ made ~ ' by name' }} ({{ of_notices(compiled_code, portion) }}
            )
        {%- endcall %}
    {%- endfor -%}

    {%- if reads_batch() -%}
        {% call statement('take_away') -%}
            delete from {{ table }} where segment_id in (select segment_id from {{ batch_relation('segments') }})
        {%- endcall %}
        {% call statement('put_in') -%}
            insert into {{ table }} by name from {{ made }}
        {%- endcall %}
    {%- else -%}
        {% do persist_docs(table, model) %}
    {%- endif -%}

    {% do adapter.commit() %}
    {{ return({'relations': [table]}) }}
{% endmaterialization %}


{#
    Does this build read a batch? Told by the environment, since other variables of dbt would have it parse anew.
#}
{% macro reads_batch() -%}
    {{ return(env_var('JIKENBO_READING', '') == 'batch') }}
{%- endmacro %}


{#
    Where rows of the batch stand. Argument: the name of a model, or of a source with its schema before it.
    Returns: a relation.
#}
{% macro batch_relation(name) -%}
    {{ return(api.Relation.create(database=target.database, schema='batch', identifier=name)) }}
{%- endmacro %}


{#
    How many parts the notices are read in, one after the other, so that what a model holds in memory does not grow with
    their number (jikenbo/build.py counts them). Returns: conditions on a segment_id, which is a hash in hexadecimal digits,
    one a part; or one empty condition.
#}
{% macro portions() -%}
    {%- set parts = env_var('JIKENBO_PORTIONS', '1') | int -%}
    {%- set conditions = [] -%}
    {%- for part in range(parts) -%}
        {%- set first, behind = '%03x' % (part * 4096 // parts), '%03x' % ((part + 1) * 4096 // parts) -%}
        {%- do conditions.append(
            (["segment_id >= '" ~ first ~ "'"] if part > 0 else [])
            + (["segment_id < '" ~ behind ~ "'"] if part + 1 < parts else [])
        ) -%}
    {%- endfor -%}
    {{ return(conditions) }}
{%- endmacro %}


{#
    The SQL of the model that is built, over some of the notices: those of the batch, and of them a portion. Compiled code,
    which documentation and lineage show, keeps the names of the tables. Arguments: compiled SQL; the conditions of the
    portion. Returns: SQL.
#}
{% macro of_notices(sql, portion=[]) -%}
    {%- set read = namespace(sql=sql) -%}
    {%- for id in model.depends_on.nodes if id in graph.sources or graph.nodes[id].config.materialized == 'by_segment' -%}
        {%- set node = graph.sources[id] if id in graph.sources else graph.nodes[id] -%}
        {%- set batch = batch_relation(node.schema ~ '_' ~ node.name if id in graph.sources else node.name) -%}
        {%- set relation = (batch if reads_batch() else node.relation_name) | string -%}
        {%- set part = '(select * from ' ~ relation ~ ' where ' ~ portion | join(' and ') ~ ')' if portion else relation -%}
        {%- set read.sql = read.sql.replace(node.relation_name, part) -%}
    {%- endfor -%}
    {{ return(read.sql) }}
{%- endmacro %}


{#
    What dbt asks of a data test. Where a build reads a batch, and every row that the test looks at is read from one notice or made
    of one group of them, it looks at what is new alone: the others were tested when they were made. Arguments and result: those of
    dbt's own macro.
#}
{% macro duckdb__get_test_sql(main_sql, fail_calc, warn_if, error_if, limit) -%}
    {%- set kinds, keys = [], [] -%}
    {%- for id in ([model.attached_node] if model.attached_node else model.depends_on.nodes) -%}
        {%- set kind = graph.nodes[id].config.materialized if id in graph.nodes else 'source' -%}
        {%- do kinds.append(kind) -%}
        {%- do keys.append(group_key(graph.nodes[id])) if kind in ['grouping', 'by_group'] -%}
    {%- endfor -%}
    {%- set sql = main_sql -%}
    {%- if reads_batch() and kinds | reject('in', ['by_segment', 'seed']) | list == [] -%}
        {%- set sql = of_notices(main_sql) -%}
    {%- elif reads_batch() and kinds | reject('in', ['by_segment', 'seed', 'grouping', 'by_group']) | list == [] and keys | unique | list | length == 1 -%}
        {%- set sql = of_groups_touched(main_sql, keys[0]) -%}
    {%- endif -%}
    {{ return(dbt.default__get_test_sql(sql, fail_calc, warn_if, error_if, limit)) }}
{%- endmacro %}


{#
    Before dbt itself builds tables or seeds: forget which notices they were read from, as they may be read by other rules
    now. The next build of jikenbo, which keeps this list, then reads all. Returns: a statement, or nothing.
#}
{% macro forget_what_was_read() -%}
    {%- if execute and flags.WHICH in ('build', 'run', 'seed') and env_var('JIKENBO_READING', '') == '' -%}
        drop table if exists reading.segments
    {%- endif -%}
{%- endmacro %}
