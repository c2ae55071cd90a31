"""One run at a time on a warehouse.

The lock is the kernel's (flock on `.lock` in the warehouse directory), so that it ends with the process that holds it,
however that ends. The file is never deleted; what it says about the holder is for people and counts only while it is
locked. Readers of the published file do not need the lock.
"""

import fcntl
import json
import os
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from jikenbo.errors import ExitCode, JikenboError
from jikenbo.failpoints import failpoint
from jikenbo.warehouse import Warehouse

POLL_SECONDS = 0.1
GRACE_SECONDS = 0.3
"""How long also an impatient run tries, so that somebody who merely asks who holds the lock is not taken for a run."""

NOTE_BYTES = 1024


@dataclass(frozen=True)
class Holder:
    """Who holds the lock.

    Attributes:
        pid: process id on `host`.
        command: what it does, e.g. `run`.
        since: when it took the lock, ISO time in UTC.
        step: what it is at.
    """

    pid: int
    command: str
    since: str
    step: str
    host: str

    def __str__(self) -> str:
        return f"`{self.command}`, pid {self.pid} on {self.host}, since {self.since}, at step {self.step}"


class Lock:
    """A lock that is held."""

    def __init__(self, descriptor: int, command: str) -> None:
        self._descriptor = descriptor
        since = datetime.now(UTC).isoformat(timespec="seconds")
        self._holder = Holder(os.getpid(), command, since, "starting", socket.gethostname())
        self.step("starting")

    def step(self, name: str) -> None:
        """Tell those who ask what the holder is at."""
        self._holder = replace(self._holder, step=name)
        note = json.dumps(asdict(self._holder)).encode()[:NOTE_BYTES].ljust(NOTE_BYTES)
        os.pwrite(self._descriptor, note, 0)


@contextmanager
def hold(
    warehouse: Warehouse, command: str, wait: float = 0, say: Callable[[str], None] | None = None
) -> Iterator[Lock]:
    """Hold the warehouse for writing.

    Args:
        warehouse: whose files are about to be written.
        command: what is done, for those who ask.
        wait: how long to wait for another holder, in seconds.
        say: told whom the wait is for.

    Raises:
        JikenboError: somebody else holds it, still after the wait, or the file system knows no locks.
    """
    warehouse.directory.mkdir(parents=True, exist_ok=True)
    descriptor = _acquire(lock_path(warehouse), wait, say)
    try:
        lock = Lock(descriptor, command)
        failpoint("locked")
        yield lock
    finally:
        os.close(descriptor)


def holder(warehouse: Warehouse) -> Holder | None:
    """Who holds the lock now; None if nobody does."""
    try:
        descriptor = os.open(lock_path(warehouse), os.O_RDONLY)
    except FileNotFoundError:
        return None
    try:
        if _try(descriptor, fcntl.LOCK_SH):
            return None
        return _read_note(descriptor)
    finally:
        os.close(descriptor)


def lock_path(warehouse: Warehouse) -> Path:
    """The file that is locked."""
    return warehouse.directory / ".lock"


def _acquire(path: Path, wait: float, say: Callable[[str], None] | None) -> int:
    """The locked descriptor."""
    deadline = time.monotonic() + max(wait, GRACE_SECONDS)
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        is_locked = False
        try:
            is_locked = _try(descriptor, fcntl.LOCK_EX) and _is_still_there(descriptor, path)
            if is_locked:
                return descriptor
            if time.monotonic() >= deadline:
                raise JikenboError(
                    f"Another run holds {path.parent} ({_read_note(descriptor)}); "
                    "let it finish, or wait for it with --wait SECONDS.",
                    ExitCode.LOCKED,
                )
            if say is not None and wait:
                say(f"Waiting for {_read_note(descriptor)}")
        finally:
            if not is_locked:
                os.close(descriptor)
        time.sleep(POLL_SECONDS)


def _try(descriptor: int, kind: int) -> bool:
    """Whether the lock could be taken."""
    try:
        fcntl.flock(descriptor, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError as error:
        raise JikenboError(
            f"The file system of the warehouse knows no locks ({error}); keep it on a local disk.",
            ExitCode.LOCKED,
        ) from error
    return True


def _is_still_there(descriptor: int, path: Path) -> bool:
    """Whether the path still leads to the file that is open; somebody may have removed it."""
    try:
        return os.path.samestat(os.fstat(descriptor), os.stat(path))
    except FileNotFoundError:
        return False


def _read_note(descriptor: int) -> Holder:
    """What the holder wrote about itself."""
    try:
        return Holder(**json.loads(os.pread(descriptor, NOTE_BYTES, 0)))
    except (ValueError, TypeError):
        return Holder(0, "unknown", "a moment ago", "starting", socket.gethostname())
