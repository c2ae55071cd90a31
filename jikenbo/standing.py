"""What stands of earlier runs: whether the last build completed, was audited and published, and whether it needs another."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import duckdb

from jikenbo import reading
from jikenbo.errors import ExitCode, JikenboError
from jikenbo.history import program_hash
from jikenbo.publications import STAMP, publications
from jikenbo.warehouse import Warehouse

FAILED_STATUSES = {"error", "fail", "runtime error", "skipped"}


@dataclass(frozen=True)
class PastAudit:
    """The last audit as the build file tells it.

    Attributes:
        success: whether it passed.
        started_at: when it began, in UTC.
        expectations: number of expectations that it checked.
        warnings: number of those that warned.
    """

    success: bool
    started_at: datetime
    expectations: int
    warnings: int


def results_path(warehouse: Warehouse) -> Path:
    """dbt's results of the last build; missing while one is under way."""
    return warehouse.dbt_directory / "target" / "run_results.json"


def built_at(warehouse: Warehouse) -> datetime | None:
    """When the last build completed; None if it did not."""
    try:
        results = json.loads(results_path(warehouse).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    if any(result["status"] in FAILED_STATUSES for result in results["results"]):
        return None
    return datetime.fromisoformat(results["metadata"]["generated_at"])


def last_audit(connection: Any) -> PastAudit | None:
    """The last audit of a build file; None if there was none."""
    try:
        row = connection.execute(
            "select success, epoch_us(started_at), expectations, warnings "
            "from quality.audit_runs order by started_at desc limit 1"
        ).fetchone()
    except duckdb.CatalogException:
        return None
    return PastAudit(bool(row[0]), datetime.fromtimestamp(row[1] / 1e6, UTC), row[2], row[3]) if row else None


def require_audited(warehouse: Warehouse, connection: Any) -> None:
    """Raise JikenboError unless the last build completed and its audit passed."""
    built, audited = built_at(warehouse), last_audit(connection)
    if built is None:
        raise JikenboError(
            "The last build did not complete; run `jikenbo build` first.", ExitCode.PUBLISH_FAILED
        )
    if audited is None or audited.started_at < built:
        raise JikenboError("This build was not audited; run `jikenbo audit` first.", ExitCode.PUBLISH_FAILED)
    if not audited.success:
        raise JikenboError(
            "The audit of this build failed; see `jikenbo audit`, mend and build again.",
            ExitCode.PUBLISH_FAILED,
        )


def standing_audit(warehouse: Warehouse, connection: Any, rules: str) -> PastAudit | None:
    """The audit of what is published, if another run could publish nothing else; None if it could.

    That is so if every landed notice is read as these rules read it, nobody changed the program since, no new year began
    (with which the calendar ends), the audit of that build passed, and what it passed is what readers open.

    Args:
        warehouse: whose published file it is.
        connection: its build file, in which all that is new has landed.
        rules: hash of the rules that would be read by.
    """
    now, read = datetime.now(UTC), reading.look(connection, rules)
    if read.why_all is not None or read.changed or read.gone or read.completed_at is None:
        return None
    if read.program != program_hash() or read.completed_at.year != now.year:
        return None
    built, audited = built_at(warehouse), last_audit(connection)
    if built is None or audited is None or not audited.success or audited.started_at < built:
        return None
    current = next((each for each in publications(warehouse) if each.is_current), None)
    stamp, _, published_by = current.publication_id.partition("-") if current else ("", "", "")
    if published_by != rules:
        return None
    return audited if datetime.strptime(stamp, STAMP).replace(tzinfo=UTC) >= audited.started_at else None
