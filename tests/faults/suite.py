"""The fault suite: kills, full disks, crowds and flipped bits, with readers that never close.

`make faults` runs it in full and prints the figures; test_faults.py runs a short form of each part.
"""

import argparse
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from harness import GENERATIONS, Nursery, ReaderFigures, digest, fingerprint, readers, write_source

from jikenbo.errors import ExitCode
from jikenbo.failpoints import FAILPOINTS
from jikenbo.integrity import scan
from jikenbo.warehouse import Warehouse

KILLED = -9
AFTER_THE_SWAP = ("published", "trimmed", "recorded")


@dataclass
class Figures:
    """What a part of the suite counted; `broken` names each promise that was not kept."""

    part: str
    counts: Counter[str] = field(default_factory=Counter)
    broken: list[str] = field(default_factory=list)
    seconds: float = 0.0

    def expect(self, kept: bool, promise: str) -> None:
        """Count a promise that was looked at, and name it if it was not kept."""
        self.counts["checks"] += 1
        if not kept:
            self.broken.append(promise)

    def add_readers(self, seen: ReaderFigures) -> None:
        """Take in what the readers met with."""
        self.counts["reads"] += seen.reads
        self.counts["read errors"] += len(seen.errors)
        self.counts["mixed generations"] += seen.mixed
        self.expect(not seen.errors, f"readers never fail: {seen.errors[:3]}")
        self.expect(seen.mixed == 0, "readers never see two generations")


class Bench:
    """A place to break things: growing sources, and what an undisturbed run makes of each."""

    def __init__(self, directory: Path, light: bool = True) -> None:
        self.directory = directory
        self.light = light
        self.nursery = Nursery(directory / "runs.log", light)
        (directory / "runs.log").touch()
        self.sources = [
            write_source(directory / f"source{number}.txt", number) for number in range(1, GENERATIONS + 1)
        ]
        self._expected: list[dict[str, str]] = []

    def run(self, warehouse: Warehouse, generation: int, **how: object) -> int:
        """A run to its end; generations count from 0."""
        return self.nursery.run(warehouse, self.sources[generation], light=self.light, **how)

    def start(self, warehouse: Warehouse, generation: int, **how: object) -> int:
        """Begin a run."""
        return self.nursery.start(warehouse, self.sources[generation], light=self.light, **how)

    def expected(self, generation: int) -> dict[str, str]:
        """The tables of an undisturbed run."""
        undisturbed = Warehouse(self.directory / "undisturbed")
        while len(self._expected) <= generation:
            code = self.run(undisturbed, len(self._expected))
            if code:
                raise RuntimeError(f"an undisturbed run ended with {code}: {self.nursery.said()}")
            self._expected.append(fingerprint(undisturbed.build_path))
        return self._expected[generation]

    def settled(self, figures: Figures, warehouse: Warehouse, generation: int, after: str) -> None:
        """The next run completes, and its tables are those of an undisturbed run."""
        expected = self.expected(generation)
        code = self.run(warehouse, generation)
        figures.counts["reruns"] += 1
        figures.expect(
            code == 0, f"the next run completes {after}: {code} {self.nursery.said()[-300:] if code else ''}"
        )
        if code == 0:
            figures.expect(fingerprint(warehouse.build_path) == expected, f"the tables are equal {after}")
            published = fingerprint(warehouse.published_path)
            same = all(published[table] == expected[table] for table in published)
            figures.expect(same and len(published) > 5, f"the published tables are equal {after}")
            left = [
                path.name for path in warehouse.directory.rglob("*") if path.name.endswith((".tmp", ".wal"))
            ]
            figures.expect(not left, f"nothing is left behind {after}: {left}")


@contextmanager
def bench(light: bool = True) -> Iterator[Bench]:
    """A bench in a temporary directory."""
    with tempfile.TemporaryDirectory(prefix="jikenbo-faults-") as directory:
        made = Bench(Path(directory), light)
        try:
            yield made
        finally:
            made.nursery.close()


def _warehouse(place: Bench, name: str) -> Warehouse:
    """A warehouse in which the first generation is published."""
    warehouse = Warehouse(place.directory / name)
    shutil.rmtree(warehouse.directory, ignore_errors=True)
    code = place.run(warehouse, 0)
    if code:
        raise RuntimeError(f"the first run ended with {code}: {place.nursery.said()}")
    return warehouse


def _next(warehouse: Warehouse, generation: int) -> int:
    """The generation after this one; after the last, the build begins anew while readers go on with the old one."""
    if generation + 1 < GENERATIONS:
        return generation + 1
    warehouse.build_path.unlink()
    return 0


