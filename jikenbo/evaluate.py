"""Measure the reading against labelled notices: load the labels, read the same texts, compare and show.

The texts are handed to the reader without their labels, so that no figure can come from them.
"""

import json
import re
import tempfile
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import Any

from rich.table import Table
from rich.text import Text

from jikenbo.errors import ExitCode, JikenboError
from jikenbo.json_objects import read_objects
from jikenbo.scoring import VALUE_KINDS, Miss, Record, Scores, score

Extract = Callable[[Path], Iterable[dict[str, Any]]]
"""Reads a JSONL file of {id, text, reference_date?} and yields one record of facts per line, with its id."""

FACT_KEYS: Mapping[str, frozenset[str]] = {
    "counts": frozenset({"value", "unit", "role"}),
    "leaked_fields": frozenset({"code", "status"}),
    "events": frozenset({"date", "date_end", "time", "type"}),
}
"""List of facts → the keys that each of its entries must have."""

RECORD_KEYS = frozenset({"id", *VALUE_KINDS, *FACT_KEYS, "third_parties"})
"""The keys that every record of facts must have, labelled or predicted."""

_SNIPPET_MARGIN = 24


@dataclass(frozen=True)
class Evaluation:
    """The outcome of one evaluation."""

    gold_path: Path
    records: int
    scores: Scores
    misses: tuple[Miss, ...]
    """Every disagreement with a snippet of the text; empty unless asked for."""

    def as_dict(self) -> dict[str, Any]:
        """The evaluation as plain data for JSON; `metrics` holds one figure per kind for a baseline."""
        return {
            "gold": str(self.gold_path),
            "records": self.records,
            "metrics": {kind: round(figure, 4) for kind, figure in self.scores.metrics.items()},
            "facts": {
                one.kind: {
                    "precision": round(one.precision, 4),
                    "recall": round(one.recall, 4),
                    "f1": round(one.f1, 4),
                    "tp": one.true_positives,
                    "fp": one.false_positives,
                    "fn": one.false_negatives,
                }
                for one in self.scores.facts
            },
            "values": {
                one.kind: {"accuracy": round(one.accuracy, 4), "correct": one.correct, "n": one.total}
                for one in self.scores.values
            },
            "misses": [
                {
                    "kind": miss.kind,
                    "id": miss.record_id,
                    "verdict": miss.verdict,
                    "gold": miss.gold,
                    "predicted": miss.predicted,
                    "snippet": miss.snippet,
                }
                for miss in self.misses
            ],
        }


def evaluate(gold_path: Path, extract: Extract, errors: bool = False) -> Evaluation:
    """Read the texts of a labelled file and compare what was read with the labels.

    Args:
        gold_path: JSONL file, one labelled notice a line.
        extract: the reader; it sees id, text and reference_date only.
        errors: also list every miss, with the text around it.

    Raises:
        JikenboError: the labels cannot be used, or the reader answers for records that it was not given.
    """
    gold = read_labelled(gold_path)
    with tempfile.TemporaryDirectory(prefix="jikenbo-evaluate-") as directory:
        texts_path = Path(directory) / "texts.jsonl"
        texts_path.write_text("".join(_without_labels(record) for record in gold), encoding="utf-8")
        predictions = _by_id(extract(texts_path), {record["id"] for record in gold})
    scores = score(gold, predictions)
    return Evaluation(gold_path, len(gold), scores, tuple(_with_snippets(scores, gold)) if errors else ())


def read_labelled(path: Path) -> list[dict[str, Any]]:
    """The labelled notices of a JSONL file, in order.

    Raises:
        JikenboError: no such file, no record in it, or a record that cannot be used; says which line and why.
    """
    records: list[dict[str, Any]] = []
    lines_by_id: dict[str, int] = {}
    for line_number, record in read_objects(path):
        lacking = _lacking(record, RECORD_KEYS | {"text"})
        if lacking:
            raise JikenboError(
                f"Line {line_number} of {path} lacks {', '.join(lacking)}; "
                "add what is missing, with null or [] where the notice does not say."
            )
        first_line = lines_by_id.setdefault(record["id"], line_number)
        if first_line != line_number:
            raise JikenboError(
                f"Lines {first_line} and {line_number} of {path} share the id {record['id']}; "
                "give each record an id of its own."
            )
        records.append(record)
    if not records:
        raise JikenboError(f"{path} holds no record; give a file with one labelled notice a line.")
    return records


