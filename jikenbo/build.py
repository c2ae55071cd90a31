"""Runs the dbt project on a warehouse, in this process."""

import os
from dataclasses import dataclass
from typing import Any

from jikenbo.errors import ExitCode, JikenboError
from jikenbo.parsed import keep_parse, kept_parse, project_key, stamp
from jikenbo.warehouse import PROJECT_DIRECTORY, Warehouse


@dataclass(frozen=True)
class BuildSummary:
    """What a dbt run did.

    Attributes:
        nodes: number of seeds, models and tests that ran.
        seconds: run time of all nodes, in seconds.
        warnings: number of tests that warned.
    """

    nodes: int
    seconds: float
    warnings: int


def build(
    warehouse: Warehouse,
    command: str = "build",
    select: str | None = None,
    with_tests: bool = True,
    with_unit_tests: bool = False,
) -> BuildSummary:
    """Run seeds, models and dbt tests.

    Args:
        warehouse: where the build file lives.
        command: the dbt command (`build`, `run`, `seed`, `test`, `docs generate` …).
        select: a dbt node selection, all nodes by default.
        with_tests: run data tests beside seeds and models.
        with_unit_tests: run unit tests too; they prove the rules, not the data, so a scheduled run goes without.

    Raises:
        JikenboError: a node failed or the project does not compile.
    """
    arguments = [*command.split(), *dbt_arguments(warehouse)]
    if select:
        arguments += ["--select", *select.split()]
    excluded = [] if with_tests else ["test"]
    excluded += [] if with_unit_tests else ["unit_test"]
    if excluded and command.startswith("build"):
        arguments += ["--exclude-resource-type", *excluded]
    result = invoke_dbt(warehouse, arguments)
    if result.exception is not None:
        raise JikenboError(
            f"The dbt project did not run: {result.exception}; see {warehouse.dbt_directory}/logs/dbt.log.",
            ExitCode.BUILD_FAILED,
        )
    results = getattr(result.result, "results", [])
    failed = [node for node in results if str(node.status) in {"error", "fail", "runtime error"}]
    if failed or not result.success:
        names = ", ".join(node.node.name for node in failed[:5]) or "unknown node"
        message = (failed[0].message or "").strip().splitlines()[:3] if failed else []
        raise JikenboError(
            f"{len(failed)} dbt node(s) failed ({names}): {' '.join(message)}; "
            f"see {warehouse.dbt_directory}/logs/dbt.log.",
            ExitCode.BUILD_FAILED,
        )
    return BuildSummary(
        nodes=len(results),
        seconds=sum(node.execution_time or 0 for node in results),
        warnings=sum(1 for node in results if str(node.status) == "warn"),
    )


def documentation(warehouse: Warehouse) -> str:
    """dbt's documentation of the project and the build file as one page of HTML, which needs no network.

    Raises:
        JikenboError: nothing is built, or the project does not compile.
    """
    if not warehouse.build_path.exists():
        raise JikenboError(
            f"There is no build file at {warehouse.build_path} to document; run `jikenbo run SOURCE…` first."
        )
    build(warehouse, command="docs generate --static")
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


def invoke_dbt(warehouse: Warehouse, arguments: list[str]) -> Any:
    """Call dbt in this process, quietly, and give the file's lock back afterwards."""
    os.environ["DBT_SEND_ANONYMOUS_USAGE_STATS"] = "false"
    os.environ["DO_NOT_TRACK"] = "1"
    named = os.environ.get("JIKENBO_WAREHOUSE")
    os.environ["JIKENBO_WAREHOUSE"] = str(warehouse.directory.absolute())  # the profile reads it
    warehouse.directory.mkdir(parents=True, exist_ok=True)

    from dbt.cli.main import dbtRunner

    key = project_key()
    parsed = kept_parse(key)
    try:
        runner = dbtRunner(manifest=parsed, callbacks=[stamp(parsed)] if parsed else [])
        result = runner.invoke(["--quiet", "--no-use-colors", *arguments])
    finally:
        _close_connections()
        if named is None:
            del os.environ["JIKENBO_WAREHOUSE"]
        else:
            os.environ["JIKENBO_WAREHOUSE"] = named
    if parsed is None and result.success:
        keep_parse(key, warehouse.dbt_directory / "target")
    return result


def _close_connections() -> None:
    """Close the DuckDB connection that dbt-duckdb keeps per process, so that the file's lock is released."""
    from dbt.adapters.duckdb.connections import DuckDBConnectionManager

    DuckDBConnectionManager.close_all_connections()
