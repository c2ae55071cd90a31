"""Copies the audited tables of the build file to a fresh file and swaps it in.

The fresh file is written with storage version v1.2.0, so that older DuckDB clients open it, and holds only what
readers need: no intermediate steps, no earlier versions of a post, and no free pages with deleted text. A view stays
a view, so that it costs no room: DuckDB 2.0 stores its query without the name of the file. Where few notices are new since the
last publication, the fresh file is that one with what changed (jikenbo.additions).
"""

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from jikenbo.additions import Changes, changes_to
from jikenbo.catalogue import Catalogue, catalogue
from jikenbo.cleaning import TEMPORARY, log_of
from jikenbo.descriptions import source_descriptions
from jikenbo.errors import ExitCode, JikenboError
from jikenbo.failures import AS_IT_WAS, kind_of
from jikenbo.history import rules_hash
from jikenbo.integrity import scan
from jikenbo.publications import KEPT_PUBLICATIONS, Publication, swap_in
from jikenbo.quoting import identifier, literal, qualified
from jikenbo.warehouse import Warehouse, memory_limit

STORAGE_VERSION = "v1.2.0"
"""What DuckDB clients back to 1.3 can read."""

OF_NOTICES = "segment_id in (select unnest(cast($notices as varchar[])))"

FRESH_COLUMNS = """
    select schema_name, table_name, column_name
    from duckdb_columns()
    where database_name = 'fresh' and not internal
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
        tables, rows = _write(warehouse, fresh)
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


def _write(warehouse: Warehouse, fresh: Path) -> tuple[int, int]:
    """Write the file that readers need: the published one with what changed, where that will do.

    Returns:
        Number of tables and of rows.
    """
    build, published = warehouse.build_path, warehouse.published_path
    changes = changes_to(published, build, _settings(fresh))
    if changes is not None:
        try:
            shutil.copyfile(published, fresh)
            return _fill(build, fresh, changes)
        except duckdb.Error:  # the published file is damaged where nothing is read
            _forget(fresh)
    return _fill(build, fresh)


def _fill(build: Path, fresh: Path, changes: Changes | None = None) -> tuple[int, int]:
    """Copy the tables of the build file, or those rows that changed, and what is said of them.

    Returns:
        Number of tables and of rows.
    """
    with duckdb.connect(config=_settings(fresh)) as connection:
        connection.execute(f"attach {literal(build)} as build (read_only)")
        connection.execute(f"attach {literal(fresh)} as fresh (storage_version '{STORAGE_VERSION}')")
        built = catalogue(connection, "build")
        if not built.tables:
            raise JikenboError(
                "Nothing is built to publish; run `jikenbo build` first.", ExitCode.PUBLISH_FAILED
            )
        connection.execute("use fresh")
        if changes is None:
            _copy_tables(connection, built)
        else:
            _exchange_rows(connection, built, changes)
        _create_all(
            connection,
            [*_macro_statements(built.macros), *(definition for _, _, definition, _ in built.views)],
        )
        _describe(connection, built)
        connection.execute("checkpoint fresh")
        rows = sum(
            connection.execute(f"select count(*) from build.{qualified(*table[:2])}").fetchall()[0][0]
            for table in built.tables
        )
    return len(built.tables), rows


def _copy_tables(connection: Any, built: Catalogue) -> None:
    """Copy all tables to the fresh file, which is empty."""
    for schema in sorted({schema for schema, *_ in (*built.tables, *built.views)} - {"main"}):
        connection.execute(f"create schema {identifier(schema)}")
    for schema, table, definition, _ in built.tables:
        _copy_table(connection, qualified(schema, table), definition)


def _copy_table(connection: Any, place: str, definition: str) -> None:
    connection.execute(definition)
    connection.execute(f"insert into {place} from build.{place} order by {_row_order(connection, place)}")


def _exchange_rows(connection: Any, built: Catalogue, changes: Changes) -> None:
    """Exchange the rows that changed in the fresh file, which is a copy of the published one."""
    for schema, table, definition, _ in built.tables:
        if (schema, table) not in changes:
            continue
        place, notices = qualified(schema, table), changes[schema, table]
        if notices is None:
            connection.execute(f"drop table {place}")
            _copy_table(connection, place, definition)
        else:
            given = {"notices": notices}
            columns = [identifier(name) for name, *_ in connection.execute(f"describe {place}").fetchall()]
            order = [name for name in ("segment_id", "char_start") if identifier(name) in columns]
            connection.execute(f"delete from {place} where {OF_NOTICES}", given)
            connection.execute(
                f"insert into {place} from build.{place} where {OF_NOTICES} order by {', '.join([*order, *columns])}",
                given,
            )
    for schema, view, *_ in built.views:
        connection.execute(f"drop view {qualified(schema, view)}")
    for schema, macro in {macro[:2] for macro in built.macros}:
        connection.execute(f"drop macro {qualified(schema, macro)}")


def _describe(connection: Any, built: Catalogue) -> None:
    """Say in the fresh file what its tables, views and columns hold."""
    for kind, relations in (("table", built.tables), ("view", built.views)):
        for schema, relation, _, comment in relations:
            if comment:
                connection.execute(f"comment on {kind} {qualified(schema, relation)} is {literal(comment)}")
    copied = {relation[:2] for relation in (*built.tables, *built.views)}
    for schema, relation, column, comment in built.comments:
        if (schema, relation) in copied:
            connection.execute(
                f"comment on column {qualified(schema, relation)}.{identifier(column)} is {literal(comment)}"
            )
    _describe_sources(connection)


def _describe_sources(connection: Any) -> None:
    """Say in the fresh file what the tables hold that dbt did not build, and so did not describe."""
    columns: dict[tuple[str, str], set[str]] = {}
    for schema, table, column in connection.execute(FRESH_COLUMNS).fetchall():
        columns.setdefault((schema, table), set()).add(column)
    for schema, table, column, description in source_descriptions():
        place = qualified(schema, table)
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


def _macro_statements(macros: Iterable[tuple[str, str, str]]) -> list[str]:
    """Statements that create the SQL functions of the file, all forms of one name together."""
    forms: dict[str, list[str]] = {}
    for schema, name, definition in macros:
        forms.setdefault(qualified(schema, name), []).append(definition)
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


def _settings(fresh: Path) -> dict[str, Any]:
    return {
        "temp_directory": str(_spill(fresh)),
        "memory_limit": memory_limit(),
    }


def _spill(fresh: Path) -> Path:
    """Where DuckDB puts what does not fit into memory."""
    return fresh.with_name(fresh.name + ".spill")


def _forget(path: Path) -> None:
    shutil.rmtree(_spill(path), ignore_errors=True)
    path.unlink(missing_ok=True)
    log_of(path).unlink(missing_ok=True)
