"""The invented corpus is the same for a seed, never the same twice within it, and its labels say what its pages say."""

import csv
import json
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from running import script

from jikenbo.warehouse import PROJECT_DIRECTORY

PAGES = 2000


corpus = script(PROJECT_DIRECTORY / "benchmarks" / "corpus.py")


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    folder = tmp_path_factory.mktemp("corpus")
    corpus.write(folder / "pages.jsonl", PAGES, seed=3, labels=folder / "labels.jsonl")
    return [json.loads(line) for line in (folder / "labels.jsonl").read_text(encoding="utf-8").splitlines()]


def codes(name: str) -> set[str]:
    with (PROJECT_DIRECTORY / "seeds" / f"{name}.csv").open(encoding="utf-8") as file:
        return {row["code"] for row in csv.DictReader(file)}


def test_a_seed_gives_the_same_bytes_and_another_seed_others(tmp_path: Path) -> None:
    for name, seed in (("one", 5), ("again", 5), ("other", 6)):
        corpus.write(tmp_path / f"{name}.txt", 200, seed, tmp_path / f"{name}.labels")
    assert (tmp_path / "one.txt").read_bytes() == (tmp_path / "again.txt").read_bytes()
    assert (tmp_path / "one.labels").read_bytes() == (tmp_path / "again.labels").read_bytes()
    assert (tmp_path / "one.txt").read_bytes() != (tmp_path / "other.txt").read_bytes()


def test_a_longer_corpus_begins_with_the_shorter_one(tmp_path: Path) -> None:
    corpus.write(tmp_path / "short.txt", 150, 5)
    corpus.write(tmp_path / "long.txt", 400, 5)
    corpus.write(tmp_path / "rest.txt", 250, 5, skip=150)
    short, rest = (tmp_path / "short.txt").read_bytes(), (tmp_path / "rest.txt").read_bytes()
    assert (tmp_path / "long.txt").read_bytes() == short + rest


def test_no_text_comes_twice(records: list[dict[str, Any]]) -> None:
    assert len({record["text"] for record in records}) == len({record["id"] for record in records}) == PAGES


def test_each_page_of_a_dump_has_a_header_line_and_pages_of_json_lines_may_lack_it(
    tmp_path: Path, records: list[dict[str, Any]]
) -> None:
    corpus.write(tmp_path / "dump.txt", 300, 3)
    dump = (tmp_path / "dump.txt").read_text(encoding="utf-8")
    assert sum(line.startswith("【セキュリティ事件簿#") for line in dump.splitlines()) == 300
    assert any(not record["text"].startswith("【セキュリティ事件簿#") for record in records)


def test_codes_are_those_of_the_project(records: list[dict[str, Any]]) -> None:
    assert {record["cause"] for record in records} == codes("codes_causes")
    events = {event["type"] for record in records for event in record["events"]}
    fields = {field["code"] for record in records for field in record["leaked_fields"]}
    assert events <= codes("codes_event_types") and len(events) > 10
    assert fields <= codes("codes_fields") and len(fields) > 30
    assert {field["status"] for record in records for field in record["leaked_fields"]} == codes(
        "codes_statuses"
    )
    assert {count["role"] for record in records for count in record["counts"]} <= codes("codes_roles")


def test_each_labelled_number_and_name_stands_in_the_text(records: list[dict[str, Any]]) -> None:
    for record in records:
        text = record["text"].translate({0xFF10 + digit: ord("0") + digit for digit in range(10)})
        for count in record["counts"]:
            written = (f"{count['value']}{count['unit']}", f"{count['value']:,}{count['unit']}")
            assert any(number in text for number in written), (record["id"], count)
        names = [*record["third_parties"], *([record["organization"]] if record["organization"] else [])]
        assert all(name in record["text"] for name in names), record["id"]
        for event in record["events"]:
            day = int(event["date"][8:])
            relative = ("同日", "翌日")
            assert event["precision"] == "month" or any(
                part in text for part in (f"{day}日", f"/{day}", *relative)
            ), (record["id"], event)


def test_parts_make_up_the_total_and_the_headline_is_a_labelled_count(records: list[dict[str, Any]]) -> None:
    of_groups = 0
    for record in records:
        affected = [count["value"] for count in record["counts"] if count["role"] == "affected"]
        assert record["affected_count"] == (max(affected) if affected else None)
        if len(affected) == 3:
            of_groups += 1
            assert 2 * max(affected) == sum(affected)
    assert of_groups > PAGES / 20


def test_posts_state_nothing_and_further_reports_name_an_earlier_day(records: list[dict[str, Any]]) -> None:
    posts = [record for record in records if record["kind"] == "not_incident"]
    assert 0.02 < len(posts) / PAGES < 0.07
    assert not any(post["events"] or post["counts"] or post["leaked_fields"] for post in posts)
    further = [record for record in records if record["report_number"] > 1]
    assert len(further) > PAGES / 50
    for record in further:
        days = [event["date"] for event in record["events"] if event["type"] == "disclosed"]
        assert min(days) < record["disclosed_on"] == max(days)


def test_pages_are_as_long_as_notices_are(records: list[dict[str, Any]]) -> None:
    sizes = sorted(len(record["text"].encode()) for record in records)
    assert 1000 < sizes[PAGES // 2] < 4000
    assert sizes[0] > 300 and sizes[-1] < 5000


def test_pages_are_made_one_by_one() -> None:
    assert len(list(islice(corpus.pages(7), 3))) == 3
