"""Libraries that crafted files can crash or exhaust run in a process of their own, with limits on memory and time.

The process writes JSON lines, which can do nothing but be read; the file comes as an inherited descriptor, so that it needs
no name. `python -m loaders.isolated TASK DESCRIPTOR OPTIONS` is that process.
"""

import json
import os
import selectors
import subprocess
import sys
from collections.abc import Generator, Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO

from loaders.records import RejectReason

LARGEST_MEMORY = 2 << 30
"""Address space of the process, in bytes."""

MOST_CPU_SECONDS = 600

LONGEST_SILENCE = 60.0
"""Seconds without a message after which the process is stopped."""

LONGEST_MESSAGE = 64 << 20

PIPE_BYTES = 1 << 18

PROJECT_DIRECTORY = Path(__file__).resolve().parent.parent


class IsolatedError(Exception):
    """The file cannot be read on; `reason` and `detail` say why."""

    def __init__(self, detail: str, reason: RejectReason = RejectReason.UNREADABLE_TABLE) -> None:
        super().__init__(detail)
        self.detail = detail
        self.reason = reason


def messages(
    task: str, file: BinaryIO, options: Mapping[str, Any], silence: float = LONGEST_SILENCE
) -> Generator[dict[str, Any]]:
    """Run a task on a file in a process of its own.

    Args:
        task: name of a function of `loaders.isolated_tables`.
        file: what to read: a plain file, or bytes in memory.
        options: what the task is told, as JSON can write it.
        silence: longest wait for a message, in seconds.

    Yields:
        What the task tells, one message after the other.

    Raises:
        IsolatedError: the task failed, fell silent, ran out of memory or crashed.
    """
    descriptor = _descriptor(file)
    command = [sys.executable, "-m", "loaders.isolated", task, str(descriptor), json.dumps(options)]
    path = os.pathsep.join(filter(None, [str(PROJECT_DIRECTORY), os.environ.get("PYTHONPATH")]))
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        pass_fds=[descriptor],
        env={**os.environ, "PYTHONPATH": path},
    )
    try:
        for line in _lines(process, silence):
            message: dict[str, Any] = json.loads(line)
            if "failed" in message:
                raise IsolatedError(message["failed"], RejectReason(message["reason"]))
            if "done" in message:
                return
            yield message
        raise IsolatedError(f"The library that reads it ended without a word (status {process.wait()}).")
    finally:
        process.kill()
        process.wait()
        if process.stdout is not None:
            process.stdout.close()
        os.close(descriptor)


def _descriptor(file: BinaryIO) -> int:
    """A descriptor of the file for the process; what is held in memory is handed over in memory."""
    try:
        return os.dup(file.fileno())
    except OSError:
        descriptor = os.memfd_create("jikenbo")
        with os.fdopen(os.dup(descriptor), "wb") as copy:
            copy.write(file.read())
        return descriptor


def _lines(process: "subprocess.Popen[bytes]", silence: float) -> Iterator[bytes]:
    """What the process writes, line by line."""
    if process.stdout is None:
        return
    descriptor = process.stdout.fileno()
    waiting = bytearray()
    with selectors.DefaultSelector() as selector:
        selector.register(descriptor, selectors.EVENT_READ)
        while True:
            if not selector.select(silence):
                raise IsolatedError(f"The library that reads it gave nothing for {silence:.0f} seconds.")
            piece = os.read(descriptor, PIPE_BYTES)
            if not piece:
                return
            searched = len(waiting)
            waiting += piece
            if waiting.find(b"\n", searched) < 0:
                if len(waiting) > LONGEST_MESSAGE:
                    raise IsolatedError("The library that reads it gave more than a row can hold.")
                continue
            *lines, rest = bytes(waiting).split(b"\n")
            waiting = bytearray(rest)
            yield from lines


def main() -> None:
    """Run one task under limits, writing its messages to standard output."""
    import resource

    task, descriptor, options = sys.argv[1], int(sys.argv[2]), json.loads(sys.argv[3])
    resource.setrlimit(resource.RLIMIT_AS, (LARGEST_MEMORY, LARGEST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_CPU_SECONDS, MOST_CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    from loaders import isolated_tables

    write = sys.stdout.write
    try:
        for message in isolated_tables.TASKS[task](descriptor, options):
            write(json.dumps(message, ensure_ascii=True) + "\n")
        last: dict[str, Any] = {"done": True}
    except isolated_tables.UnreadableError as error:
        last = {"failed": str(error), "reason": error.reason.value}
    except MemoryError:
        detail = f"Reading it takes more than {LARGEST_MEMORY >> 20} MiB of memory."
        last = {"failed": detail, "reason": RejectReason.UNREADABLE_TABLE.value}
    except Exception as error:  # whatever the library raises on a file that it cannot read
        first = next(iter(str(error).strip().splitlines()), "") or type(error).__name__
        detail = f"It cannot be read: {first[:300]}."
        last = {"failed": detail, "reason": RejectReason.UNREADABLE_TABLE.value}
    write(json.dumps(last) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
