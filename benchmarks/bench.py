"""Measure a whole run on invented notices, in units of one scan of their texts.

    python benchmarks/bench.py [--notices 10000] [--stages full,queries,…] [--save] [--json]

Each step is a process of its own. What is compared over time are ratios to one pass of RE2 over the same texts in the same run, since
absolute times tell more of the machine than of the program. The last saved result of a size stands in benchmarks/results/.
"""

import json
import os
import re
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click
import duckdb
from rich.console import Console
from rich.table import Table

sys.path.insert(0, str(Path(__file__).resolve().parent))

import corpus
import measuring

RESULTS = Path(__file__).resolve().parent / "results"
STAGES = ("full", "queries", "incremental", "startup", "accuracy", "peers")
SEED = 8
MEMORY_LIMIT_MEBIBYTES = 4_000_000_000 / 2**20
LARGEST_RATIO, LARGEST_PEAK, SLOWEST_QUERY_MS, MORE_NOTICES = 15, 1.25, 300, 100
LABELLED, PEER_TEXTS = 300, 200
SHOWN_MODELS = 15
PEER_TARGETS = {"ja-timex": 100, "pynormalizenumexp": 500, "python re": 3}


def measure(
    folder: Path,
    notices: int,
    stages: set[str],
    *,
    peers_python: Path | None,
    console: Console,
    keep: Callable[[dict[str, Any]], None],
) -> dict[str, Any]:
    """Measure the stages asked for; the queries and runs on what was built need `full` before them.

    Args:
        folder: where dumps and warehouses are written.
        notices: the size of the main run.
        stages: some of STAGES.
        peers_python: the interpreter of an environment with benchmarks/peers.txt.
        console: told what begins.
        keep: given what is measured after each long stage, since one that fails after two hours must not lose the others.
    """
    warehouse, dump, labels = folder / "warehouse", folder / "notices.txt", folder / "labels.jsonl"
    written = corpus.write(dump, notices, SEED)
    corpus.write(folder / "labelled.jsonl", max(LABELLED, PEER_TEXTS * 10), SEED + 1)
    result: dict[str, Any] = {
        "measured_on": datetime.now(UTC).date().isoformat(),
        "machine": {
            "cores": os.cpu_count(),
            "load_at_begin": round(os.getloadavg()[0], 1),
            "duckdb": duckdb.__version__,
            "python": sys.version.split()[0],
        },
        "notices": notices,
        "bytes": written.bytes,
        "generator_notices_per_cpu_second": round(notices / written.cpu_seconds),
    }
    if "full" in stages:
        result |= _full_run(warehouse, dump, console)
        keep(result)
    if "queries" in stages:
        result["queries_ms"] = measuring.queries(warehouse)
        keep(result)
    if "incremental" in stages:
        console.print("Run again without and with more notices")
        full = result["total"]["cpu_seconds"]
        result["incremental"] = _incremental(folder, warehouse, dump, notices, full)
        keep(result)
    if "startup" in stages:
        console.print("Start-up")
        result["startup"] = measuring.start_up(folder)
    if "accuracy" in stages:
        console.print(f"Accuracy on {LABELLED} labelled notices")
        corpus.write(folder / "evaluated.jsonl", LABELLED, SEED + 1, labels)
        result["accuracy"] = measuring.accuracy(labels, folder / "evaluation")
    if "peers" in stages and peers_python is not None:
        console.print("Other readers of dates")
        result["peers"] = _beside_peers(
            result, measuring.peers(peers_python, folder / "labelled.jsonl", PEER_TEXTS)
        )
    return result


