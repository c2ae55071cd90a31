"""A DuckDB dialect for SQLAlchemy that Great Expectations can read through.

duckdb-engine hands out rows lazily from the connection, while Great Expectations fetches them after it has
given the connection back: the rows are gone and metrics fail with "list index out of range". Here a statement's
rows are read into memory at execute, and a connection is closed when it is given back, so that no lock outlives
the audit.
"""

from collections import deque
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

import duckdb
from duckdb_engine import ConnectionWrapper, CursorWrapper, Dialect
from sqlalchemy import URL
from sqlalchemy.dialects import registry
from sqlalchemy.pool import NullPool, Pool

DRIVER = "duckdb+jikenbo"


class BufferedCursor(CursorWrapper):
    """A cursor whose rows outlive its connection."""

    def __init__(self, connection: Any, wrapper: ConnectionWrapper) -> None:
        super().__init__(connection, wrapper)
        self.connection_in_use = connection
        self.rows: deque[tuple[Any, ...]] = deque()
        self.description: list[Any] | None = None

    def execute(self, statement: str, parameters: Any = None, context: Any = None) -> None:
        """Run the statement and keep its rows."""
        super().execute(statement, parameters, context)
        self.description = self.connection_in_use.description
        self.rows = deque(self.connection_in_use.fetchall() if self.description else ())

    def fetchone(self) -> tuple[Any, ...] | None:
        """Next row, None after the last."""
        return self.rows.popleft() if self.rows else None

    def fetchmany(self, size: int | None = None) -> list[tuple[Any, ...]]:
        """Next `size` rows (1 unless told)."""
        return [self.rows.popleft() for _ in range(min(size or 1, len(self.rows)))]

    def fetchall(self) -> list[tuple[Any, ...]]:
        """All rows left."""
        return self.fetchmany(len(self.rows))


class BufferedConnection(ConnectionWrapper):
    """A connection that hands out buffered cursors."""

    def __init__(self, connection: Any) -> None:
        super().__init__(connection)
        self.wrapped = connection

    def cursor(self) -> BufferedCursor:
        """A cursor whose rows outlive this connection."""
        return BufferedCursor(self.wrapped, self)


class BufferedDialect(Dialect):
    """duckdb-engine's dialect with rows buffered at execute and no pooled connections."""

    supports_statement_cache = False

    def connect(self, *cargs: Any, **cparams: Any) -> Any:
        """Open the DuckDB file read-only."""
        return BufferedConnection(duckdb.connect(unquote(cparams["database"]), read_only=True))

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
