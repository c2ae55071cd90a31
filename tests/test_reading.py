"""A notice says the same however it is typed, whatever stands beside it, and whatever other sentence it loses."""

import json
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from running import SAMPLES

from jikenbo.errors import JikenboError
from jikenbo.extract import extract

LABELLED = [
    json.loads(line) for line in (SAMPLES.parent / "labels.jsonl").read_text(encoding="utf-8").splitlines()
]
TEXTS = {record["id"]: record["text"] for record in LABELLED[:12]}

TYPINGS: dict[str, Callable[[str], str]] = {
    "full_width_digits": lambda text: text.translate({48 + digit: 0xFF10 + digit for digit in range(10)}),
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "wave_dashes": lambda text: text.replace("~", "〜").replace("～", "〜"),
    "zero_width": lambda text: text.replace("、", "、\u200b"),
    "carriage_returns": lambda text: text.replace("\n", "\r\n"),
    "trailing_blanks": lambda text: text.replace("\n", "  \n"),
    "full_width_brackets": lambda text: text.replace("(", "（").replace(")", "）"),
    "company_sign": lambda text: text.replace("株式会社", "㈱") if "株式会社" in text else text,
}

HOSTILE = {
    "empty": " ",
    "markup": "<script>alert(1)</script> {{ 1/0 }} '; drop table raw.segments; --",
    "controls": "\x00\x01\x02\x1b[31m漏えい\x1b[0m 3名",
    "long": "1" * 20_000,
}

DATED = re.compile("[0-9０-９一二三四五六七八九十同翌前昨今本当]")
"""A character that may date something: a line with one is ruled by its date."""


def shortened(text: str) -> list[str]:
    """The text without one of its sentences, for the first three of them in lines that state no date or number."""
    lines = text.split("\n")
    return [
        "\n".join([*lines[:number], line.replace(sentence, "", 1), *lines[number + 1 :]])
        for number, line in enumerate(lines[1:], start=1)
        if not DATED.search(line)
        for sentence in re.findall("[^。]+。", line)
    ][:3]


def facts(texts: dict[str, str], directory: Path) -> dict[str, dict[str, Any]]:
    path = directory / "texts.jsonl"
    path.write_text(
        "".join(
            json.dumps({"id": name, "text": text}, ensure_ascii=False) + "\n" for name, text in texts.items()
        ),
        encoding="utf-8",
    )
    return {record["id"]: record for record in extract(path)}


def told(record: dict[str, Any]) -> dict[str, Any]:
    """What a record says, whatever signs spell its names and in whatever order it was found."""
    plain = {
        key: value for key, value in record.items() if key not in {"id", "organization", "third_parties"}
    }
    for key in ("counts", "leaked_fields", "events"):
        plain[key] = sorted(json.dumps(fact, sort_keys=True, ensure_ascii=False) for fact in record[key])
    return plain


@pytest.fixture(scope="module")
def readings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """Twelve samples, each typed in every way and each without a sentence, and hostile texts, all read together."""
    texts = TEXTS | HOSTILE
    for typing, retype in TYPINGS.items():
        texts |= {f"{name} {typing}": retype(text) for name, text in TEXTS.items()}
    for name, text in TEXTS.items():
        texts |= {f"{name} without {number}": short for number, short in enumerate(shortened(text))}
    return facts(texts, tmp_path_factory.mktemp("typings"))


@pytest.mark.parametrize("typing", TYPINGS)
def test_the_typing_of_a_notice_does_not_change_its_facts(
    readings: dict[str, dict[str, Any]], typing: str
) -> None:
    changed = {name for name in TEXTS if told(readings[f"{name} {typing}"]) != told(readings[name])}
    assert changed == set()


def test_a_sentence_taken_away_takes_only_what_it_states(readings: dict[str, dict[str, Any]]) -> None:
    """The sentences state no date and no number: one under a date heading may tell of one event, and of the data that a
    sentence lists, nothing but the bare term may take the place.
    """
    without = [name for name in readings if " without " in name]
    assert len(without) > 10
    for name in without:
        whole, shorter = told(readings[name.split(" without ")[0]]), told(readings[name])
        for key in ("kind", "disclosed_on", "report_number", "counts"):
            assert shorter[key] == whole[key], f"{name}: {key}"
        assert set(shorter["events"]) <= set(whole["events"]), name
        assert len(whole["events"]) - len(shorter["events"]) <= 1, name
        codes = {field["code"] for field in readings[name.split(" without ")[0]]["leaked_fields"]}
        assert {field["code"] for field in readings[name]["leaked_fields"]} <= codes | {
            "other_personal_information"
        }


def test_a_notice_alone_says_what_it_says_among_others(
    readings: dict[str, dict[str, Any]], tmp_path: Path
) -> None:
    name = "n003"
    alone = facts({name: TEXTS[name]}, tmp_path)[name]
    assert told(alone) == told(readings[name])
    assert alone["organization"] == readings[name]["organization"]


def test_offsets_of_mentions_refer_to_the_text_as_given(tmp_path: Path) -> None:
    text = unicodedata.normalize("NFD", TEXTS["n001"]).replace("\n", "\r\n")
    path = tmp_path / "texts.jsonl"
    path.write_text(json.dumps({"id": "one", "text": text}), encoding="utf-8")
    (record,) = extract(path, mentions=True)
    assert len(record["mentions"]) > 20
    for mention in record["mentions"]:
        assert text[mention["char_start"] : mention["char_end"]] == mention["surface"]


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        ({"reference_date": "2026/3/1"}, "The reference_date is no ISO date."),
        ({"id": 1.5}, "The id is neither a string nor a whole number."),
        ({"id": None}, "is no object with id and text"),
        ({"text": "\ud800"}, "half a character"),
    ],
)
def test_a_record_that_cannot_be_loaded_is_told_and_not_taken_for_an_ordinary_post(
    tmp_path: Path, fault: dict[str, Any], told: str
) -> None:
    path = tmp_path / "texts.jsonl"
    record = {"id": "one", "text": TEXTS["n001"]}
    path.write_text("".join(json.dumps(each) + "\n" for each in (record, {**record, "id": "two", **fault})))
    with pytest.raises(JikenboError, match=rf"Line 2 of .*{re.escape(told)}"):
        list(extract(path))


def test_texts_without_a_notice_and_hostile_texts_are_read_without_harm(
    readings: dict[str, dict[str, Any]],
) -> None:
    assert set(readings) >= set(HOSTILE)
    assert len({tuple(record) for record in readings.values()}) == 1, (
        "the keys of a record are always the same"
    )
    assert {readings[name]["kind"] for name in ("empty", "markup", "long")} == {"not_incident"}
