"""The audit as a whole: what it returns, what it leaves behind, and when it refuses."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from expectations import run_audit
from jikenbo.errors import ExitCode, JikenboError
from jikenbo.warehouse import PROJECT_DIRECTORY, Warehouse

Builder = Callable[..., Warehouse]


def quality(warehouse: Warehouse, query: str) -> list[tuple[object, ...]]:
    """Rows of a query on the build file, which must be free to open for writing."""
    with duckdb.connect(str(warehouse.build_path)) as connection:
        return connection.execute(query).fetchall()


def test_a_sound_build_passes_and_its_audit_can_be_read_in_tables_and_pages(build: Builder) -> None:
    warehouse = build()
    steps: list[str] = []

    summary = run_audit(warehouse, steps.append)

    assert summary.success and not summary.failures and not summary.warnings
    assert summary.sentence == f"audit passed on 12 notices: {len(summary.results)} expectations met"
    assert "evidence.mentions" in steps
    assert quality(warehouse, "select run_id, success, failed from quality.audit_runs") == [
        (summary.run_id, True, 0)
    ]
    stored = quality(
        warehouse,
        """
        select run_id, expectation, "table", "column", severity, success, observed, failing_rows, exception
        from quality.audit_results where expectation = 'date_mentions_parse'
        """,
    )
    assert stored == [
        (
            summary.run_id,
            "date_mentions_parse",
            "evidence.mentions",
            None,
            "error",
            True,
            "0 rows fail",
            0,
            None,
        )
    ]
    pages = "".join(page.read_text() for page in summary.data_docs.rglob("*.html"))
    assert (summary.data_docs / "index.html").exists()
    assert "日付表記の99%以上を読めた / At least 99% of date mentions parse" in pages


def test_a_second_audit_adds_its_results_and_replaces_the_pages(build: Builder) -> None:
    warehouse = build()
    first = run_audit(warehouse)
    quality(warehouse, "update raw.loads set segments_rejected = 0 where load_id = 'load 1'")

    second = run_audit(warehouse)

    assert first.success and not second.success
    assert "loads_account_for_every_segment" in second.sentence
    assert quality(warehouse, "select success from quality.audit_runs order by started_at") == [
        (True,),
        (False,),
    ]
    pages = [page.as_posix() for page in second.data_docs.rglob("*.html")]
    assert any(second.run_id in page for page in pages) and not any(first.run_id in page for page in pages)


def test_an_unmet_warning_is_counted_but_does_not_fail_the_audit(build: Builder) -> None:
    summary = run_audit(build("update main.fct_affected_counts set value = 300_000_000"))

    assert summary.success
    assert [result.expectation for result in summary.warnings] == ["counted_people_fit_in_japan"]
    assert summary.warnings[0].observed == "2 of 2 rows fail; 300000000; 300000000"
    assert summary.sentence.endswith(", 1 warning")


def test_a_check_that_raises_fails_the_audit_even_if_it_only_warns(build: Builder) -> None:
    warehouse = build("alter table main.fct_affected_counts rename value to amount")

    summary = run_audit(warehouse)

    assert not summary.success
    (failure,) = summary.failures
    assert (failure.expectation, failure.severity) == ("counted_people_fit_in_japan", "warning")
    assert failure.exception and "value" in failure.exception
    assert quality(warehouse, "select count(*) from quality.audit_results where exception is not null") == [
        (1,)
    ]


def test_an_audit_of_an_empty_warehouse_passes_and_says_so(build: Builder) -> None:
    summary = run_audit(build(rows="select 1"))

    assert summary.success
    assert [result.expectation for result in summary.warnings] == ["warehouse_holds_notices"]
    assert "an empty warehouse, nothing to check" in summary.sentence


def test_a_build_without_its_tables_is_refused_with_a_next_step(tmp_path: Path) -> None:
    warehouse = Warehouse(tmp_path)
    duckdb.connect(str(warehouse.build_path)).close()

    with pytest.raises(JikenboError, match=r"lacks raw\.loads, .* run `jikenbo build` first") as refusal:
        run_audit(warehouse)

    assert refusal.value.exit_code == ExitCode.AUDIT_FAILED


def test_a_warehouse_without_a_build_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(JikenboError, match="no build file"):
        run_audit(Warehouse(tmp_path))

    assert list(tmp_path.iterdir()) == []


def test_a_build_file_that_a_run_holds_is_refused(build: Builder) -> None:
    warehouse = build()
    writer = subprocess.Popen(
        [
            sys.executable,
            "-c",
            f"import duckdb; c = duckdb.connect({str(warehouse.build_path)!r}); print(flush=True); input()",
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert writer.stdout
    writer.stdout.readline()
    try:
        with pytest.raises(JikenboError, match="cannot open"):
            run_audit(warehouse)
    finally:
        writer.communicate(b"\n")


def test_an_audit_is_quiet_and_importing_it_is_cheap(build: Builder) -> None:
    code = (
        "import sys, pathlib, expectations, jikenbo.warehouse as w;"
        "assert 'great_expectations' not in sys.modules;"
        "expectations.run_audit(w.Warehouse(pathlib.Path(sys.argv[1])))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(build().directory)],
        cwd=PROJECT_DIRECTORY,
        capture_output=True,
        text=True,
        check=True,
    )

    assert (done.stdout, done.stderr) == ("", "")
