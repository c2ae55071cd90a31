"""When a run may end after the load, since it would publish what is published, and when it may not."""

from pathlib import Path

import pytest
from harness import digest, write_source
from nursery import audit_without_great_expectations, build_without_dbt
from running import jikenbo

import expectations
import jikenbo.run as jikenbo_run
from jikenbo import standing
from jikenbo.history import past_runs
from jikenbo.publications import publications
from jikenbo.warehouse import Warehouse

UNCHANGED = "Nothing is new since the last publication, which stands."


@pytest.fixture
def source(tmp_path: Path) -> str:
    return str(write_source(tmp_path / "source.txt", 2))


@pytest.fixture
def warehouse(tmp_path: Path, source: str, monkeypatch: pytest.MonkeyPatch) -> Warehouse:
    """What a run on the source left."""
    monkeypatch.setattr(jikenbo_run, "build", build_without_dbt)
    monkeypatch.setattr(expectations, "run_audit", audit_without_great_expectations)
    warehouse = Warehouse(tmp_path / "warehouse")
    assert jikenbo(warehouse, "run", source).exit_code == 0
    return warehouse


def says_unchanged(warehouse: Warehouse, *arguments: str) -> bool:
    """Run again; whether it says so and whether it published must be one."""
    before = publications(warehouse)[0].publication_id
    result = jikenbo(warehouse, "run", *arguments)
    assert result.exit_code == 0, result.output
    assert (UNCHANGED in result.output) == (publications(warehouse)[0].publication_id == before)
    return UNCHANGED in result.output


def test_a_second_run_on_the_same_leaves_the_publication_and_is_recorded(
    warehouse: Warehouse, source: str
) -> None:
    before = digest(warehouse.published_path)
    assert says_unchanged(warehouse, source)
    assert digest(warehouse.published_path) == before
    last = past_runs(warehouse)[0]
    assert (last.status, last.facts["audit"], last.facts["segments_unchanged"]) == ("succeeded", "passed", 2)
    assert set(last.steps) == {"load"}


def test_a_new_notice_is_built_and_published(warehouse: Warehouse, source: str) -> None:
    write_source(Path(source), 3)
    assert not says_unchanged(warehouse, source)
    assert says_unchanged(warehouse, source)


def test_a_full_refresh_builds_though_nothing_is_new(warehouse: Warehouse, source: str) -> None:
    assert not says_unchanged(warehouse, source, "--full-refresh")


def test_after_a_rollback_a_run_publishes_anew(warehouse: Warehouse, source: str) -> None:
    assert not says_unchanged(warehouse, source, "--full-refresh")
    assert jikenbo(warehouse, "rollback").exit_code == 0
    assert not says_unchanged(warehouse, source)


def test_a_build_or_a_broken_run_since_is_taken_up(
    warehouse: Warehouse, source: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert jikenbo(warehouse, "build").exit_code == 0
    assert not says_unchanged(warehouse, source)
    monkeypatch.setenv("JIKENBO_FAILPOINT", "copied:full")
    assert jikenbo(warehouse, "run", source, "--full-refresh").exit_code != 0
    monkeypatch.delenv("JIKENBO_FAILPOINT")
    assert not says_unchanged(warehouse, source)


def test_a_changed_program_builds_again(
    warehouse: Warehouse, source: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(standing, "program_hash", lambda: "another")
    assert not says_unchanged(warehouse, source)


def test_changed_rules_build_again(
    warehouse: Warehouse, source: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jikenbo.operations.rules_hash", lambda: "others")
    assert not says_unchanged(warehouse, source)
    assert says_unchanged(warehouse, source)


def test_a_new_year_builds_again(warehouse: Warehouse, source: str) -> None:
    import duckdb

    with duckdb.connect(str(warehouse.build_path)) as connection:
        connection.execute("update reading.build set completed_at = completed_at - interval 1 year")
    assert not says_unchanged(warehouse, source)


def test_a_published_file_that_was_removed_is_made_again(warehouse: Warehouse, source: str) -> None:
    warehouse.published_path.unlink()
    assert jikenbo(warehouse, "run", source).exit_code == 0
    assert warehouse.published_path.exists()
