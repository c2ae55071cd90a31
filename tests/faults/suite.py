"""The fault suite: kills, full disks, crowds and flipped bits, with readers that never close.

`make faults` runs it in full, on a stand-in whose runs take a second and on the whole project, and prints the figures;
test_faults.py runs a short form of each part.
"""

import argparse
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from crowd import run_in_a_crowd
from damage import flip_bits_of_the_build, flip_bits_of_the_published_file
from disks import fill_at_each_step, fill_files, fill_more_and_more
from harness import small_disk
from kills import kill_at_each_failpoint, kill_at_random_times, kill_between_models
from workbench import Bench, Figures, bench

STAND_IN_DISK = 64_000_000
WHOLE_DISK = 600_000_000

Part = Callable[[Path, float], Iterator[Figures]]


def stand_in(scratch: Path, deadline: float) -> Iterator[Figures]:
    """More than a hundred kills and everything else, on runs that take a second."""
    with bench() as place:
        yield kill_at_each_failpoint(place, rounds=2)
        yield kill_at_random_times(place, 80, deadline=deadline)
        yield fill_files(place)
        yield from _fill_disks(place, scratch, STAND_IN_DISK)
        yield run_in_a_crowd(place)
        yield flip_bits_of_the_build(place, 40, deadline=deadline)
        yield flip_bits_of_the_published_file(place, 60)


def whole(scratch: Path, deadline: float) -> Iterator[Figures]:
    """More than thirty kills and every full disk, on runs of the whole project."""
    with bench(whole=True) as place:
        yield kill_between_models(place, 10, deadline=deadline)
        yield kill_at_random_times(place, 8, most_in_a_row=4, deadline=deadline)
        yield kill_at_each_failpoint(place, chains=3)
        yield from _fill_disks(place, scratch, WHOLE_DISK)
        yield flip_bits_of_the_published_file(place, 20)
        yield flip_bits_of_the_build(place, 2, deadline=deadline)


def _fill_disks(place: Bench, scratch: Path, size: int) -> Iterator[Figures]:
    with small_disk(scratch, size) as disk:
        if disk is None:
            print("A small disk may not be mounted here: file size limits stand in for it.", flush=True)
            return
        yield fill_at_each_step(place, disk)
        if size == STAND_IN_DISK:
            yield fill_more_and_more(place, disk)


def main() -> int:
    """Run the suite and print its figures."""
    parts: dict[str, Part] = {"stand-in": stand_in, "whole": whole}
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--minutes", type=float, default=30, help="no new kill or flip begins after this time"
    )
    parser.add_argument("--only", choices=parts, help="runs of the stand-in alone, or of the whole project")
    arguments = parser.parse_args()
    deadline = time.monotonic() + arguments.minutes * 60
    totals: Counter[str] = Counter()
    for name, part in parts.items():
        if arguments.only not in {name, None}:
            continue
        with tempfile.TemporaryDirectory(prefix="jikenbo-faults-") as scratch:
            for figures in part(Path(scratch), deadline):
                _print(name, figures)
                totals.update(figures.counts)
                totals["broken promises"] += len(figures.broken)
    told = (
        "kills",
        "full disks",
        "flips",
        "reruns",
        "reads",
        "read errors",
        "mixed generations",
        "broken promises",
    )
    print(f"in all: {', '.join(f'{totals[count]} {count}' for count in told)}")
    return 1 if totals["broken promises"] else 0


def _print(name: str, figures: Figures) -> None:
    told = ", ".join(f"{count} {what}" for what, count in figures.counts.items())
    print(
        f"{name}: {figures.part}: {told}; {len(figures.broken)} broken ({figures.seconds:.0f} s)", flush=True
    )
    for promise in figures.broken:
        print(f"  BROKEN: {promise}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
