"""A DuckDB dialect for SQLAlchemy that Great Expectations can read through.

duckdb-engine hands out rows lazily from the connection, while Great Expectations fetches them after it has
given the connection back: the rows are gone and metrics fail with "list index out of range". Here the rows of
a statement are read into memory at execute, and a connection is closed when it is given back, so that no lock
outlives the audit.
"""

import atexit
import sys
from collections import deque
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

import duckdb
from duckdb_engine import Dialect
from sqlalchemy import URL
from sqlalchemy.dialects import registry
from sqlalchemy.pool import NullPool, Pool

DRIVER = "duckdb+jikenbo"


class BufferedCursor:
    """A DB-API cursor whose rows outlive its connection."""

    def __init__(self, connection: "BufferedConnection") -> None:
        self.connection = connection
        self.description: list[tuple[Any, ...]] | None = None
        self.rowcount = -1
        self.rows: deque[tuple[Any, ...]] = deque()

    def execute(self, statement: str, parameters: Any = None) -> None:
        """Run the statement and keep its rows, and type names in place of DuckDB's type objects."""
        self.connection.execute(statement, parameters or None)
        described = self.connection.description
        self.description = [(name, str(kind), *rest) for name, kind, *rest in described or ()] or None
        self.rows = deque(self.connection.fetchall() if self.description else ())

    def fetchone(self) -> tuple[Any, ...] | None:
        """Next row, None after the last."""
        return self.rows.popleft() if self.rows else None

    def fetchmany(self, size: int = 1) -> list[tuple[Any, ...]]:
        """Next `size` rows, fewer at the end."""
        return [self.rows.popleft() for _ in range(min(size, len(self.rows)))]

    def fetchall(self) -> list[tuple[Any, ...]]:
        """All rows left."""
        return self.fetchmany(len(self.rows))

    def close(self) -> None:
        """Forget the rows."""
        self.rows.clear()


class BufferedConnection:
    """A read-only DB-API connection that hands out buffered cursors."""

    def __init__(self, path: str) -> None:
        self.duckdb_connection = duckdb.connect(path, read_only=True)
        self.notices: list[str] = []  # server messages, which SQLAlchemy's PostgreSQL dialect looks for

    def cursor(self) -> BufferedCursor:
        """A cursor whose rows outlive this connection."""
        return BufferedCursor(self)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.duckdb_connection, name)


class BufferedDialect(Dialect):
    """duckdb-engine's SQL, with rows buffered at execute and no pooled connections."""

    supports_statement_cache = False

    def connect(self, *cargs: Any, **cparams: Any) -> Any:
        """Open the DuckDB file."""
        return BufferedConnection(unquote(cparams["database"]))

    @classmethod
    def get_pool_class(cls, url: URL) -> type[Pool]:
        """Close each connection when it is given back."""
        return NullPool


def connection_string(path: Path) -> str:
    """SQLAlchemy URL that opens the DuckDB file at `path` read-only through the buffering dialect.

    The path is percent-encoded, since Great Expectations replaces what follows a dollar sign.
    """
    registry.register(DRIVER.replace("+", "."), __name__, BufferedDialect.__name__)
    return URL.create(DRIVER, database=quote(str(path))).render_as_string()


def forget_duckdb_engine() -> None:
    """Let go of DuckDB's types when Python ends.

    Great Expectations holds SQLAlchemy's classes past the end, and through them duckdb-engine and this
    module; without this every audit closes with thirty lines of "nanobind: leaked" on stderr.
    """
    for name, module in list(sys.modules.items()):
        if name.startswith(("duckdb_engine", __name__)):
            vars(module).clear()


atexit.register(forget_duckdb_engine)