def _full_run(warehouse: Path, dump: Path, console: Console) -> dict[str, Any]:
    steps: dict[str, measuring.Step] = {}
    for name, arguments in (("load", (str(dump),)), ("build", ()), ("audit", ()), ("publish", ())):
        console.print(name.capitalize())
        steps[name] = measuring.jikenbo(warehouse, name, *arguments)
    scan = measuring.scan(warehouse)
    models = measuring.models(warehouse)
    seconds = sum(step.seconds for step in steps.values())
    cpu_seconds = sum(step.cpu_seconds for step in steps.values())
    return {
        "scan": {
            "seconds": round(scan["seconds"], 4),
            "cpu_seconds": round(scan["cpu_seconds"], 4),
            "megabytes_per_cpu_second": round(scan["bytes"] / 1e6 / scan["cpu_seconds"], 1),
            "threads": measuring.THREADS,
        },
        "steps": {name: step.as_dict() for name, step in steps.items()},
        "total": {"seconds": round(seconds, 1), "cpu_seconds": round(cpu_seconds, 1)},
        "total_by_scan": round(cpu_seconds / scan["cpu_seconds"], 1),
        "total_by_scan_by_the_clock": round(seconds / scan["seconds"], 1),
        "peak_by_limit": round(
            max(step.peak_mebibytes for step in steps.values()) / MEMORY_LIMIT_MEBIBYTES, 2
        ),
        "published_bytes": (warehouse / "jikenbo.duckdb").stat().st_size,
        "models_seconds": round(sum(time for _, time in models), 2),
        "date_models_seconds": round(sum(time for name, time in models if name.startswith("int_dates_")), 2),
        "slowest_models": dict(models[:SHOWN_MODELS]),
    }


def _incremental(
    folder: Path, warehouse: Path, dump: Path, notices: int, full_cpu_seconds: float
) -> dict[str, Any]:
    """Runs on what was built: the same dump again, and some notices more; beside what dbt needs to start and do nothing."""
    more, new = folder / "more.txt", folder / "new.jsonl"
    corpus.write(more, MORE_NOTICES, SEED, skip=notices)
    _write_numbered(new, MORE_NOTICES, skip=notices + MORE_NOTICES)
    start = measuring.dbt_start(folder)
    unchanged = measuring.jikenbo(warehouse, "run", str(dump))
    with_more = measuring.jikenbo(warehouse, "run", str(more))
    slowest = measuring.models(warehouse)[:SHOWN_MODELS]
    with_new = measuring.jikenbo(warehouse, "run", str(new))
    return {
        "dbt_start": start.as_dict(),
        "run_without_change": unchanged.as_dict(),
        "run_without_change_by_dbt_start": round(unchanged.cpu_seconds / start.cpu_seconds, 2),
        "run_with_100_more": with_more.as_dict(),
        "run_with_100_more_by_full_run": round(with_more.cpu_seconds / full_cpu_seconds, 3),
        "slowest_models_with_100_more": dict(slowest),
        "run_with_100_new": with_new.as_dict(),
        "run_with_100_new_by_full_run": round(with_new.cpu_seconds / full_cpu_seconds, 3),
    }


def _write_numbered(output: Path, notices: int, skip: int) -> None:
    """Write notices whose headers have numbers of their own: a few of the others stand under the header of an earlier one, as its edit."""
    corpus.write(output, notices * 4, SEED, skip=skip)
    lines = output.read_text(encoding="utf-8").splitlines(keepends=True)
    numbered = [
        line for line in lines if re.search(r"#\d{4}-\d+】", json.loads(line)["text"].partition("\n")[0])
    ]
    output.write_text("".join(numbered[:notices]), encoding="utf-8")


def _beside_peers(result: dict[str, Any], peers: dict[str, Any]) -> dict[str, Any]:
    """Each peer with the ratio of our throughput to its own.

    dbt runs two models at a time on two cores, so that the seconds of all models are about the CPU seconds of both cores.
    """
    if "date_models_seconds" not in result:
        return peers
    ours = result["bytes"] / result["date_models_seconds"]
    figures = {
        name: {**peer, "ours_by_theirs": round(ours / peer["bytes_per_cpu_second"], 3)}
        for name, peer in peers.items()
    }
    return {"jikenbo_bytes_per_cpu_second": round(ours), **figures}


