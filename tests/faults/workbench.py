"""Where runs are broken: a source in generations, what an undisturbed run makes of each, and what was counted."""

import shutil
import subprocess
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import duckdb
from harness import Nursery, digest, fingerprint, write_sample_sources, write_source
from standing_readers import ReaderFigures, Reading, reading

from jikenbo.integrity import scan
from jikenbo.warehouse import Warehouse

GENERATIONS = 6
AFTER_THE_SWAP = ("published", "trimmed", "recorded")


@dataclass
class Figures:
    """What a part of the suite counted; `broken` names each promise that was not kept."""

    part: str
    counts: Counter[str] = field(default_factory=Counter)
    broken: list[str] = field(default_factory=list)
    began: float = field(default_factory=time.monotonic)
    seconds: float = 0.0

    def expect(self, kept: bool, promise: str) -> None:
        """Count a promise that was looked at, and name it if it was not kept."""
        self.counts["checks"] += 1
        if not kept:
            self.broken.append(promise)

    def done(self) -> "Figures":
        """The part is over."""
        self.seconds = time.monotonic() - self.began
        return self


@dataclass(frozen=True)
class Undisturbed:
    """What one run from nothing makes of a generation: the tables of its two files, and what a reader sees."""

    build: dict[str, str]
    published: dict[str, str]
    reading: Reading


class Bench:
    """A place to break things.

    Attributes:
        sources: each holds the notices of the one before; generation N is what sources 0 to N say.
        pause: seconds between two reads of a reader.
        length: how long a run took that published something, in seconds.
    """

    def __init__(self, directory: Path, whole: bool = False) -> None:
        self.directory = directory
        self.nursery = Nursery(directory / "runs.log", whole)
        (directory / "runs.log").touch()
        self.sources = (
            write_sample_sources(directory)
            if whole
            else [
                write_source(directory / f"source{number}.txt", number)
                for number in range(1, GENERATIONS + 1)
            ]
        )
        self.pause = 2.0 if whole else 0.1
        self.length = 0.0
        self._undisturbed: dict[int, Undisturbed] = {}

    def run(self, warehouse: Warehouse, generation: int, **how: object) -> int:
        """A run to its end; generations count from 0."""
        return self.nursery.wait(self.start(warehouse, generation, **how))

    def start(self, warehouse: Warehouse, generation: int, **how: object) -> int:
        """Begin a run."""
        return self.nursery.start(warehouse, [self.sources[generation]], **how)

    def undisturbed(self, generation: int) -> Undisturbed:
        """What a run makes of a generation from nothing."""
        if generation not in self._undisturbed:
            warehouse = Warehouse(self.directory / f"undisturbed{generation}")
            began = time.monotonic()
            code = self.nursery.wait(self.nursery.start(warehouse, self.sources[: generation + 1]))
            if code:
                raise RuntimeError(f"an undisturbed run ended with {code}: {self.nursery.said()}")
            self.length = self.length or time.monotonic() - began
            published = warehouse.published_path
            self._undisturbed[generation] = Undisturbed(
                fingerprint(warehouse.build_path), fingerprint(published), reading(published)
            )
            if generation:
                shutil.rmtree(warehouse.directory)
        return self._undisturbed[generation]

    def warehouse(self, name: str, within: Path | None = None) -> Warehouse:
        """A warehouse in which the first generation is published."""
        self.undisturbed(0)
        warehouse = Warehouse((within or self.directory) / name)
        shutil.rmtree(warehouse.directory, ignore_errors=True)
        subprocess.run(["cp", "-a", self.directory / "undisturbed0", warehouse.directory], check=True)
        return warehouse

    def following(self, warehouse: Warehouse, generation: int) -> int:
        """The next generation; after the last, the build begins anew while readers go on with the old one."""
        if generation + 1 < len(self.sources):
            return generation + 1
        warehouse.build_path.unlink()
        return 0

    def settle(self, figures: Figures, warehouse: Warehouse, generation: int, after: str) -> None:
        """The next run completes, its tables are those of an undisturbed run, and nothing is left behind."""
        expected, before, began = (
            self.undisturbed(generation),
            digest(warehouse.published_path),
            time.monotonic(),
        )
        code = self.run(warehouse, generation)
        figures.counts["reruns"] += 1
        said = self.nursery.said()[-300:] if code else ""
        figures.expect(code == 0, f"the next run completes {after}: {code} {said}")
        if code:
            return
        if digest(warehouse.published_path) != before:
            self.length = time.monotonic() - began
        same_tables(figures, warehouse.build_path, expected.build, f"tables {after}")
        same_tables(figures, warehouse.published_path, expected.published, f"published tables {after}")
        left = [path.name for path in warehouse.directory.rglob("*") if path.name.endswith((".tmp", ".wal"))]
        figures.expect(not left, f"nothing is left behind {after}: {left}")

    def expect_whole(self, figures: Figures, warehouse: Warehouse, generations: set[int], when: str) -> None:
        """The published file can be read to its last byte, and holds one of these generations."""
        problem = scan(warehouse.published_path).problem
        figures.expect(problem is None, f"the published file is whole {when}: {problem}")
        if problem is None:
            seen = fingerprint(warehouse.published_path)
            known = [self.undisturbed(generation).published for generation in generations]
            figures.expect(seen in known, f"the published file holds one generation {when}")

    def add_readers(self, figures: Figures, seen: ReaderFigures) -> None:
        """Take in what readers met with."""
        mixed = seen.readings - {each.reading for each in self._undisturbed.values()}
        for generation in range(len(self.sources) if mixed else 0):
            mixed.discard(self.undisturbed(generation).reading)
        figures.counts["reads"] += seen.reads
        figures.counts["read errors"] += len(seen.errors)
        figures.counts["mixed generations"] += len(mixed)
        figures.counts["seconds that one reader held the file"] += round(seen.longest_hold)
        figures.expect(seen.reads > 0, "readers read")
        figures.expect(not seen.errors, f"readers never fail: {seen.errors[:3]}")
        figures.expect(not mixed, "what readers see is what one undisturbed run made")


def same_tables(figures: Figures, path: Path, expected: dict[str, str], what: str) -> None:
    """The tables of a file equal those of an undisturbed run, row for row."""
    try:
        seen = fingerprint(path)
    except duckdb.Error as error:
        figures.expect(False, f"{what} can be read: {error}")
        return
    differing = sorted(
        table for table in seen.keys() | expected.keys() if seen.get(table) != expected.get(table)
    )
    figures.expect(not differing, f"{what} are equal; not so {', '.join(differing[:5])}")


@contextmanager
def bench(whole: bool = False) -> Iterator[Bench]:
    """A bench in a temporary directory.

    Args:
        whole: for runs of the whole project, which take most of a minute, instead of a stand-in.
    """
    with tempfile.TemporaryDirectory(prefix="jikenbo-faults-") as directory:
        made = Bench(Path(directory), whole)
        try:
            yield made
        finally:
            made.nursery.close()
