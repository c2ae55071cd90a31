"""Invents organisations and their vendors."""

import random
from dataclasses import dataclass

from notices.vocabulary import ORGANIZATIONS, pick


@dataclass(frozen=True, slots=True)
class Organization:
    """A publisher of notices.

    Attributes:
        name: as its pages write it.
        sector: a key of the file of organisations.
        self_word: what it calls itself.
        service: the name of something that it runs.
        place: where it sits.
        department: one of its departments.
    """

    name: str
    sector: str
    self_word: str
    service: str
    place: str
    department: str


def organization(rng: random.Random, sector: str) -> Organization:
    """An organisation of a sector."""
    words = ORGANIZATIONS["sectors"][sector]
    parts = _parts(rng)
    return Organization(
        name=pick(rng, words["forms"]).format(**parts),
        sector=sector,
        self_word=pick(rng, words["self"]),
        service=pick(rng, words["services"]).format(**parts),
        place=parts["place"],
        department=pick(rng, ORGANIZATIONS["departments"]),
    )


def vendor(rng: random.Random) -> str:
    """The name of a contractor."""
    return pick(rng, ORGANIZATIONS["vendors"]["forms"]).format(**_parts(rng))


def _parts(rng: random.Random) -> dict[str, str]:
    return {
        "head": pick(rng, ORGANIZATIONS["heads"]),
        "tail": pick(rng, ORGANIZATIONS["tails"]),
        "trade": pick(rng, ORGANIZATIONS["trades"]),
        "place": pick(rng, ORGANIZATIONS["place_heads"]) + pick(rng, ORGANIZATIONS["place_tails"]),
        "place2": pick(rng, ORGANIZATIONS["place_heads"]) + pick(rng, ORGANIZATIONS["place_tails"]),
        "pref": pick(rng, ORGANIZATIONS["prefectures"]["names"]),
    }
