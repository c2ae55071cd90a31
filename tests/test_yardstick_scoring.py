"""The lenient comparison of date and number mentions with yardstick cases, on cases of our own."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from running import script

from jikenbo.warehouse import PROJECT_DIRECTORY

yardstick = script(PROJECT_DIRECTORY / "benchmarks" / "yardstick.py")


def case(kind: str, expected: Any, *accept: Any, tier: str = "core", note: str = "") -> Any:
    return yardstick.Case("c1", kind, tier, "締切は十日です", 3, 5, None, (expected, *accept), note)


def mention(
    value: str | None,
    value_end: str | None = None,
    role: str | None = None,
    kind: str = "date",
    start: int = 3,
    end: int = 5,
    parse_error: str | None = None,
) -> Any:
    return yardstick.Mention(kind, start, end, value, value_end, role, parse_error)


def count(value: str | None, value_end: str | None = None) -> Any:
    return mention(value, value_end, kind="count")


def is_right(asked: Any, *mentions: Any) -> bool:
    return bool(yardstick.judge(asked, mentions).is_right)


@pytest.mark.parametrize(
    ("kind", "expected", "found"),
    [
        ("date", "2031", mention("2031")),
        ("date", "2031-07-18", mention("2031-07-18T05:15")),
        ("date", "2031", mention("2031", role="open_end")),
        ("date", "2031-07", mention(None, "2031-07", "open_start")),
        ("date", "2031-07-25", mention("2031-07-25T13:30", "2031-07-25T15:30", "range")),
        ("datetime", "05:15", mention("2031-07-18T05:15")),
        ("datetime", "2031-07-18T05:00", mention("2031-07-18T05")),
        ("datetime", "00:00", mention("00:00:00")),
        ("range", ["2031-07", "2031-09"], mention("2031-07-01", "2031-09-30", "range")),
        ("range", ["2032", "2032-02"], mention("2032-01-01", "2032-02-29", "range")),
        ("range", ["2031-07-01", None], mention("2031-07-01", role="open_end")),
        ("range", [None, "2031-07"], mention(None, "2031-07", "open_start")),
        ("range", ["17:00", "18:00"], mention("17:00", "18:00", "range")),
        ("number", 1200, count("1200.0")),
        ("number", 2.5, count("2.50")),
        ("number", [11, 19], count("11", "19")),
        ("number", [10, None], count("10")),
        ("number", [None, 8], count("8")),
        ("number", [None, 8], count(None, "8")),
    ],
)
def test_the_same_meaning_in_another_notation_is_right(kind: str, expected: Any, found: Any) -> None:
    assert is_right(case(kind, expected), found)


@pytest.mark.parametrize(
    ("kind", "expected", "found"),
    [
        ("date", "2031-07", mention("2031-07-01")),
        ("date", "2031-07-18", mention("2031-07")),
        ("date", "2031-07-18", mention("05:15")),
        ("date", "2031-07-18", mention("2031-07-18", "2031-07-20", "range")),
        ("date", "2031-07-18", mention(None, parse_error="no such day")),
        ("date", "2031-07-18", count("2031")),
        ("datetime", "2031-07-18T05:15", mention("2031-07-18")),
        ("datetime", "08:00:31", mention("08:00")),
        ("range", ["2031-07-01", None], mention("2031-07-01", role="point")),
        ("range", ["2031-07-01", None], mention("2031-07-01", "2031-07-09", "range")),
        ("range", [None, "2031-07-01"], mention("2031-07-01", role="open_end")),
        ("range", ["2031-07-01", "2031-07-09"], mention("2031-07-01", role="open_end")),
        ("number", 10, count("10", "19")),
        ("number", 10, count(None)),
        ("number", [10, None], count("10", "19")),
        ("number", [10, 19], count("10")),
    ],
)
def test_another_meaning_is_wrong(kind: str, expected: Any, found: Any) -> None:
    assert not is_right(case(kind, expected), found)


def test_any_accepted_answer_is_right_whether_a_point_or_a_range() -> None:
    asked = case("date", "2031-10", "2031-10-31", ["2031-10-21", "2031-10-31"])
    assert is_right(asked, mention("2031-10-31"))
    assert is_right(asked, mention("2031-10-21", "2031-10-31", "range"))
    assert not is_right(asked, mention("2031-10-30"))


def test_only_a_mention_that_overlaps_the_expression_counts() -> None:
    asked = case("date", "2031-07-18")
    assert is_right(asked, mention("2031-01-01", start=0, end=2), mention("2031-07-18", start=4, end=7))
    assert not is_right(asked, mention("2031-07-18", start=0, end=3))
    assert not is_right(asked)


def test_a_negative_is_hit_by_a_value_of_its_family_only() -> None:
    asked = case("date", None, tier="negative")
    assert is_right(asked, mention(None, parse_error="month above 12"), count("5"))
    assert is_right(asked, mention("2031", parse_error="month above 12"))
    assert not is_right(asked, mention("05:15", start=0, end=1))
    assert not is_right(case("number", None, tier="negative"), count("5"))


def test_an_impossible_date_may_be_read_in_part() -> None:
    asked = case("date", None, tier="negative", note="impossible date, no full date may be returned")
    assert is_right(asked, mention("2031"))
    assert not is_right(asked, mention("2031-03-03"))


def test_shares_are_told_per_kind_and_tier() -> None:
    outcomes = [
        yardstick.judge(case("date", "2031"), [mention("2031")]),
        yardstick.judge(case("date", "2031"), [mention("2030")]),
        yardstick.judge(case("number", None, tier="negative"), [count("5")]),
    ]
    figures = yardstick.as_dict(outcomes, with_errors=True)
    assert figures["metrics"] == {"date_core": 0.5, "number_negative": 0.0}
    assert figures["false_hits_on_negatives"] == 1
    assert len(figures["misses"]) == 2
    assert len(list(yardstick.miss_lines(outcomes))) == 2


def test_the_script_scores_mentions_from_a_file_and_misses_no_case_silently(tmp_path: Path) -> None:
    row = {
        "id": "c1",
        "kind": "date",
        "tier": "core",
        "input": "締切は2031年です",
        "start": 3,
        "end": 8,
        "reference_date": None,
        "expected": "2031",
        "accept": [],
        "note": "",
    }
    found = {"kind": "date", "char_start": 3, "char_end": 8, "value": "2031", "value_end": None}
    cases, mentions = tmp_path / "cases.jsonl", tmp_path / "mentions.jsonl"
    cases.write_text(json.dumps(row), encoding="utf-8")
    arguments = ["--cases", str(cases), "--mentions", str(mentions), "--json"]
    mentions.write_text(json.dumps({"id": "c1", "mentions": [found]}), encoding="utf-8")
    done = CliRunner().invoke(yardstick.main, arguments)
    assert json.loads(done.stdout)["metrics"] == {"date_core": 1.0}
    mentions.write_text("", encoding="utf-8")
    unread = CliRunner().invoke(yardstick.main, arguments)
    assert unread.exit_code == 1
    assert "1 of 1 cases were not read" in unread.output


def test_without_the_cases_the_script_says_so_and_ends_well(tmp_path: Path) -> None:
    done = CliRunner().invoke(yardstick.main, ["--cases", str(tmp_path / "nowhere.jsonl"), "--json"])
    assert done.exit_code == 0
    assert done.stdout == ""
    assert "not here" in done.stderr
