"""Copies the audited tables of the build file to a fresh file and swaps it in.

The fresh file is written with storage version v1.2.0, so that older DuckDB clients open it, and holds only what
readers need: no intermediate steps, no earlier versions of a post, and no free pages with deleted text. A view stays
a view, so that it costs no room: DuckDB 2.0 stores its query without the name of the file.
"""

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from jikenbo.cleaning import TEMPORARY, log_of
from jikenbo.descriptions import source_descriptions
from jikenbo.errors import ExitCode, JikenboError
from jikenbo.failures import AS_IT_WAS, kind_of
from jikenbo.history import rules_hash
from jikenbo.integrity import scan
from jikenbo.publications import KEPT_PUBLICATIONS, Publication, swap_in
from jikenbo.quoting import identifier, literal
from jikenbo.warehouse import Warehouse, memory_limit

STORAGE_VERSION = "v1.2.0"
"""What DuckDB clients back to 1.3 can read."""

PUBLISHED_TABLES = """
    select schema_name, table_name, sql, comment
    from duckdb_tables()
    where database_name = 'build'
        and (schema_name in ('main', 'evidence', 'reference', 'quality') or (schema_name, table_name) = ('raw', 'loads'))
        and table_name not like '%\\_\\_dbt\\_%' escape '\\'
        and not temporary
    order by schema_name, table_name
"""

PUBLISHED_VIEWS = """
    select schema_name, view_name, sql, comment
    from duckdb_views()
    where database_name = 'build' and schema_name in ('main', 'evidence', 'quality')
        and view_name not like '%\\_\\_dbt\\_%' escape '\\'
        and not temporary and not internal
    order by schema_name, view_name
"""

COMMENTED_COLUMNS = """
    select schema_name, table_name, column_name, comment
    from duckdb_columns()
    where database_name = 'build' and comment is not null
"""

FRESH_COLUMNS = """
    select schema_name, table_name, column_name
    from duckdb_columns()
    where database_name = 'fresh' and not internal
"""

MACROS = """
    select
        schema_name,
        function_name,
        '(' || array_to_string(parameters, ', ') || ') as '
        || case when function_type = 'table_macro' then 'table ' else '' end
        || macro_definition as definition
    from duckdb_functions()
    where database_name = 'build' and schema_name = 'main' and function_type in ('macro', 'table_macro')
        and not internal
    order by function_oid
"""


@dataclass(frozen=True)
class PublishSummary:
    """What was published.

    Attributes:
        publication: the file among those that are kept.
        tables: number of tables in it, views not counted.
        rows: number of rows in all of them.
    """

    publication: Publication
    tables: int
    rows: int


def publish(warehouse: Warehouse, rules: str | None = None, keep: int = KEPT_PUBLICATIONS) -> PublishSummary:
    """Publish the build file as it is; to be called under the lock, after the audit.

    Args:
        warehouse: whose build file is copied.
        rules: hash of the rules that it was built with; of those in the checkout by default.
        keep: how many publications to keep, the new one included.

    Raises:
        JikenboError: the copy failed; the published file is as it was.
        duckdb.Error, OSError: it failed for want of space or of a sound build file, as jikenbo.failures tells.
    """
    fresh = warehouse.directory / f"fresh.duckdb{TEMPORARY}"
    _forget(fresh)
    try:
        tables, rows = _copy(warehouse.build_path, fresh)
        found = scan(fresh)
        if found.problem or (found.tables, found.rows) != (tables, rows):
            raise JikenboError(
                f"The copy for readers is not what was built ({found.problem or f'{found.rows} of {rows} rows'}). "
                f"{AS_IT_WAS} Check the disk with `jikenbo doctor`, then run again.",
                ExitCode.PUBLISH_FAILED,
            )
        publication = swap_in(warehouse, fresh, rules or rules_hash(), keep)
    except duckdb.Error as error:
        if kind_of(error) is not None:
            raise
        raise JikenboError(
            f"Copying the tables for readers failed ({' '.join(str(error).split())[:200]}). {AS_IT_WAS} "
            "See `jikenbo doctor`, then run again.",
            ExitCode.PUBLISH_FAILED,
        ) from error
    finally:
        _forget(fresh)
    return PublishSummary(publication, tables, rows)


