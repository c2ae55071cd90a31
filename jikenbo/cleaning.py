"""What a killed run leaves behind: cleared away before the next one begins, or set aside and named."""

import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

from jikenbo.errors import ExitCode, JikenboError
from jikenbo.failures import kind_of
from jikenbo.warehouse import Warehouse

TEMPORARY = ".tmp"
"""Ending of every file that is written under another name first."""

ASIDE = ".aside-"
"""What stands in the name of a file that was set aside because it was damaged or belonged to nobody."""


def log_of(path: Path) -> Path:
    """The write-ahead log that DuckDB keeps beside a database file."""
    return path.with_name(path.name + ".wal")


def temporary_files(warehouse: Warehouse) -> list[Path]:
    """Files that a killed run had not finished, and its spilled data."""
    readers_spill = warehouse.published_path.with_name(warehouse.published_path.name + TEMPORARY)
    places = (warehouse.directory, warehouse.publications_directory, warehouse.logs_directory)
    return sorted(path for place in places for path in place.glob(f"*{TEMPORARY}*") if path != readers_spill)


def files_aside(warehouse: Warehouse) -> list[Path]:
    """Damaged and foreign files that were set aside."""
    return sorted(warehouse.directory.glob(f"*{ASIDE}*"))


def name_aside(path: Path) -> Path:
    """A name under which nothing uses the file any more."""
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S.%fZ")
    return path.with_name(f"{path.name}{ASIDE}{stamp}")


def set_aside(path: Path) -> Path:
    """Rename a file so that nothing uses it any more."""
    target = name_aside(path)
    os.replace(path, target)
    return target


def clean(warehouse: Warehouse) -> list[str]:
    """Clear what a killed run left; to be called under the lock.

    Returns:
        One sentence on each thing that a person may want to know.

    Raises:
        JikenboError: another program holds the build file.
    """
    notes = []
    for path in temporary_files(warehouse):
        remove(path)
        notes.append(f"Removed {path.name}, left by a run that did not finish.")
    published_log = log_of(warehouse.published_path)
    if published_log.exists():
        notes.append(
            f"Another program wrote to the published file; its log was set aside as {set_aside(published_log).name}."
        )
    notes += _settle_build_log(warehouse)
    return notes


def _settle_build_log(warehouse: Warehouse) -> list[str]:
    """Let DuckDB take in the log that a killed run left beside the build file, or set a useless one aside."""
    log = log_of(warehouse.build_path)
    if not log.exists():
        return []
    if not warehouse.build_path.exists():
        return [f"{log.name} belonged to no file; it was set aside as {set_aside(log).name}."]
    import duckdb

    try:
        with duckdb.connect(str(warehouse.build_path)) as connection:
            connection.execute("checkpoint")
    except duckdb.Error as error:
        if kind_of(error) == ExitCode.LOCKED:
            raise JikenboError(
                f"Another program holds {warehouse.build_path}; close it, then run again.", ExitCode.LOCKED
            ) from error
        if kind_of(error) != ExitCode.DAMAGED or not log.exists() or "wal" not in str(error).lower():
            return []  # the file itself is damaged: the step that reads it says so
        return [
            f"{log.name} was damaged or of another file and set aside as {set_aside(log).name}; "
            "what a run that did not finish had landed must be loaded again."
        ]
    if log.exists():
        return [f"{log.name} was no log of this file; it was set aside as {set_aside(log).name}."]
    return []


def remove(path: Path) -> None:
    """Remove a file or a directory that may be there."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)
