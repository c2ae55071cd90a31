"""Files that are written anew beside the old one and take its place in one step."""

import os
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import duckdb

from jikenbo.cleaning import TEMPORARY, log_of, remove
from jikenbo.publications import flush
from jikenbo.quoting import identifier, qualified

HISTORY = {("quality", "audit_runs"), ("quality", "audit_results")}
"""Tables of a build file that hold figures of earlier audits, and no wording."""


def fresh_name(path: Path) -> Path:
    """The name under which a file is written before it is swapped in; nothing lies there."""
    fresh = path.with_name(f"fresh-{path.name}{TEMPORARY}")
    forget_file(fresh)
    return fresh


def swap(fresh: Path, path: Path) -> None:
    """Put a finished file in the place of another."""
    flush(fresh)
    log_of(path).unlink(missing_ok=True)
    os.replace(fresh, path)


def forget_file(path: Path) -> None:
    """Remove a database file with its log."""
    remove(path)
    log_of(path).unlink(missing_ok=True)


def copy_tables(
    connection: Any,
    database: str,
    tables: Collection[tuple[str, str]],
    needed: Collection[tuple[str, str]] = (),
) -> None:
    """Copy tables of an attached file into those of the same names, which are made where they are missing.

    Args:
        connection: the file that is written.
        database: the name of the other one.
        tables: schema and name of each.
        needed: those without which the copy is worth nothing; any other is left out if it cannot be read.
    """
    for schema, table in sorted(tables):
        place = qualified(schema, table)
        try:
            connection.execute(f"create schema if not exists {identifier(schema)}")
            connection.execute(f"create table if not exists {place} as from {database}.{place} limit 0")
            connection.execute(f"insert into {place} by name from {database}.{place}")
        except duckdb.Error:
            if (schema, table) in needed:
                raise


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """Where to write a file so that nobody meets half of it: it takes its place when it is whole, and is removed if it fails."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.part")
    try:
        yield part
        os.replace(part, path)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
