"""The command line: parses arguments, calls the libraries, prints what they did."""

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, is_dataclass
from pathlib import Path
from typing import Any

import click
from rich.console import Console

from jikenbo import __version__
from jikenbo.errors import ExitCode, JikenboError
from jikenbo.warehouse import Warehouse

output = Console()
notes = Console(stderr=True)


@dataclass(frozen=True)
class Settings:
    """What every command shares."""

    warehouse: Warehouse


pass_settings = click.make_pass_decorator(Settings)

as_json = click.option(
    "--json", "json_output", is_flag=True, help="Print the result as JSON on standard output."
)


class ReadableErrors(click.Group):
    """Turns a JikenboError of any command into one sentence on standard error and its exit code."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except JikenboError as error:
            notes.print(
                f"jikenbo: {error.message}", style="bold red", markup=False, highlight=False, soft_wrap=True
            )
            ctx.exit(error.exit_code)


@click.group(
    cls=ReadableErrors, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.option(
    "--warehouse",
    envvar="JIKENBO_WAREHOUSE",
    default="warehouse",
    show_default=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Directory of the build file and the published file.",
)
@click.version_option(__version__)
@click.pass_context
def main(context: click.Context, warehouse: Path) -> None:
    """Jikenbo (事件簿) reads Japanese data-breach notices into a warehouse of facts.

    Begin with `jikenbo run SOURCE…`: it loads, builds, audits and publishes. The published file
    (jikenbo.duckdb in the warehouse directory) is for readers: `select * from fct_incidents`.
    """
    context.obj = Settings(Warehouse(warehouse))


@main.command()
@click.argument("sources", nargs=-1, required=True)
@click.option("--header-pattern", help="Regular expression of the line that opens each post of a text dump.")
@as_json
@pass_settings
def run(settings: Settings, sources: Sequence[str], header_pattern: str | None, json_output: bool) -> None:
    """Load SOURCES, build the models, audit the facts and publish them."""
    from jikenbo.run import run_all

    with progress("Starting") as say:
        report = run_all(settings.warehouse, sources, header_pattern, say)
    if json_output:
        print_json(report)
        return
    from jikenbo.tables import run_table

    output.print(run_table(report))
    output.print(f"Published: {report.published_path}", style="bold", soft_wrap=True)
    output.print("Three queries to try, with any DuckDB client:", style="bold")
    for query in report.queries_to_try:
        output.print(f"  {query}", markup=False, highlight=False, soft_wrap=True)


@main.command()
@click.argument("sources", nargs=-1, required=True)
@click.option("--header-pattern", help="Regular expression of the line that opens each post of a text dump.")
@as_json
@pass_settings
def load(settings: Settings, sources: Sequence[str], header_pattern: str | None, json_output: bool) -> None:
    """Land SOURCES (files, globs, directories, - for standard input) in raw.segments."""
    from jikenbo.run import load_sources

    with progress("Loading") as say:
        summaries = load_sources(settings.warehouse, sources, header_pattern, say)
    if json_output:
        print_json(summaries)
        return
    from jikenbo.tables import load_table

    output.print(load_table(summaries))


@main.command()
@click.option("--select", help="A dbt node selection; all nodes by default.")
@as_json
@pass_settings
def build(settings: Settings, select: str | None, json_output: bool) -> None:
    """Run the dbt models and their tests on what has landed."""
    from jikenbo.build import build as run_dbt
    from jikenbo.run import ensure_landed

    ensure_landed(settings.warehouse)
    with progress("Building the models"):
        summary = run_dbt(settings.warehouse, select=select)
    show(
        summary,
        json_output,
        f"{summary.nodes} seeds, models and tests in {summary.seconds:.1f} s of run time.",
    )


@main.command()
@as_json
@pass_settings
def audit(settings: Settings, json_output: bool) -> None:
    """Check with Great Expectations that counts and dates parse and facts are plausible."""
    from jikenbo.run import audit_build

    with progress("Auditing"):
        summary = audit_build(settings.warehouse)
    if json_output:
        print_json(summary)
    else:
        from jikenbo.tables import audit_table

        output.print(audit_table(summary))
        output.print(f"Data Docs: {summary.data_docs}", soft_wrap=True)
    if not summary.success:
        raise JikenboError(f"{summary.sentence} The published file is as it was.", ExitCode.AUDIT_FAILED)


@main.command()
@as_json
@pass_settings
def publish(settings: Settings, json_output: bool) -> None:
    """Copy the audited facts to the published file and swap it in."""
    from jikenbo.run import publish_audited

    with progress("Publishing"):
        summary = publish_audited(settings.warehouse)
    show(summary, json_output, f"Published: {settings.warehouse.published_path}")


@main.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--mentions", is_flag=True, help="Give every mention with its offsets instead of the facts.")
def extract(file: Path, mentions: bool) -> None:
    """Print the facts of the texts in FILE (JSON lines of {id, text, reference_date?}) as JSON lines."""
    from jikenbo.extract import extract as read_facts

    with progress("Reading"):
        records = list(read_facts(file, mentions))
    for record in records:
        click.echo(json.dumps(record, ensure_ascii=False, default=str))


@main.command()
@click.argument("gold", type=click.Path(path_type=Path))
@click.option("--errors", is_flag=True, help="List each miss.")
@as_json
def evaluate(gold: Path, errors: bool, json_output: bool) -> None:
    """Compare the facts read from GOLD's texts with its labels: precision, recall, F1."""
    from jikenbo.evaluate import evaluate as compare
    from jikenbo.evaluate import render
    from jikenbo.extract import extract as read_facts

    with progress("Evaluating"):
        evaluation = compare(gold, read_facts, errors)
    if json_output:
        click.echo(json.dumps(evaluation.as_dict(), ensure_ascii=False, default=str))
        return
    for table in render(evaluation):
        output.print(table)


@main.command()
@click.argument("name")
@as_json
@pass_settings
def explain(settings: Settings, name: str, json_output: bool) -> None:
    """Show the notice NAME (case number, segment_id, incident_id, organisation) with every span that was read."""
    from jikenbo.explain import explain as look_up
    from jikenbo.explain import render

    explanations = look_up(settings.warehouse, name)
    if json_output:
        print_json(explanations)
        return
    for explanation in explanations:
        output.print(render(explanation))


@contextmanager
def progress(step: str) -> Iterator[Callable[[str], None]]:
    """Show the running step on a terminal; stay silent elsewhere.

    Yields:
        A function that names the next step.
    """
    if not notes.is_terminal:
        yield lambda _: None
        return
    with notes.status(step) as status:
        yield status.update


def show(result: Any, json_output: bool, sentence: str) -> None:
    """Print a result as JSON, or the sentence that tells it."""
    if json_output:
        print_json(result)
    else:
        output.print(sentence, soft_wrap=True)


def print_json(result: Any) -> None:
    """Print dataclasses as one line of JSON."""
    click.echo(json.dumps(_plain(result), ensure_ascii=False, default=str))


def _plain(result: Any) -> Any:
    if is_dataclass(result) and not isinstance(result, type):
        return asdict(result)
    if isinstance(result, list | tuple):
        return [_plain(item) for item in result]
    return result


if __name__ == "__main__":
    sys.exit(main())