def kill_at_each_failpoint(place: Bench, points: tuple[str, ...] = FAILPOINTS, rounds: int = 1) -> Figures:
    """Kill a run at each place, then let the next one complete."""
    figures = Figures("kill -9 at each fail-point")
    began = time.monotonic()
    warehouse, generation = _warehouse(place, "killed"), 0
    with readers(warehouse) as seen:
        for point in points * rounds:
            generation = _next(warehouse, generation)
            before = digest(warehouse.published_path)
            code = place.run(warehouse, generation, failpoint=f"{point}:kill")
            figures.counts["kills"] += code == KILLED
            figures.expect(code == KILLED, f"the run dies at {point}")
            swapped = point in AFTER_THE_SWAP
            figures.expect(
                (digest(warehouse.published_path) != before) == swapped, f"published file, killed at {point}"
            )
            figures.expect(
                scan(warehouse.published_path).problem is None, f"published file is whole, killed at {point}"
            )
            place.settled(figures, warehouse, generation, f"after a kill at {point}")
    figures.add_readers(seen)
    figures.seconds = time.monotonic() - began
    return figures


def kill_at_random_times(place: Bench, kills: int, seed: int = 1, deadline: float = float("inf")) -> Figures:
    """Kill runs at random moments, then let the next one complete."""
    figures = Figures("kill -9 at random times")
    began, chance = time.monotonic(), random.Random(seed)
    warehouse = _warehouse(place, "random")
    started = time.monotonic()
    place.run(warehouse, 0)
    length = time.monotonic() - started
    generation = 0
    with readers(warehouse) as seen:
        while figures.counts["kills"] < kills and time.monotonic() < deadline:
            generation = _next(warehouse, generation)
            before = digest(warehouse.published_path)
            pid = place.start(warehouse, generation)
            time.sleep(chance.uniform(0, length * 1.1))
            _kill(pid)
            code = place.nursery.wait(pid)
            figures.counts["kills"] += code == KILLED
            figures.counts["ended before the kill"] += code == 0
            after = digest(warehouse.published_path)
            if code == KILLED:
                figures.counts["published file as it was"] += after == before
            problem = scan(warehouse.published_path).problem
            figures.expect(problem is None, f"published file is whole after a kill: {problem}")
            place.settled(figures, warehouse, generation, f"after random kill {figures.counts['kills']}")
    figures.add_readers(seen)
    figures.seconds = time.monotonic() - began
    return figures


def fill_the_disk(
    place: Bench, points: tuple[str, ...] = FAILPOINTS, shares: tuple[float, ...] = (0.25, 0.5, 0.9, 1)
) -> Figures:
    """Let every step meet a full disk, and every file a limit; the published file stays as it was.

    Args:
        place: the bench.
        points: at which fail-points the disk is full.
        shares: how large a file may grow, as shares of the build file.
    """
    figures = Figures("full disk")
    began = time.monotonic()
    warehouse = _warehouse(place, "full")
    with readers(warehouse, 1) as seen:
        for point in points:
            before = digest(warehouse.published_path)
            code = place.run(warehouse, 1, failpoint=f"{point}:full")
            figures.counts["full disks"] += 1
            figures.expect(code == ExitCode.NO_SPACE, f"a full disk at {point} has its exit code: {code}")
            if point not in AFTER_THE_SWAP:
                figures.expect(
                    digest(warehouse.published_path) == before, f"published file, disk full at {point}"
                )
        size = warehouse.build_path.stat().st_size
        for limit in (int(share * size) for share in shares):
            before = digest(warehouse.published_path)
            code = place.run(warehouse, 2, largest_file=max(limit, 20_000))
            figures.counts["file size limits"] += 1
            figures.counts[f"ended with {code}"] += 1
            figures.expect(
                code in {0, ExitCode.NO_SPACE}, f"a limit of {limit} bytes has its exit code: {code}"
            )
            if code:
                figures.expect(digest(warehouse.published_path) == before, f"published file, limit {limit}")
        place.settled(figures, warehouse, 2, "after full disks")
    figures.add_readers(seen)
    figures.seconds = time.monotonic() - began
    return figures


