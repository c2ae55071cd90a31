"""Whole runs in a warehouse small enough for seconds: what fails them, what they leave, and what is told of them."""

import errno
import json
import resource
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
import pytest
from click.testing import CliRunner, Result
from harness import digest, write_source
from nursery import audit_without_great_expectations, build_without_dbt

import expectations
import jikenbo.run
from jikenbo.cleaning import log_of
from jikenbo.cli import main
from jikenbo.errors import ExitCode, JikenboError
from jikenbo.history import append, log_path, past_runs, record
from jikenbo.warehouse import Warehouse


@pytest.fixture
def warehouse(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Warehouse:
    """A warehouse whose models and audit take no time."""
    monkeypatch.setattr(jikenbo.run, "build", build_without_dbt)
    monkeypatch.setattr(expectations, "run_audit", audit_without_great_expectations)
    return Warehouse(tmp_path / "warehouse")


def call(warehouse: Warehouse, *arguments: str) -> Result:
    """One command of the command line."""
    return CliRunner().invoke(main, ["--warehouse", str(warehouse.directory), *arguments])


def run(warehouse: Warehouse, notices: int, *options: str) -> Result:
    """A run on a source with so many notices."""
    source = write_source(warehouse.directory.parent / "source.txt", notices)
    return call(warehouse, "run", str(source), *options)


def test_a_run_that_fails_in_its_models_leaves_the_published_file_and_says_why(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(warehouse, 1).exit_code == 0
    before = digest(warehouse.published_path)

    def broken(*_arguments: object, **_options: object) -> None:
        raise JikenboError("1 dbt node failed (fct_incidents).", ExitCode.BUILD_FAILED)

    monkeypatch.setattr(jikenbo.run, "build", broken)
    result = run(warehouse, 2)

    assert result.exit_code == ExitCode.BUILD_FAILED and "fct_incidents" in result.stderr
    assert digest(warehouse.published_path) == before
    refused = call(warehouse, "publish")
    assert refused.exit_code == ExitCode.PUBLISH_FAILED and "did not complete" in refused.stderr
    assert digest(warehouse.published_path) == before


def test_what_was_loaded_but_not_built_and_audited_is_not_published(warehouse: Warehouse) -> None:
    assert run(warehouse, 1).exit_code == 0
    assert call(warehouse, "build").exit_code == 0
    result = call(warehouse, "publish")
    assert result.exit_code == ExitCode.PUBLISH_FAILED and "not audited" in result.stderr


def test_a_run_that_changes_too_much_waits_for_review_and_can_then_be_published(warehouse: Warehouse) -> None:
    assert run(warehouse, 3, "--require-review", "0").exit_code == 0
    before = digest(warehouse.published_path)
    source = warehouse.directory.parent / "source.txt"
    source.write_text(source.read_text().replace("10名分", "10名分の会員"))

    result = call(warehouse, "run", str(source), "--require-review", "5")

    assert result.exit_code == ExitCode.REVIEW_NEEDED and "jikenbo diff" in result.stderr
    assert digest(warehouse.published_path) == before
    difference = json.loads(call(warehouse, "diff", "--json").stdout)
    assert difference["subjects"][0]["altered"] == 1
    assert call(warehouse, "publish").exit_code == 0
    assert digest(warehouse.published_path) != before


def test_history_tells_of_runs_their_rows_audit_rules_and_publications(warehouse: Warehouse) -> None:
    assert run(warehouse, 2).exit_code == 0
    assert call(warehouse, "run", "missing.txt").exit_code == ExitCode.INPUT
    told = json.loads(call(warehouse, "history", "--json").stdout)
    failed, done = told["runs"]
    assert (failed["status"], failed["exit_code"]) == ("failed", ExitCode.INPUT)
    assert (done["status"], done["facts"]["notices"], done["facts"]["audit"]) == ("succeeded", 2, "passed")
    assert set(done["steps"]) == {"load", "build", "audit", "publish"} and len(done["rules"]) == 12
    assert told["publications"][0]["publication_id"] == done["facts"]["publication_id"]
    assert call(warehouse, "history").exit_code == 0


def test_rollback_publishes_the_run_before(warehouse: Warehouse) -> None:
    counts = "select count(*) as notices from fct_disclosures"
    for notices in (1, 2):
        assert run(warehouse, notices).exit_code == 0
    assert call(warehouse, "rollback").exit_code == 0
    assert json.loads(call(warehouse, "query", counts, "--json").stdout) == [{"notices": 1}]
    assert call(warehouse, "query", counts, "--csv").stdout == "notices\n1\n"
    assert call(warehouse, "rollback").exit_code == ExitCode.PUBLISH_FAILED


def test_a_log_of_another_file_beside_the_build_is_set_aside_and_said_so(warehouse: Warehouse) -> None:
    assert run(warehouse, 1).exit_code == 0
    log_of(warehouse.build_path).write_bytes(b"of another file")
    log_of(warehouse.published_path).write_bytes(b"of another file")
    result = run(warehouse, 2)
    assert result.exit_code == 0
    assert "jikenbo.duckdb.wal.aside" in result.stdout and "build.duckdb.wal.aside" in result.stdout
    assert not log_of(warehouse.build_path).exists() and not log_of(warehouse.published_path).exists()


def test_a_build_file_that_is_no_database_is_restored_from_the_published_one(warehouse: Warehouse) -> None:
    assert run(warehouse, 3).exit_code == 0
    warehouse.build_path.write_text("no database at all")
    result = run(warehouse, 4)
    assert result.exit_code == 0 and "notices of the published file were restored" in result.stdout
    rows = json.loads(
        call(warehouse, "query", "select count(*) as n from evidence.segments", "--json").stdout
    )
    assert rows == [{"n": 4}]


def test_a_damaged_build_file_with_nothing_published_is_named(warehouse: Warehouse) -> None:
    warehouse.directory.mkdir()
    warehouse.build_path.write_text("no database at all")
    result = run(warehouse, 1)
    assert result.exit_code == ExitCode.DAMAGED and "move it away" in result.stderr


def test_a_program_that_holds_the_build_file_is_named_without_harm(warehouse: Warehouse) -> None:
    assert run(warehouse, 1).exit_code == 0
    before = digest(warehouse.published_path)
    with duckdb.connect(str(warehouse.published_path), read_only=True):
        assert run(warehouse, 2).exit_code == 0
    assert digest(warehouse.published_path) != before


def test_half_a_line_in_the_log_of_runs_spoils_only_itself(warehouse: Warehouse) -> None:
    append(warehouse, "run_started", "1", command="run", rules="")
    with log_path(warehouse).open("a") as log:
        log.write('{"event": "run_fin')
    append(warehouse, "run_started", "2", command="run", rules="")
    assert [past.run_id for past in past_runs(warehouse)] == ["2", "1"]


def test_a_line_for_which_there_is_no_room_leaves_the_log_of_runs_whole(warehouse: Warehouse) -> None:
    append(warehouse, "run_started", "1", command="run", rules="")
    before = log_path(warehouse).read_bytes()
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) + 20, limits[1]))
    try:
        with pytest.raises(OSError, match="File too large"):
            record(warehouse, "run_finished", "1", status="succeeded")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert log_path(warehouse).read_bytes() == before


