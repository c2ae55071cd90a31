"""Commands that take sources to the published file: run, and its four steps alone."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from jikenbo.cli.common import (
    Settings,
    as_json,
    keeping,
    notes,
    output,
    pass_settings,
    print_json,
    progress,
    refreshing,
    show,
    waiting,
    watching,
)
from jikenbo.cli.guidance import complete_files
from jikenbo.cli.reading import load_options, reading

if TYPE_CHECKING:
    from jikenbo.run_report import RunReport
    from loaders import LoadOptions, LoadSummary


@click.command()
@click.argument("sources", nargs=-1, shell_complete=complete_files)
@reading
@watching
@click.option(
    "--require-review",
    type=click.FloatRange(min=0),
    metavar="PCT",
    help="Do not publish when more than PCT per cent of the published incidents, fields or events change.",
)
@refreshing
@keeping
@waiting
@as_json
@pass_settings
def run(
    settings: Settings,
    *,
    sources: Sequence[str],
    folder: Path | None,
    interval: float,
    seconds: float | None,
    require_review: float | None,
    full_refresh: bool,
    keep: int,
    wait: float,
    json_output: bool,
    **how: Any,
) -> None:
    """Load SOURCES, build the models, audit the facts and publish them."""
    from jikenbo.run import run_all

    options = load_options(**how)

    def run_once(names: Sequence[str]) -> None:
        with progress("Starting") as say:
            report = run_all(
                settings.warehouse,
                names,
                options,
                say,
                wait=wait,
                keep=keep,
                review_percent=require_review,
                full_refresh=full_refresh,
            )
        show_run(report, json_output)

    take(sources, run_once, folder, interval, seconds)


@click.command()
@click.argument("sources", nargs=-1, shell_complete=complete_files)
@reading
@watching
@click.option("--dry-run", is_flag=True, help="Tell what would be landed, and write nothing.")
@waiting
@as_json
@pass_settings
def load(
    settings: Settings,
    *,
    sources: Sequence[str],
    folder: Path | None,
    interval: float,
    seconds: float | None,
    dry_run: bool,
    wait: float,
    json_output: bool,
    **how: Any,
) -> None:
    """Land SOURCES (files, globs, directories, http and https addresses, - for standard input) in raw.segments."""
    from jikenbo.run import load_sources

    options = load_options(**how)

    def load_once(names: Sequence[str]) -> None:
        with progress("Loading") as say:
            summaries = load_sources(settings.warehouse, names, options, say, wait=wait)
        show_loads(summaries, json_output)

    if dry_run:
        if folder is not None:
            raise click.UsageError("--dry-run looks once; name the directory as a source instead of --watch.")
        show_preview(settings, sources, options, json_output)
    else:
        take(sources, load_once, folder, interval, seconds)


@click.command()
@click.option("--select", help="A dbt node selection; all nodes by default.")
@refreshing
@waiting
@as_json
@pass_settings
def build(
    settings: Settings, *, select: str | None, full_refresh: bool, wait: float, json_output: bool
) -> None:
    """Run the dbt models and their tests on what has landed."""
    from jikenbo.run import build_models

    with progress("Starting") as say:
        summary = build_models(settings.warehouse, select, say, wait=wait, full_refresh=full_refresh)
    sentence = f"{summary.nodes} seeds, models and tests in {summary.seconds:.1f} s of run time."
    show(summary, json_output, f"{summary.note}\n{sentence}" if summary.note else sentence)


@click.command()
@waiting
@as_json
@pass_settings
def audit(settings: Settings, wait: float, json_output: bool) -> None:
    """Check with Great Expectations that counts and dates parse and facts are plausible."""
    from jikenbo.run import audit_build, require_passed

    with progress("Starting") as say:
        summary = audit_build(settings.warehouse, say, wait=wait)
    if json_output:
        print_json(summary)
    else:
        from jikenbo.tables import audit_table

        output.print(audit_table(summary))
        output.print(f"Data Docs: {summary.data_docs}", soft_wrap=True)
    require_passed(summary)


@click.command()
@keeping
@waiting
@as_json
@pass_settings
def publish(settings: Settings, keep: int, wait: float, json_output: bool) -> None:
    """Copy the audited facts to the published file and swap it in."""
    from jikenbo.run import publish_audited

    with progress("Starting") as say:
        summary = publish_audited(settings.warehouse, say, wait=wait, keep=keep)
    show(
        summary,
        json_output,
        f"Published: {settings.warehouse.published_path} ({summary.tables} tables, {summary.rows:,} rows)",
    )


def take(
    sources: Sequence[str],
    once: Callable[[Sequence[str]], None],
    folder: Path | None,
    interval: float,
    seconds: float | None,
) -> None:
    """Take sources once, and then what appears in a folder that is watched."""
    if folder is None:
        require_sources(sources)
    if sources:
        once(sources)
    if folder is None:
        return
    from jikenbo.watch import DropFolder, watch

    def tell(sentence: str) -> None:
        notes.print(f"jikenbo: {sentence}", style="bold red", markup=False, highlight=False, soft_wrap=True)

    watch(DropFolder(folder, interval), once, tell, interval=interval, seconds=seconds)


def require_sources(sources: Sequence[str]) -> None:
    """End with a hint if no source is named."""
    if not sources:
        raise click.UsageError(
            "Name a SOURCE: a file, a glob, a directory, an address, or - for standard input."
        )


def show_run(report: "RunReport", json_output: bool) -> None:
    """Print what a run did."""
    if json_output:
        print_json(report)
        return
    from jikenbo.tables import run_table

    output.print(run_table(report))
    for note in report.notes:
        output.print(note, markup=False, soft_wrap=True)
    output.print(report.sentence, highlight=False, soft_wrap=True)
    output.print(f"Published: {report.published_path}", style="bold", soft_wrap=True)
    output.print("Three queries to try, with any DuckDB client:", style="bold")
    for query in report.queries_to_try:
        output.print(f"  {query}", markup=False, highlight=False, soft_wrap=True)


def show_loads(summaries: "Sequence[LoadSummary]", json_output: bool) -> None:
    """Print what became of each source."""
    if json_output:
        print_json(summaries)
        return
    from jikenbo.run import load_notes
    from jikenbo.tables import load_table

    output.print(load_table(summaries))
    for note in load_notes(summaries):
        output.print(note, markup=False, highlight=False, soft_wrap=True)


def show_preview(
    settings: Settings, sources: Sequence[str], options: "LoadOptions", json_output: bool
) -> None:
    """Print what a load would do."""
    from jikenbo.preview import preview

    require_sources(sources)
    with progress("Looking"):
        previews = preview(settings.warehouse, sources, options)
    if json_output:
        print_json(previews)
        return
    from jikenbo.tables import preview_table

    output.print(preview_table(previews))
    output.print("Nothing was written.")
