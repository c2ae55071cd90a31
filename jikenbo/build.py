"""Runs the dbt project on a warehouse, in this process."""

import io
import os
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass
from typing import Any

from jikenbo.errors import ExitCode, JikenboError
from jikenbo.operations import operation
from jikenbo.parsed import forget_parse_of_elsewhere, keep_parse, kept_parse, project_key, stamp
from jikenbo.standing import results_path
from jikenbo.warehouse import PROJECT_DIRECTORY, Warehouse, memory_limit

OF_THE_BATCH = "source:raw.segments+ tag:today"
"""What depends on notices or on the day; the rest (seeds, what is made of them, functions) changes with the rules alone."""

BYTES_A_NOTICE = 20_000
"""Memory that a model may hold for each notice that it reads: 300,000 were read at a time within 4 GB, of 1,000,000 the words were not."""

KEPT_TABLES = {"by_segment", "grouping", "by_group"}
KEPT_SCHEMA = "reference"
"""Materializations and the schema (seeds, and the words made of them) whose tables a build of a batch relies on."""


@dataclass(frozen=True)
class BuildSummary:
    """What a dbt run did.

    Attributes:
        nodes: number of seeds, models and tests that ran.
        seconds: run time of all nodes, in seconds.
        warnings: number of tests that warned.
        tables: schema and name of the reference tables, and of those whose rows are each read from one notice.
        note: which notices were read, if there was a complete build before.
    """

    nodes: int
    seconds: float
    warnings: int
    tables: tuple[tuple[str, str], ...] = ()
    note: str | None = None


def build(
    warehouse: Warehouse,
    command: str = "build",
    select: str | None = None,
    with_tests: bool = True,
    with_unit_tests: bool = False,
    *,
    batch: bool = False,
) -> BuildSummary:
    """Run seeds, models and dbt tests.

    Args:
        warehouse: where the build file lives.
        command: the dbt command (`build`, `run`, `seed`, `test`, `docs generate` …).
        select: a dbt node selection, all nodes by default.
        with_tests: run data tests beside seeds and models.
        with_unit_tests: run unit tests too; they prove the rules, not the data, so a scheduled run goes without.
        batch: read the notices of schema `batch` alone, into tables that hold the others (see jikenbo.reading).

    Raises:
        JikenboError: a node failed or the project does not compile.
    """
    arguments = [*command.split(), *dbt_arguments(warehouse)]
    if select or batch:
        arguments += ["--select", *(select or OF_THE_BATCH).split()]
    excluded = [] if with_tests else ["test"]
    excluded += [] if with_unit_tests else ["unit_test"]
    if excluded and command.startswith("build"):
        arguments += ["--exclude-resource-type", *excluded]
    result = invoke_dbt(warehouse, arguments, "batch" if batch else "all")
    if result.exception is not None:
        raise JikenboError(
            f"The dbt project did not run: {result.exception}; see {warehouse.dbt_directory}/logs/dbt.log.",
            ExitCode.BUILD_FAILED,
        )
    results = [each for each in getattr(result.result, "results", []) if _is_of_project(each.node)]
    failed = [node for node in results if str(node.status) in {"error", "fail", "runtime error"}]
    if failed or not result.success:
        names = ", ".join(node.node.name for node in failed[:5]) or "unknown node"
        message = (failed[0].message or "").strip().splitlines()[:3] if failed else []
        if any("out of memory" in line.lower() for line in message):
            message.append("Allow more memory with JIKENBO_MEMORY_LIMIT.")
        raise JikenboError(
            f"{len(failed)} of dbt's nodes failed ({names}): {' '.join(message)}; "
            f"see {warehouse.dbt_directory}/logs/dbt.log.",
            ExitCode.BUILD_FAILED,
        )
    return BuildSummary(
        nodes=len(results),
        seconds=sum(node.execution_time or 0 for node in results),
        warnings=sum(1 for node in results if str(node.status) == "warn"),
        tables=tuple(
            (each.node.schema, each.node.alias)
            for each in results
            if getattr(each.node, "schema", None) == KEPT_SCHEMA
            or each.node.config.get("materialized") in KEPT_TABLES
        ),
    )


def documentation(warehouse: Warehouse, *, wait: float = 0) -> str:
    """dbt's documentation of the project and the build file as one page of HTML, which needs no network.

    Args:
        warehouse: whose build file is described; dbt compiles in its directory, so that no run may be under way.
        wait: how long to wait for another run, in seconds.

    Raises:
        JikenboError: nothing is built, another run holds the warehouse, or the project does not compile.
    """
    if not warehouse.build_path.exists():
        raise JikenboError(
            f"There is no build file at {warehouse.build_path} to document; run `jikenbo run SOURCE…` first."
        )
    with operation(warehouse, "docs", wait) as under_way, under_way.step("docs", "Compiling the models"):
        results = results_path(warehouse)
        if not results.exists():
            raise JikenboError(f"No build in {warehouse.directory} is complete; run `jikenbo build` first.")
        of_the_build = results.read_bytes()
        try:
            build(warehouse, command="docs generate --static")
        finally:
            # dbt writes its own results over those by which a publication tells whether the build stands.
            results.write_bytes(of_the_build)
        return (warehouse.dbt_directory / "target" / "static_index.html").read_text(encoding="utf-8")


