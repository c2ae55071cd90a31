"""The examples of scheduling, carried out: what a scheduler would call is called, in a checkout of a few files."""

import shlex
import shutil
import stat
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path

import duckdb
import pytest
import yaml

from jikenbo.warehouse import PROJECT_DIRECTORY

EXAMPLES = PROJECT_DIRECTORY / "examples" / "scheduling"
SYSTEMD = EXAMPLES / "systemd"

NOTICES = """【セキュリティ事件簿#2023-001】見本商会 個人情報の紛失について
2023年1月1日に10名分の名簿を紛失しました。
"""

LIGHT_PROGRAM = f"""#!{sys.executable}
import sys

sys.path[:0] = [{str(PROJECT_DIRECTORY)!r}, {str(PROJECT_DIRECTORY / "tests" / "faults")!r}]
import expectations
import jikenbo.doctor
import jikenbo.run
from nursery import audit_without_great_expectations, build_without_dbt

jikenbo.run.build = build_without_dbt
jikenbo.doctor.audit_executes = lambda warehouse: iter(())
expectations.run_audit = audit_without_great_expectations
from jikenbo.cli import main

main()
"""
"""The command line itself, with the models and the audit of the fault suite, which take no time."""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A checkout of our own, set up, with notices beside it."""
    home = tmp_path / "jikenbo"
    write_program(home, LIGHT_PROGRAM)
    for name in ("Makefile", "pyproject.toml", "requirements.lock"):
        shutil.copy(PROJECT_DIRECTORY / name, home)
    (home / ".venv" / ".ready").touch()
    for notices in (home / "notices", tmp_path / "notices"):
        notices.mkdir()
        (notices / "january.txt").write_text(NOTICES, encoding="utf-8")
    return home


def write_program(home: Path, text: str) -> None:
    """Put a program where the examples look for jikenbo."""
    program = home / ".venv" / "bin" / "jikenbo"
    program.parent.mkdir(parents=True)
    program.write_text(text)
    program.chmod(program.stat().st_mode | stat.S_IXUSR)


def published_notices(home: Path) -> int:
    """How many notices readers see."""
    with duckdb.connect(str(home / "warehouse" / "jikenbo.duckdb"), read_only=True) as connection:
        return int(connection.execute("select count(*) from fct_disclosures").fetchall()[0][0])


def cron_line(home: Path) -> str:
    """The command of the cron example, for a checkout of our own."""
    text = (EXAMPLES / "cron" / "jikenbo.cron").read_text(encoding="utf-8")
    command = next(line for line in text.splitlines() if line.startswith("0 3")).split(maxsplit=5)[5]
    command = command.replace("$JIKENBO_HOME", str(home)).replace("/srv", str(home.parent))
    return command.replace("logger --tag jikenbo", "cat >journal")


def test_the_line_of_cron_publishes_and_mails_nothing(home: Path) -> None:
    done = subprocess.run(["bash", "-c", cron_line(home)], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("", "")
    assert published_notices(home) == 1
    assert (home / "journal").read_text()


@pytest.mark.parametrize(
    ("code", "mail"), [(0, ""), (5, "jikenbo ended with 5\nhealth\n"), (7, "jikenbo ended with 7\nhealth\n")]
)
def test_cron_mails_failures_alone(code: int, mail: str, tmp_path: Path) -> None:
    write_program(
        tmp_path, f'#!/bin/sh\nif [ "$1" = doctor ]; then echo health; else echo told; exit {code}; fi\n'
    )
    done = subprocess.run(["bash", "-c", cron_line(tmp_path)], capture_output=True, text=True, check=False)
    assert done.stdout == mail and not done.stderr
    assert (tmp_path / "journal").read_text() == "told\n"


def test_the_service_of_systemd_publishes(home: Path) -> None:
    unit = ConfigParser(interpolation=None)
    unit.optionxform = str  # type: ignore[assignment,method-assign]
    unit.read_string(
        (SYSTEMD / "jikenbo.service").read_text(encoding="utf-8").replace("/srv", str(home.parent))
    )
    service = unit["Service"]
    name, _, value = service["Environment"].partition("=")
    subprocess.run(
        shlex.split(service["ExecStart"]),
        cwd=service["WorkingDirectory"],
        env={name: value, "PATH": "/usr/bin:/bin"},
        capture_output=True,
        check=True,
    )
    assert published_notices(home) == 1


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed here")
def test_systemd_understands_the_units() -> None:
    units = [str(SYSTEMD / name) for name in ("jikenbo.service", "jikenbo.timer")]
    verified = subprocess.run(
        ["systemd-analyze", "verify", *units], capture_output=True, text=True, check=False
    )
    assert (verified.returncode, verified.stderr) == (0, "")
    timer = (SYSTEMD / "jikenbo.timer").read_text(encoding="utf-8")
    calendar = next(line for line in timer.splitlines() if line.startswith("OnCalendar=")).partition("=")[2]
    command = ["systemd-analyze", "calendar", calendar]
    understood = subprocess.run(command, capture_output=True, text=True, check=False)
    assert understood.returncode == 0, understood.stderr


def test_the_workflow_publishes_once_at_a_time_and_keeps_what_it_names(home: Path) -> None:
    workflow = yaml.safe_load((EXAMPLES / "github-actions" / "jikenbo.yml").read_text(encoding="utf-8"))
    assert workflow["concurrency"] == {"group": "jikenbo", "cancel-in-progress": False}
    steps = workflow["jobs"]["publish"]["steps"]
    commands = [step["run"] for step in steps if "run" in step]
    assert len(commands) == 3
    for command in commands:
        subprocess.run(["bash", "-e", "-c", command], cwd=home, capture_output=True, check=True)
    assert published_notices(home) == 1
    (kept,) = (step["with"]["path"].split() for step in steps if "upload-artifact" in step.get("uses", ""))
    assert {"warehouse/jikenbo.duckdb", "warehouse/logs"} <= set(kept)
    assert all((home / path).exists() for path in kept if path != "warehouse/data_docs")
