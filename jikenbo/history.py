"""The log of runs: JSON lines, one object per event, and the runs that they tell of.

`run_started`, `step_finished` and `run_finished` carry the same run_id. A run that was killed has no last line.
"""

import hashlib
import json
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from jikenbo.warehouse import PROJECT_DIRECTORY, Warehouse

KEPT_ARTIFACTS = 10
ARTIFACTS = ("manifest.json", "run_results.json", "sources.json")
LARGEST_LOG = 20_000_000
RULES = ("dbt_project.yml", "macros", "models", "seeds")
PUBLISHING = ("jikenbo/publish.py", "jikenbo/catalogue.py", "jikenbo/additions.py")
PROGRAM = (*RULES, "functions", "tests/dbt", "expectations", *PUBLISHING)


@dataclass(frozen=True)
class PastRun:
    """One run as the log tells it.

    Attributes:
        run_id: when it began, in UTC; the key.
        status: succeeded, failed, or unfinished (it runs still, or was killed).
        seconds: how long it took; None while unfinished.
        step: the last step that it finished.
        rules: hash of the rules that it read with.
        facts: what it counted (notices, incidents, expectations, audit_warnings, publication_id …).
        steps: seconds per step.
        models: name, status and seconds of each dbt node.
    """

    run_id: str
    command: str
    status: str
    seconds: float | None
    step: str | None
    rules: str
    exit_code: int | None = None
    message: str | None = None
    facts: dict[str, Any] = field(default_factory=dict)
    steps: dict[str, float] = field(default_factory=dict)
    models: tuple[dict[str, Any], ...] = ()


def rules_hash(project: Path = PROJECT_DIRECTORY) -> str:
    """Hash of all that decides what is read from a text: seeds, macros, models and their settings (twelve hex digits)."""
    return _hash_of(project, RULES)


def program_hash(project: Path = PROJECT_DIRECTORY) -> str:
    """Hash of all that decides what is built, how it is audited and what is published (twelve hex digits)."""
    return _hash_of(project, PROGRAM)


def loader_hash(project: Path = PROJECT_DIRECTORY) -> str:
    """Hash of all that decides how sources are read (twelve hex digits)."""
    return _hash_of(project, ("loaders",))


def _hash_of(project: Path, parts: Iterable[str]) -> str:
    digest = hashlib.sha256()
    for part in parts:
        for path in sorted([project / part, *(project / part).rglob("*")]):
            if path.is_file() and path.suffix in {".sql", ".csv", ".yml", ".yaml", ".py"}:
                digest.update(path.relative_to(project).as_posix().encode() + b"\0")
                digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:12]


def log_path(warehouse: Warehouse) -> Path:
    """The log of this warehouse's runs."""
    return warehouse.logs_directory / "runs.jsonl"


def append(warehouse: Warehouse, event: str, run_id: str, **facts: Any) -> None:
    """Add one line to the log while a run goes on, which a log that cannot be written does not stop."""
    with suppress(OSError):
        record(warehouse, event, run_id, **facts)


def record(warehouse: Warehouse, event: str, run_id: str, **facts: Any) -> None:
    """Add one line to the log, all of it or nothing.

    Raises:
        OSError: it cannot be written.
    """
    told = {"event": event, "run_id": run_id, "at": datetime.now(UTC).isoformat(), **facts}
    line = json.dumps(told, ensure_ascii=False, default=str).encode("utf-8", "replace") + b"\n"
    path = log_path(warehouse)
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists() and path.stat().st_size > LARGEST_LOG:
        os.replace(path, path.with_suffix(".jsonl.1"))
    with path.open("ab+", buffering=0) as log:
        end = log.seek(0, os.SEEK_END)
        if end:
            log.seek(-1, os.SEEK_END)
            if log.read(1) != b"\n":  # a killed run may leave half a line
                line = b"\n" + line
        try:
            while line:
                line = line[log.write(line) :]
        except OSError:
            log.truncate(end)
            raise


def past_runs(warehouse: Warehouse) -> list[PastRun]:
    """The runs of the log, the latest first."""
    runs: dict[str, list[dict[str, Any]]] = {}
    for event in _events(log_path(warehouse)):
        runs.setdefault(str(event.get("run_id")), []).append(event)
    return [_past_run(run_id, events) for run_id, events in sorted(runs.items(), reverse=True)]


def _events(path: Path) -> Iterator[dict[str, Any]]:
    if not path.exists():
        return
    with path.open(encoding="utf-8", errors="replace") as log:
        for line in log:
            try:
                event = json.loads(line)
            except ValueError:
                continue
            if isinstance(event, dict):
                yield event


def _past_run(run_id: str, events: list[dict[str, Any]]) -> PastRun:
    by_event = {event["event"]: event for event in events if "event" in event}
    began, ended = by_event.get("run_started", {}), by_event.get("run_finished", {})
    steps = {event["step"]: event["seconds"] for event in events if event.get("event") == "step_finished"}
    return PastRun(
        run_id=run_id,
        command=began.get("command", ended.get("command", "")),
        status=ended.get("status", "unfinished"),
        seconds=ended.get("seconds"),
        step=list(steps)[-1] if steps else None,
        rules=began.get("rules", ""),
        exit_code=ended.get("exit_code"),
        message=ended.get("message"),
        facts=ended.get("facts", {}),
        steps=steps,
        models=tuple(ended.get("models", ())),
    )


def keep_artifacts(warehouse: Warehouse, run_id: str) -> tuple[dict[str, Any], ...]:
    """Keep dbt's artifacts of this run, drop those of the oldest, and tell how long each node took.

    Returns:
        Name, status and seconds of each node, the slowest first.
    """
    target = warehouse.dbt_directory / "target"
    kept = warehouse.logs_directory / "dbt" / run_id
    try:
        kept.mkdir(parents=True, exist_ok=True)
        for name in ARTIFACTS:
            if (target / name).exists():
                shutil.copyfile(target / name, kept / name)
        for old in sorted(kept.parent.iterdir())[:-KEPT_ARTIFACTS]:
            shutil.rmtree(old, ignore_errors=True)
        results = json.loads((target / "run_results.json").read_text(encoding="utf-8"))["results"]
    except (OSError, ValueError, KeyError):
        return ()
    nodes = (
        {
            "name": result["unique_id"].split(".", 2)[-1],
            "status": result["status"],
            "seconds": round(result["execution_time"], 3),
        }
        for result in results
        if not result["unique_id"].startswith("operation.")  # a hook, which is no node of the graph
    )
    return tuple(sorted(nodes, key=lambda node: -node["seconds"]))