def dbt_arguments(warehouse: Warehouse) -> list[str]:
    """Arguments that tie a dbt command to this project and warehouse."""
    return [
        "--project-dir",
        str(PROJECT_DIRECTORY),
        "--profiles-dir",
        str(PROJECT_DIRECTORY),
        "--target-path",
        str((warehouse.dbt_directory / "target").absolute()),
        "--log-path",
        str((warehouse.dbt_directory / "logs").absolute()),
    ]


def invoke_dbt(warehouse: Warehouse, arguments: list[str], reading: str = "all") -> Any:
    """Call dbt in this process, quietly, and give the file's lock back afterwards.

    Args:
        warehouse: where the build file lives.
        arguments: the dbt command and its options.
        reading: `all` notices or the prepared `batch`; macros ask for it.

    Returns:
        What dbt's runner returns.

    Raises:
        KeyboardInterrupt: the process was asked to end; the statements that ran were interrupted.
    """
    warehouse.directory.mkdir(parents=True, exist_ok=True)
    key = project_key()
    parsed = kept_parse(key)
    if parsed is None:
        forget_parse_of_elsewhere(warehouse.dbt_directory / "target")
    variables = {
        "DBT_SEND_ANONYMOUS_USAGE_STATS": "false",
        # To log each statement as well takes a twenty-fifth of a build of few notices.
        "DBT_LOG_LEVEL_FILE": os.environ.get("DBT_LOG_LEVEL_FILE", "info"),
        "DO_NOT_TRACK": "1",
        "JIKENBO_WAREHOUSE": str(warehouse.directory.absolute()),  # the profile reads it
        "JIKENBO_READING": reading,
        "JIKENBO_PORTIONS": str(portions(warehouse, reading)),
    }
    with _environment(variables):
        from dbt.cli.main import dbtRunner

        said = io.StringIO()
        try:
            runner = dbtRunner(manifest=parsed, callbacks=[stamp(parsed)] if parsed else [])
            with redirect_stdout(said):
                result = runner.invoke(["--quiet", "--no-use-colors", *arguments])
        finally:
            _close_connections()
    if isinstance(result.exception, KeyboardInterrupt):
        raise result.exception
    if result.exception is None:  # else dbt has said so by a stack trace, which its log holds too
        print(said.getvalue(), end="")
    if parsed is None and result.success:
        keep_parse(key, warehouse.dbt_directory / "target")
    return result


def portions(warehouse: Warehouse, reading: str = "all") -> int:
    """In how many parts the notices are read, one after the other (macros/by_segment.sql), so that memory suffices.

    Args:
        warehouse: its build file holds the notices; without one, there is one part.
        reading: `all` notices or the prepared `batch`.

    Raises:
        JikenboError: the memory limit is none.
    """
    import duckdb

    landed = "batch.raw_segments" if reading == "batch" else "raw.segments"
    try:
        with duckdb.connect(
            str(warehouse.build_path), read_only=True, config={"memory_limit": memory_limit()}
        ) as connection:
            notices, limit = connection.execute(
                f"select count(*), parse_formatted_bytes(current_setting('memory_limit')) from {landed}"
            ).fetchall()[0]
    except (duckdb.ParserException, duckdb.InvalidInputException) as error:
        raise JikenboError(
            f"JIKENBO_MEMORY_LIMIT is {memory_limit()!r}, which is no amount of memory; give one such as 4GB.",
            ExitCode.USAGE,
        ) from error
    except duckdb.Error:  # nothing is landed
        return 1
    return max(-(-notices * BYTES_A_NOTICE // limit), 1)


def _is_of_project(node: Any) -> bool:
    """Whether it is a seed, model or test, and no hook that runs beside them."""
    return str(node.resource_type) != "operation"


@contextmanager
def _environment(variables: dict[str, str]) -> Iterator[None]:
    """Set variables of the environment for a while."""
    before = {name: os.environ.get(name) for name in variables}
    os.environ.update(variables)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def _close_connections() -> None:
    """Close the DuckDB connection that dbt-duckdb keeps per process, so that the file's lock is released."""
    from dbt.adapters.duckdb.connections import DuckDBConnectionManager

    DuckDBConnectionManager.close_all_connections()
