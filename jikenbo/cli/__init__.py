"""The command line: parses arguments, calls the libraries, prints what they did.

One module per purpose; each imports its libraries when a command runs, so that `jikenbo --help` stays quick.
"""

from pathlib import Path

import click

from jikenbo import __version__
from jikenbo.cli import facts, landed, operations, pages, pipeline, texts
from jikenbo.cli.common import Settings
from jikenbo.cli.guidance import TeachingGroup, completion, show_next_steps
from jikenbo.warehouse import Warehouse


@click.group(
    cls=TeachingGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
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
    Without a command, `jikenbo` tells what to do next.
    """
    context.obj = Settings(Warehouse(warehouse))
    if context.invoked_subcommand is None:
        show_next_steps(context.obj.warehouse)


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
    pages.docs,
    texts.extract,
    texts.evaluate,
    completion,
)

for command in COMMANDS:
    main.add_command(command)