def table(result: dict[str, Any], last: dict[str, Any] | None) -> Table:
    """The figures, their aims, and how they stand to the last saved ones."""
    shown = Table(
        title=f"{result['notices']:,} notices, {result['bytes'] / 1e6:,.1f} MB", header_style="bold"
    )
    for name in ("figure", "value", "aim", "by last"):
        shown.add_column(name, justify="left" if name == "figure" else "right", overflow="fold")

    def add(name: str, value: float, unit: str = "", aim: str = "", *path: str) -> None:
        before: Any = last
        for key in path:
            before = before.get(key) if isinstance(before, dict) else None
        ratio = f"{value / before:.2f}" if path and isinstance(before, int | float) and before else ""
        shown.add_row(f"{name}, {unit}" if unit else name, f"{value:,}", aim, ratio)

    add("notices generated a CPU s", result["generator_notices_per_cpu_second"], "", "≥ 3,000")
    if "steps" in result:
        add("one scan", result["scan"]["cpu_seconds"], "CPU s", "", "scan", "cpu_seconds")
        for name, step in result["steps"].items():
            add(name, step["cpu_seconds"], "CPU s", "", "steps", name, "cpu_seconds")
            add(f"{name}, peak", step["peak_mebibytes"], "MiB", "", "steps", name, "peak_mebibytes")
        add(
            "total by scan",
            result["total_by_scan"],
            "×",
            f"≤ {LARGEST_RATIO} at 1 M",
            "total_by_scan",
        )
        add("peak by memory limit", result["peak_by_limit"], "", f"≤ {LARGEST_PEAK}", "peak_by_limit")
        add("published file", round(result["published_bytes"] / 1e6, 1), "MB")
        for name, seconds in result["slowest_models"].items():
            add(f"model {name}", seconds, "s")
    for name, milliseconds in result.get("queries_ms", {}).items():
        add(f"query {name}", milliseconds, "ms", f"≤ {SLOWEST_QUERY_MS}")
    if "incremental" in result:
        figures = result["incremental"]
        for key in ("run_without_change", "run_with_100_more", "run_with_100_new"):
            path = ("incremental", key, "cpu_seconds")
            add(key.replace("_", " "), figures[key]["cpu_seconds"], "CPU s", "", *path)
        add("unchanged run by dbt's start", figures["run_without_change_by_dbt_start"], "×", "≤ 2")
        for kind in ("more", "new"):
            share = figures[f"run_with_100_{kind}_by_full_run"]
            add(f"100 {kind} by the full run", share, "", "≤ 0.05 at 1 M")
    if "startup" in result:
        add("samples by bare dbt and import", result["startup"]["ratio"], "×", "≤ 1.5", "startup", "ratio")
    for kind, figure in result.get("accuracy", {}).items():
        add(f"accuracy {kind}", figure, "", "", "accuracy", kind)
    for name, aim in PEER_TARGETS.items():
        ratio = result.get("peers", {}).get(name, {}).get("ours_by_theirs")
        if ratio is not None:
            add(f"dates, by {name}", ratio, "×", f"≥ {aim}", "peers", name, "ours_by_theirs")
    return shown


@click.command(help=__doc__.partition("\n")[0])
@click.option("--notices", type=click.IntRange(min=10), default=10_000, show_default=True)
@click.option(
    "--stages", default=",".join(STAGES), show_default=True, help="Which to measure; full comes first."
)
@click.option(
    "--peers-python",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="An interpreter with benchmarks/peers.txt.",
)
@click.option(
    "--directory",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Where dumps and warehouses are written for a while.",
)
@click.option("--save", is_flag=True, help="Keep this result as the last one of its size.")
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
def main(
    *, notices: int, stages: str, peers_python: Path | None, directory: Path | None, save: bool, as_json: bool
) -> None:
    """Measure, show, compare."""
    chosen = set(stages.split(","))
    if unknown := chosen - set(STAGES):
        raise click.BadParameter(
            f"There is no stage {', '.join(sorted(unknown))}; there are {', '.join(STAGES)}."
        )
    if chosen & {"queries", "incremental"} and "full" not in chosen:
        raise click.BadParameter("The stages queries and incremental look at the warehouse that full builds.")
    path = RESULTS / f"{notices}.json"
    last = json.loads(path.read_text(encoding="utf-8")) if path.exists() else None

    def keep(measured: dict[str, Any]) -> None:
        if save:
            RESULTS.mkdir(exist_ok=True)
            path.write_text(json.dumps(measured, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")

    with tempfile.TemporaryDirectory(prefix="jikenbo-bench-", dir=directory) as folder:
        result = measure(
            Path(folder), notices, chosen, peers_python=peers_python, console=Console(stderr=True), keep=keep
        )
    keep(result)
    if as_json:
        click.echo(json.dumps(result, ensure_ascii=False))
    else:
        Console().print(table(result, last))


if __name__ == "__main__":
    main()
