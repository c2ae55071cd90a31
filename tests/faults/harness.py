"""What the fault suite is made of: sources that grow, runs as processes, small disks, and a comparison of files."""

import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb

from jikenbo.warehouse import PROJECT_DIRECTORY, Warehouse

SAMPLES = PROJECT_DIRECTORY / "samples" / "notices.txt"
HEADER_SIGN = "【セキュリティ事件簿#"

NOT_COMPARED = ("load_id", "loaded_at", "source_uri")
"""Which load brought a notice, when and from which of several equal files: true of the load, not of the facts."""

COMPARED = """
    select
        schema_name,
        table_name,
        list(column_name order by column_name) filter (not list_contains($not_compared, column_name)) as columns
    from duckdb_columns()
    semi join duckdb_tables() using (database_name, schema_name, table_name)
    where schema_name in ('main', 'evidence', 'reference', 'staging', 'intermediate')
        or (schema_name, table_name) = ('raw', 'segments')
    group by all
    order by all
"""


def write_source(path: Path, notices: int) -> Path:
    """A text dump of so many notices of invented organisations."""
    path.write_text(
        "".join(
            f"【セキュリティ事件簿#2023-{number:03}】見本商会{number}号店 個人情報の紛失について\n"
            f"2023年1月{number + 1}日に{number + 10}名分の名簿を紛失しました。\n\n"
            for number in range(notices)
        ),
        encoding="utf-8",
    )
    return path


def write_sample_sources(directory: Path, sizes: Sequence[int] = (4, 7, 8, 10)) -> list[Path]:
    """Text dumps that grow, of bundled notices from old to new.

    Reports on one incident arrive one after the other, and the third dump corrects a notice of the first.
    """
    texts = SAMPLES.read_text(encoding="utf-8").split(HEADER_SIGN)[1:]
    notices = [HEADER_SIGN + text for text in reversed(texts[6:16])]
    paths = []
    for number, size in enumerate(sizes):
        if number == 2:
            notices[0] = notices[0].rstrip() + "\n\n対象者は71名と訂正いたします。\n\n"
        paths.append(directory / f"source{number + 1}.txt")
        paths[-1].write_text("".join(notices[:size]), encoding="utf-8")
    return paths


class Nursery:
    """Runs as processes.

    Args:
        log: where they print to.
        whole: with dbt and Great Expectations on the whole project, instead of a stand-in that takes a second.
    """

    def __init__(self, log: Path, whole: bool) -> None:
        self.log = log
        self._process = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("nursery.py")), *(["whole"] if whole else [])],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            # A forked run ends without the clean-up of an interpreter, of which multiprocessing warns behind its last words.
            env={**os.environ, "PYTHONWARNINGS": "ignore:resource_tracker:UserWarning"},
        )

    def start(self, warehouse: Warehouse, sources: Sequence[Path], **how: Any) -> int:
        """Begin a run.

        Args:
            warehouse: where.
            sources: what it loads.
            how: failpoint, largest_file (bytes), wait (seconds), die_at (a share of dbt's nodes).

        Returns:
            Its process id.
        """
        request = {
            "warehouse": str(warehouse.directory),
            "sources": [str(source) for source in sources],
            "log": str(self.log),
            **how,
        }
        return int(self._ask({"start": request}))

    def wait(self, pid: int) -> int:
        """The exit code of a run once it ended; negative if a signal killed it."""
        return int(self._ask({"wait": pid}))

    def pauses(self, pid: int) -> bool:
        """Whether a run stopped at its fail-point; False once it ended without."""
        return bool(self._ask({"pause": pid}))

    def resume(self, pid: int) -> int:
        """Let a run go on that stopped, and wait for its exit code."""
        os.kill(pid, signal.SIGCONT)
        return self.wait(pid)

    def said(self) -> str:
        """What the last runs printed."""
        return self.log.read_text(encoding="utf-8", errors="replace")[-2000:]

    def last_line(self) -> str:
        """The last line that a run printed: its error, if it failed."""
        return next(reversed(self.said().strip().splitlines()), "")

    def close(self) -> None:
        """End."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        self._process.wait(timeout=60)
        if self._process.stdout is not None:
            self._process.stdout.close()

    def _ask(self, request: dict[str, Any]) -> Any:
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.write(json.dumps(request) + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())


@contextmanager
def small_disk(place: Path, size: int) -> Iterator[Path | None]:
    """A file system of so many bytes; None where this user may not mount one."""
    disk = place / "disk"
    disk.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(disk)]
    mounted = (
        os.geteuid() == 0
        and shutil.which("mount") is not None
        and subprocess.run(command, capture_output=True, check=False).returncode == 0
    )
    try:
        yield disk if mounted else None
    finally:
        if mounted:
            subprocess.run(["umount", "-l", str(disk)], check=False)


def fingerprint(path: Path) -> dict[str, str]:
    """Content of every table of a file, whatever the order of its rows and whenever they were loaded."""
    prints = {}
    with duckdb.connect(str(path), read_only=True) as connection:
        for schema, table, columns in connection.execute(
            COMPARED, {"not_compared": list(NOT_COMPARED)}
        ).fetchall():
            listed = ", ".join(f'"{column}"' for column in columns)
            rows, total = connection.execute(
                f'select count(*), coalesce(sum(hash({listed})), 0) from "{schema}"."{table}"'
            ).fetchall()[0]
            prints[f"{schema}.{table}"] = f"{rows} rows of {listed}: {total:x}"
    return prints


def digest(path: Path) -> str:
    """The bytes of a file; empty if there is none."""
    if not path.exists():
        return ""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
