"""Cuts a text where spans begin and end, so that nested and overlapping spans can be marked."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True)
class Run:
    """A piece of text over which the same spans lie.

    Attributes:
        text: the piece.
        spans: numbers of the spans over it, the shortest first: what is most specific is shown on top.
        opens: whether a span begins here.
    """

    text: str
    spans: tuple[int, ...] = ()
    opens: bool = False


def cut(text: str, spans: Sequence[tuple[int, int]]) -> list[Run]:
    """The runs of a text; joined, they are the text.

    Args:
        text: any text.
        spans: start and end of each, in code points, end exclusive. Empty ones and what lies outside mark nothing.
    """
    inside = {
        number: (max(0, start), min(len(text), end))
        for number, (start, end) in enumerate(spans)
        if max(0, start) < min(len(text), end)
    }
    opening: dict[int, list[int]] = {}
    closing: dict[int, list[int]] = {}
    for number, (start, end) in inside.items():
        opening.setdefault(start, []).append(number)
        closing.setdefault(end, []).append(number)
    bounds = sorted({0, len(text), *opening, *closing})
    over: set[int] = set()
    runs = []
    for start, end in pairwise(bounds):
        over -= set(closing.get(start, ()))
        over |= set(opening.get(start, ()))
        on_top = sorted(over, key=lambda number: (inside[number][1] - inside[number][0], number))
        runs.append(Run(text[start:end], tuple(on_top), start in opening))
    return runs
