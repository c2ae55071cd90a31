"""Files that are written anew beside the old one and take its place in one step."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jikenbo.cleaning import TEMPORARY, log_of, remove
from jikenbo.publications import flush


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


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """Where to write a file so that nobody meets half of it: it takes its place when it is whole, and is removed if it fails."""
    part = path.with_name(f".{path.name}.part")
    try:
        yield part
        os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)
