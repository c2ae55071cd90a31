"""Commands that take sources to the published file: run, and its four steps alone."""

from collections.abc import Sequence
from typing import Any

import click

from jikenbo.cli.common import (
    Settings,
    as_json,
    keeping,
    output,
    pass_settings,
    print_json,
    progress,
    reading,
    show,
    waiting,
)
from jikenbo.cli.guidance import complete_files


@click.command()
@click.argument("sources", nargs=-1, required=True, shell_complete=complete_files)
@reading
@click.option(
    "--require-review",
    type=click.FloatRange(min=0),
    metavar="PCT",
    help="Do not publish when more than PCT per cent of the published facts change.",
)
@keeping
@waiting
@as_json
@pass_settings
def run(
    settings: Settings,
    *,
    sources: Sequence[str],
    require_review: float | None,
    keep: int,
    wait: float,
    json_output: bool,
    **how: Any,
) -> None:
    """Load SOURCES, build the models, audit the facts and publish them."""
    from jikenbo.rejects import load_options
    from jikenbo.run import run_all

    with progress("Starting") as say:
        report = run_all(
            settings.warehouse,
            sources,
            load_options(**how),
            say,
            wait=wait,
            keep=keep,
            review_percent=require_review,
        )
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


@click.command()
@click.argument("sources", nargs=-1, required=True, shell_complete=complete_files)
@reading
@waiting
@as_json
@pass_settings
def load(settings: Settings, *, sources: Sequence[str], wait: float, json_output: bool, **how: Any) -> None:
    """Land SOURCES (files, globs, directories, http and https addresses, - for standard input) in raw.segments."""
    from jikenbo.rejects import load_options
    from jikenbo.run import load_notes, load_sources

    with progress("Loading") as say:
        summaries = load_sources(settings.warehouse, sources, load_options(**how), say, wait=wait)
    if json_output:
        print_json(summaries)
        return
    from jikenbo.tables import load_table

    output.print(load_table(summaries))
    for note in load_notes(summaries):
        output.print(note, markup=False, highlight=False, soft_wrap=True)


@click.command()
@click.option("--select", help="A dbt node selection; all nodes by default.")
@waiting
@as_json
@pass_settings
def build(settings: Settings, select: str | None, wait: float, json_output: bool) -> None:
    """Run the dbt models and their tests on what has landed."""
    from jikenbo.run import build_models

    with progress("Starting") as say:
        summary = build_models(settings.warehouse, select, say, wait=wait)
    show(
        summary,
        json_output,
        f"{summary.nodes} seeds, models and tests in {summary.seconds:.1f} s of run time.",
    )


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
