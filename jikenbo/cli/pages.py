"""Commands that show what the facts say and where they come from: a notice, a column, the report."""

from pathlib import Path

import click

from jikenbo.cli.common import Settings, as_json, output, pass_settings, print_json, progress, waiting


@click.command()
@click.argument("name")
@click.option(
    "--html",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write a page on the incident instead: all its reports, timeline, parties, duties.",
)
@as_json
@pass_settings
def explain(settings: Settings, name: str, html: Path | None, json_output: bool) -> None:
    """Show the notice NAME (case number, segment_id, incident_id, organisation) with every span that was read."""
    if html:
        from jikenbo.incident_page import incident_page

        write_page(html, incident_page(settings.warehouse, name))
        return
    from jikenbo.explain import explain as look_up
    from jikenbo.explain import render

    explanations = look_up(settings.warehouse, name)
    if json_output:
        print_json(explanations)
        return
    for explanation in explanations:
        output.print(render(explanation))


@click.command()
@click.argument("column")
@click.option("--html", type=click.Path(dir_okay=False, path_type=Path), help="Draw it on a page of its own.")
@as_json
@pass_settings
def lineage(settings: Settings, column: str, html: Path | None, json_output: bool) -> None:
    """Show where COLUMN (TABLE.COLUMN, as in fct_incidents.affected_count) comes from, down to the landed text."""
    from jikenbo.lineage import read_lineage
    from jikenbo.lineage_tree import as_records, render_tree

    with progress("Reading the models"):
        columns = read_lineage(settings.warehouse)
        asked = columns.find(column)
        records = as_records(columns, asked)
    if html:
        from jikenbo.lineage_page import lineage_page

        write_page(html, lineage_page(columns, asked))
        return
    if json_output:
        print_json(records)
    else:
        output.print(render_tree(columns, asked))


@click.command()
@click.option(
    "--html", type=click.Path(dir_okay=False, path_type=Path), help="Write one page with all charts."
)
@click.option(
    "--png",
    type=click.Path(file_okay=False, path_type=Path),
    help="Write each chart as a picture to a directory.",
)
@as_json
@pass_settings
def report(settings: Settings, html: Path | None, png: Path | None, json_output: bool) -> None:
    """Draw the published facts: incidents, people, data items, delays, third parties, duties, audit."""
    if not (html or png or json_output):
        raise click.UsageError("Give --html FILE, --png DIRECTORY or --json.")
    if html:
        from jikenbo.report_page import report_page

        with progress("Drawing"):
            page = report_page(settings.warehouse)
        write_page(html, page)
    if png:
        from jikenbo.report_page import report_pictures

        with progress("Drawing"):
            pictures = report_pictures(settings.warehouse, png)
        output.print(f"Pictures: {len(pictures)} in {png}", markup=False, soft_wrap=True)
    if json_output:
        from jikenbo.report import read_report

        print_json(read_report(settings.warehouse))


@click.command()
@click.option(
    "--html", type=click.Path(dir_okay=False, path_type=Path), required=True, help="Where to write the page."
)
@waiting
@pass_settings
def docs(settings: Settings, html: Path, wait: float) -> None:
    """Write dbt's documentation as one page: tables, columns, SQL, tests and the graph of the models."""
    from jikenbo.build import documentation

    with progress("Compiling the models"):
        page = documentation(settings.warehouse, wait=wait)
    write_page(html, page)


def write_page(path: Path, page: str) -> None:
    """Write a page and say where it is."""
    from jikenbo import pages

    pages.write_page(path, page)
    output.print(f"Page: {path}", markup=False, soft_wrap=True)
