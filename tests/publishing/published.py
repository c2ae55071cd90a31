"""Statements that change a build, and what is asked of the file that was published from it."""

from pathlib import Path

import duckdb

from jikenbo.warehouse import Warehouse

MANY = 100

NOTICES = f"""
    drop table evidence.segments;
    create table evidence.segments as
        select md5(cast(number as varchar)) as segment_id, 'the text of notice ' || number as raw_text from range({MANY}) as numbers (number);
    create table main.fct_disclosures as select segment_id, raw_text as evidence_text from evidence.segments;
    create table evidence.mentions as
        select segment_id, number as char_start, md5(segment_id || number) as mention_id, raw_text as surface
        from evidence.segments cross join range(5) as numbers (number);
"""

ADDED = """
    insert into evidence.segments values ('00000000', 'a new notice');
    insert into main.fct_disclosures values ('00000000', 'a new notice');
    insert into evidence.mentions values ('00000000', 0, 'm0', 'a new'), ('00000000', 6, 'm1', 'notice');
    update main.fct_incidents set affected_count = 8 where incident_id = 'b';
    create or replace macro main.ja_double(text) as 3 * ja_number(text);
    comment on column main.fct_incidents.occurred_on is '発生日';
"""


def ask(warehouse: Warehouse, question: str) -> list[tuple]:
    with duckdb.connect(str(warehouse.published_path), read_only=True) as connection:
        return connection.execute(question).fetchall()


def change(warehouse: Warehouse, statements: str) -> None:
    with duckdb.connect(str(warehouse.build_path)) as connection:
        connection.execute(statements)


def content(path: Path) -> dict[str, list[tuple]]:
    """All that a reader of a file can ask: what it holds, what is said of it, and the rows of its tables, whatever their order."""
    with duckdb.connect(str(path), read_only=True) as connection:
        told = {
            "relations": "select schema_name, table_name, comment from duckdb_tables() "
            "union all select schema_name, view_name, comment from duckdb_views() where not internal",
            "columns": "select schema_name, table_name, column_name, data_type, comment from duckdb_columns() where not internal",
            "functions": "select function_name, macro_definition from duckdb_functions() where schema_name = 'main' and not internal",
            "storage": "select tags['storage_version'] from duckdb_databases() where not internal",
        }
        told |= {
            place: f"from {place}"
            for (place,) in connection.execute(
                "select schema_name || '.' || table_name from duckdb_tables()"
            ).fetchall()
        }
        return {what: sorted(connection.execute(query).fetchall(), key=repr) for what, query in told.items()}


def is_added_to(warehouse: Warehouse) -> bool:
    """Whether rows were added behind those of the file before, which are sorted."""
    return ask(warehouse, "select segment_id from evidence.segments") != ask(
        warehouse, "select segment_id from evidence.segments order by all"
    )