def _lacking(record: Mapping[str, Any], keys: Iterable[str]) -> list[str]:
    lacking = sorted(key for key in keys if key not in record)
    lacking += [f"text in {key}" for key in ("id", "text") if not isinstance(record.get(key, ""), str)]
    for name, entry_keys in FACT_KEYS.items():
        entries = record.get(name, [])
        if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
            lacking.append(f"a list of objects in {name}")
        else:
            missing = set[str]().union(*(entry_keys - entry.keys() for entry in entries))
            lacking += [f"{key} in {name}" for key in sorted(missing)]
    if not isinstance(record.get("third_parties", []), list):
        lacking.append("a list of names in third_parties")
    return lacking


def _without_labels(record: Record) -> str:
    return json.dumps({key: record[key] for key in ("id", "text", "reference_date") if key in record}) + "\n"


def _by_id(predictions: Iterable[dict[str, Any]], known: set[str]) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for prediction in predictions:
        record_id = prediction.get("id")
        lacking = _lacking(prediction, RECORD_KEYS)
        faults = [f"lacks {', '.join(lacking)}"] if lacking else []
        faults += ["came twice"] if record_id in found else []
        faults += ["was not asked for"] if record_id not in known else []
        if faults:
            raise JikenboError(
                f"The reading of record {record_id} {' and '.join(faults)}; "
                "this is a fault of the reader, please report it.",
                ExitCode.EVALUATION_FAILED,
            )
        found[str(record_id)] = prediction
    return found


def _with_snippets(scores: Scores, gold: Sequence[Record]) -> Iterator[Miss]:
    texts = {record["id"]: _compact(record["text"]) for record in gold}
    for miss in scores.misses:
        value = miss.predicted if miss.verdict == "spurious" else miss.gold
        yield replace(miss, snippet=_snippet(texts[miss.record_id], miss.kind, value))


def _compact(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())


def _snippet(compact_text: str, kind: str, value: Any) -> str:
    for surface in _surfaces(kind, value):
        found = re.search(rf"(?<![\d,]){re.escape(surface)}(?![\d,])", compact_text)
        if found:
            start = max(0, found.start() - _SNIPPET_MARGIN)
            return f"…{compact_text[start : found.end() + _SNIPPET_MARGIN]}…"
    return ""


def _surfaces(kind: str, value: Any) -> list[str]:
    """How a date or a count may be written in a text, most telling first; nothing for other kinds."""
    first = value[0] if isinstance(value, tuple) else value
    if isinstance(first, int) and not isinstance(first, bool) and kind != "report_number":
        return [f"{first:,}", str(first), f"{first // 10000}万"]
    parts = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", str(first))
    if not parts:
        return []
    year, month, day = (int(part) for part in parts.groups())
    return [
        *(f"{named_year}{month}月{day}日" for named_year in (f"{year}年", f"令和{year - 2018}年", "")),
        *(f"{year}{mark}{month:{width}}{mark}{day:{width}}" for mark in "/.-" for width in ("", "02")),
        f"{month:02}月{day:02}日",
        f"{month}/{day}",
        f"{year}年{month}月" if day == 1 else f"{day}日",
    ]


def render(evaluation: Evaluation) -> list[Table]:
    """The figures, and the misses where they were asked for, as tables for a terminal."""
    return [_figures(evaluation), *_miss_tables(evaluation.misses)]


def _figures(evaluation: Evaluation) -> Table:
    table = Table(title=f"{evaluation.gold_path.name}: {evaluation.records} records", title_justify="left")
    table.add_column("kind")
    for heading in ("precision", "recall", "F1 / accuracy", "tp", "fp", "fn"):
        table.add_column(heading, justify="right")
    for fact in evaluation.scores.facts:
        table.add_row(
            fact.kind,
            *(f"{figure:.3f}" for figure in (fact.precision, fact.recall, fact.f1)),
            *(str(number) for number in (fact.true_positives, fact.false_positives, fact.false_negatives)),
        )
    table.add_section()
    for value in evaluation.scores.values:
        wrong = value.total - value.correct
        table.add_row(value.kind, "", "", f"{value.accuracy:.3f}", str(value.correct), "", str(wrong))
    return table


def _miss_tables(misses: Iterable[Miss]) -> Iterator[Table]:
    for kind, group in groupby(misses, key=lambda miss: miss.kind):
        table = Table(title=f"misses: {kind}", title_justify="left")
        for heading in ("record", "verdict", "labelled", "predicted", "text"):
            table.add_column(heading, overflow="fold")
        for miss in group:
            cells = (miss.record_id, miss.verdict, shown(miss.gold), shown(miss.predicted), miss.snippet)
            table.add_row(*(Text(cell) for cell in cells))
        yield table


def shown(value: Any) -> str:
    """A fact, a list of facts or a value in one line; a dash for what is not there."""
    if value is None:
        return "–"
    if isinstance(value, list):
        return " | ".join(shown(entry) for entry in value)
    if isinstance(value, tuple):
        return " ".join(shown(entry) for entry in value)
    return str(value)
