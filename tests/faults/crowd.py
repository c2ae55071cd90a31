"""Many runs at once."""

from collections import Counter

from standing_readers import readers
from workbench import Bench, Figures

from jikenbo.errors import ExitCode


def run_in_a_crowd(place: Bench, runs: int = 10) -> Figures:
    """Start many runs at once, some that wait and some that do not."""
    figures = Figures("runs at once")
    warehouse = place.warehouse("crowd")
    said_before = place.nursery.log.stat().st_size
    with readers(warehouse, pause=place.pause) as seen:
        pids = [
            place.start(warehouse, 1 + number % 2, wait=600 if number % 2 else 0) for number in range(runs)
        ]
        codes = Counter(place.nursery.wait(pid) for pid in pids)
    figures.counts["runs"] = runs
    for code, number in codes.items():
        figures.counts[f"ended with {code}"] = number
    known = set(codes) <= {0, ExitCode.LOCKED}
    figures.expect(known, f"each completes or says who holds the lock: {dict(codes)}")
    figures.expect(codes[0] >= runs // 2, "each that waits completes")
    said = place.nursery.log.read_bytes()[said_before:].decode()
    figures.expect(
        said.count("Another run holds") == codes[ExitCode.LOCKED], "each that does not wait names the holder"
    )
    place.settle(figures, warehouse, 2, "after a crowd")
    place.add_readers(figures, seen)
    return figures.done()
