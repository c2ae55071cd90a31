"""Commands that read the published facts: SQL, and files for other tools."""

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from jikenbo.cli.common import (
    Settings,
    as_json,
    counted,
    notes,
    output,
    pass_settings,
    print_json,
    progress,
    show,
)
from jikenbo.cli.guidance import complete_tables

if TYPE_CHECKING:
    from jikenbo.readers import Rows


@click.command()
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


@click.command()
@pass_settings
def shell(settings: Settings) -> None:
    """Ask the published file one query after the other, as safely as `query` does."""
    from jikenbo.readers import HELP
    from jikenbo.readers import shell as answer

    if sys.stdin.isatty():
        notes.print(HELP, markup=False)
    answer(settings.warehouse, typed_lines(), show_rows, lambda said: notes.print(said, markup=False))


@click.command()
@click.option(
    "--format",
    "kind",
    type=click.Choice(["parquet", "csv", "xlsx", "jsonl", "veris"]),
    help="veris: one VERIS 1.4.1 record per incident.",
)
@click.option(
    "--output",
    "path",
    type=click.Path(path_type=Path),
    help="A directory; or, with the suffix of the format, one file.",
)
@click.option(
    "--to", "address", metavar="URL", help="Copy to postgresql://USER@HOST/DATABASE; password in PGPASSWORD."
)
@click.option(
    "--schema", default="jikenbo", show_default=True, help="With --to: the schema that is replaced."
)
@click.option(
    "--table",
    "tables",
    multiple=True,
    shell_complete=complete_tables,
    help="Only this table; may be given several times.",
)
@as_json
@pass_settings
def export(
    settings: Settings,
    *,
    kind: str | None,
    path: Path | None,
    address: str | None,
    schema: str,
    tables: Sequence[str],
    json_output: bool,
) -> None:
    """Write the published tables for other tools; no spreadsheet takes their text for a formula."""
    if address and not (kind or path):
        copy_to_postgres(settings, address, schema, tables, json_output)
        return
    if address or not (kind and path):
        raise click.UsageError("Give --format and --output, or --to postgresql://USER@HOST/DATABASE.")
    from jikenbo.export import export as write

    with progress("Exporting"):
        written = write(settings.warehouse, kind, path, tables)
    files = {each.path for each in written}
    place = path if len(files) > 1 else files.pop()
    show(written, json_output, f"Exported {_told(written)}, to {place}.")


def copy_to_postgres(
    settings: Settings, address: str, schema: str, tables: Sequence[str], json_output: bool
) -> None:
    """Copy the tables to PostgreSQL and say so."""
    from jikenbo.postgres import copy_to, parse_target

    target = parse_target(address, dict(os.environ))
    with progress("Connecting") as say:
        copied = copy_to(settings.warehouse, target, say, schema, tables)
    show(copied, json_output, f"Copied {_told(copied)}, to the schema {schema} of {target.name}.")


def _told(tables: Sequence[Any]) -> str:
    """How many tables were written, and how many rows."""
    return f"{counted(len(tables), 'table')}, {counted(sum(each.rows for each in tables), 'row')}"


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
