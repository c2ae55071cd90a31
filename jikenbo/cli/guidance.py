"""What helps a user on: the next steps, the nearest command to a misspelt one, completion in the shell."""

from difflib import get_close_matches
from typing import Any

import click
from click.shell_completion import CompletionItem, get_completion_class

from jikenbo.cli.common import Settings, notes, output
from jikenbo.errors import JikenboError
from jikenbo.failures import explain, kind_of
from jikenbo.warehouse import Warehouse

SHELLS = {
    "bash": 'eval "$(jikenbo completion bash)"  in ~/.bashrc',
    "zsh": 'eval "$(jikenbo completion zsh)"  in ~/.zshrc',
    "fish": "jikenbo completion fish > ~/.config/fish/completions/jikenbo.fish",
}


class TeachingGroup(click.Group):
    """Commands whose failures are one sentence, and which suggest the nearest one to a misspelt name."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; what a user can mend becomes a sentence on standard error and its exit code."""
        try:
            return super().invoke(ctx)
        except JikenboError as error:
            told = error
        except Exception as error:
            if isinstance(error, click.ClickException) or kind_of(error) is None:
                raise
            told = explain(error, ctx.obj.warehouse, f"`{ctx.invoked_subcommand}`")
        notes.print(
            f"jikenbo: {told.message}", style="bold red", markup=False, highlight=False, soft_wrap=True
        )
        ctx.exit(told.exit_code)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, or say which one was perhaps meant."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            near = get_close_matches(args[0], self.list_commands(ctx), 2)
            if near:
                error.message += f" Did you mean {' or '.join(near)}?"
            raise


def show_next_steps(warehouse: Warehouse) -> None:
    """Print where the warehouse stands and what to do next."""
    from rich.table import Table

    from jikenbo.next_steps import next_steps

    told = next_steps(warehouse)
    for sentence in told.sentences:
        output.print(sentence, markup=False, highlight=False, soft_wrap=True)
    if told.queries:
        output.print('\nThree queries to try (jikenbo query "…"):', style="bold", highlight=False)
        for query in told.queries:
            output.print(f"  {query}", markup=False, highlight=False, soft_wrap=True)
    output.print("\nNext:", style="bold")
    table = Table.grid(padding=(0, 2), pad_edge=True)
    for step in told.steps:
        table.add_row(step.command, step.does)
    output.print(table, markup=False, highlight=False)
    output.print("\nAll commands: jikenbo --help", highlight=False)


@click.command(
    epilog="\b\n" + "\n".join(f"{shell:<5} {how}" for shell, how in SHELLS.items()),
)
@click.argument("shell", type=click.Choice(list(SHELLS)))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print the lines that let SHELL complete commands, options, files and tables."""
    root = context.find_root()
    made = get_completion_class(shell)
    if made is None:
        raise JikenboError(f"There is no completion for {shell}; bash, zsh and fish have one.")
    click.echo(made(root.command, {}, "jikenbo", "_JIKENBO_COMPLETE").source())


def complete_files(_: click.Context, __: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Let the shell complete a source as the path of a file."""
    return [CompletionItem(incomplete, type="file")]


def complete_tables(context: click.Context, _: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The published tables that begin so; none where nothing is published."""
    from jikenbo.readers import TABLES, query

    # While a shell asks, the commands before this one were parsed and not run: the settings are made here.
    root = context.find_root()
    settings = root.obj or Settings(Warehouse(root.params["warehouse"]))
    try:
        rows = query(settings.warehouse, TABLES).rows
    except JikenboError:
        return []
    names = [table if schema == "main" else f"{schema}.{table}" for schema, table in rows]
    return [CompletionItem(name) for name in names if name.startswith(incomplete)]
