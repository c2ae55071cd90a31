"""Measures steps of their own processes, one scan of the texts, models, queries, and other libraries on the same texts."""

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

PROJECT = Path(__file__).resolve().parent.parent

SCAN_PATTERN = r"(?:[0-9]{4}|(?:令和|平成)[0-9元]{1,2})年[0-9]{1,2}月[0-9]{1,2}日"
SCAN = f"select sum(len(regexp_extract_all(raw_text, '{SCAN_PATTERN}'))) from raw.segments"
THREADS = 2

QUESTIONS = (
    "delays/slowest_publications",
    "delays/reporting_duties_by_status",
    "fields/most_exposed_fields",
    "fields/fields_said_not_to_have_leaked",
    "fields/fields_exposed_together",
    "parties/blast_radius_of_third_parties",
    "parties/card_leaks_by_vendor",
    "people/largest_incidents",
    "people/people_affected_by_month_and_cause",
    "reports/incidents_with_further_reports",
)
"""The queries of the cookbook that are timed."""


@dataclass(frozen=True)
class Step:
    """What one process took.

    Attributes:
        seconds: by the clock, which on a busy machine is more than it would be alone.
        cpu_seconds: of all its threads, user and system.
        peak_mebibytes: the most memory that it held.
        output: what it printed.
    """

    seconds: float
    cpu_seconds: float
    peak_mebibytes: int
    output: str

    def as_dict(self) -> dict[str, float]:
        """The figures."""
        return {
            "seconds": round(self.seconds, 1),
            "cpu_seconds": round(self.cpu_seconds, 1),
            "peak_mebibytes": self.peak_mebibytes,
        }


def measured(command: Sequence[str], **environment: str) -> Step:
    """Run a command in a process of its own.

    Raises:
        SystemExit: it failed; what it said of that stands above.
    """
    began = time.monotonic()
    given = {**os.environ, "PYTHONPATH": str(PROJECT), **environment}
    with subprocess.Popen(command, env=given, stdout=subprocess.PIPE, text=True, cwd=PROJECT) as process:
        output = process.stdout.read() if process.stdout else ""
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(map(str, command))} ended with {process.returncode}: {output[-2000:]}")
    return Step(
        time.monotonic() - began, usage.ru_utime + usage.ru_stime, round(usage.ru_maxrss / 1024), output
    )


def jikenbo(warehouse: Path, *arguments: str) -> Step:
    """Run a command of Jikenbo."""
    program = Path(sys.executable).with_name("jikenbo")
    return measured([str(program), "--warehouse", str(warehouse), *arguments])


def scan(warehouse: Path) -> dict[str, float]:
    """One pass of RE2 over every landed text: the unit in which this benchmark counts.

    The texts are first copied to memory, so that no disk is measured; the best of three passes counts.
    """
    with duckdb.connect(config={"threads": THREADS}) as connection:
        connection.execute(f"attach '{warehouse / 'build.duckdb'}' as build (read_only)")
        connection.execute(
            "create schema raw; create table raw.segments as select raw_text from build.raw.segments"
        )
        (size,) = connection.execute("select sum(strlen(raw_text)) from raw.segments").fetchall()[0]
        passes = []
        for _ in range(3):
            began, began_cpu = time.monotonic(), time.process_time()
            (found,) = connection.execute(SCAN).fetchall()[0]
            passes.append((time.monotonic() - began, time.process_time() - began_cpu))
    seconds, cpu_seconds = min(passes)
    return {"seconds": seconds, "cpu_seconds": cpu_seconds, "bytes": int(size), "found": int(found)}


def models(warehouse: Path) -> list[tuple[str, float]]:
    """(model, seconds) of the last build, the slowest first."""
    results = json.loads((warehouse / "dbt" / "target" / "run_results.json").read_text(encoding="utf-8"))
    times = [
        (result["unique_id"].rpartition(".")[2], round(result["execution_time"], 3))
        for result in results["results"]
        if result["unique_id"].startswith("model.")
    ]
    return sorted(times, key=lambda one: -one[1])


def queries(warehouse: Path) -> dict[str, float]:
    """Milliseconds of each question on the published file, the better of two."""
    answers = {}
    with duckdb.connect(
        str(warehouse / "jikenbo.duckdb"), read_only=True, config={"threads": THREADS}
    ) as connection:
        for question in QUESTIONS:
            text = (PROJECT / "analyses" / f"{question}.sql").read_text(encoding="utf-8")
            sql = re.sub(r"\{\{\s*ref\('(\w+)'\)\s*\}\}", r"\1", text)
            passes = []
            for _ in range(2):
                began = time.monotonic()
                connection.execute(sql).fetchall()
                passes.append(time.monotonic() - began)
            answers[question.rpartition("/")[2]] = round(min(passes) * 1000, 1)
    return answers


def peers(python: Path, texts: Path, sample: int) -> dict[str, Any]:
    """Bytes a CPU second of other readers of dates, in the environment that has them."""
    return json.loads(
        measured([str(python), str(PROJECT / "benchmarks" / "peers.py"), str(texts), str(sample)]).output
    )


def accuracy(labels: Path, warehouse: Path) -> dict[str, float]:
    """The figures of `jikenbo evaluate` on labels."""
    figures = json.loads(jikenbo(warehouse, "evaluate", str(labels), "--json").output)["metrics"]
    return {kind: round(figure, 3) for kind, figure in figures.items()}


def dbt_start(folder: Path) -> Step:
    """What dbt needs to come up, load the parsed project and find nothing to do."""
    places = ["--project-dir", str(PROJECT), "--profiles-dir", str(PROJECT)]
    places += ["--target-path", str(folder / "start"), "--log-path", str(folder / "start")]
    command = [str(Path(sys.executable).with_name("dbt")), "ls", "--select", "path:nowhere", *places]
    measured(command, JIKENBO_WAREHOUSE=str(folder))  # parses
    return measured(command, JIKENBO_WAREHOUSE=str(folder))


def start_up(folder: Path) -> dict[str, Any]:
    """A run on the samples beside what nobody can save: a bare dbt build of the same, and the import of the audit."""
    warehouse, bare = folder / "samples", folder / "bare"
    run = jikenbo(warehouse, "run", str(PROJECT / "samples" / "notices.txt"))
    jikenbo(bare, "load", str(PROJECT / "samples" / "notices.txt"))
    dbt = [str(Path(sys.executable).with_name("dbt")), "build", "--exclude-resource-type", "unit_test"]
    places = ["--project-dir", str(PROJECT), "--profiles-dir", str(PROJECT)]
    places += ["--target-path", str(bare / "target"), "--log-path", str(bare / "logs")]
    build = measured([*dbt, *places], JIKENBO_WAREHOUSE=str(bare), DBT_SEND_ANONYMOUS_USAGE_STATS="false")
    imported = measured([sys.executable, "-c", "import great_expectations"])
    return {
        "run": run.as_dict(),
        "bare_dbt_build": build.as_dict(),
        "bare_import": imported.as_dict(),
        "ratio": round(run.cpu_seconds / (build.cpu_seconds + imported.cpu_seconds), 2),
    }