def fill_a_small_disk(place: Bench, disk: Path, capacity: int, steps: int = 12) -> Figures:
    """Fill a real small file system more and more, and run on what is left.

    Args:
        place: the bench.
        disk: an empty mounted file system.
        capacity: its size in bytes.
        steps: in how many steps to leave it more space, up to half of it.
    """
    figures = Figures("small disk")
    began = time.monotonic()
    warehouse = Warehouse(disk / "warehouse")
    figures.expect(place.run(warehouse, 0) == 0, "the first run fits")
    ballast = disk / "ballast"
    with readers(warehouse, 1) as seen:
        for left in range(0, capacity // 2, capacity // (2 * steps)):
            ballast.unlink(missing_ok=True)
            free = shutil.disk_usage(disk).free
            ballast.write_bytes(b"\0" * max(free - left, 0))
            before = digest(warehouse.published_path)
            code = place.run(warehouse, 1)
            figures.counts[f"ended with {code}"] += 1
            figures.expect(code in {0, ExitCode.NO_SPACE}, f"{left} bytes left has its exit code: {code}")
            if code:
                figures.counts["full disks"] += 1
                figures.expect(
                    digest(warehouse.published_path) == before, f"published file with {left} bytes left"
                )
            figures.expect(
                scan(warehouse.published_path).problem is None, f"published file whole, {left} bytes left"
            )
        ballast.unlink(missing_ok=True)
        place.settled(figures, warehouse, 2, "after a small disk was full")
    figures.add_readers(seen)
    figures.seconds = time.monotonic() - began
    return figures


def run_in_a_crowd(place: Bench, runs: int = 10) -> Figures:
    """Start many runs at once, some that wait and some that do not."""
    figures = Figures("concurrent runs")
    began = time.monotonic()
    warehouse = _warehouse(place, "crowd")
    with readers(warehouse) as seen:
        pids = [
            place.start(warehouse, 1 + number % 2, wait=600 if number % 2 else 0) for number in range(runs)
        ]
        codes = Counter(place.nursery.wait(pid) for pid in pids)
    figures.counts["runs"] = runs
    for code, number in codes.items():
        figures.counts[f"ended with {code}"] = number
    figures.expect(
        set(codes) <= {0, ExitCode.LOCKED}, f"each completes or says who holds the lock: {dict(codes)}"
    )
    figures.expect(codes[0] >= runs // 2, "each that waits completes")
    place.settled(figures, warehouse, 2, "after a crowd")
    figures.add_readers(seen)
    figures.seconds = time.monotonic() - began
    return figures


def flip_bits(place: Bench, flips: int, seed: int = 1, deadline: float = float("inf")) -> Figures:
    """Flip bits of the build file: the next run completes with the right tables, or names the damage."""
    figures = Figures("bit-flips in the build file")
    began, chance = time.monotonic(), random.Random(seed)
    warehouse = _warehouse(place, "flipped")
    sound = warehouse.build_path.read_bytes()
    expected = place.expected(0)
    for _ in range(flips):
        if time.monotonic() > deadline:
            break
        damaged = bytearray(sound)
        for _ in range(chance.choice((1, 1, 8, 64))):
            # the head of the file as often as its body
            reach = chance.choice((12_288, len(sound)))
            damaged[chance.randrange(reach)] ^= 1 << chance.randrange(8)
        warehouse.build_path.write_bytes(bytes(damaged))
        before = digest(warehouse.published_path)
        detected = scan(warehouse.build_path).problem is not None
        code = place.run(warehouse, 0)
        figures.counts["flips"] += 1
        figures.counts["in a block that is read"] += detected
        if code == 0:
            aside = list(warehouse.directory.glob("*.aside-*"))
            figures.counts["mended"] += bool(aside)
            figures.counts["did not matter"] += not aside
            figures.expect(fingerprint(warehouse.build_path) == expected, "the tables after a flip are equal")
            for path in aside:
                path.unlink()
        else:
            figures.counts["named"] += 1
            figures.expect(
                code == ExitCode.DAMAGED, f"damage has its exit code: {code} {place.nursery.said()[-300:]}"
            )
            figures.expect(
                digest(warehouse.published_path) == before, "published file after damage that is named"
            )
    figures.seconds = time.monotonic() - began
    return figures


def _kill(pid: int) -> None:
    import os
    import signal

    os.kill(pid, signal.SIGKILL)


def main() -> int:
    """Run the suite and print its figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=100, help="kills in all")
    parser.add_argument(
        "--real", type=int, default=6, help="how many of them in runs with dbt and Great Expectations"
    )
    parser.add_argument("--flips", type=int, default=40)
    parser.add_argument(
        "--minutes", type=float, default=30, help="no new kill or flip begins after this time"
    )
    parser.add_argument("--small-disk", type=Path, help="an empty mounted file system of a few MB")
    arguments = parser.parse_args()
    deadline = time.monotonic() + arguments.minutes * 60
    matrix = len(FAILPOINTS)
    broken = 0
    with bench() as place:
        parts = [
            lambda: kill_at_each_failpoint(place, rounds=2),
            lambda: kill_at_random_times(
                place, arguments.kills - 2 * matrix - arguments.real, deadline=deadline
            ),
            lambda: fill_the_disk(place),
            lambda: run_in_a_crowd(place),
            lambda: flip_bits(place, arguments.flips, deadline=deadline),
        ]
        if arguments.small_disk:
            capacity = shutil.disk_usage(arguments.small_disk).total
            parts.append(lambda: fill_a_small_disk(place, arguments.small_disk, capacity))
        for part in parts:
            broken += _print(part())
    if arguments.real:
        with bench(light=False) as place:
            broken += _print(kill_at_random_times(place, arguments.real, seed=2, deadline=deadline))
    return 1 if broken else 0


def _print(figures: Figures) -> int:
    told = ", ".join(f"{count} {name}" for name, count in figures.counts.items())
    print(
        f"{figures.part}: {told}; {len(figures.broken)} broken promises ({figures.seconds:.0f} s)", flush=True
    )
    for promise in figures.broken:
        print(f"  BROKEN: {promise}", flush=True)
    return len(figures.broken)


if __name__ == "__main__":
    sys.exit(main())
