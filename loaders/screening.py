"""A cheap screen for pages of a crawl: does one look like a notice of an incident?

Its words are those that tell notices from ordinary posts later on (seeds/lexicon_notices.csv), so that a word that is added
there lets its pages in here.
"""

import csv
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

SEED = Path(__file__).resolve().parent.parent / "seeds" / "lexicon_notices.csv"

TELLING_WEIGHT = 2
"""Least weight of words that are said of incidents, or in apologies for them; a page without any of them is no notice."""

LEAST_SCORE = 5
"""What the different words of a notice weigh together, at least; one telling word alone stands on many a page."""

ENCODINGS = ("utf-8", "cp932", "euc_jp")


@dataclass(frozen=True)
class Screen:
    """The compiled words.

    Attributes:
        telling_bytes: any telling word, in any of the usual encodings.
        telling: the same in text.
        words: any word at all.
        weights: their weights; those of private posts count against a notice.
    """

    telling_bytes: re.Pattern[bytes]
    telling: re.Pattern[str]
    words: re.Pattern[str]
    weights: dict[str, int]

    def may_hold_notice(self, page: bytes) -> bool:
        """Do the bytes of a page hold a telling word?  A look at bytes, a thousand pages a second."""
        return b"\x1b$" in page or self.telling_bytes.search(page) is not None

    def looks_like_notice(self, text: str) -> bool:
        """Does the text of a post, without what frames it on its page, read like a notice?"""
        if self.telling.search(text) is None:
            return False
        return sum(self.weights[word] for word in set(self.words.findall(text))) >= LEAST_SCORE


@cache
def screen() -> Screen:
    """The screen, compiled once."""
    with SEED.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    weights = {row["surface"]: int(row["weight"]) * (-1 if row["code"] == "ordinary" else 1) for row in rows}
    telling = [word for word, weight in weights.items() if weight >= TELLING_WEIGHT]
    encoded = {word.encode(encoding) for word in telling for encoding in ENCODINGS}
    return Screen(
        telling_bytes=re.compile(b"|".join(map(re.escape, sorted(encoded, key=len)))),
        telling=_alternation(telling),
        words=_alternation(list(weights)),
        weights=weights,
    )


def _alternation(words: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True))))