def test_doctor_names_what_is_wrong_and_how_to_mend_it(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jikenbo.doctor.audit_executes", lambda _: [])
    assert run(warehouse, 1).exit_code == 0
    assert call(warehouse, "doctor").exit_code == 0

    content = bytearray(warehouse.published_path.read_bytes())
    content[5000] ^= 1
    warehouse.published_path.unlink()
    warehouse.published_path.write_bytes(bytes(content[: len(content) // 2]))
    append(warehouse, "run_started", "99999999T000000.0Z", command="run", rules="")
    (warehouse.directory / "fresh.duckdb.tmp").touch()
    result = call(warehouse, "doctor", "--json")

    assert result.exit_code == ExitCode.UNHEALTHY
    found = {finding["subject"]: finding for finding in json.loads(result.stdout)}
    assert found["published file"]["status"] == "problem" and "rollback" in found["published file"]["mend"]
    assert "killed" in found["last run"]["detail"]
    assert "fresh.duckdb.tmp" in found["stale files"]["detail"]
    assert found["build file"]["status"] == "ok"


def mends(warehouse: Warehouse) -> dict[str, str]:
    """What the doctor says of each problem and warning, by subject."""
    findings = json.loads(call(warehouse, "doctor", "--json").stdout)
    return {each["subject"]: f"{each['detail']} {each['mend']}" for each in findings if each["mend"]}


def test_what_is_loaded_and_not_built_yet_is_no_problem(warehouse: Warehouse) -> None:
    source = write_source(warehouse.directory.parent / "source.txt", 1)
    assert call(warehouse, "load", str(source)).exit_code == 0
    assert set(mends(warehouse)) == {"published file"}


def test_doctor_never_has_a_sound_file_deleted_because_another_program_holds_it(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jikenbo.doctor.audit_executes", lambda _: [])
    assert (run(warehouse, 1).exit_code, run(warehouse, 2).exit_code) == (0, 0)
    earlier = min(warehouse.publications_directory.iterdir())
    with held_for_writing(earlier), held_for_writing(warehouse.build_path):
        told = mends(warehouse)
        refused = call(warehouse, "run", str(warehouse.directory.parent / "source.txt"))
    for subject in (f"publication {earlier.stem}", "build file"):
        assert "Close it there" in told[subject]
    assert refused.exit_code == ExitCode.LOCKED
    assert str(warehouse.build_path) in refused.stderr and "pid" in refused.stderr


def test_a_run_that_waits_follows_a_program_that_has_the_build_file_open(warehouse: Warehouse) -> None:
    assert run(warehouse, 1).exit_code == 0
    source = write_source(warehouse.directory.parent / "source.txt", 2)
    with held_for_writing(warehouse.build_path) as close:
        threading.Timer(1, close).start()
        assert call(warehouse, "run", "--wait", "30", str(source)).exit_code == 0


@contextmanager
def held_for_writing(path: Path) -> Iterator[Callable[[], None]]:
    """Another process has the database open, until the end or until it is closed."""
    program = (
        "import duckdb, sys; held = duckdb.connect(sys.argv[1]); print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdin is not None and process.stdout is not None
        process.stdout.readline()
        yield process.stdin.close
        process.stdin.close()


def test_missing_rights_are_named_by_the_run_and_by_the_doctor(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jikenbo.doctor.audit_executes", lambda _: [])
    assert run(warehouse, 1).exit_code == 0
    monkeypatch.setattr("jikenbo.doctor.os.access", lambda path, _: path != warehouse.build_path)
    assert str(warehouse.build_path) in mends(warehouse)["rights"]

    def deny(*_arguments: object, **_options: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", "build.duckdb")

    monkeypatch.setattr("duckdb.connect", deny)
    for command in (["run", "source.txt"], ["diff"]):
        refused = call(warehouse, *command)
        assert refused.exit_code == ExitCode.INPUT and "mend the rights" in refused.stderr


def test_a_takedown_that_was_broken_off_is_named_by_the_doctor(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jikenbo.doctor.audit_executes", lambda _: [])
    assert run(warehouse, 1).exit_code == 0
    with duckdb.connect(str(warehouse.build_path), read_only=True) as connection:
        ((segment_id,),) = connection.execute("select segment_id from raw.segments").fetchall()
    monkeypatch.setattr("jikenbo.forget._remove_derived", lambda _: 1 / 0)
    assert call(warehouse, "forget", segment_id, "--yes").exit_code == ExitCode.UNEXPECTED
    assert f"jikenbo forget {segment_id}" in mends(warehouse)["takedowns"]
