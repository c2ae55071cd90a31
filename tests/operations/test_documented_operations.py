"""What the pages on operations and scheduling say is what the code does."""

import pytest

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
