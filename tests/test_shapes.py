"""A notice says the same in whatever shape its page tells it."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from running import SAMPLES
from shapes import SHAPES

from jikenbo.extract import extract
from jikenbo.scoring import score

LABELLED = [SAMPLES.parent / "labels.jsonl", Path(__file__).parent / "labelled" / "notices.jsonl"]
MAY_FALL = 0.025
"""By so much may a figure fall in another shape: one fact of few, since shapes are made blindly and now and then change what is said."""


@dataclass(frozen=True)
class Readings:
    """Labelled notices and what was read from them, in the shape that they have and in others."""

    labelled: list[dict[str, Any]]
    read: dict[str, dict[str, Any]]

    def figures(self, shape: str, of: str) -> dict[str, float]:
        """The figures of the notices that have a shape, read in another one (or, if it is empty, in their own)."""
        labelled = [record for record in self.labelled if f"{record['id']} {of}" in self.read]
        read = {record["id"]: self.read[f"{record['id']} {shape}".rstrip()] for record in labelled}
        return {name: value for name, value in score(labelled, read).metrics.items() if name != "case_number"}


@pytest.fixture(scope="module")
def readings(tmp_path_factory: pytest.TempPathFactory) -> Readings:
    """All labelled notices in all shapes, read together."""
    labelled = [
        json.loads(line) for path in LABELLED for line in path.read_text(encoding="utf-8").splitlines()
    ]
    texts = {record["id"]: record["text"] for record in labelled}
    for name, shape in SHAPES.items():
        texts |= {
            f"{record['id']} {name}": text for record in labelled if (text := shape(record)) is not None
        }
    path = tmp_path_factory.mktemp("shapes") / "texts.jsonl"
    path.write_text(
        "".join(
            json.dumps({"id": name, "text": text}, ensure_ascii=False) + "\n" for name, text in texts.items()
        ),
        encoding="utf-8",
    )
    return Readings(labelled, {record["id"]: record for record in extract(path)})


@pytest.mark.parametrize("shape", SHAPES)
def test_the_shape_of_a_page_hardly_changes_what_is_read(readings: Readings, shape: str) -> None:
    own, other = readings.figures("", of=shape), readings.figures(shape, of=shape)
    assert sum(f"{record['id']} {shape}" in readings.read for record in readings.labelled) >= 20
    fallen = {
        name: (round(own[name], 3), round(other[name], 3))
        for name in own
        if other[name] < own[name] - MAY_FALL
    }
    assert fallen == {}
