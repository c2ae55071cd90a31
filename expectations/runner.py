"""Run the audit and write down what it found."""

import logging
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from expectations.summary import AuditSummary
from jikenbo.errors import ExitCode, JikenboError
from jikenbo.failures import kind_of
from jikenbo.warehouse import Warehouse

NEEDED_TABLES = (
    "raw.loads",
    "raw.segments",
    "raw.rejects",
    "evidence.segments",
    "evidence.mentions",
    "main.fct_disclosures",
    "main.fct_incidents",
    "main.fct_timeline_events",
    "main.fct_affected_counts",
    "main.fct_leaked_fields",
    "quality.disagreeing_reports",
    "quality.reversed_days",
)

CREATE_QUALITY_TABLES = """
create schema if not exists quality;
create table if not exists quality.audit_runs (
    run_id varchar primary key,
    started_at timestamptz,
    finished_at timestamptz,
    success boolean,
    expectations integer,
    failed integer,
    warnings integer
);
create table if not exists quality.audit_results (
    run_id varchar,
    expectation varchar,
    "table" varchar,
    "column" varchar,
    severity varchar,
    success boolean,
    observed varchar,
    failing_rows bigint,
    exception varchar
);
"""


def run_audit(warehouse: Warehouse, progress: Callable[[str], None] | None = None) -> AuditSummary:
    """Audit the build file, write the results to `quality` and the pages to the Data Docs directory.

    Args:
        warehouse: whose build file to audit; nobody may hold it open for writing.
        progress: called with a word or two on each step before it begins.

    Returns:
        What was found; `success` is False if an error-severity expectation is not met or a check raised.

    Raises:
        JikenboError: the build file is missing, held, incomplete, or the audit itself broke.
    """
    report = progress or (lambda _: None)
    started_at = datetime.now(UTC)
    run_id = started_at.strftime("%Y%m%dT%H%M%S.%fZ")
    if not warehouse.build_path.exists():
        raise refusal(
            f"There is no build file at {warehouse.build_path} to audit; run `jikenbo build` first."
        )
    with open_build(warehouse.build_path, read_only=True) as connection:
        require_tables(connection)
        notices = connection.sql("select count(*) from evidence.segments").fetchall()[0][0]
        report("Great Expectations")
        os.environ["GX_ANALYTICS_ENABLED"] = "false"
        logging.getLogger("great_expectations").setLevel(logging.WARNING)
        from expectations.validation import validate  # takes seconds to import

        # it sets a level of its own on import, and tells of temporary directories
        logging.getLogger("great_expectations.data_context.types.base").setLevel(logging.WARNING)

        try:
            results = validate(warehouse, run_id, started_at, report)
        except Exception as error:
            reason = " ".join(str(error).split())[:300]
            raise refusal(
                f"The audit of {warehouse.build_path} broke off ({reason}); run `jikenbo doctor`."
            ) from error
    summary = AuditSummary(
        run_id=run_id,
        started_at=started_at,
        finished_at=datetime.now(UTC),
        notices=notices,
        results=results,
        data_docs=warehouse.data_docs_directory,
    )
    with open_build(warehouse.build_path, read_only=False) as connection:
        store(connection, summary)
    return summary


def refusal(message: str) -> JikenboError:
    """The error that says why there was no audit."""
    return JikenboError(message, ExitCode.AUDIT_FAILED)


@contextmanager
def open_build(path: Path, *, read_only: bool) -> Iterator[duckdb.DuckDBPyConnection]:
    """The build file, closed again whatever happens.

    Raises:
        JikenboError: it cannot be opened.
    """
    try:
        connection = duckdb.connect(str(path), read_only=read_only)
    except duckdb.Error as error:
        reason = str(error).splitlines()[0]
        message = f"The audit cannot open {path} ({reason}); wait for the run that holds it, or rebuild it."
        raise JikenboError(message, kind_of(error) or ExitCode.AUDIT_FAILED) from error
    try:
        yield connection
    finally:
        connection.close()


def require_tables(connection: duckdb.DuckDBPyConnection) -> None:
    """Raise JikenboError if the build lacks a table that the suites look at."""
    rows = connection.sql(
        "select table_schema || '.' || table_name from information_schema.tables"
    ).fetchall()
    present = {name for (name,) in rows}
    missing = [name for name in NEEDED_TABLES if name not in present]
    if missing:
        raise refusal(
            f"The build file lacks {', '.join(missing)}, so it cannot be audited; run `jikenbo build` first."
        )


def store(connection: duckdb.DuckDBPyConnection, summary: AuditSummary) -> None:
    """Append the audit to `quality.audit_runs` and `quality.audit_results`, all of it or nothing."""
    connection.begin()
    connection.execute(CREATE_QUALITY_TABLES)
    connection.execute(
        "insert into quality.audit_runs values (?, ?, ?, ?, ?, ?, ?)",
        [
            summary.run_id,
            summary.started_at,
            summary.finished_at,
            summary.success,
            len(summary.results),
            len(summary.failures),
            len(summary.warnings),
        ],
    )
    connection.executemany(
        "insert into quality.audit_results values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            [
                summary.run_id,
                result.expectation,
                result.table,
                result.column,
                result.severity,
                result.success,
                result.observed,
                result.failing_rows,
                result.exception,
            ]
            for result in summary.results
        ],
    )
    connection.commit()
