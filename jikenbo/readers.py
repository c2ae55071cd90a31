"""Reading the published file safely: SQL sees its tables and nothing else of the machine.

The file is opened read-only, without access to other files or the network, without spilling to disk, and with the
configuration locked. It is the same for `query`, `shell` and every other reader of this package.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import duckdb

from jikenbo.errors import ExitCode, JikenboError
from jikenbo.failures import kind_of
from jikenbo.warehouse import Warehouse

SAFE_SETTINGS: dict[str, str] = {
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "allow_community_extensions": "false",
    "temp_directory": "",
    "lock_configuration": "true",
}
"""Settings for any client that opens the published file for SQL which somebody else wrote."""

SHOWN_ROWS = 200

HELP = """Write SQL and end it with a semicolon.
  .tables          the tables
  .columns TABLE   the columns of a table
  .quit            leave
"""

TABLES = """
    select table_schema as "schema", table_name as "table"
    from information_schema.tables
    order by table_schema <> 'main', table_schema, table_name
"""

COLUMNS = """
    select column_name as "column", data_type as "type"
    from information_schema.columns
    where table_name = $name or table_schema || '.' || table_name = $name
    order by table_schema, ordinal_position
"""


@dataclass(frozen=True)
class Rows:
    """What a query gave.

    Attributes:
        columns: their names.
        rows: their values, as Python has them.
        is_cut: whether there are more rows than were asked for.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    is_cut: bool = False

    def as_dicts(self) -> list[dict[str, Any]]:
        """One object per row; a name that stands twice gets a number."""
        seen: dict[str, int] = {}
        names = []
        for column in self.columns:
            seen[column] = seen.get(column, 0) + 1
            names.append(column if seen[column] == 1 else f"{column}_{seen[column]}")
        return [dict(zip(names, row, strict=True)) for row in self.rows]


@contextmanager
def published(warehouse: Warehouse) -> Iterator[duckdb.DuckDBPyConnection]:
    """The published file, open for SQL that nobody has looked at.

    Raises:
        JikenboError: nothing is published, or the file is damaged.
    """
    path = warehouse.published_path
    if not path.exists():
        raise JikenboError(
            f"Nothing is published in {warehouse.directory} yet; run `jikenbo run SOURCE…` first."
        )
    try:
        with duckdb.connect(str(path), read_only=True, config=dict(SAFE_SETTINGS)) as connection:
            yield connection
    except duckdb.Error as error:
        raise JikenboError(
            f"Cannot read {path} ({_first_line(error)}); see `jikenbo doctor`, or go back with `jikenbo rollback`.",
            kind_of(error) or ExitCode.DAMAGED,
        ) from error


def query(warehouse: Warehouse, sql: str, limit: int | None = None) -> Rows:
    """Run one query on the published file.

    Args:
        warehouse: whose published file is read.
        sql: a statement; of several, the last one gives the rows.
        limit: most rows to fetch; all by default.

    Raises:
        JikenboError: DuckDB refused it.
    """
    with published(warehouse) as connection:
        return ask(connection, sql, limit)


def ask(
    connection: duckdb.DuckDBPyConnection,
    sql: str,
    limit: int | None = None,
    parameters: dict[str, Any] | None = None,
) -> Rows:
    """Run one query on an open connection.

    Raises:
        JikenboError: DuckDB refused it.
    """
    try:
        cursor = connection.execute(sql, parameters) if parameters else connection.execute(sql)
        columns = tuple(column[0] for column in cursor.description or ())
        if not columns:
            return Rows((), ())
        rows = cursor.fetchall() if limit is None else cursor.fetchmany(limit + 1)
    except duckdb.Error as error:
        refused = isinstance(error, duckdb.PermissionException) or "configuration has been locked" in str(
            error
        )
        told = "Refused: readers see the published tables only" if refused else "The query failed"
        raise JikenboError(f"{told} ({_with_hint(error)}).", ExitCode.USAGE) from error
    return Rows(columns, tuple(rows[:limit]), is_cut=limit is not None and len(rows) > limit)


def shell(
    warehouse: Warehouse,
    lines: Iterable[str],
    show: Callable[[Rows], None],
    say: Callable[[str], None],
) -> None:
    """Answer queries line by line until the input ends.

    Args:
        warehouse: whose published file is read; the file of the moment when the shell was opened.
        lines: what the user types.
        show: prints rows.
        say: prints a sentence.

    Raises:
        JikenboError: the published file cannot be opened. A query that fails is told and does not end the shell.
    """
    with published(warehouse) as connection:
        for statement in _statements(lines):
            if statement == ".quit":
                return
            try:
                if statement == ".tables":
                    show(ask(connection, TABLES))
                elif command := re.fullmatch(r"\.columns\s+(\S+)", statement):
                    show(ask(connection, COLUMNS, parameters={"name": command[1]}))
                elif statement.startswith("."):
                    say(HELP)
                else:
                    show(ask(connection, statement, SHOWN_ROWS))
            except JikenboError as error:
                say(error.message)


def _statements(lines: Iterable[str]) -> Iterator[str]:
    """Whole statements: up to a line that ends with a semicolon, or one line that begins with a dot."""
    held: list[str] = []
    for line in lines:
        if not held and line.strip().startswith("."):
            yield line.strip()
            continue
        if line.strip() or held:
            held.append(line)
        if line.rstrip().endswith(";"):
            yield "\n".join(held)
            held = []
    if "".join(held).strip():
        yield "\n".join(held)


def _first_line(error: Exception) -> str:
    return str(error).splitlines()[0] if str(error) else type(error).__name__


def _with_hint(error: Exception) -> str:
    """The first line of an error, and the names that DuckDB thinks were meant."""
    hints = [line for line in str(error).splitlines()[1:] if line.startswith(("Did you mean", "Candidate"))]
    return " ".join([_first_line(error), *hints[:1]])
