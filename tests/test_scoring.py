"""Scoring of predicted facts, on examples small enough to count by hand, and the evaluation of a file."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from jikenbo.errors import ExitCode, JikenboError
from jikenbo.evaluate import evaluate, render
from jikenbo.scoring import FactScore, Scores, ValueScore, normalize_third_party, score

CHECK_BASELINE = Path(__file__).resolve().parent.parent / ".ci" / "check_baseline.py"


def notice(record_id: str = "n1", **changes: Any) -> dict[str, Any]:
    return {
        "id": record_id,
        "kind": "incident_notice",
        "case_number": "2031-001",
        "organization": "株式会社みほん",
        "disclosed_on": "2031-04-01",
        "report_number": 1,
        "is_final_report": False,
        "counts": [],
        "affected_count": None,
        "leaked_fields": [],
        "events": [],
        "cause": "unknown",
        "via_third_party": False,
        "third_parties": [],
    } | changes


def event(
    date: str, event_type: str, date_end: str | None = None, time: str | None = None
) -> dict[str, str | None]:
    return {"date": date, "date_end": date_end, "time": time, "precision": "day", "type": event_type}


def count(value: int, unit: str, role: str = "affected") -> dict[str, Any]:
    return {"value": value, "unit": unit, "role": role, "approximate": False, "bound": None}


def field(code: str, status: str = "leaked") -> dict[str, str]:
    return {"code": code, "status": status}


def compare(gold: dict[str, Any], predicted: dict[str, Any]) -> Scores:
    return score([gold], {predicted["id"]: predicted})


def fact_score(scores: Scores, kind: str) -> FactScore:
    return next(one for one in scores.facts if one.kind == kind)


def tally(scores: Scores, kind: str) -> tuple[int, int, int]:
    one = fact_score(scores, kind)
    return one.true_positives, one.false_positives, one.false_negatives


def test_a_perfect_prediction_scores_one_everywhere_and_lists_no_miss() -> None:
    record = notice(events=[event("2031-03-01", "occurred", time="09:00")], counts=[count(5, "名")])
    scores = compare(record, record)
    assert set(scores.metrics.values()) == {1.0}
    assert scores.misses == ()


def test_precision_recall_and_f1_are_counted_over_the_whole_file() -> None:
    gold = [
        notice("n1", leaked_fields=[field("name"), field("email_address"), field("age")]),
        notice("n2", leaked_fields=[field("name")]),
    ]
    predictions = {
        "n1": notice("n1", leaked_fields=[field("name"), field("email_address"), field("gender")]),
        "n2": notice("n2", leaked_fields=[]),
    }
    exposed = fact_score(score(gold, predictions), "fields_exposed")
    assert (exposed.true_positives, exposed.false_positives, exposed.false_negatives) == (2, 1, 2)
    assert exposed.precision == pytest.approx(2 / 3)
    assert exposed.recall == pytest.approx(2 / 4)
    assert exposed.f1 == pytest.approx(4 / 7)


def test_one_date_with_two_types_is_one_event_date_and_two_typed_ones() -> None:
    gold = notice(events=[event("2031-03-01", "alerted"), event("2031-03-01", "discovered")])
    scores = compare(gold, notice(events=[event("2031-03-01", "discovered")]))
    assert tally(scores, "event_date") == (1, 0, 0)
    assert tally(scores, "event_date_type") == (1, 0, 1)


def test_a_period_without_its_end_is_another_date() -> None:
    gold = notice(events=[event("2031-03-01", "exposure_period", "2031-03-09")])
    scores = compare(gold, notice(events=[event("2031-03-01", "exposure_period")]))
    assert tally(scores, "event_date") == (0, 1, 1)


def test_times_are_compared_only_where_one_is_stated() -> None:
    gold = notice(events=[event("2031-03-01", "occurred", time="09:00"), event("2031-03-02", "contained")])
    predicted = notice(events=[event("2031-03-01", "discovered", time="09:00"), event("2031-03-02", "other")])
    assert tally(compare(gold, predicted), "event_time") == (1, 0, 0)


def test_fields_are_compared_as_exposed_as_negated_and_by_status() -> None:
    gold = notice(leaked_fields=[field("name", "possibly_leaked"), field("card_number", "not_leaked")])
    predicted = notice(leaked_fields=[field("name"), field("card_number")])
    scores = compare(gold, predicted)
    assert tally(scores, "fields_exposed") == (1, 1, 0)
    assert tally(scores, "fields_negated") == (0, 0, 1)
    assert tally(scores, "field_status") == (0, 2, 2)


def test_counts_are_compared_with_unit_then_with_role_and_affected_ones_by_value() -> None:
    gold = notice(counts=[count(120, "名"), count(3, "名", "actor"), count(120, "件")])
    predicted = notice(counts=[count(120, "名"), count(3, "名"), count(7, "台", "other")])
    scores = compare(gold, predicted)
    assert tally(scores, "counts") == (2, 1, 1)
    assert tally(scores, "count_role") == (1, 2, 2)
    assert tally(scores, "affected_values") == (1, 1, 0)


def test_duplicates_count_once() -> None:
    gold = notice(counts=[count(8, "件"), count(8, "件")], third_parties=["みほん株式会社", "みほん社"])
    predicted = notice(counts=[count(8, "件")] * 3, third_parties=["(株)みほん"])
    scores = compare(gold, predicted)
    assert tally(scores, "counts") == (1, 0, 0)
    assert tally(scores, "third_parties") == (1, 0, 0)


def test_a_record_without_prediction_is_missed_in_every_kind() -> None:
    gold = notice(counts=[count(8, "件")], case_number=None, organization=None, affected_count=None)
    scores = score([gold], {})
    assert tally(scores, "counts") == (0, 0, 1)
    assert {one.accuracy for one in scores.values} == {0.0}


def test_an_empty_prediction_has_no_precision_where_facts_were_to_be_found() -> None:
    scores = compare(notice(counts=[count(8, "件")]), notice())
    counts = fact_score(scores, "counts")
    assert (counts.precision, counts.recall, counts.f1) == (0.0, 0.0, 0.0)
    assert fact_score(scores, "third_parties").f1 == 1.0


def test_facts_read_from_an_ordinary_post_are_spurious() -> None:
    post = notice(kind="not_incident", case_number=None, organization=None, disclosed_on=None)
    predicted = notice(counts=[count(8, "件")], events=[event("2031-04-01", "disclosed")])
    scores = compare(post, predicted)
    assert tally(scores, "counts") == (0, 1, 0)
    assert tally(scores, "event_date") == (0, 1, 0)
    wrong = {one.kind for one in scores.values if one.accuracy == 0.0}
    assert wrong == {"kind", "case_number", "organization", "disclosed_on"}


def test_no_records_at_all_score_one() -> None:
    assert set(score([], {}).metrics.values()) == {1.0}
    assert ValueScore("kind", 0, 0).accuracy == 1.0


def test_organisations_are_equal_whatever_their_spaces_and_width() -> None:
    scores = compare(notice(organization="株式会社 ＡＢみほん"), notice(organization="株式会社　ABみほん"))
    assert scores.metrics["organization"] == 1.0
    other = compare(notice(organization="株式会社みほん"), notice(organization="みほん株式会社"))
    assert other.metrics["organization"] == 0.0


@pytest.mark.parametrize(
    "name", ["株式会社みほん", "みほん㈱", "（株）み ほん", "みほん社", "有限会社みほん"]
)
def test_third_parties_are_equal_whatever_their_company_form(name: str) -> None:
    assert normalize_third_party(name) == "みほん"


def test_a_missed_and_a_spurious_fact_that_begin_alike_are_listed_as_one() -> None:
    gold = notice(leaked_fields=[field("name", "possibly_leaked"), field("age")])
    scores = compare(gold, notice(leaked_fields=[field("name"), field("photo")]))
    found = [(one.verdict, one.gold, one.predicted) for one in scores.misses if one.kind == "field_status"]
    assert found == [
        ("missed", ("age", "leaked"), None),
        ("wrong", ("name", "possibly_leaked"), [("name", "leaked")]),
        ("spurious", None, ("photo", "leaked")),
    ]
    assert tally(scores, "field_status") == (0, 2, 2)


def test_a_wrong_value_shows_both_sides() -> None:
    scores = compare(notice(cause="theft"), notice(cause="loss"))
    assert [(miss.kind, miss.verdict, miss.gold, miss.predicted) for miss in scores.misses] == [
        ("cause", "wrong", "theft", "loss")
    ]


def labelled_file(directory: Path, *records: dict[str, Any]) -> Path:
    path = directory / "gold.jsonl"
    path.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records), "utf-8")
    return path


def test_the_reader_is_given_texts_without_labels(tmp_path: Path) -> None:
    seen: list[dict[str, Any]] = []

    def extract(path: Path) -> list[dict[str, Any]]:
        seen.extend(json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
        return [notice()]

    gold_path = labelled_file(tmp_path, notice(text="本日公表。", reference_date="2031-04-01"))
    evaluation = evaluate(gold_path, extract)
    assert seen == [{"id": "n1", "text": "本日公表。", "reference_date": "2031-04-01"}]
    assert (evaluation.records, evaluation.misses) == (1, ())
    assert evaluation.as_dict()["metrics"]["cause"] == 1.0


def test_misses_show_the_text_around_the_fact(tmp_path: Path) -> None:
    text = "令和13年3月5日に判明し、利用者1,200名の氏名が[bold]漏れた。"
    gold = notice(text=text, events=[event("2031-03-05", "discovered")], counts=[count(1200, "名")])
    evaluation = evaluate(labelled_file(tmp_path, gold), lambda path: [notice()], errors=True)
    snippets = {miss.kind: miss.snippet for miss in evaluation.misses}
    assert "3月5日に判明" in snippets["event_date"]
    assert "利用者1,200名" in snippets["counts"]
    console = Console(width=200)
    with console.capture() as printed:
        for table in render(evaluation):
            console.print(table)
    assert "[bold]漏れた" in printed.get()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("", "holds no record"),
        ('{"id": "n1"\n', "Line 1 of .* is not JSON"),
        ("\n[1]\n", "Line 2 of .* is no JSON object"),
        (json.dumps(notice()), "Line 1 of .* lacks text;"),
        (json.dumps(notice(text="", events=[{"date": "2031-01-01"}])), "lacks date_end in events, time in"),
        (json.dumps(notice(text="", counts="5")), "lacks a list of objects in counts"),
        (json.dumps(notice(text="")) + "\n\n" + json.dumps(notice(text="")), "Lines 1 and 3 .* the id n1"),
    ],
)
def test_labels_that_cannot_be_used_are_named_in_one_sentence(
    tmp_path: Path, content: str, sentence: str
) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(JikenboError, match=sentence):
        evaluate(path, lambda path: [])


def test_a_missing_file_of_labels_is_named(tmp_path: Path) -> None:
    with pytest.raises(JikenboError, match=r"There is no file .*nowhere\.jsonl"):
        evaluate(tmp_path / "nowhere.jsonl", lambda path: [])


@pytest.mark.parametrize("answers", [[notice(), notice()], [notice("n2")], [{"id": "n1"}]])
def test_a_reader_that_answers_wrongly_is_at_fault(tmp_path: Path, answers: list[dict[str, Any]]) -> None:
    with pytest.raises(JikenboError, match="fault of the reader") as raised:
        evaluate(labelled_file(tmp_path, notice(text="")), lambda path: answers)
    assert raised.value.exit_code == ExitCode.EVALUATION_FAILED


def check_baseline(
    directory: Path, baseline: dict[str, float], figures: dict[str, float], *options: str
) -> tuple[int, str, dict[str, float]]:
    baseline_path, figures_path = directory / "baseline.json", directory / "dev.json"
    baseline_path.write_text(json.dumps({"dev": baseline, "seed": {"cause": 1.0}}), encoding="utf-8")
    figures_path.write_text(json.dumps({"metrics": figures}), encoding="utf-8")
    command = [sys.executable, str(CHECK_BASELINE), f"dev={figures_path}"]
    command += ["--baseline", str(baseline_path), *options]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert not done.stderr
    return done.returncode, done.stdout, json.loads(baseline_path.read_text(encoding="utf-8"))["dev"]


def test_a_figure_below_its_baseline_fails_by_more_than_rounding(tmp_path: Path) -> None:
    assert check_baseline(tmp_path, {"cause": 0.9}, {"cause": 0.8996})[0] == 0
    status, printed, _ = check_baseline(tmp_path, {"cause": 0.9}, {"cause": 0.8994})
    assert status == 1
    assert "FELL" in printed
    assert check_baseline(tmp_path, {"cause": 0.9}, {})[0] == 1


def test_raising_the_baseline_never_lowers_a_figure(tmp_path: Path) -> None:
    status, printed, kept = check_baseline(tmp_path, {"cause": 0.9}, {"cause": 0.95})
    assert (status, kept) == (0, {"cause": 0.9})
    assert "--raise" in printed
    status, _, kept = check_baseline(
        tmp_path, {"cause": 0.9, "counts": 0.5}, {"cause": 0.8, "counts": 0.6, "kind": 1.0}, "--raise"
    )
    assert (status, kept) == (1, {"cause": 0.9, "counts": 0.6, "kind": 1.0})


def test_a_baseline_lowered_by_hand_is_held_to_its_last_commit(tmp_path: Path) -> None:
    assert check_baseline(tmp_path, {"cause": 0.9}, {"cause": 0.9})[0] == 0
    identity = ["-c", "user.name=t", "-c", "user.email=t@example.com"]
    for arguments in (["init", "-q"], ["add", "."], [*identity, "commit", "-q", "-m", "first"]):
        subprocess.run(["git", *arguments], cwd=tmp_path, check=True)
    assert check_baseline(tmp_path, {"cause": 0.8}, {"cause": 0.85})[0] == 1
