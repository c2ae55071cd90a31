"""Commands on texts that need no warehouse: their facts, and how well they are read."""

import json
from pathlib import Path

import click

from jikenbo.cli.common import as_json, output, progress


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--mentions", is_flag=True, help="Give every mention with its offsets instead of the facts.")
def extract(file: Path, mentions: bool) -> None:
    """Print the facts of the texts in FILE (JSON lines of {id, text, reference_date?}) as JSON lines."""
    from jikenbo.extract import extract as read_facts

    with progress("Reading"):
        records = list(read_facts(file, mentions))
    for record in records:
        click.echo(json.dumps(record, ensure_ascii=False, default=str))


@click.command()
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
