{#
    The columns of a table that must be unique, filled, one of the accepted values, or found in another table: one test a
    table instead of one a column, since each test costs dbt 40 ms, mostly longer than its query. A row of the result
    names the column, the rule that it broke, a value that broke it and how many rows did.
    Arguments: unique and not_null, lists of columns; accepted, lists of values by column; references, by column, the
    relation `to`, its `field`, and `where` if only some rows refer. As in dbt's own tests, NULL is well formed unless
    not_null names its column.
#}
{% test well_formed(model, unique=[], not_null=[], accepted={}, references={}) -%}
    {{ malformed_values(model, unique, not_null, accepted, references) }}
{%- endtest %}
