"""The command line: parses arguments, calls the libraries, prints what they did.

One module per purpose; each imports its libraries when a command runs, so that `jikenbo --help` stays quick.
"""

from pathlib import Path
from typing import Any

import click

from jikenbo import __version__
from jikenbo.cli import facts, landed, operations, pages, pipeline, texts
from jikenbo.cli.common import Settings, notes
from jikenbo.errors import JikenboError
from jikenbo.warehouse import Warehouse


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


COMMANDS = (
    pipeline.run,
    pipeline.load,
    pipeline.build,
    pipeline.audit,
    pipeline.publish,
    landed.rejects,
    landed.forget,
    operations.diff,
    operations.history,
    operations.rollback,
    operations.doctor,
    facts.query,
    facts.shell,
    facts.export,
    pages.explain,
    pages.lineage,
    pages.report,
    texts.extract,
    texts.evaluate,
)

for command in COMMANDS:
    main.add_command(command)
