"""Whether every table of a database file can be read to the last byte, and every view be asked."""

from dataclasses import dataclass
from pathlib import Path

import duckdb

from jikenbo.quoting import qualified

TABLES = """
    select schema_name, table_name
    from duckdb_tables()
    where not internal and not temporary
    order by schema_name, table_name
"""

VIEWS = """
    select schema_name, view_name
    from duckdb_views()
    where not internal and not temporary
    order by schema_name, view_name
"""


@dataclass(frozen=True)
class Scan:
    """What a scan of a file found.

    Attributes:
        tables: number of tables that were read whole.
        rows: number of their rows.
        problem: what could not be read and why; None if all could.
    """

    tables: int
    rows: int
    problem: str | None = None


def scan(path: Path) -> Scan:
    """Read every value of every table; DuckDB checks the sum of each block that it reads, and binds each view.

    Args:
        path: a database file that nobody holds for writing.
    """
    tables = rows = 0
    place = path.name
    try:
        with duckdb.connect(str(path), read_only=True) as connection:
            for schema, table in connection.execute(TABLES).fetchall():
                place = f"{schema}.{table}"
                count, _ = connection.execute(
                    f"select count(*), bit_xor(hash(scanned)) from {qualified(schema, table)} as scanned"
                ).fetchall()[0]
                tables, rows = tables + 1, rows + count
            for schema, view in connection.execute(VIEWS).fetchall():
                place = f"{schema}.{view}"
                connection.execute(f"from {qualified(schema, view)} limit 0")
    except duckdb.Error as error:
        return Scan(tables, rows, f"{place}: {str(error).splitlines()[0]}")
    return Scan(tables, rows)