def _copy(build: Path, fresh: Path) -> tuple[int, int]:
    """Copy what readers need.

    Returns:
        Number of tables and of rows.
    """
    settings: dict[str, Any] = {
        "temp_directory": str(_spill(fresh)),
        "preserve_insertion_order": True,
        "memory_limit": memory_limit(),
    }
    with duckdb.connect(config=settings) as connection:
        connection.execute(f"attach {literal(build)} as build (read_only)")
        connection.execute(f"attach {literal(fresh)} as fresh (storage_version '{STORAGE_VERSION}')")
        tables = connection.execute(PUBLISHED_TABLES).fetchall()
        if not tables:
            raise JikenboError(
                "Nothing is built to publish; run `jikenbo build` first.", ExitCode.PUBLISH_FAILED
            )
        views = connection.execute(PUBLISHED_VIEWS).fetchall()
        comments = connection.execute(COMMENTED_COLUMNS).fetchall()
        macros = connection.execute(MACROS).fetchall()
        connection.execute("use fresh")
        for schema in sorted({schema for schema, *_ in (*tables, *views)} - {"main"}):
            connection.execute(f"create schema {identifier(schema)}")
        rows = 0
        for schema, table, definition, comment in tables:
            place = f"{identifier(schema)}.{identifier(table)}"
            connection.execute(definition)
            rows += connection.execute(
                f"insert into {place} from build.{place} order by {_row_order(connection, place)}"
            ).fetchall()[0][0]
            if comment:
                connection.execute(f"comment on table {place} is {literal(comment)}")
        _create_all(connection, [*_macro_statements(macros), *(definition for _, _, definition, _ in views)])
        for schema, view, _, comment in views:
            if comment:
                connection.execute(
                    f"comment on view {identifier(schema)}.{identifier(view)} is {literal(comment)}"
                )
        copied = {(schema, relation) for schema, relation, *_ in (*tables, *views)}
        for schema, relation, column, comment in comments:
            if (schema, relation) in copied:
                connection.execute(
                    f"comment on column {identifier(schema)}.{identifier(relation)}.{identifier(column)} is {literal(comment)}"
                )
        _describe_sources(connection)
        connection.execute("checkpoint fresh")
    return len(tables), rows


def _describe_sources(connection: Any) -> None:
    """Say in the fresh file what the tables hold that dbt did not build, and so did not describe."""
    columns: dict[tuple[str, str], set[str]] = {}
    for schema, table, column in connection.execute(FRESH_COLUMNS).fetchall():
        columns.setdefault((schema, table), set()).add(column)
    for schema, table, column, description in source_descriptions():
        place = f"{identifier(schema)}.{identifier(table)}"
        if column is None and (schema, table) in columns:
            connection.execute(f"comment on table {place} is {literal(description)}")
        elif column in columns.get((schema, table), set()):
            connection.execute(
                f"comment on column {place}.{identifier(str(column))} is {literal(description)}"
            )


def _row_order(connection: Any, place: str) -> str:
    """By what to sort a table, so that the same facts make the same file: notice by notice, and by its key, which comes first.

    What is read of one notice then lies together, in a quarter less room than by key alone. A table whose first column is no
    key is sorted by everything.
    """
    columns = [name for name, *_ in connection.execute(f"describe build.{place}").fetchall()]
    key = identifier(columns[0])
    rows, distinct_keys = connection.execute(
        f"select count(*), count(distinct {key}) from build.{place}"
    ).fetchall()[0]
    if rows != distinct_keys:
        return "all"
    return ", ".join([*(name for name in ("segment_id", "char_start") if name in columns), key])


def _macro_statements(macros: list[tuple[str, str, str]]) -> list[str]:
    """Statements that create the SQL functions of the file, all forms of one name together."""
    forms: dict[str, list[str]] = {}
    for schema, name, definition in macros:
        forms.setdefault(f"{identifier(schema)}.{identifier(name)}", []).append(definition)
    return [f"create macro {name}{', '.join(definitions)}" for name, definitions in forms.items()]


def _create_all(connection: Any, statements: list[str]) -> None:
    """Create functions and views, those that others use first."""
    waiting = statements
    while waiting:
        refused: list[str] = []
        problem: duckdb.Error | None = None
        for statement in waiting:
            try:
                connection.execute(statement)
            except duckdb.Error as error:
                refused.append(statement)
                problem = error
        if problem is not None and len(refused) == len(waiting):
            raise problem
        waiting = refused


def _spill(fresh: Path) -> Path:
    """Where DuckDB puts what does not fit into memory."""
    return fresh.with_name(fresh.name + ".spill")


def _forget(path: Path) -> None:
    shutil.rmtree(_spill(path), ignore_errors=True)
    path.unlink(missing_ok=True)
    log_of(path).unlink(missing_ok=True)
