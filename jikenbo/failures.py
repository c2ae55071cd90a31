"""Turns what the disk, the database or the operating system raises into one sentence and an exit code."""

import errno
import re
from pathlib import Path

from jikenbo.errors import ExitCode, JikenboError
from jikenbo.warehouse import Warehouse

AS_IT_WAS = "The published file is as it was."

NO_SPACE_SIGNS = ("no space left on device", "disk quota exceeded", "file too large")
DAMAGE_SIGNS = (
    "corrupt database file",
    "not a valid duckdb database file",
    "could not read enough bytes from file",
    "failure while replaying wal",
    "corrupt wal file",
    "invalidated because of a previous fatal error",
)
HELD_SIGNS = ("could not set lock", "conflicting lock", "being used by another process")

DENIAL_SIGNS = ("permission denied", "read-only file system", "operation not permitted")

SPACE_ERRORS = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
DENIAL_ERRORS = {errno.EACCES, errno.EPERM, errno.EROFS}

HELD_BY = re.compile(
    r'on file "(?P<file>[^"]+)": Conflicting lock is held in (?P<program>.+?) \(PID (?P<pid>\d+)\)'
)
"""How DuckDB says which other process holds a file."""


class StoppedError(KeyboardInterrupt):
    """The process was asked to end (SIGTERM); a kind of Ctrl-C, upon which dbt interrupts the statements that run."""


def kind_of(error: BaseException) -> ExitCode | None:
    """The kind of failure that an error of any library speaks of; None if it is none of those known."""
    if isinstance(error, KeyboardInterrupt):
        return ExitCode.STOPPED
    if isinstance(error, OSError) and error.errno in SPACE_ERRORS:
        return ExitCode.NO_SPACE
    if isinstance(error, OSError) and error.errno in DENIAL_ERRORS:
        return ExitCode.INPUT
    return kind_said(str(error))


def kind_said(sentence: str) -> ExitCode | None:
    """The kind of failure that the sentence of an error speaks of; None if it is none of those known."""
    said = sentence.lower()
    if any(sign in said for sign in NO_SPACE_SIGNS):
        return ExitCode.NO_SPACE
    if any(sign in said for sign in DAMAGE_SIGNS):
        return ExitCode.DAMAGED
    if any(sign in said for sign in HELD_SIGNS):
        return ExitCode.LOCKED
    if any(sign in said for sign in DENIAL_SIGNS):
        return ExitCode.INPUT
    return None


def explain(
    error: BaseException, warehouse: Warehouse, step: str, is_published: bool = False
) -> JikenboError:
    """The error as one sentence: what failed, in which step, and what to do next.

    Args:
        error: what was raised.
        warehouse: where.
        step: what was being done.
        is_published: whether the new facts stand already.
    """
    kind = kind_of(error)
    if isinstance(error, JikenboError) and kind in {error.exit_code, None}:
        return error
    reason = " ".join(str(error).split())[:200] or type(error).__name__
    published = "The new publication stands." if is_published else AS_IT_WAS
    match kind:
        case ExitCode.STOPPED:
            told = f"Stopped during {step}. {published} Run again to complete it."
        case ExitCode.NO_SPACE:
            told = f"No space is left for {step} in {warehouse.directory} ({reason}). {published} Free some, then run again."
        case ExitCode.DAMAGED:
            told = f"{warehouse.build_path} is damaged, found during {step} ({reason}). {published} `jikenbo run SOURCE…` mends it."
        case ExitCode.LOCKED:
            told = f"Another program holds {held_by(error) or f'{warehouse.build_path} ({reason})'}; close it, then run again."
        case ExitCode.INPUT:
            told = f"The rights do not suffice for {step} in {warehouse.directory} ({reason}). {published} Run it as the owner of the warehouse, or mend the rights."
        case _:
            kind = ExitCode.INPUT if isinstance(error, OSError) else ExitCode.UNEXPECTED
            told = f"Unexpected {type(error).__name__} during {step} ({reason}). {published} See `jikenbo doctor`."
    return JikenboError(told, kind)


def held_by(error: BaseException) -> str | None:
    """Which file another process holds, and which process it is; None if the error does not say so."""
    found = HELD_BY.search(" ".join(str(error).split()))
    return found and f"{found['file']} ({found['program']}, pid {found['pid']})"


def unwritable(path: Path, error: BaseException) -> JikenboError:
    """The error that says that a file for other tools could not be written, and why."""
    reason = " ".join(str(error).split())[:200]
    if kind_of(error) == ExitCode.NO_SPACE:
        return JikenboError(
            f"No space is left to write {path} ({reason}); free some, then run again.", ExitCode.NO_SPACE
        )
    return JikenboError(f"Cannot write {path} ({reason}); give a place that can be written.")
