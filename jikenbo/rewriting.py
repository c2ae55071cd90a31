"""Files that are written anew beside the old one and take its place in one step."""

import os
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
