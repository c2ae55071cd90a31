"""The steps that a scheduler runs: load, build, audit, publish."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jikenbo.build import build
from jikenbo.errors import ExitCode, JikenboError
from jikenbo.warehouse import Warehouse

if TYPE_CHECKING:
    from expectations import AuditSummary
    from jikenbo.publish import PublishSummary
    from loaders import LoadSummary

Say = Callable[[str], None]

QUERIES_TO_TRY = (
    "select incident_id, organization_name, cause_code, affected_count from fct_incidents order by affected_count desc;",
    "select field_code, status, count(*) from fct_leaked_fields where is_current group by all order by 3 desc;",
    "select organization_name, discovered_on, first_disclosed_on, days_to_disclose from fct_incidents;",
)


@dataclass(frozen=True)
class FieldCount:
    """How many incidents exposed a field, surely or possibly."""

    name_ja: str
    name_en: str
    incidents: int


@dataclass(frozen=True)
class RunReport:
    """What one run did and what the warehouse now says.

    Attributes:
        loads: what each source gave.
        notices: notices in the warehouse.
        incidents: incidents that they tell of.
        people_affected: sum of the latest stated figures over all incidents.
        top_fields: the fields that most incidents exposed.
        expectations: number of expectations that the audit checked.
        audit_warnings: number of those that warned.
        published_path: the file for readers.
        queries_to_try: SQL for a first look.
    """

    loads: tuple[Any, ...]
    notices: int
    incidents: int
    people_affected: int
    top_fields: tuple[FieldCount, ...]
    expectations: int
    audit_warnings: int
    published_path: Path
    queries_to_try: tuple[str, ...]


def run_all(warehouse: Warehouse, sources: Sequence[str], header_pattern: str | None, say: Say) -> RunReport:
    """Load, build, audit and publish.

    Args:
        warehouse: where the files live.
        sources: files, globs, directories or `-`.
        header_pattern: the line that opens each post of a text dump; the collection's form by default.
        say: told the name of each step as it begins.

    Raises:
        JikenboError: a step failed; the published file is then as it was.
    """
    say("Loading")
    loads = load_sources(warehouse, sources, header_pattern, say)
    say("Building the models")
    build(warehouse)
    say("Auditing")
    audit = audit_build(warehouse)
    if not audit.success:
        raise JikenboError(f"{audit.sentence} The published file is as it was.", ExitCode.AUDIT_FAILED)
    say("Publishing")
    publish_audited(warehouse)
    return _report(warehouse, tuple(loads), audit)


def load_sources(
    warehouse: Warehouse, sources: Sequence[str], header_pattern: str | None, say: Say
) -> list["LoadSummary"]:
    """Land sources in the build file.

    Raises:
        JikenboError: a source cannot be read, or another process holds the build file.
    """
    import loaders

    options = (
        loaders.LoadOptions()
        if header_pattern is None
        else loaders.LoadOptions(header_pattern=header_pattern)
    )
    warehouse.directory.mkdir(parents=True, exist_ok=True)
    with connect(warehouse) as connection:
        return loaders.load(connection, sources, options)


def ensure_landed(warehouse: Warehouse) -> None:
    """Raise JikenboError unless something was loaded into the build file."""
    if not warehouse.build_path.exists():
        raise JikenboError(
            f"Nothing is loaded in {warehouse.directory} yet; run `jikenbo load SOURCE…` first."
        )


def audit_build(warehouse: Warehouse) -> "AuditSummary":
    """Run the expectations on the build file.

    Raises:
        JikenboError: there is nothing to audit.
    """
    ensure_landed(warehouse)
    from expectations import run_audit

    return run_audit(warehouse)


def publish_audited(warehouse: Warehouse) -> "PublishSummary":
    """Publish the build file, provided that the last audit passed and nothing was built since.

    Raises:
        JikenboError: the build was not audited, its audit failed, or the copy failed.
    """
    ensure_landed(warehouse)
    from jikenbo.publish import publish

    last_audit = _last_audit(warehouse)
    if last_audit is None or last_audit[1] < _built_at(warehouse):
        raise JikenboError("This build was not audited; run `jikenbo audit` first.", ExitCode.PUBLISH_FAILED)
    if not last_audit[0]:
        raise JikenboError(
            "The audit of this build failed; see `jikenbo audit`, mend and build again.",
            ExitCode.PUBLISH_FAILED,
        )
    return publish(warehouse)


def connect(warehouse: Warehouse, read_only: bool = False) -> Any:
    """Open the build file.

    Raises:
        JikenboError: another process holds it, or it is no DuckDB file.
    """
    import duckdb

    try:
        return duckdb.connect(str(warehouse.build_path), read_only=read_only)
    except duckdb.IOException as error:
        raise JikenboError(
            f"Cannot open {warehouse.build_path} ({str(error).splitlines()[0]}); wait for the run that holds it.",
            ExitCode.LOCKED,
        ) from error


def _last_audit(warehouse: Warehouse) -> tuple[bool, datetime] | None:
    import duckdb

    with connect(warehouse, read_only=True) as connection:
        try:
            row = connection.execute(
                "select success, started_at from quality.audit_runs order by started_at desc limit 1"
            ).fetchone()
        except duckdb.CatalogException:
            return None
    return (bool(row[0]), row[1].replace(tzinfo=UTC)) if row else None


def _built_at(warehouse: Warehouse) -> datetime:
    results = warehouse.dbt_directory / "target" / "run_results.json"
    if not results.exists():
        return datetime.min.replace(tzinfo=UTC)
    return datetime.fromisoformat(json.loads(results.read_text())["metadata"]["generated_at"])


def _report(warehouse: Warehouse, loads: tuple[Any, ...], audit: "AuditSummary") -> RunReport:
    import duckdb

    with duckdb.connect(str(warehouse.published_path), read_only=True) as connection:
        notices, incidents, people = connection.execute(
            """
            select
                (select count(*) from fct_disclosures where kind = 'incident_notice'),
                (select count(*) from fct_incidents),
                (select coalesce(sum(affected_count), 0) from fct_incidents)
            """
        ).fetchall()[0]
        fields = connection.execute(
            """
            select fields.name_ja, fields.name_en, count(distinct leaked.incident_id) as incidents
            from fct_leaked_fields as leaked
            inner join dim_fields as fields on leaked.field_code = fields.field_code
            where leaked.is_current and leaked.status <> 'not_leaked'
            group by all order by incidents desc, fields.name_en limit 5
            """
        ).fetchall()
    return RunReport(
        loads=loads,
        notices=notices,
        incidents=incidents,
        people_affected=int(people),
        top_fields=tuple(FieldCount(*row) for row in fields),
        expectations=len(audit.results),
        audit_warnings=len(audit.warnings),
        published_path=warehouse.published_path,
        queries_to_try=QUERIES_TO_TRY,
    )
