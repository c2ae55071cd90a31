"""Commands for whoever runs the warehouse: changes, past runs, earlier publications, health."""

from dataclasses import asdict, replace

import click

from jikenbo.cli.common import (
    Settings,
    as_json,
    counted,
    output,
    pass_settings,
    plain,
    print_json,
    progress,
    show,
    waiting,
)
from jikenbo.errors import ExitCode, JikenboError


@click.command()
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


@click.command()
@click.option("--limit", default=20, show_default=True, help="How many runs to list, the latest first.")
@click.option(
    "--models",
    is_flag=True,
    help="List how long each model of the last build took; with --json, of every build.",
)
@as_json
@pass_settings
def history(settings: Settings, limit: int, models: bool, json_output: bool) -> None:
    """List past runs (duration, rows, audit, hash of the rules) and the publications that are kept."""
    from jikenbo.history import past_runs
    from jikenbo.publications import publications

    runs, kept = past_runs(settings.warehouse)[:limit], publications(settings.warehouse)
    if json_output:
        told = plain(runs) if models else plain([replace(past, models=()) for past in runs])
        print_json({"runs": told, "publications": plain(kept)})
        return
    from jikenbo.tables import history_table, models_table, publications_table

    if models:
        output.print(models_table(runs))
        return
    output.print(history_table(runs))
    for failed in [past for past in runs if past.message][:3]:
        output.print(f"{failed.run_id}: {failed.message}", markup=False, highlight=False, soft_wrap=True)
    output.print(publications_table(kept))


@click.command()
@click.argument("publication_id", required=False)
@waiting
@as_json
@pass_settings
def rollback(settings: Settings, publication_id: str | None, wait: float, json_output: bool) -> None:
    """Publish the previous publication again, or the one whose id begins with PUBLICATION_ID."""
    from jikenbo.run import roll_back_published

    publication = roll_back_published(settings.warehouse, publication_id, wait=wait)
    show(publication, json_output, f"Published again: {publication.publication_id}")


@click.command()
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
            f"{counted(len(problems), 'problem')}, first {problems[0].subject}: {problems[0].mend}",
            ExitCode.UNHEALTHY,
        )
