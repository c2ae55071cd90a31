"""Readers beside the runs: some open the published file again and again, one never closes it."""

import multiprocessing
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing.synchronize import Event
from pathlib import Path
from typing import Any

import duckdb

from jikenbo.warehouse import Warehouse

Reading = tuple[Any, ...]

READ = """
    select
        (select sum(hash(segment_id, raw_text)) from evidence.segments),
        (select sum(hash(mention_id, value)) from evidence.mentions),
        (select sum(hash(segment_id, disclosed_on)) from fct_disclosures),
        (select sum(hash(incident_id, affected_count)) from fct_incidents),
        (select sum(hash(event_id, event_date)) from fct_timeline_events),
        (select sum(hash(count_id, value)) from fct_affected_counts),
        (select sum(hash(segment_id, field_code, status)) from fct_leaked_fields)
"""
"""Every table of facts at once: what one generation says, or a mixture of two."""


@dataclass
class ReaderFigures:
    """What readers met with."""

    reads: int = 0
    errors: list[str] = field(default_factory=list)
    readings: set[Reading] = field(default_factory=set)
    longest_hold: float = 0.0


def reading(path: Path) -> Reading:
    """What a reader sees in a file."""
    with duckdb.connect(str(path), read_only=True) as connection:
        return connection.execute(READ).fetchall()[0]


@contextmanager
def readers(warehouse: Warehouse, number: int = 2, pause: float = 0.1) -> Iterator[ReaderFigures]:
    """Readers of the published file until the block ends; figures are filled in then.

    Args:
        warehouse: whose published file is read.
        number: how many open it again and again; one more opens it once and reads on.
        pause: seconds between two reads of one reader.
    """
    context = multiprocessing.get_context("spawn")
    stop, results = context.Event(), context.Queue()
    processes = [
        context.Process(target=_read, args=(str(warehouse.published_path), pause, closes, stop, results))
        for closes in (False, *[True] * number)
    ]
    for process in processes:
        process.start()
    figures = ReaderFigures()
    try:
        yield figures
    finally:
        stop.set()
        for _ in processes:
            reads, errors, readings, held = results.get(timeout=60)
            figures.reads += reads
            figures.errors += errors
            figures.readings |= readings
            figures.longest_hold = max(figures.longest_hold, held)
        for process in processes:
            process.join(timeout=30)


def _read(path: str, pause: float, closes: bool, stop: Event, results: Any) -> None:
    """Read, and report how often, what failed, what was seen, and how long the file was held, in seconds."""
    reads, errors, readings, held = 0, [], set(), 0.0
    while not stop.is_set():
        if not Path(path).exists():
            time.sleep(0.01)
            continue
        try:
            with duckdb.connect(path, read_only=True, config={"threads": 1}) as connection:
                opened, first = time.monotonic(), None
                for _ in range(2) if closes else iter(stop.is_set, True):
                    seen = connection.execute(READ).fetchall()[0]
                    reads += 1
                    readings.add(seen)
                    first = first or seen
                    if seen != first:
                        errors.append("one connection saw two generations")
                    time.sleep(pause)
                held = max(held, time.monotonic() - opened)
        except duckdb.Error as error:
            errors.append(str(error).splitlines()[0])
    results.put((reads, errors, readings, held))
