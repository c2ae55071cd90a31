"""The command line: parses arguments, calls the libraries, prints what they did."""

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, is_dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from rich.console import Console

from jikenbo import __version__
from jikenbo.errors import ExitCode, JikenboError
from jikenbo.publications import KEPT_PUBLICATIONS
from jikenbo.warehouse import Warehouse

if TYPE_CHECKING:
    from jikenbo.readers import Rows

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
    header_pattern: str | None,
    require_review: float | None,
    keep: int,
    wait: float,
    json_output: bool,
) -> None:
    """Load SOURCES, build the models, audit the facts and publish them."""
    from jikenbo.run import run_all

    with progress("Starting") as say:
        report = run_all(
            settings.warehouse,
            sources,
            header_pattern,
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


@main.command()
@click.argument("sources", nargs=-1, required=True)
@click.option("--header-pattern", help="Regular expression of the line that opens each post of a text dump.")
@waiting
@as_json
@pass_settings
def load(
    settings: Settings, sources: Sequence[str], header_pattern: str | None, wait: float, json_output: bool
) -> None:
    """Land SOURCES (files, globs, directories, - for standard input) in raw.segments."""
    from jikenbo.run import load_sources

    with progress("Loading") as say:
        summaries = load_sources(settings.warehouse, sources, header_pattern, say, wait=wait)
    if json_output:
        print_json(summaries)
        return
    from jikenbo.tables import load_table

    output.print(load_table(summaries))


@main.command()
@click.option("--reason", help="Only this reason (docs/rejects.md lists them).")
@click.option(
    "--retry", "is_retry", is_flag=True, help="Read what waits again and land what is now understood."
)
@click.option("--header-pattern", help="With --retry: regular expression of the line that opens each post.")
@click.option("--kind", help="With --retry: how to read it (text, jsonl or html).")
@waiting
@as_json
@pass_settings
def rejects(
    settings: Settings,
    *,
    reason: str | None,
    is_retry: bool,
    header_pattern: str | None,
    kind: str | None,
    wait: float,
    json_output: bool,
) -> None:
    """List what waits in quarantine with reason, place and a snippet, or try it again."""
    from jikenbo import rejects as quarantine

    if is_retry:
        with progress("Trying again") as say:
            done = quarantine.retry(
                settings.warehouse, quarantine.load_options(header_pattern, kind), say, wait=wait
            )
        show(
            done,
            json_output,
            f"{len(done.landed)} of {done.tried} pieces landed, {done.still_rejected} are still rejected; "
            f"{done.incomplete} are not kept whole: load their sources again.",
        )
        return
    waiting_pieces = quarantine.rejects(settings.warehouse, reason)
    if json_output:
        print_json(waiting_pieces)
        return
    show_rejects(waiting_pieces)


@main.command()
@click.argument("name", required=False, metavar="[SEGMENT|CASE]")
@click.option("--url", help="Forget all notices that came from this address or file.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@waiting
@as_json
@pass_settings
def forget(
    settings: Settings, *, name: str | None, url: str | None, yes: bool, wait: float, json_output: bool
) -> None:
    """Take a notice down: remove its text and facts from every file, and keep it from coming back."""
    from jikenbo.forget import find
    from jikenbo.forget import forget as take_down

    if (name is None) == (url is None):
        raise click.UsageError("Name a segment_id or a case number, or give --url.")
    notices = find(settings.warehouse, name, url)
    for notice in notices:
        notes.print(f"{notice.segment_id}  {notice.header_text[:80]}", markup=False, highlight=False)
    if not yes:
        click.confirm(f"Forget {len(notices)} notice(s) for ever?", abort=True, err=True)
    with progress("Forgetting") as say:
        forgotten = take_down(settings.warehouse, notices, say, wait=wait)
    show(
        forgotten,
        json_output,
        f"{len(notices)} notice(s) forgotten; {len(forgotten.databases)} database files were written anew. "
        "Now run `jikenbo build`, `audit` and `publish`, so that figures are summed without them.",
    )


@main.command()
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


@main.command()
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


@main.command()
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


@main.command()
@click.option("--examples", default=5, show_default=True, help="Most examples per kind of fact and change.")
@as_json
@pass_settings
def diff(settings: Settings, examples: int, json_output: bool) -> None:
    """Tell what the new build changes against the published facts."""
    from jikenbo.diff import compare

    difference = compare(settings.warehouse, examples)
    if json_output:
        print_json({**asdict(difference), "changed_share": difference.changed_share})
        return
    from jikenbo.tables import diff_tables

    for table in diff_tables(difference):
        output.print(table)
    output.print(difference.sentence, highlight=False, soft_wrap=True)


@main.command()
@click.option("--limit", default=20, show_default=True, help="How many runs to list, the latest first.")
@click.option("--models", is_flag=True, help="List how long each model of the last build took.")
@as_json
@pass_settings
def history(settings: Settings, limit: int, models: bool, json_output: bool) -> None:
    """List past runs (duration, rows, audit, hash of the rules) and the publications that are kept."""
    from jikenbo.history import past_runs
    from jikenbo.publications import publications

    runs, kept = past_runs(settings.warehouse)[:limit], publications(settings.warehouse)
    if json_output:
        print_json({"runs": _plain(runs), "publications": _plain(kept)})
        return
    from jikenbo.tables import history_table, models_table, publications_table

    if models:
        output.print(models_table(runs))
        return
    output.print(history_table(runs))
    for failed in [past for past in runs if past.message][:3]:
        output.print(f"{failed.run_id}: {failed.message}", markup=False, highlight=False, soft_wrap=True)
    output.print(publications_table(kept))


@main.command()
@click.argument("publication_id", required=False)
@waiting
@as_json
@pass_settings
def rollback(settings: Settings, publication_id: str | None, wait: float, json_output: bool) -> None:
    """Publish the previous publication again, or the one whose id begins with PUBLICATION_ID."""
    from jikenbo.run import roll_back_published

    publication = roll_back_published(settings.warehouse, publication_id, wait=wait)
    show(publication, json_output, f"Published again: {publication.publication_id}")


@main.command()
@click.argument("sql")
@click.option("--csv", "csv_output", is_flag=True, help="Print all rows as CSV.")
@as_json
@pass_settings
def query(settings: Settings, sql: str, csv_output: bool, json_output: bool) -> None:
    """Run SQL on the published file: read-only, no other files, no network, settings locked."""
    from jikenbo.readers import SHOWN_ROWS
    from jikenbo.readers import query as ask

    rows = ask(settings.warehouse, sql, None if json_output or csv_output else SHOWN_ROWS)
    if json_output:
        print_json(rows.as_dicts())
    elif csv_output:
        from jikenbo.tables import as_csv

        click.echo(as_csv(rows), nl=False)
    else:
        show_rows(rows)


@main.command()
@pass_settings
def shell(settings: Settings) -> None:
    """Ask the published file one query after the other, as safely as `query` does."""
    from jikenbo.readers import HELP
    from jikenbo.readers import shell as answer

    if sys.stdin.isatty():
        notes.print(HELP, markup=False)
    answer(settings.warehouse, typed_lines(), show_rows, lambda said: notes.print(said, markup=False))


@main.command()
@as_json
@pass_settings
def doctor(settings: Settings, json_output: bool) -> None:
    """Examine versions, lock, disk, files and audit, and say how to mend what is wrong."""
    from jikenbo.doctor import examine

    with progress("Examining") as say:
        findings = examine(settings.warehouse, say)
    if json_output:
        print_json(findings)
    else:
        from jikenbo.tables import doctor_table

        output.print(doctor_table(findings))
    problems = [finding for finding in findings if finding.status == "problem"]
    if problems:
        raise JikenboError(
            f"{len(problems)} problem(s), first {problems[0].subject}: {problems[0].mend}", ExitCode.UNHEALTHY
        )


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
@click.argument("column")
@click.option("--html", type=click.Path(dir_okay=False, path_type=Path), help="Draw it on a page of its own.")
@as_json
@pass_settings
def lineage(settings: Settings, column: str, html: Path | None, json_output: bool) -> None:
    """Show where COLUMN (TABLE.COLUMN, as in fct_incidents.affected_count) comes from, down to the landed text."""
    from jikenbo.lineage import as_records, read_lineage, render_html, render_tree

    with progress("Reading the models"):
        columns = read_lineage(settings.warehouse)
        asked = columns.find(column)
        records = as_records(columns, asked)
    if html:
        write_page(html, render_html(columns, asked))
        return
    if json_output:
        print_json(records)
    else:
        output.print(render_tree(columns, asked))


@main.command()
@click.option(
    "--format",
    "kind",
    type=click.Choice(["parquet", "csv", "xlsx", "jsonl", "veris"]),
    required=True,
    help="veris: one VERIS 1.4.1 record per incident.",
)
@click.option(
    "--output",
    "path",
    type=click.Path(path_type=Path),
    required=True,
    help="A directory; or, with the suffix of the format, one file.",
)
@click.option("--table", "tables", multiple=True, help="Only this table; may be given several times.")
@as_json
@pass_settings
def export(settings: Settings, kind: str, path: Path, tables: Sequence[str], json_output: bool) -> None:
    """Write the published tables for other tools; no spreadsheet takes their text for a formula."""
    from jikenbo.export import export as write

    with progress("Exporting"):
        written = write(settings.warehouse, kind, path, tables)
    rows = sum(each.rows for each in written)
    places = len({each.path for each in written})
    show(
        written,
        json_output,
        f"Exported {len(written)} table(s), {rows:,} rows, to {path} ({places} place(s)).",
    )


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


def show_rejects(pieces: Sequence[Any]) -> None:
    """Print the quarantine as a table."""
    from rich.markup import escape
    from rich.table import Table

    table = Table("source", "bytes", "reason", "detail", "begins with", title=f"Quarantine: {len(pieces)}")
    for piece in pieces:
        place = f"{piece.byte_start}-{piece.byte_end}"
        table.add_row(
            escape(piece.source_uri), place, piece.reason, escape(piece.detail), escape(piece.snippet)
        )
    output.print(table)


def show_rows(rows: "Rows") -> None:
    """Print what a query gave as a table."""
    from jikenbo.tables import rows_table

    output.print(rows_table(rows))
    if rows.is_cut:
        notes.print(f"The first {len(rows.rows)} rows; --json or --csv prints all of a query.")


def typed_lines() -> Iterator[str]:
    """What the user types, with line editing on a terminal."""
    if not sys.stdin.isatty():
        yield from sys.stdin
        return
    import readline  # noqa: F401  (input() edits lines once it is imported)

    while True:
        try:
            yield input("jikenbo> ")
        except (EOFError, KeyboardInterrupt):
            return


def write_page(path: Path, page: str) -> None:
    """Write a page and say where it is.

    Raises:
        JikenboError: the file cannot be written.
    """
    try:
        path.write_text(page, encoding="utf-8")
    except OSError as error:
        raise JikenboError(
            f"Cannot write {path} ({error.strerror}); give a file in a directory that exists."
        ) from error
    output.print(f"Page: {path}", markup=False, soft_wrap=True)


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
