"""What every command that writes has in common: the lock, a clean place, the log, and errors in one sentence."""

import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType
from typing import Any

from jikenbo.cleaning import clean
from jikenbo.failpoints import failpoint
from jikenbo.failures import StoppedError, explain
from jikenbo.history import append, keep_artifacts, record, rules_hash
from jikenbo.lock import Lock, hold
from jikenbo.publications import adopt
from jikenbo.warehouse import Warehouse

Say = Callable[[str], None]


class Operation:
    """A command under way."""

    def __init__(self, warehouse: Warehouse, command: str, lock: Lock, say: Say) -> None:
        self.warehouse = warehouse
        self.command = command
        self.run_id = datetime.now(UTC).strftime("%Y%m%dT%H%M%S.%fZ")
        self.rules = rules_hash()
        self.facts: dict[str, Any] = {}
        self.models: tuple[dict[str, Any], ...] = ()
        self.notes: list[str] = []
        self.seconds: dict[str, float] = {}
        self.current_step = "start"
        self._found = _identity(warehouse.published_path)
        self._lock = lock
        self.say = say

    @property
    def has_swapped(self) -> bool:
        """Whether readers meet another file than when the command began."""
        return _identity(self.warehouse.published_path) != self._found

    @contextmanager
    def step(self, name: str, title: str) -> Iterator[None]:
        """Do one step: those who wait are told, and it is timed.

        Args:
            name: for the log, e.g. `audit`.
            title: for people, e.g. `Auditing`.
        """
        self.current_step = name
        self._lock.step(name)
        self.say(title)
        began = time.monotonic()
        yield
        self.seconds[name] = round(time.monotonic() - began, 3)
        if name == "build":
            self.models = keep_artifacts(self.warehouse, self.run_id)
        append(self.warehouse, "step_finished", self.run_id, step=name, seconds=self.seconds[name])

    def note(self, sentence: str) -> None:
        """Keep a sentence that a person may want to read later."""
        self.notes.append(sentence)
        append(self.warehouse, "note", self.run_id, note=sentence)


_current: ContextVar[dict[Path, Operation] | None] = ContextVar("current", default=None)


@contextmanager
def operation(
    warehouse: Warehouse, command: str, wait: float = 0, say: Say | None = None
) -> Iterator[Operation]:
    """Carry out a command that writes; within one, a step of it goes straight on.

    Args:
        warehouse: whose files are written.
        command: what is done, e.g. `run`.
        wait: how long to wait for another run, in seconds.
        say: told each step as it begins.

    Raises:
        JikenboError: whatever went wrong, in one sentence and with the exit code of its kind.
    """
    running = _current.get() or {}
    directory = warehouse.directory.resolve()
    if directory in running:
        yield running[directory]
        return
    with _told_in_one_sentence(warehouse), hold(warehouse, command, wait, say) as lock:
        under_way = Operation(warehouse, command, lock, say or (lambda _: None))
        token = _current.set({**running, directory: under_way})
        try:
            with _logged(under_way), _stoppable():
                for sentence in (*adopt(warehouse), *clean(warehouse)):
                    under_way.note(sentence)
                failpoint("cleaned")
                yield under_way
        finally:
            _current.reset(token)


@contextmanager
def _told_in_one_sentence(warehouse: Warehouse) -> Iterator[None]:
    try:
        yield
    except (Exception, StoppedError) as error:
        told = explain(error, warehouse, "start")
        if told is error:
            raise
        raise told from error


@contextmanager
def _logged(under_way: Operation) -> Iterator[None]:
    """Write the beginning and the end of a command to the log, and its error in one sentence."""
    warehouse, run_id, command = under_way.warehouse, under_way.run_id, under_way.command
    began = time.monotonic()

    def finished(status: str, exit_code: int = 0, message: str | None = None) -> dict[str, Any]:
        return {
            "command": command,
            "seconds": round(time.monotonic() - began, 3),
            "rules": under_way.rules,
            "facts": under_way.facts,
            "steps": under_way.seconds,
            "models": under_way.models,
            "status": status,
            "exit_code": exit_code,
            "message": message,
        }

    append(warehouse, "run_started", run_id, command=command, rules=under_way.rules)
    try:
        yield
        under_way.current_step = "recording"
        failpoint("recorded")
        record(warehouse, "run_finished", run_id, **finished("succeeded"))
    except (Exception, KeyboardInterrupt) as error:
        told = explain(error, warehouse, under_way.current_step, under_way.has_swapped)
        append(warehouse, "run_finished", run_id, **finished("failed", told.exit_code, told.message))
        if told is error:
            raise
        raise told from error


def _identity(path: Path) -> tuple[int, ...]:
    """What differs when a file takes the place of another; empty if there is none."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return ()
    return (found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns)


@contextmanager
def _stoppable() -> Iterator[None]:
    """Let SIGTERM end the command in good order."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise StoppedError("asked to end")

    before = signal.signal(signal.SIGTERM, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
