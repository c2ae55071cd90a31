"""Commands about what has landed or has not: the quarantine, and the takedown of a notice."""

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
    waiting,
)
from jikenbo.cli.reading import load_options


@click.command()
@click.option("--reason", help="Only this reason (docs/rejects.md lists them).")
@click.option(
    "--retry", "is_retry", is_flag=True, help="Read what waits again and land what is now understood."
)
@click.option("--header-pattern", help="With --retry: regular expression of the line that opens each post.")
@click.option("--kind", help="With --retry: how to read it (text, html, csv …).")
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
    from loaders import RejectReason

    if reason is not None and reason not in set(RejectReason):
        raise click.UsageError(f"There is no reason {reason!r}; name one of {', '.join(RejectReason)}.")
    if is_retry:
        with progress("Trying again") as say:
            options = load_options(kind, header_pattern=header_pattern)
            done = quarantine.retry(settings.warehouse, options, say, reason=reason, wait=wait)
        sentence = (
            f"{len(done.landed)} of {done.tried} pieces landed, {done.still_rejected} are still rejected"
        )
        if done.incomplete:
            sentence += f"; {done.incomplete} are not kept whole: load their sources again"
        show(done, json_output, f"{sentence}.")
        return
    pieces = quarantine.rejects(settings.warehouse, reason, wait=wait)
    if json_output:
        print_json(pieces)
        return
    from jikenbo.tables import rejects_table

    waiting_pieces = [piece for piece in pieces if piece.is_in_source]
    output.print(rejects_table(waiting_pieces))
    if len(waiting_pieces) < len(pieces):
        output.print(
            f"No longer in their sources, which were loaded again since: {len(pieces) - len(waiting_pieces)}; --json lists them too."
        )
    if reason is None:
        output.print(
            "Pages of crawls and entries of exports that are no notice: --reason not_a_notice, --reason not_a_post."
        )


@click.command()
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
    from jikenbo.forget import forget as take_down
    from jikenbo.landed_notices import find

    if (name is None) == (url is None):
        raise click.UsageError("Name a segment_id or a case number, or give --url.")
    notices = find(settings.warehouse, name, url)
    for notice in notices:
        notes.print(f"{notice.segment_id}  {notice.header_text[:80]}", markup=False, highlight=False)
    if not yes:
        click.confirm(f"Forget {counted(len(notices), 'notice')} for ever?", abort=True, err=True)
    with progress("Forgetting") as say:
        forgotten = take_down(settings.warehouse, notices, say, wait=wait)
    show(
        forgotten,
        json_output,
        f"{counted(len(notices), 'notice')} forgotten, {counted(len(forgotten.databases), 'database file')} written anew. "
        "Now run `jikenbo build`, `audit` and `publish`, so that figures are summed without them.",
    )
