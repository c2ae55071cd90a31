"""Runs that are killed: at each fail-point, between two models, at any moment, several in a row."""

import os
import random
import signal
import time
from collections.abc import Callable

from harness import digest
from standing_readers import readers
from workbench import AFTER_THE_SWAP, Bench, Figures

from jikenbo.failpoints import FAILPOINTS
from jikenbo.history import log_path
from jikenbo.warehouse import Warehouse

KILLED = -signal.SIGKILL
BATCH_SIGN = "the others stand as they were read"


def kill_at_each_failpoint(
    place: Bench, points: tuple[str, ...] = FAILPOINTS, rounds: int = 1, chains: int | None = None
) -> Figures:
    """Kill a run at each place, then let the next one complete.

    Args:
        place: the bench.
        points: at which fail-points.
        rounds: how often.
        chains: after how many chains of kills a run completes; after each kill by default.
    """
    figures = Figures("kill -9 at each fail-point")
    warehouse, generation = place.warehouse("killed"), 0
    chains = chains or len(points)
    with readers(warehouse, pause=place.pause) as seen:
        for chain in [points[first::chains] for first in range(chains)] * rounds:
            published, generation = generation, place.following(warehouse, generation)
            for point in chain:
                before = digest(warehouse.published_path)
                code = place.run(warehouse, generation, failpoint=f"{point}:kill")
                figures.counts["kills"] += code == KILLED
                figures.expect(code == KILLED, f"the run dies at {point}: {code}")
                swapped = digest(warehouse.published_path) != before
                figures.expect(swapped == (point in AFTER_THE_SWAP), f"published file, killed at {point}")
                published = generation if swapped else published
                place.expect_whole(figures, warehouse, {published}, f"killed at {point}")
            place.settle(figures, warehouse, generation, f"after a kill at {chain[-1]}")
    place.add_readers(figures, seen)
    return figures.done()


def kill_at_random_times(
    place: Bench, kills: int, most_in_a_row: int = 3, seed: int = 1, deadline: float = float("inf")
) -> Figures:
    """Kill runs at random moments, then let the next one complete."""
    chance = random.Random(seed)

    def kill(warehouse: Warehouse, generation: int) -> int:
        pid = place.start(warehouse, generation)
        time.sleep(chance.uniform(0, place.length * 1.05))
        os.kill(pid, signal.SIGKILL)
        return place.nursery.wait(pid)

    return _kill_in_chains(
        Figures("kill -9 at random times"), place, kills, most_in_a_row, chance, kill, deadline
    )


def kill_between_models(
    place: Bench, kills: int, most_in_a_row: int = 3, seed: int = 2, deadline: float = float("inf")
) -> Figures:
    """Kill runs of the whole project once dbt has finished some of its nodes, then let the next one complete."""
    chance = random.Random(seed)

    def kill(warehouse: Warehouse, generation: int) -> int:
        return place.run(warehouse, generation, die_at=chance.uniform(0.01, 0.95))

    figures = Figures("kill -9 between two models")
    _kill_in_chains(figures, place, kills, most_in_a_row, chance, kill, deadline)
    if not figures.counts["kills"]:
        return figures
    log = log_path(Warehouse(place.directory / "models")).read_text(encoding="utf-8")
    figures.counts["builds of a batch among them"] = log.count(BATCH_SIGN)
    figures.expect(BATCH_SIGN in log, "some of these builds read only what is new")
    return figures


def _kill_in_chains(
    figures: Figures,
    place: Bench,
    kills: int,
    most_in_a_row: int,
    chance: random.Random,
    kill: Callable[[Warehouse, int], int],
    deadline: float,
) -> Figures:
    """Kill some runs in a row, let one complete, and so on until there were so many kills or the time is over."""
    if time.monotonic() > deadline:
        return figures.done()
    warehouse, generation = place.warehouse(figures.part.split()[-1]), 0
    with readers(warehouse, pause=place.pause) as seen:
        while figures.counts["kills"] < kills and time.monotonic() < deadline:
            published, generation = generation, place.following(warehouse, generation)
            for _ in range(min(chance.randint(1, most_in_a_row), kills - figures.counts["kills"])):
                before = digest(warehouse.published_path)
                code = kill(warehouse, generation)
                figures.expect(code in {KILLED, 0}, f"a run dies of its kill alone: {code}")
                figures.counts["kills"] += code == KILLED
                figures.counts["ended before the kill"] += code == 0
                if code == KILLED:
                    as_it_was = digest(warehouse.published_path) == before
                    figures.counts["published file as it was"] += as_it_was
                place.expect_whole(figures, warehouse, {published, generation}, "after a kill")
                if code == 0:
                    break
            place.settle(figures, warehouse, generation, f"after {figures.counts['kills']} kills")
    place.add_readers(figures, seen)
    return figures.done()
