"""A user who does not know how to go on is told, and every command that is named can be run."""

import shlex
import shutil
from pathlib import Path

import click
import duckdb
import pytest
from click.testing import CliRunner
from running import jikenbo

from jikenbo.cli import main
from jikenbo.history import append
from jikenbo.lock import hold
from jikenbo.next_steps import NextSteps, next_steps
from jikenbo.readers import query
from jikenbo.warehouse import Warehouse


@pytest.fixture
def empty(tmp_path: Path) -> Warehouse:
    """A warehouse in which nothing has happened."""
    return Warehouse(tmp_path / "warehouse")


@pytest.fixture
def loaded(empty: Warehouse) -> Warehouse:
    """A warehouse whose build file holds landed notices and no facts."""
    empty.directory.mkdir()
    with duckdb.connect(str(empty.build_path)) as connection:
        connection.execute("create schema raw; create table raw.segments as select range from range(3)")
    return empty


@pytest.fixture
def built(loaded: Warehouse) -> Warehouse:
    """A warehouse whose facts are not published."""
    with duckdb.connect(str(loaded.build_path)) as connection:
        connection.execute("create table fct_incidents as select 1 as incident_id")
    return loaded


def first_step(told: NextSteps) -> str:
    return told.steps[0].command


def test_nothing_loaded_leads_to_a_run(empty: Warehouse) -> None:
    told = next_steps(empty)
    assert (told.state, first_step(told)) == ("empty", "jikenbo run SOURCE…")
    assert not empty.directory.exists(), "asking changes nothing"


def test_loaded_notices_lead_to_a_build(loaded: Warehouse) -> None:
    told = next_steps(loaded)
    assert (told.state, first_step(told)) == ("loaded", "jikenbo build")
    assert told.sentences[0].startswith("3 notices are loaded")


def test_built_facts_lead_to_audit_and_publication(built: Warehouse) -> None:
    told = next_steps(built)
    assert told.state == "built"
    assert [step.command for step in told.steps] == ["jikenbo audit", "jikenbo publish"]


def test_what_failed_last_is_said_with_the_doctor_first(built: Warehouse) -> None:
    append(built, "run_started", "1", command="run")
    append(built, "run_finished", "1", status="failed", exit_code=5, message="The audit failed.", seconds=1.0)
    told = next_steps(built)
    assert "The last `run` failed: The audit failed." in told.sentences
    assert first_step(told) == "jikenbo doctor"


def test_a_run_at_work_is_named(built: Warehouse) -> None:
    with hold(built, "run"):
        told = next_steps(built)
    assert told.state == "busy"
    assert "`jikenbo run` is at work" in told.sentences[0]


def test_a_damaged_build_file_leads_to_the_doctor(loaded: Warehouse) -> None:
    loaded.build_path.write_bytes(b"no database" * 1000)
    told = next_steps(loaded)
    assert (told.state, first_step(told)) == ("unreadable", "jikenbo doctor")


def test_a_publication_is_shown_with_three_queries_that_run(sample_warehouse: Warehouse) -> None:
    result = jikenbo(sample_warehouse)
    assert result.exit_code == 0
    assert "incidents of" in result.output
    assert "published today" in result.output
    told = next_steps(sample_warehouse)
    assert len(told.queries) == 3
    for sql in told.queries:
        assert sql in result.output
        assert query(sample_warehouse, sql).rows


def test_every_step_that_is_named_is_a_command_with_these_options(
    empty: Warehouse, sample_warehouse: Warehouse, tmp_path: Path
) -> None:
    built = Warehouse(tmp_path / "built")
    built.directory.mkdir()
    shutil.copy(sample_warehouse.build_path, built.build_path)
    steps = [step for warehouse in (empty, built, sample_warehouse) for step in next_steps(warehouse).steps]
    assert len(steps) >= 8
    for step in steps:
        program, name, *arguments = shlex.split(step.command)
        assert program == "jikenbo"
        main.commands[name].make_context(name, arguments, parent=click.Context(main))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("buld", "Did you mean build?"), ("explian", "Did you mean explain?"), ("zzz", "No such command")],
)
def test_a_misspelt_command_is_answered_with_the_nearest(typed: str, meant: str) -> None:
    result = CliRunner().invoke(main, [typed])
    assert result.exit_code == 2
    assert meant in result.output


def test_a_misspelt_table_or_column_is_answered_with_the_nearest(sample_warehouse: Warehouse) -> None:
    assert '"fct_incidents"' in jikenbo(sample_warehouse, "query", "from fct_incident").output
    assert (
        '"organization_name"'
        in jikenbo(sample_warehouse, "query", "select organisation_name from fct_incidents").output
    )
    arguments = ["export", "--format", "csv", "--output", "out", "--table", "fct_incident"]
    assert "did you mean fct_incidents" in jikenbo(sample_warehouse, *arguments).output


def test_a_load_tells_where_to_look_for_what_was_not_landed(empty: Warehouse, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    result = jikenbo(empty, "load", str(tmp_path / "empty.txt"))
    assert "In quarantine: 1 of 1; `jikenbo rejects` tells why." in result.output


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_its_lines(shell: str) -> None:
    if shell == "bash" and not shutil.which("bash"):
        pytest.skip("bash is not installed")
    result = CliRunner().invoke(main, ["completion", shell], prog_name="jikenbo")
    assert result.exit_code == 0
    assert f"_JIKENBO_COMPLETE={shell}_complete" in result.output


@pytest.mark.parametrize(
    ("typed", "completed"),
    [
        ("ex", {"explain", "export", "extract"}),
        ("export --table fct_l", {"fct_leaked_fields"}),
        ("export --table quality.audit_ru", {"quality.audit_runs"}),
    ],
)
def test_commands_and_tables_are_completed(
    sample_warehouse: Warehouse, typed: str, completed: set[str]
) -> None:
    words = ["jikenbo", "--warehouse", str(sample_warehouse.directory), *typed.split()]
    asked = {
        "_JIKENBO_COMPLETE": "bash_complete",
        "COMP_WORDS": " ".join(words),
        "COMP_CWORD": str(len(words) - 1),
    }
    result = CliRunner().invoke(main, prog_name="jikenbo", env=asked)
    assert {line.removeprefix("plain,") for line in result.output.split()} == completed
