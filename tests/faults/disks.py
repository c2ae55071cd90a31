"""Disks that fill up: at the beginning of each step, file by file, and byte by byte."""

import shutil
from pathlib import Path

from harness import digest
from standing_readers import readers
from workbench import AFTER_THE_SWAP, Bench, Figures

from jikenbo.errors import ExitCode
from jikenbo.failpoints import FAILPOINTS
from jikenbo.history import past_runs
from jikenbo.warehouse import Warehouse

STEPS = {
    "cleaned": "loading",
    "loaded": "building",
    "built": "auditing",
    "compared": "copying",
    "copied": "swapping in",
    "published": "trimming",
    "recorded": "recording",
}
"""What a run does next after each of these fail-points."""


def fill_at_each_step(place: Bench, disk: Path, points: tuple[str, ...] = tuple(STEPS)) -> Figures:
    """Fill a real file system to its last byte while a run stands still before each step, and let the run go on.

    Args:
        place: the bench.
        disk: an empty mounted file system.
        points: the fail-points at which the run stands still.
    """
    figures = Figures("a disk that is full from one step on")
    warehouse, generation = place.warehouse("full", within=disk), 1
    ballast = disk / "ballast"
    with readers(warehouse, 1, place.pause) as seen:
        for point in points:
            before = digest(warehouse.published_path)
            pid = place.start(warehouse, generation, failpoint=f"{point}:stop")
            figures.expect(place.nursery.pauses(pid), f"the run stands still at {point}")
            _fill(ballast)
            code = place.nursery.resume(pid)
            ballast.unlink()
            figures.counts["full disks"] += 1
            _expect_told(figures, place, warehouse, code, before, f"disk full when {STEPS[point]}")
            if code == 0:
                figures.counts[f"done although full when {STEPS[point]}"] += 1
                figures.expect(point in {"copied", *AFTER_THE_SWAP}, f"{STEPS[point]} needs room")
            known = {generation} if digest(warehouse.published_path) != before else {generation - 1}
            place.expect_whole(figures, warehouse, known, f"after a disk full when {STEPS[point]}")
            if generation in known:  # published; what failed before that is tried again
                generation += 1
        place.settle(figures, warehouse, min(generation, len(place.sources) - 1), "after full disks")
    place.add_readers(figures, seen)
    return figures.done()


def fill_files(
    place: Bench, points: tuple[str, ...] = FAILPOINTS, shares: tuple[float, ...] = (0.25, 0.5, 0.9, 1)
) -> Figures:
    """Let every fail-point raise what a full disk raises, and every file meet a limit.

    Args:
        place: the bench.
        points: at which fail-points.
        shares: how large a file may grow, as shares of the build file.
    """
    figures = Figures("errors of a full disk")
    warehouse, generation = place.warehouse("limited"), 0
    with readers(warehouse, 1, place.pause) as seen:
        for point in points:
            generation = place.following(warehouse, generation)
            before = digest(warehouse.published_path)
            code = place.run(warehouse, generation, failpoint=f"{point}:full")
            figures.counts["full disks"] += 1
            figures.expect(code == ExitCode.NO_SPACE, f"a full disk at {point} has its exit code: {code}")
            _expect_told(figures, place, warehouse, code, before, f"disk full at {point}")
            if point not in AFTER_THE_SWAP:
                figures.expect(digest(warehouse.published_path) == before, f"published file, full at {point}")
        size = warehouse.build_path.stat().st_size
        for limit in (int(share * size) for share in shares):
            generation = place.following(warehouse, generation)
            before = digest(warehouse.published_path)
            code = place.run(warehouse, generation, largest_file=max(limit, 20_000))
            figures.counts["file size limits"] += 1
            _expect_told(figures, place, warehouse, code, before, f"files limited to {limit} bytes")
        place.settle(figures, warehouse, generation, "after full disks")
    place.add_readers(figures, seen)
    return figures.done()


def fill_more_and_more(place: Bench, disk: Path, steps: int = 12) -> Figures:
    """Fill a real file system, and run on what is left of it, until it is enough.

    Args:
        place: the bench.
        disk: an empty mounted file system.
        steps: in how many steps to leave more space, up to half of it.
    """
    figures = Figures("a small disk")
    warehouse = place.warehouse("small", within=disk)
    ballast = disk / "ballast"
    capacity = shutil.disk_usage(disk).total
    with readers(warehouse, 1, place.pause) as seen:
        for left in range(0, capacity // 2, capacity // (2 * steps)):
            ballast.unlink(missing_ok=True)
            _fill(ballast, left)
            before = digest(warehouse.published_path)
            code = place.run(warehouse, 1)
            figures.counts["full disks"] += code != 0
            _expect_told(figures, place, warehouse, code, before, f"{left} bytes left")
            place.expect_whole(figures, warehouse, {0, 1}, f"with {left} bytes left")
            if code == 0:
                break
        ballast.unlink()
        place.settle(figures, warehouse, 2, "after a small disk was full")
    place.add_readers(figures, seen)
    return figures.done()


def _fill(ballast: Path, left: int = 0) -> None:
    """Write a file that leaves so many bytes of its disk."""
    with ballast.open("wb", buffering=0) as file:
        for size in (max(shutil.disk_usage(ballast.parent).free - left, 0), *[4096] * (left == 0)):
            try:
                file.write(b"\0" * size)
            except OSError:  # to the last byte
                return


def _expect_told(
    figures: Figures, place: Bench, warehouse: Warehouse, code: int, before: str, when: str
) -> None:
    """A run on a full disk completed, and the log tells so; or one sentence says what stands, and that is true."""
    figures.counts[f"ended with {code}"] += 1
    figures.expect(code in {0, ExitCode.NO_SPACE}, f"{when}: the exit code is {code}")
    unchanged = digest(warehouse.published_path) == before
    if code == 0:
        told = past_runs(warehouse)[0].status
        figures.expect(told == "succeeded" and not unchanged, f"{when}: done, but the log says {told}")
        return
    sentence = place.nursery.last_line()
    figures.expect("No space is left for" in sentence, f"{when}: told {sentence!r}")
    says = "The published file is as it was" if unchanged else "The new publication stands"
    figures.expect(says in sentence, f"{when}: {says}, told {sentence!r}")
