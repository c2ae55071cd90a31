"""The published file and the publications before it.

Each publication is a file of its own in `publications/`; the published file is a hard link to one of them, swapped in
with one rename, so that readers see the one or the other and never half of it.
"""

import filecmp
import os
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from jikenbo.cleaning import TEMPORARY, log_of, set_aside
from jikenbo.errors import ExitCode, JikenboError
from jikenbo.failpoints import failpoint
from jikenbo.warehouse import Warehouse

KEPT_PUBLICATIONS = 3
ENDING = ".duckdb"
STAMP = "%Y%m%dT%H%M%S.%fZ"


@dataclass(frozen=True)
class Publication:
    """A file that was published.

    Attributes:
        publication_id: time of publication in UTC and hash of the rules; sorts by time.
        path: the file.
        bytes: its size.
        is_current: whether readers open it now.
    """

    publication_id: str
    path: Path
    bytes: int
    is_current: bool


def publications(warehouse: Warehouse) -> list[Publication]:
    """The publications that are kept, the latest first."""
    paths = sorted(warehouse.publications_directory.glob(f"*{ENDING}"), reverse=True)
    current = _current(warehouse, paths)
    return [Publication(path.stem, path, path.stat().st_size, path == current) for path in paths]


def swap_in(warehouse: Warehouse, fresh: Path, rules: str, keep: int = KEPT_PUBLICATIONS) -> Publication:
    """Publish a finished file.

    Args:
        warehouse: whose published file is replaced.
        fresh: a closed database file in the warehouse directory; it is moved.
        rules: hash of the rules that it was read with.
        keep: how many publications to keep, the new one included.

    Raises:
        OSError: the disk failed; the published file is then the old one or the new one, whole.
    """
    adopt(warehouse)
    warehouse.publications_directory.mkdir(parents=True, exist_ok=True)
    flush(fresh)
    failpoint("copied")
    stamp = datetime.now(UTC).strftime(STAMP)
    kept = warehouse.publications_directory / f"{stamp}-{rules}{ENDING}"
    pending = kept.with_name(kept.name + TEMPORARY)
    link(fresh, pending)
    failpoint("kept")
    _replace(warehouse, fresh)
    os.replace(pending, kept)
    flush(warehouse.publications_directory)
    trim(warehouse, keep)
    failpoint("trimmed")
    return Publication(kept.stem, kept, kept.stat().st_size, is_current=True)


def roll_back(warehouse: Warehouse, publication_id: str | None = None) -> Publication:
    """Publish an earlier publication again.

    Args:
        warehouse: whose published file is replaced.
        publication_id: which one (or the start of its id); the one before the current one by default.

    Raises:
        JikenboError: there is no such publication.
    """
    adopt(warehouse)
    known = publications(warehouse)
    current = next((each.publication_id for each in known if each.is_current), None)
    if publication_id is not None:
        chosen = [each for each in known if each.publication_id.startswith(publication_id)]
    else:
        chosen = [each for each in known if current is None or each.publication_id < current]
    if not chosen:
        kept = ", ".join(each.publication_id for each in known) or "none"
        raise JikenboError(
            f"There is no publication {publication_id or 'before the current one'} in {warehouse.directory} "
            f"(kept: {kept}); see `jikenbo history`.",
            ExitCode.PUBLISH_FAILED,
        )
    target = chosen[0]
    pending = warehouse.published_path.with_name(f".rollback{ENDING}{TEMPORARY}")
    link(target.path, pending)
    _replace(warehouse, pending)
    return Publication(target.publication_id, target.path, target.bytes, is_current=True)


def trim(warehouse: Warehouse, keep: int) -> list[Path]:
    """Drop all but the last publications; the current one always stays.

    Returns:
        The files that were dropped.
    """
    dropped = [each.path for each in publications(warehouse)[max(keep, 1) :] if not each.is_current]
    for path in dropped:
        path.unlink(missing_ok=True)
    return dropped


def adopt(warehouse: Warehouse) -> list[str]:
    """Finish what a killed publication left: the published file must stand among the publications.

    Returns:
        One sentence on each thing that was done.
    """
    published, directory = warehouse.published_path, warehouse.publications_directory
    notes = []
    for pending in sorted(directory.glob(f"*{ENDING}{TEMPORARY}")):
        if published.exists() and os.path.samefile(pending, published):
            os.replace(pending, pending.with_name(pending.name.removesuffix(TEMPORARY)))
            notes.append(f"Completed publication {pending.name.removesuffix(ENDING + TEMPORARY)}.")
    if published.exists() and _current(warehouse, sorted(directory.glob(f"*{ENDING}"))) is None:
        stamp = datetime.fromtimestamp(published.stat().st_mtime, UTC).strftime(STAMP)
        directory.mkdir(parents=True, exist_ok=True)
        link(published, directory / f"{stamp}-unrecorded{ENDING}")
    return notes


def _current(warehouse: Warehouse, paths: list[Path]) -> Path | None:
    """Which of the files readers open now."""
    published = warehouse.published_path
    if not published.exists():
        return None
    same = (path for path in paths if os.path.samefile(path, published))
    equal = (path for path in reversed(paths) if filecmp.cmp(path, published, shallow=False))
    return next(same, None) or next(equal, None)


def link(source: Path, target: Path) -> None:
    """Give a file a second name, or a copy where the file system knows no hard links."""
    target.unlink(missing_ok=True)
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)
        flush(target)


def _replace(warehouse: Warehouse, fresh: Path) -> None:
    """Make the published file the given one, in one step."""
    failpoint("linked")
    foreign_log = log_of(warehouse.published_path)
    if foreign_log.exists():  # DuckDB would read it into the new file
        set_aside(foreign_log)
    os.replace(fresh, warehouse.published_path)
    fresh.unlink(missing_ok=True)  # a rename between two names of one file does nothing
    flush(warehouse.directory)
    failpoint("published")


def flush(path: Path) -> None:
    """Have the disk hold what was written to a file or directory."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
