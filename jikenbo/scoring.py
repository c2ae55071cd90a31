"""How well predicted facts agree with labelled ones: pure functions over records, no files and no printing.

A record is a mapping with the keys of a labelled notice (kind, counts, leaked_fields, events, …).
Facts that come as lists are compared as sets per record and summed over all records (micro average);
keys with one value are compared for equality. A record that is no incident takes part like any other:
whatever is read from it is spurious.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

Record = Mapping[str, Any]
Fact = tuple[Any, ...]
Verdict = Literal["missed", "spurious", "wrong"]

EXPOSED_STATUSES = frozenset({"leaked", "possibly_leaked"})
_LEGAL_FORMS = re.compile(r"株式会社|有限会社|合同会社|\((?:株|有|同)\)")


@dataclass(frozen=True)
class FactScore:
    """Agreement on one kind of listed fact over all records."""

    kind: str
    true_positives: int
    false_positives: int
    false_negatives: int

    @property
    def precision(self) -> float:
        """Share of the predicted facts that are labelled; 1 where none were to be found nor predicted."""
        return self._share(self.true_positives + self.false_positives)

    @property
    def recall(self) -> float:
        """Share of the labelled facts that were predicted; 1 where none were to be found nor predicted."""
        return self._share(self.true_positives + self.false_negatives)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return self._share(self.true_positives + (self.false_positives + self.false_negatives) / 2)

    def _share(self, whole: float) -> float:
        if whole:
            return self.true_positives / whole
        return 0.0 if self.false_positives or self.false_negatives else 1.0


@dataclass(frozen=True)
class ValueScore:
    """Agreement on one single-valued key over all records."""

    kind: str
    correct: int
    total: int

    @property
    def accuracy(self) -> float:
        """Share of the records whose value is right; 1 for no records."""
        return self.correct / self.total if self.total else 1.0


@dataclass(frozen=True)
class Miss:
    """One disagreement between a label and a prediction.

    A missed fact stands in `gold`, a spurious one in `predicted`, with None opposite. Where spurious
    facts begin like a missed one (same date, code or value), both make one wrong miss, with them in a list.
    """

    kind: str
    record_id: str
    verdict: Verdict
    gold: Any
    predicted: Any
    snippet: str = ""


@dataclass(frozen=True)
class Scores:
    """Every figure of one comparison, with the disagreements behind them."""

    facts: tuple[FactScore, ...]
    values: tuple[ValueScore, ...]
    misses: tuple[Miss, ...]

    @property
    def metrics(self) -> dict[str, float]:
        """One figure per kind: F1 of listed facts, accuracy of single values."""
        figures = {score.kind: score.f1 for score in self.facts}
        return figures | {score.kind: score.accuracy for score in self.values}


def normalize_name(name: str | None) -> str | None:
    """An organisation's name in NFKC without any space."""
    return None if name is None else "".join(unicodedata.normalize("NFKC", name).split())


def normalize_third_party(name: str) -> str:
    """A third party's bare name: no spaces, no company form before or after, no 社 at the end."""
    bare = _LEGAL_FORMS.sub("", normalize_name(name) or "")
    return bare[:-1] if len(bare) > 1 and bare.endswith("社") else bare


def _events(*keys: str, only_with: str | None = None) -> Callable[[Record], set[Fact]]:
    return lambda record: {
        tuple(event[key] for key in keys)
        for event in record["events"]
        if only_with is None or event[only_with] is not None
    }


def _fields(statuses: frozenset[str]) -> Callable[[Record], set[Fact]]:
    return lambda record: {
        (field["code"],) for field in record["leaked_fields"] if field["status"] in statuses
    }


def _counts(*keys: str, role: str | None = None) -> Callable[[Record], set[Fact]]:
    return lambda record: {
        tuple(count[key] for key in keys)
        for count in record["counts"]
        if role is None or count["role"] == role
    }


