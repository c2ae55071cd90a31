"""The lock: one run at a time, whoever asks is told who holds it, and a dead holder is no holder."""

import errno
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from dbt.graph.queue import GraphQueue

from jikenbo.errors import ExitCode, JikenboError
from jikenbo.lock import hold, holder, lock_path
from jikenbo.operations import operation
from jikenbo.run import build_models
from jikenbo.warehouse import Warehouse

HOLD = """
import sys, time
from pathlib import Path
from jikenbo.lock import hold
from jikenbo.warehouse import Warehouse
with hold(Warehouse(Path(sys.argv[1])), "run") as lock:
    lock.step("audit")
    print("held", flush=True)
    time.sleep(float(sys.argv[2]))
"""


@contextmanager
def another_run(warehouse: Warehouse, seconds: float) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(warehouse.directory), str(seconds)],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    process.stdout.readline()
    try:
        yield process
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


def test_a_second_run_is_told_who_holds_the_warehouse_and_at_which_step(warehouse: Warehouse) -> None:
    with another_run(warehouse, 60) as other, pytest.raises(JikenboError) as raised, hold(warehouse, "load"):
        pass
    assert raised.value.exit_code == ExitCode.LOCKED
    assert f"pid {other.pid}" in raised.value.message
    assert "step audit" in raised.value.message and "--wait" in raised.value.message


def test_a_second_run_that_waits_follows_the_first(warehouse: Warehouse) -> None:
    waited_for: list[str] = []
    with another_run(warehouse, 0.5), hold(warehouse, "load", wait=20, say=waited_for.append):
        seen = holder(warehouse)
    assert seen is not None and seen.pid == os.getpid() and seen.command == "load"
    assert waited_for and "step audit" in waited_for[0]


def test_the_lock_of_a_killed_run_heals_itself(warehouse: Warehouse) -> None:
    with another_run(warehouse, 60) as other:
        other.send_signal(signal.SIGKILL)
        other.wait()
        assert holder(warehouse) is None
        with hold(warehouse, "run"):
            pass


def test_a_full_disk_as_the_lock_is_taken_leaves_nothing_locked(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as full, pytest.raises(OSError, match="No space left"):
        full.setattr(os, "pwrite", refuse)
        with hold(warehouse, "run"):
            pass
    with hold(warehouse, "run"):
        pass


def test_a_step_within_a_run_does_not_wait_for_its_own_run(warehouse: Warehouse) -> None:
    with operation(warehouse, "run") as outer, operation(warehouse, "load") as inner:
        assert inner is outer
    assert holder(warehouse) is None


def test_asking_who_holds_the_lock_never_fails_a_run(warehouse: Warehouse) -> None:
    stop = threading.Event()

    def ask() -> None:
        while not stop.is_set():
            holder(warehouse)
            time.sleep(0.001)

    asking = [threading.Thread(target=ask) for _ in range(3)]
    for thread in asking:
        thread.start()
    try:
        for _ in range(50):
            with hold(warehouse, "run"):
                pass
    finally:
        stop.set()
        for thread in asking:
            thread.join()


def test_a_run_that_waits_notices_that_the_lock_file_was_removed(warehouse: Warehouse) -> None:
    with another_run(warehouse, 0.6):
        lock_path(warehouse).unlink()
        with hold(warehouse, "run", wait=5):
            assert holder(warehouse) is not None


def test_a_build_that_is_asked_to_end_ends_without_a_stack_trace(
    untouched_warehouse: Warehouse,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """SIGTERM comes while dbt waits for the statements that run; it is to interrupt them, and to say nothing."""
    warehouse = Warehouse(tmp_path / "copy")
    shutil.copytree(untouched_warehouse.directory, warehouse.directory)
    monkeypatch.setattr(GraphQueue, "get", lambda *_: signal.raise_signal(signal.SIGTERM))

    with pytest.raises(JikenboError) as raised:
        build_models(warehouse, full_refresh=True)

    assert raised.value.exit_code == ExitCode.STOPPED
    assert "Traceback" not in "".join(capfd.readouterr())
