"""What the commands share: settings, options, and how they print."""

import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, is_dataclass
from pathlib import Path
from typing import Any

import click
from rich.console import Console

from jikenbo.publications import KEPT_PUBLICATIONS
from jikenbo.warehouse import Warehouse

LOG_WIDTH = 120
"""Characters of a line where nobody looks at a terminal: in the mail of a scheduler or in a log."""


def _console(stderr: bool = False) -> Console:
    console = Console(stderr=stderr)
    if not console.is_terminal and "COLUMNS" not in os.environ:
        console.width = LOG_WIDTH
    return console


output = _console()
notes = _console(stderr=True)


@dataclass(frozen=True)
class Settings:
    """What every command shares."""

    warehouse: Warehouse


pass_settings = click.make_pass_decorator(Settings)

as_json = click.option(
    "--json", "json_output", is_flag=True, help="Print the result as JSON on standard output."
)

waiting = click.option(
    "--wait",
    type=click.FloatRange(min=0),
    default=0,
    envvar="JIKENBO_WAIT",
    metavar="SECONDS",
    help="How long to wait for another run; by default it is named and this one ends.",
)

keeping = click.option(
    "--keep",
    type=click.IntRange(min=1),
    default=KEPT_PUBLICATIONS,
    show_default=True,
    envvar="JIKENBO_KEEP",
    help="How many publications to keep for rollback.",
)

refreshing = click.option(
    "--full-refresh",
    is_flag=True,
    help="Read all notices again, not only those that are new or edited.",
)


def together(*options: Callable[..., Any]) -> Callable[..., Any]:
    """One decorator that gives a command several options."""

    def give(command: Callable[..., Any]) -> Callable[..., Any]:
        for option in reversed(options):
            command = option(command)
        return command

    return give


watching = together(
    click.option(
        "--watch",
        "folder",
        type=click.Path(file_okay=False, path_type=Path),
        metavar="DIR",
        help="Stay, and take each file that appears in DIR once nobody writes it any more.",
    ),
    click.option(
        "--interval",
        type=click.FloatRange(min=0.1),
        default=5.0,
        show_default=True,
        metavar="SECONDS",
        help="With --watch: how often to look, and how long a file must be at rest.",
    ),
    click.option(
        "--for",
        "seconds",
        type=click.FloatRange(min=0),
        metavar="SECONDS",
        help="With --watch: end after so long; by default only when stopped.",
    ),
)
"""The options that say how a drop folder is watched."""


@contextmanager
def progress(step: str) -> Iterator[Callable[[str], None]]:
    """Show the running step on a terminal; stay silent elsewhere.

    Yields:
        A function that names the next step.
    """
    if not notes.is_terminal:
        yield lambda _: None
        return
    from rich.text import Text

    from jikenbo.tables import printable

    with notes.status(step) as status:
        yield lambda said: status.update(Text(printable(said)))


def show(result: Any, json_output: bool, sentence: str) -> None:
    """Print a result as JSON, or the sentence that tells it."""
    if json_output:
        print_json(result)
    else:
        output.print(sentence, soft_wrap=True)


def counted(number: int, noun: str) -> str:
    """A number of things, one or many."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def print_json(result: Any) -> None:
    """Print dataclasses as one line of JSON."""
    click.echo(json.dumps(plain(result), ensure_ascii=False, default=str))


def plain(result: Any) -> Any:
    """Dataclasses as dictionaries, also inside a list."""
    if is_dataclass(result) and not isinstance(result, type):
        return asdict(result)
    if isinstance(result, list | tuple):
        return [plain(item) for item in result]
    return result
