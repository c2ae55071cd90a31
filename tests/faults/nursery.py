"""Starts runs as processes of their own without importing dbt and Great Expectations for each.

It reads one JSON object per line from standard input and answers with one: `{"start": {...}}` forks a run and gives
its pid, `{"wait": pid}` gives how it ended (negative: the signal that killed it), `{"pause": pid}` whether it stopped.
"""

import importlib
import json
import os
import resource
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from expectations import AuditSummary
    from jikenbo.build import BuildSummary
    from jikenbo.warehouse import Warehouse

STAND_IN = Path(__file__).resolve().parent / "stand_in"

MODELS = (
    "evidence.segments",
    "evidence.mentions",
    "fct_disclosures",
    "fct_incidents",
    "fct_timeline_events",
    "fct_affected_counts",
    "fct_leaked_fields",
    "dim_fields",
)
"""The models of the stand-in, in the order in which they are built: just what audit, report, diff and publication need."""


def main() -> None:
    """Import what a run needs, then serve."""
    needed = ["expectations.runner", "jikenbo.publish", "jikenbo.run", "loaders"]
    if "whole" in sys.argv:
        needed += ["dbt.cli.main", "dbt.adapters.duckdb", "expectations.validation"]
    for module in needed:
        importlib.import_module(module)
    for line in sys.stdin:
        request = json.loads(line)
        if "start" in request:
            answer: Any = start(request["start"], whole="whole" in sys.argv)
        elif "pause" in request:
            answer = os.WIFSTOPPED(os.waitpid(request["pause"], os.WUNTRACED)[1])
        else:
            answer = os.waitstatus_to_exitcode(os.waitpid(request["wait"], 0)[1])
        print(json.dumps(answer), flush=True)


def start(request: dict[str, Any], whole: bool) -> int:
    """Fork a run."""
    pid = os.fork()
    if pid:
        return pid
    code = 1
    try:
        null = os.open(os.devnull, os.O_RDWR)
        log = os.open(request["log"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        os.dup2(null, 0)
        os.dup2(log, 1)
        os.dup2(log, 2)
        code = run(request, whole)
    except BaseException as error:
        print(repr(error), flush=True)
    finally:
        os._exit(code)


def run(request: dict[str, Any], whole: bool) -> int:
    """One run, as the command line does it."""
    import expectations
    import jikenbo.run
    from jikenbo.errors import JikenboError
    from jikenbo.warehouse import Warehouse

    if not whole:
        jikenbo.run.build = build_without_dbt  # type: ignore[assignment]
        expectations.run_audit = audit_without_great_expectations  # type: ignore[assignment]
    if request.get("largest_file"):
        resource.setrlimit(resource.RLIMIT_FSIZE, (request["largest_file"], resource.RLIM_INFINITY))
    if request.get("failpoint"):
        os.environ["JIKENBO_FAILPOINT"] = request["failpoint"]
    if request.get("die_at"):
        die_amid_the_build(request["die_at"])
    try:
        jikenbo.run.run_all(
            Warehouse(Path(request["warehouse"])),
            request["sources"],
            None,
            lambda step: print(step, flush=True),
            wait=request.get("wait", 0),
        )
    except JikenboError as error:
        print(error.message, flush=True)
        return error.exit_code
    return 0


def die_amid_the_build(share: float) -> None:
    """Kill this process once dbt tells the result of a node that this share of all nodes stands before."""
    import dbt.cli.main

    class Mortal(dbt.cli.main.dbtRunner):
        def __init__(self, manifest: Any = None, callbacks: Any = None) -> None:
            super().__init__(manifest, [*(callbacks or []), look])

    def look(event: Any) -> None:
        total = getattr(event.data, "total", 0)  # of those that tell the result of a seed or a model
        if event.info.name.endswith("Result") and total and event.data.index >= share * total:
            os.kill(os.getpid(), signal.SIGKILL)

    dbt.cli.main.dbtRunner = Mortal  # type: ignore[misc]


def build_without_dbt(
    warehouse: "Warehouse", select: str | None = None, batch: bool = False
) -> "BuildSummary":
    """The same tables as dbt makes, each in its own transaction, in a tenth of a second."""
    import duckdb

    from jikenbo.build import BuildSummary

    with duckdb.connect(str(warehouse.build_path)) as connection:
        for model in MODELS:
            schema, _, table = model.rpartition(".")
            sql = (STAND_IN / f"{model.replace('.', '_')}.sql").read_text(encoding="utf-8")
            connection.execute(f"create schema if not exists {schema or 'main'}")
            connection.execute(f"create or replace table {schema or 'main'}.{table} as {sql}")
    results = warehouse.dbt_directory / "target" / "run_results.json"
    results.parent.mkdir(parents=True, exist_ok=True)
    metadata = {"generated_at": datetime.now(UTC).isoformat()}
    results.write_text(json.dumps({"metadata": metadata, "results": []}))
    return BuildSummary(len(MODELS), 0.0, 0)


def audit_without_great_expectations(warehouse: "Warehouse") -> "AuditSummary":
    """An audit that reads every table, looks at one thing, and writes down what it found."""
    import duckdb

    from expectations.runner import store
    from expectations.summary import AuditResult, AuditSummary
    from jikenbo.integrity import scan

    now = datetime.now(UTC)
    problem = scan(warehouse.build_path).problem
    result = AuditResult("every_table_reads", "main", None, "error", problem is None, "", 0, problem)
    summary = AuditSummary(now.isoformat(), now, now, 1, (result,), warehouse.data_docs_directory)
    with duckdb.connect(str(warehouse.build_path)) as connection:
        store(connection, summary)
    return summary


if __name__ == "__main__":
    main()
