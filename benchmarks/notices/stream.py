"""The endless row of pages of a seed: notices, their further reports some pages later, and ordinary posts."""

import random
from collections import deque
from collections.abc import Iterator
from itertools import count

from notices.facts import Facts
from notices.incidents import Incident, incident
from notices.pages import page
from notices.posts import post

POSTS_SHARE = 0.04
REPORTS_APART = 40
"""So many further reports wait before the first of them is told."""

SEEDS_APART = 1_000_003

Page = tuple[str, str, Facts]
"""(id, text, facts)"""


def pages(seed: int, *, may_lack_header: bool = False) -> Iterator[Page]:
    """Yield the pages of a seed in their order.

    Each incident has a random generator of its own, so that the first pages of a seed do not depend on how many are asked for.

    Args:
        seed: equal seeds give equal pages.
        may_lack_header: some pages have no header line, which a text dump could not tell apart.
    """
    waiting: deque[tuple[random.Random, Incident, int]] = deque()
    serials: dict[int, int] = {}

    def written(rng: random.Random, what: Incident, report: int) -> tuple[str, Facts]:
        number = None
        if rng.random() < 0.8:
            year = what.published[report - 1].year
            number = serials[year] = serials.get(year, 0) + 1
        return page(rng, what, report, number, may_lack_header=may_lack_header)

    identifiers = count(1)
    for index in count():
        rng = random.Random(seed * SEEDS_APART + index)  # noqa: S311
        if rng.random() < POSTS_SHARE:
            yield f"g{next(identifiers):07d}", *post(rng)
            continue
        what = incident(rng)
        yield f"g{next(identifiers):07d}", *written(rng, what, 1)
        waiting.extend((rng, what, report) for report in range(2, len(what.published) + 1))
        if len(waiting) > REPORTS_APART:
            yield f"g{next(identifiers):07d}", *written(*waiting.popleft())
