"""What the pages on operations and scheduling say is what the code does, and the examples are sound."""

import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from jikenbo.errors import ExitCode
from jikenbo.readers import SAFE_SETTINGS
from jikenbo.warehouse import PROJECT_DIRECTORY

OPERATIONS = (PROJECT_DIRECTORY / "docs" / "operations.md").read_text(encoding="utf-8")
SCHEDULING = (PROJECT_DIRECTORY / "docs" / "scheduling.md").read_text(encoding="utf-8")
EXAMPLES = PROJECT_DIRECTORY / "examples" / "scheduling"


@pytest.mark.parametrize("code", ExitCode)
def test_each_exit_code_is_explained(code: ExitCode) -> None:
    assert f"| {int(code)} |" in OPERATIONS


def test_the_settings_for_other_clients_are_those_of_our_readers() -> None:
    for setting, value in SAFE_SETTINGS.items():
        assert f'"{setting}": "{value}"' in OPERATIONS


def test_each_example_of_scheduling_is_shown_on_its_page() -> None:
    for directory in EXAMPLES.iterdir():
        assert f"examples/scheduling/{directory.name}/" in SCHEDULING


def cron_line(home: Path) -> str:
    """The command of the cron example, for a checkout of our own."""
    text = (EXAMPLES / "cron" / "jikenbo.cron").read_text(encoding="utf-8")
    command = next(line for line in text.splitlines() if line.startswith("0 3")).split(maxsplit=5)[5]
    return command.replace("$JIKENBO_HOME", str(home)).replace("logger --tag jikenbo", "cat >journal")


@pytest.mark.parametrize(("code", "mail"), [(0, ""), (7, ""), (5, "jikenbo ended with 5\nhealth\n")])
def test_cron_mails_failures_alone(code: int, mail: str, tmp_path: Path) -> None:
    program = tmp_path / ".venv" / "bin" / "jikenbo"
    program.parent.mkdir(parents=True)
    program.write_text(
        f'#!/bin/sh\nif [ "$1" = doctor ]; then echo health; else echo told; exit {code}; fi\n'
    )
    program.chmod(0o755)
    done = subprocess.run(["bash", "-c", cron_line(tmp_path)], capture_output=True, text=True, check=False)
    assert done.stdout == mail and not done.stderr
    assert (tmp_path / "journal").read_text() == "told\n"


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed here")
def test_the_systemd_timer_names_a_time_that_systemd_understands() -> None:
    timer = (EXAMPLES / "systemd" / "jikenbo.timer").read_text(encoding="utf-8")
    calendar = next(line for line in timer.splitlines() if line.startswith("OnCalendar=")).partition("=")[2]
    done = subprocess.run(
        ["systemd-analyze", "calendar", calendar], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_the_workflow_runs_one_publication_at_a_time() -> None:
    workflow = yaml.safe_load((EXAMPLES / "github-actions" / "jikenbo.yml").read_text(encoding="utf-8"))
    assert workflow["concurrency"] == {"group": "jikenbo", "cancel-in-progress": False}
    commands = [step.get("run", "") for step in workflow["jobs"]["publish"]["steps"]]
    assert any(command.startswith(".venv/bin/jikenbo run") for command in commands)
