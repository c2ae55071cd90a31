"""The benchmark compares with the last result, times questions that exist, and says what went wrong."""

import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from click.testing import CliRunner
from rich.console import Console

from jikenbo.warehouse import PROJECT_DIRECTORY

RESULT = {
    "notices": 1000,
    "bytes": 1_500_000,
    "generator_notices_per_cpu_second": 3500,
    "scan": {"cpu_seconds": 0.01},
    "steps": {"load": {"cpu_seconds": 3.0, "peak_mebibytes": 200}},
    "total_by_scan": 4000.0,
    "peak_by_limit": 0.25,
    "published_bytes": 9_000_000,
    "slowest_models": {"int_dates_matched": 1.5},
}


@pytest.fixture(scope="module")
def bench() -> Iterator[ModuleType]:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(PROJECT_DIRECTORY / "benchmarks"))
        import bench

        yield bench


def shown(bench: ModuleType, result: dict[str, Any], last: dict[str, Any] | None) -> list[str]:
    console = Console(width=80)
    with console.capture() as captured:
        console.print(bench.table(result, last))
    return captured.get().splitlines()


def line(lines: list[str], name: str) -> list[str]:
    (found,) = [line for line in lines if f"│ {name} " in line]
    return [cell.strip() for cell in found.strip().strip("│").split("│")]


def test_figures_stand_beside_the_last_ones_as_ratios(bench: ModuleType) -> None:
    last = {**RESULT, "total_by_scan": 5000.0, "steps": {"load": {"cpu_seconds": 2.0, "peak_mebibytes": 200}}}
    lines = shown(bench, RESULT, last)
    assert line(lines, "total by scan, ×")[-1] == "0.80"
    assert line(lines, "load, CPU s")[-1] == "1.50"
    assert line(lines, "load, peak, MiB")[-1] == "1.00"


def test_runs_on_what_was_built_stand_beside_the_full_run_and_the_start_of_dbt(bench: ModuleType) -> None:
    step = {"seconds": 2.0, "cpu_seconds": 1.5, "peak_mebibytes": 100}
    figures = {
        "dbt_start": step,
        "run_without_change": step,
        "run_without_change_by_dbt_start": 1.0,
        "run_with_100_more": {**step, "cpu_seconds": 3.0},
        "run_with_100_more_by_full_run": 0.031,
        "run_with_100_new": {**step, "cpu_seconds": 2.0},
        "run_with_100_new_by_full_run": 0.021,
    }
    last = {**RESULT, "incremental": {**figures, "run_without_change": {**step, "cpu_seconds": 3.0}}}
    lines = shown(bench, {**RESULT, "incremental": figures}, last)
    assert line(lines, "run without change, CPU s")[-1] == "0.50"
    assert line(lines, "unchanged run by dbt's start, ×")[1] == "1.0"
    assert line(lines, "run with 100 more, CPU s")[-1] == "1.00"
    assert line(lines, "100 more by the full run")[1] == "0.031"


def test_without_a_last_result_there_is_no_ratio(bench: ModuleType) -> None:
    assert line(shown(bench, RESULT, None), "total by scan, ×")[-1] == ""


def test_timed_questions_are_of_the_cookbook_and_need_no_more_than_names_of_tables(bench: ModuleType) -> None:
    questions = bench.measuring.QUESTIONS
    assert len(set(questions)) == 10
    for question in questions:
        text = Path(PROJECT_DIRECTORY, "analyses", f"{question}.sql").read_text(encoding="utf-8")
        assert text.count("{{") == text.count("{{ ref('"), question


def test_a_step_is_measured_and_a_failing_one_ends_the_benchmark(bench: ModuleType) -> None:
    step = bench.measuring.measured([sys.executable, "-c", "print(sum(range(10**6)))"])
    assert step.output == "499999500000\n"
    assert step.cpu_seconds > 0 and step.peak_mebibytes > 1
    with pytest.raises(SystemExit, match="ended with 3"):
        bench.measuring.measured([sys.executable, "-c", "raise SystemExit(3)"])


@pytest.mark.parametrize(
    ("stages", "words"), [("full,speed", "no stage speed"), ("queries", "that full builds")]
)
def test_stages_that_cannot_be_measured_are_refused(bench: ModuleType, stages: str, words: str) -> None:
    refused = CliRunner().invoke(bench.main, ["--stages", stages])
    assert refused.exit_code == 2
    assert words in refused.output
