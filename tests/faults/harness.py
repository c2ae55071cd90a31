"""What the fault suite is made of: sources that grow, runs to be killed, readers that never close, and a comparison."""

import hashlib
import json
import multiprocessing
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing.synchronize import Event
from pathlib import Path
from typing import Any

import duckdb

from jikenbo.warehouse import Warehouse

GENERATIONS = 6

NOT_COMPARED = {"load_id", "loaded_at", "source_uri"}
"""Which load brought a notice, when and from which of several equal files: true of the load, not of the facts."""

TABLES = """
    select schema_name, table_name
    from duckdb_tables()
    where schema_name in ('main', 'evidence', 'reference') or (schema_name, table_name) = ('raw', 'segments')
    order by all
"""

ONE_GENERATION = """
    select
        (select count(*) from evidence.segments),
        (select min(generation) from evidence.segments),
        (select max(generation) from evidence.mentions),
        (select count(*) from fct_disclosures),
        (select max(generation) from fct_disclosures),
        (select count(*) from fct_incidents),
        (select min(generation) from fct_incidents),
        (select count(*) from fct_timeline_events),
        (select max(generation) from fct_affected_counts),
        (select count(*) from fct_leaked_fields)
"""
"""In one generation all of these are the number of its notices."""


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


class Nursery:
    """Runs as processes."""

    def __init__(self, log: Path, light: bool) -> None:
        self.log = log
        self._process = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("nursery.py")), *(["light"] if light else [])],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def start(self, warehouse: Warehouse, source: Path, **how: Any) -> int:
        """Begin a run.

        Args:
            warehouse: where.
            source: what it loads.
            how: failpoint, largest_file (bytes), wait (seconds), thimble (False: the real dbt project).

        Returns:
            Its process id.
        """
        request = {"warehouse": str(warehouse.directory), "source": str(source), "log": str(self.log), **how}
        return int(self._ask({"start": request}))

    def wait(self, pid: int) -> int:
        """The exit code of a run once it ended; negative if a signal killed it."""
        return int(self._ask({"wait": pid}))

    def run(self, warehouse: Warehouse, source: Path, **how: Any) -> int:
        """Carry out a run to its end."""
        return self.wait(self.start(warehouse, source, **how))

    def said(self) -> str:
        """What the last runs printed."""
        return self.log.read_text(encoding="utf-8", errors="replace")[-2000:]

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


@dataclass
class ReaderFigures:
    """What readers met with."""

    reads: int = 0
    errors: list[str] = field(default_factory=list)
    mixed: int = 0
    generations: set[int] = field(default_factory=set)


@contextmanager
def readers(warehouse: Warehouse, number: int = 2) -> Iterator[ReaderFigures]:
    """Readers that open the published file again and again until the block ends; figures are filled in then."""
    context = multiprocessing.get_context("spawn")
    stop, results = context.Event(), context.Queue()
    processes = [
        context.Process(target=_read, args=(str(warehouse.published_path), stop, results))
        for _ in range(number)
    ]
    for process in processes:
        process.start()
    figures = ReaderFigures()
    try:
        yield figures
    finally:
        stop.set()
        for _ in processes:
            reads, errors, mixed, generations = results.get(timeout=60)
            figures.reads += reads
            figures.errors += errors
            figures.mixed += mixed
            figures.generations |= generations
        for process in processes:
            process.join(timeout=30)


def _read(path: str, stop: Event, results: Any) -> None:
    reads, mixed, errors, generations = 0, 0, [], set()
    while not stop.is_set():
        if not Path(path).exists():
            time.sleep(0.01)
            continue
        try:
            with duckdb.connect(path, read_only=True) as connection:
                for _ in range(2):  # the same snapshot, also after a pause
                    seen = set(connection.execute(ONE_GENERATION).fetchall()[0])
                    reads += 1
                    mixed += len(seen) != 1
                    generations |= seen
                    time.sleep(0.03)
        except duckdb.Error as error:
            errors.append(str(error).splitlines()[0])
    results.put((reads, errors, mixed, generations))


def fingerprint(path: Path) -> dict[str, str]:
    """Content of every table of a file, whatever the order of its rows and whenever they were loaded."""
    prints = {}
    with duckdb.connect(str(path), read_only=True) as connection:
        for schema, table in connection.execute(TABLES).fetchall():
            columns = [
                row[0]
                for row in connection.execute(
                    "select column_name from duckdb_columns() where schema_name = ? and table_name = ? order by 1",
                    [schema, table],
                ).fetchall()
                if row[0] not in NOT_COMPARED
            ]
            listed = ", ".join(f'"{column}"' for column in columns)
            rows = connection.execute(f'select {listed} from "{schema}"."{table}"').fetchall()
            text = "\n".join(sorted(repr(row) for row in rows))
            prints[f"{schema}.{table}"] = f"{len(rows)} rows {hashlib.sha256(text.encode()).hexdigest()[:16]}"
    return prints


def digest(path: Path) -> str:
    """The bytes of a file; empty if there is none."""
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.exists() else ""
