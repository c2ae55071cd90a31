"""The words that pages are made of, read once from the files beside."""

import random
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeVar

_WORDS = Path(__file__).resolve().parent / "words"

Item = TypeVar("Item")


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((_WORDS / f"{name}.toml").read_text(encoding="utf-8"))


CLAUSES = _read("clauses")
ORGANIZATIONS = _read("organizations")
POSTS = _read("posts")
FIELDS: dict[str, list[tuple[str, list[str]]]] = {
    people: list(surfaces.items()) for people, surfaces in _read("fields").items()
}
CAUSES: dict[str, dict[str, Any]] = {**_read("attacks"), **_read("mistakes")}
CAUSE_CODES = tuple(CAUSES)


def pick(rng: random.Random, items: Sequence[Item]) -> Item:
    """One item, each as likely as the other; half the time of random.choice."""
    return items[int(rng.random() * len(items))]


def draw(rng: random.Random, items: Sequence[Item], number: int) -> list[Item]:
    """So many different items in random order; a fifth of the time of random.sample."""
    left = list(items)
    return [left.pop(int(rng.random() * len(left))) for _ in range(number)]