FACT_KINDS: Mapping[str, Callable[[Record], set[Fact]]] = {
    "event_date": _events("date", "date_end"),
    "event_date_type": _events("date", "date_end", "type"),
    "event_time": _events("date", "time", only_with="time"),
    "fields_exposed": _fields(EXPOSED_STATUSES),
    "fields_negated": _fields(frozenset({"not_leaked"})),
    "field_status": lambda record: {(field["code"], field["status"]) for field in record["leaked_fields"]},
    "counts": _counts("value", "unit"),
    "count_role": _counts("value", "unit", "role"),
    "affected_values": _counts("value", role="affected"),
    "third_parties": lambda record: {(normalize_third_party(name),) for name in record["third_parties"]},
}
"""Kind of listed fact → the set of such facts in a record, each a tuple that can be compared."""

VALUE_KINDS: Mapping[str, Callable[[Record], Any]] = {
    "kind": lambda record: record["kind"],
    "case_number": lambda record: record["case_number"],
    "organization": lambda record: normalize_name(record["organization"]),
    "disclosed_on": lambda record: record["disclosed_on"],
    "report_number": lambda record: record["report_number"],
    "is_final_report": lambda record: record["is_final_report"],
    "affected_count": lambda record: record["affected_count"],
    "cause": lambda record: record["cause"],
    "via_third_party": lambda record: record["via_third_party"],
}
"""Single-valued key → the value to compare."""


def score(gold: Sequence[Record], predictions: Mapping[str, Record]) -> Scores:
    """Compare labelled records with predictions.

    Args:
        gold: labelled records, each with a unique `id`.
        predictions: predicted records by id; a record without prediction counts as wholly missed.

    Returns:
        One score per kind in FACT_KINDS and VALUE_KINDS, in their order, and all misses grouped by kind.
    """
    pairs = [(record, predictions.get(record["id"])) for record in gold]
    facts, values, misses = [], [], []
    for kind, facts_of in FACT_KINDS.items():
        fact_score, found = _score_facts(kind, facts_of, pairs)
        facts.append(fact_score)
        misses += found
    for kind, value_of in VALUE_KINDS.items():
        found = [
            miss for record, predicted in pairs for miss in _value_miss(kind, value_of, record, predicted)
        ]
        values.append(ValueScore(kind, len(pairs) - len(found), len(pairs)))
        misses += found
    return Scores(tuple(facts), tuple(values), tuple(misses))


def _score_facts(
    kind: str, facts_of: Callable[[Record], set[Fact]], pairs: Iterable[tuple[Record, Record | None]]
) -> tuple[FactScore, list[Miss]]:
    agreed = spurious = missed = 0
    misses: list[Miss] = []
    for record, predicted in pairs:
        expected = facts_of(record)
        got = set() if predicted is None else facts_of(predicted)
        agreed += len(expected & got)
        missed += len(expected - got)
        spurious += len(got - expected)
        misses += _fact_misses(kind, record["id"], expected - got, got - expected)
    return FactScore(kind, agreed, spurious, missed), misses


def _fact_misses(kind: str, record_id: str, missed: set[Fact], spurious: set[Fact]) -> list[Miss]:
    misses: list[Miss] = []
    explained: set[Fact] = set()
    for fact in _ordered(missed):
        alike = _ordered(other for other in spurious if len(fact) > 1 and other[0] == fact[0])
        explained.update(alike)
        misses.append(Miss(kind, record_id, "wrong" if alike else "missed", fact, alike or None))
    return misses + [Miss(kind, record_id, "spurious", None, fact) for fact in _ordered(spurious - explained)]


def _value_miss(
    kind: str, value_of: Callable[[Record], Any], record: Record, predicted: Record | None
) -> list[Miss]:
    expected = value_of(record)
    got = None if predicted is None else value_of(predicted)
    if predicted is not None and expected == got:
        return []
    return [Miss(kind, record["id"], "wrong", expected, got)]


def _ordered(facts: Iterable[Fact]) -> list[Fact]:
    return sorted(facts, key=lambda fact: [(value is None, str(value)) for value in fact])
