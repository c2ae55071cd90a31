"""Writes ordinary posts, such as stand between the notices of a blog."""

import random
from datetime import timedelta

from notices.dates import in_full
from notices.facts import Facts
from notices.incidents import DAYS, FIRST_DAY
from notices.vocabulary import ORGANIZATIONS, POSTS, draw, pick

TITLES = tuple(title for titles in POSTS["topics"].values() for title in titles)


def post(rng: random.Random) -> tuple[str, Facts]:
    """One post; it states no fact."""
    slots = {
        "tool": pick(rng, POSTS["words"]["tools"]),
        "place": pick(rng, ORGANIZATIONS["place_heads"]) + pick(rng, ORGANIZATIONS["place_tails"]),
        "a": 2 + int(rng.random() * 90),
        "b": int(rng.random() * 1000),
    }
    day = FIRST_DAY + timedelta(days=int(rng.random() * DAYS))
    title = pick(rng, TITLES).format(**slots)
    paragraphs = []
    for _ in range(3 + int(rng.random() * 3)):
        chosen = draw(rng, POSTS["words"]["sentences"], 4 + int(rng.random() * 5))
        slots |= {"a": 2 + int(rng.random() * 90), "b": int(rng.random() * 1000)}
        paragraphs.append("".join(chosen).format(**slots))
    body = "\n\n".join(paragraphs)
    return f"【セキュリティ事件簿#{day.year}】{title}\n\n{in_full(day, 'western')}\n{body}\n", Facts(
        kind="not_incident"
    )
