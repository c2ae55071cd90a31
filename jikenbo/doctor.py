"""The health of a warehouse: what is wrong with it, and how to mend each thing."""

import os
import platform
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Literal

from jikenbo.canary import CANARY, audit_of_a_fault, has_tables
from jikenbo.cleaning import files_aside, log_of, temporary_files
from jikenbo.errors import ExitCode, JikenboError
from jikenbo.failures import kind_said
from jikenbo.history import past_runs
from jikenbo.integrity import scan
from jikenbo.lock import holder, lock_path
from jikenbo.publications import publications
from jikenbo.warehouse import Warehouse

Status = Literal["ok", "warning", "problem"]

SPARE_BYTES = 500_000_000
COPIES_PER_RUN = 2
"""A run needs room for the tables that dbt writes beside the old ones, and for the copy that readers get."""

MEND_ACCESS: dict[ExitCode | None, str] = {
    ExitCode.LOCKED: "Close it there, or open it read-only.",
    ExitCode.INPUT: "Run as the owner of the warehouse, or mend the rights.",
}
"""How to mend what keeps a sound file from being read."""

MEND_ENVIRONMENT = (
    "Set the environment up anew: `rm -r .venv`, then `make .venv/.ready`; the warehouse stays as it is."
)


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at.

    Attributes:
        subject: what.
        status: `problem` where a run or a reader would fail.
        detail: what was seen.
        mend: what to do; None if nothing is.
    """

    subject: str
    status: Status
    detail: str
    mend: str | None = None


def examine(warehouse: Warehouse, say: Callable[[str], None]) -> list[Finding]:
    """Look at everything a run and a reader rely on.

    Args:
        warehouse: which one.
        say: told what is looked at next.
    """
    findings: list[Finding] = []
    for title, check in (
        ("Versions", versions),
        ("Lock", lock),
        ("Rights", rights),
        ("Disk", disk_space),
        ("Stale files", stale_files),
        ("Build file", build_file),
        ("Takedowns", takedowns),
        ("Published file", published_file),
        ("Earlier publications", earlier_publications),
        ("Last run", last_run),
        ("Audit", audit_executes),
    ):
        say(title)
        findings += check(warehouse)
    return findings


def versions(_warehouse: Warehouse) -> Iterator[Finding]:
    """Whether the libraries are those that were tried together."""
    from packaging.requirements import Requirement

    seen = [f"Python {platform.python_version()}"]
    for line in metadata.requires("jikenbo") or ():
        requirement = Requirement(line)
        if requirement.marker is not None and not requirement.marker.evaluate({"extra": ""}):
            continue
        try:
            version = metadata.version(requirement.name)
        except metadata.PackageNotFoundError:
            version = "none"
        seen.append(f"{requirement.name} {version}")
        if version == "none" or not requirement.specifier.contains(version, prereleases=True):
            detail = f"{requirement.name} {version} is installed, {requirement.specifier} is needed"
            yield Finding("versions", "problem", detail, MEND_ENVIRONMENT)
    yield Finding("versions", "ok", ", ".join(seen))


def lock(warehouse: Warehouse) -> Iterator[Finding]:
    """Who holds the warehouse."""
    held_by = holder(warehouse)
    if held_by is None:
        yield Finding("lock", "ok", "no run is under way")
    else:
        yield Finding(
            "lock",
            "warning",
            f"held by {held_by}",
            "Let the run finish; if it hangs, end that process: the lock ends with it.",
        )


def rights(warehouse: Warehouse) -> Iterator[Finding]:
    """Whether whoever asks may write what a run writes."""
    written = (
        warehouse.directory,
        lock_path(warehouse),
        warehouse.build_path,
        warehouse.dbt_directory,
        warehouse.data_docs_directory,
        warehouse.publications_directory,
        warehouse.logs_directory,
    )
    denied = [str(path) for path in written if path.exists() and not os.access(path, os.W_OK)]
    if denied:
        detail = f"the user with the id {os.getuid()} may not write {', '.join(denied)}"
        yield Finding("rights", "problem", detail, MEND_ACCESS[ExitCode.INPUT])


def disk_space(warehouse: Warehouse) -> Iterator[Finding]:
    """Whether the next run has room."""
    place = next(
        path
        for path in (warehouse.directory.resolve(), *warehouse.directory.resolve().parents)
        if path.exists()
    )
    free = shutil.disk_usage(place).free
    needed = COPIES_PER_RUN * _size(warehouse.build_path) + SPARE_BYTES
    detail = f"{free / 1e9:.1f} GB free, a run may need {needed / 1e9:.1f} GB"
    if free < needed:
        yield Finding(
            "disk space", "problem", detail, f"Free some space below {place}, or keep fewer publications."
        )
    else:
        yield Finding("disk space", "ok", detail)


def stale_files(warehouse: Warehouse) -> Iterator[Finding]:
    """What killed runs and other programs left behind."""
    left = list(files_aside(warehouse))
    if left:
        names = ", ".join(path.name for path in left)
        yield Finding(
            "stale files", "warning", f"set aside: {names}", "Delete them once you need them no more."
        )
    if holder(warehouse) is not None:
        return
    unfinished = temporary_files(warehouse) + [log for log in [log_of(warehouse.build_path)] if log.exists()]
    if unfinished:
        names = ", ".join(path.name for path in unfinished)
        yield Finding(
            "stale files", "warning", f"left by a run that was killed: {names}", "The next run clears them."
        )
    if log_of(warehouse.published_path).exists():
        yield Finding(
            "stale files",
            "problem",
            f"{log_of(warehouse.published_path).name}: another program opened the published file for writing",
            "Open it read-only there; the next run sets the log aside.",
        )
    if not left and not unfinished:
        yield Finding("stale files", "ok", "none")


def build_file(warehouse: Warehouse) -> Iterator[Finding]:
    """Whether the build file can be read whole."""
    if not warehouse.build_path.exists():
        yield Finding("build file", "warning", "there is none", "Run `jikenbo run SOURCE…`.")
        return
    if holder(warehouse) is not None:
        yield Finding("build file", "ok", "not looked at while a run writes it")
        return
    yield _scanned(
        "build file", warehouse.build_path, "`jikenbo run SOURCE…` saves what had landed and builds anew."
    )


def takedowns(warehouse: Warehouse) -> Iterator[Finding]:
    """Whether a notice is still there although it was to be taken down."""
    import duckdb

    from loaders import tombstones

    path = warehouse.directory / tombstones.FILE_NAME
    if not path.exists() or not warehouse.build_path.exists() or holder(warehouse) is not None:
        return
    try:
        buried = [stone.segment_id for stone in tombstones.read(path)]
        with duckdb.connect(str(warehouse.build_path), read_only=True) as connection:
            landed = connection.execute(
                "select distinct segment_id from raw.segments where segment_id in (select unnest($buried)) order by all",
                {"buried": buried},
            ).fetchall()
    except JikenboError as error:
        yield Finding("takedowns", "problem", error.message, "Do what it says.")
        return
    except duckdb.Error:  # said of the build file
        return
    for (segment_id,) in landed:
        detail = f"that of {segment_id} was broken off: the notice is still there"
        yield Finding("takedowns", "problem", detail, f"Run `jikenbo forget {segment_id}` again.")


def published_file(warehouse: Warehouse) -> Iterator[Finding]:
    """Whether readers can read all of the published file, also with older clients."""
    from jikenbo.readers import ask, published

    path = warehouse.published_path
    if not path.exists():
        yield Finding("published file", "warning", "there is none", "Run `jikenbo run SOURCE…`.")
        return
    found = _scanned(
        "published file", path, "Go back with `jikenbo rollback`, or publish again with `jikenbo run`."
    )
    yield found
    if found.status != "ok":
        return
    try:
        with published(warehouse) as connection:
            tags = ask(
                connection, "select tags['storage_version'] from duckdb_databases() where path is not null"
            ).rows
    except JikenboError as error:
        yield Finding("published file", "problem", error.message, "Go back with `jikenbo rollback`.")
        return
    version = str(tags[0][0]) if tags else "unknown"
    if version.startswith("v1.2"):
        yield Finding("storage version", "ok", f"{version}: DuckDB clients from 1.3 open it")
    else:
        yield Finding(
            "storage version",
            "warning",
            f"{version}: older clients cannot open it",
            "Publish again with `jikenbo publish`.",
        )


def earlier_publications(warehouse: Warehouse) -> Iterator[Finding]:
    """Whether a rollback would work."""
    kept = publications(warehouse)
    for publication in kept:
        if not publication.is_current:
            found = _scanned(f"publication {publication.publication_id}", publication.path, "Delete it.")
            if found.status != "ok":
                yield found
    earlier = sum(not publication.is_current for publication in kept)
    yield Finding("publications", "ok", f"{len(kept)} kept, {earlier} of them beside the current one")


def last_run(warehouse: Warehouse) -> Iterator[Finding]:
    """How the last run ended."""
    runs = [run for run in past_runs(warehouse) if run.command == "run"]
    if not runs:
        yield Finding("last run", "ok", "the log tells of none")
    elif runs[0].status == "unfinished" and holder(warehouse) is None:
        after = runs[0].step or "its beginning"
        yield Finding(
            "last run",
            "warning",
            f"{runs[0].run_id} was killed, or found the disk full, after {after}",
            "Run again; nothing is lost.",
        )
    elif runs[0].status == "failed":
        yield Finding(
            "last run", "warning", f"{runs[0].run_id}: {runs[0].message}", "Do what it says, then run again."
        )
    else:
        yield Finding("last run", "ok", f"{runs[0].run_id} {runs[0].status}")


def audit_executes(warehouse: Warehouse) -> Iterator[Finding]:
    """Whether the audit finds a fault that was put there for it to find."""
    if not has_tables(warehouse):
        yield Finding("audit", "ok", "not tried: no build that is complete is free to take the tables from")
        return
    mend = f"{MEND_ENVIRONMENT} If it stays so, the versions of Great Expectations and DuckDB do not fit."
    with tempfile.TemporaryDirectory(prefix="jikenbo-doctor-") as directory:
        canary = Warehouse(Path(directory))
        try:
            summary = audit_of_a_fault(warehouse, canary)
        except Exception as error:  # whatever the libraries raise is what is to be told
            yield Finding("audit", "problem", f"it does not run: {' '.join(str(error).split())[:300]}", mend)
            return
    broken = [result.expectation for result in summary.results if result.exception]
    noticed = [result.expectation for result in summary.failures if not result.exception]
    if broken:
        yield Finding("audit", "problem", f"expectations that raise: {', '.join(broken)}", mend)
    elif noticed != [CANARY]:
        yield Finding(
            "audit", "problem", f"a fault put into it went unnoticed (noticed: {noticed or 'nothing'})", mend
        )
    else:
        yield Finding(
            "audit", "ok", f"{len(summary.results)} expectations run, and the fault put in was noticed"
        )


def _scanned(subject: str, path: Path, mend: str) -> Finding:
    found = scan(path)
    if found.problem:
        kind = kind_said(found.problem)
        return Finding(subject, "problem", found.problem, MEND_ACCESS.get(kind, mend))
    return Finding(subject, "ok", f"{found.tables} tables, {found.rows:,} rows, every block read")


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0
