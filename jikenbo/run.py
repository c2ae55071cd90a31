"""The steps that a scheduler runs: load, build, audit, publish."""

import time
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from jikenbo import reading
from jikenbo.build import BuildSummary, build
from jikenbo.diff import compare, require_review
from jikenbo.errors import ExitCode, JikenboError
from jikenbo.failpoints import failpoint
from jikenbo.failures import AS_IT_WAS, explain, kind_of
from jikenbo.history import past_runs, program_hash
from jikenbo.integrity import scan
from jikenbo.lock import POLL_SECONDS
from jikenbo.mending import mend
from jikenbo.operations import Operation, Say, operation
from jikenbo.publications import KEPT_PUBLICATIONS, Publication, roll_back
from jikenbo.run_report import RunReport, report
from jikenbo.standing import require_audited, results_path, standing_audit
from jikenbo.warehouse import Warehouse

if TYPE_CHECKING:
    from expectations import AuditSummary
    from jikenbo.publish import PublishSummary
    from loaders import LoadOptions, LoadSummary

LOAD_MEMORY = "700MB"
"""What the database holds in memory while a load runs; more is spilled to its temporary directory in the warehouse."""


def run_all(
    warehouse: Warehouse,
    sources: Sequence[str],
    options: "LoadOptions | None",
    say: Say,
    *,
    wait: float = 0,
    keep: int = KEPT_PUBLICATIONS,
    review_percent: float | None = None,
    full_refresh: bool = False,
) -> RunReport:
    """Load, build, audit and publish; where nothing is new, what is published stands and nothing is done.

    A damaged build file is mended on the way, once: from what had landed in it, else from the published file.

    Args:
        warehouse: where the files live.
        sources: files, globs, directories, addresses or `-`.
        options: how to read them.
        say: told the name of each step as it begins.
        wait: how long to wait for another run, or for a program that holds the build file, in seconds.
        keep: how many publications to keep.
        review_percent: refuse to publish when more than this share of the published incidents, fields or events
            changes, in per cent.
        full_refresh: read all notices again, also those that have not changed.

    Raises:
        JikenboError: a step failed; the published file is then as it was.
    """
    with operation(warehouse, "run", wait, say) as under_way:
        try:
            return _run(
                under_way, sources, options, keep, review_percent, wait=wait, full_refresh=full_refresh
            )
        except Exception as error:
            if not _is_build_damaged(warehouse, error):
                raise
            say("Mending the build file")
            under_way.note(mend(warehouse))
            return _run(
                under_way, sources, options, keep, review_percent, wait=wait, full_refresh=full_refresh
            )


def _run(
    under_way: Operation,
    sources: Sequence[str],
    options: "LoadOptions | None",
    keep: int,
    review_percent: float | None,
    *,
    wait: float,
    full_refresh: bool,
) -> RunReport:
    warehouse = under_way.warehouse
    loads = load_sources(warehouse, sources, options, wait=wait)
    if not full_refresh and _stands(under_way):
        under_way.note("Nothing is new since the last publication, which stands.")
        return report(under_way, tuple(loads))
    build_models(warehouse, full_refresh=full_refresh)
    require_passed(audit_build(warehouse))
    if review_percent is not None:
        with under_way.step("compare", "Comparing with the published facts"):
            require_review(compare(warehouse), review_percent)
    failpoint("compared")
    publish_audited(warehouse, keep=keep)
    return report(under_way, tuple(loads))


def _stands(under_way: Operation) -> bool:
    """Whether another build would publish what is published; if so, the log gets the audit of that."""
    with connect(under_way.warehouse, read_only=True) as connection:
        audit = standing_audit(under_way.warehouse, connection, under_way.rules)
    if audit is None:
        return False
    _count_audit(under_way, audit.success, audit.expectations, audit.warnings)
    return True


def _count_audit(under_way: Operation, success: bool, expectations: int, warnings: int) -> None:
    under_way.facts |= {
        "audit": "passed" if success else "failed",
        "expectations": expectations,
        "audit_warnings": warnings,
    }


def load_sources(
    warehouse: Warehouse,
    sources: Sequence[str],
    options: "LoadOptions | None" = None,
    say: Say | None = None,
    *,
    wait: float = 0,
) -> list["LoadSummary"]:
    """Land sources in the build file.

    An address that cannot be fetched is a reject like any other, and the rest lands; what was not read at all is told in
    a note.

    Raises:
        JikenboError: a source cannot be read, or another process holds the build file; or nothing but addresses was
            given, and none could be fetched.
    """
    import loaders

    with operation(warehouse, "load", wait, say) as under_way, under_way.step("load", "Loading"):
        with connect(warehouse, wait=wait) as connection:
            connection.execute(f"set memory_limit = '{LOAD_MEMORY}'")
            summaries = loaders.load(
                connection, sources, options, lambda reached: under_way.say(f"Loading {reached.sentence}")
            )
        for counter in ("new", "changed", "unchanged", "rejected"):
            under_way.facts[f"segments_{counter}"] = sum(
                getattr(summary, f"segments_{counter}") for summary in summaries
            )
        for note in load_notes(summaries):
            under_way.note(note)
        failpoint("loaded")
    _require_fetched(summaries)
    return summaries


def load_notes(summaries: Sequence["LoadSummary"]) -> list[str]:
    """What to know of a load: how many pieces wait in quarantine, which addresses were not fetched, what has not changed."""
    read = [summary for summary in summaries if summary.status != "not_fetched"]
    rejected, found = sum(each.segments_rejected for each in read), sum(each.segments_found for each in read)
    unmodified = [summary.note for summary in summaries if summary.status == "not_modified"]
    if len(unmodified) > 1:
        unmodified = [f"{len(unmodified)} pages have not changed since they were last read."]
    missed = [summary.note for summary in summaries if summary.status == "not_fetched"]
    waiting = [f"In quarantine: {rejected} of {found}; `jikenbo rejects` tells why."] if rejected else []
    return [note for note in (*waiting, *unmodified, *missed) if note]


def _require_fetched(summaries: Sequence["LoadSummary"]) -> None:
    """Raise JikenboError if there was nothing to read but addresses, and none could be fetched."""
    missed = [summary for summary in summaries if summary.status == "not_fetched"]
    if not missed or len(missed) < len(summaries):
        return
    others = f" Of {len(missed)} addresses none was; see `jikenbo rejects`." if len(missed) > 1 else ""
    raise JikenboError(f"{missed[0].note}{others}")


def build_models(
    warehouse: Warehouse,
    select: str | None = None,
    say: Say | None = None,
    *,
    wait: float = 0,
    full_refresh: bool = False,
) -> BuildSummary:
    """Run the dbt models and their tests, on what is new or changed if the rest was read by the same rules.

    Args:
        warehouse: where the build file lives.
        select: a dbt node selection; those models then read all that their inputs hold.
        say: told the name of each step as it begins.
        wait: how long to wait for another run, in seconds.
        full_refresh: read all notices again.

    Raises:
        JikenboError: nothing is loaded, or a model or test failed.
    """
    ensure_landed(warehouse)
    with (
        operation(warehouse, "build", wait, say) as under_way,
        under_way.step("build", "Building the models"),
    ):
        # A build that is killed must not pass for the one before.
        results_path(warehouse).unlink(missing_ok=True)
        with connect(warehouse, wait=wait) as connection:
            read = reading.look(connection, under_way.rules, full_refresh)
            reading.prepare(connection, read, is_partial=select is not None)
        if read.sentence is not None and select is None:
            under_way.note(read.sentence)
        is_batch = select is None and read.why_all is None
        summary = build(warehouse, select=select, batch=is_batch)
        failpoint("read")
        if select is None:
            with connect(warehouse) as connection:
                tables = None if is_batch else summary.tables
                reading.complete(connection, under_way.rules, program_hash(), tables)
        failpoint("built")
        return replace(summary, note=read.sentence if select is None else None)


def ensure_landed(warehouse: Warehouse) -> None:
    """Raise JikenboError unless something was loaded into the build file."""
    if not warehouse.build_path.exists():
        raise JikenboError(
            f"Nothing is loaded in {warehouse.directory} yet; run `jikenbo load SOURCE…` first."
        )


def audit_build(warehouse: Warehouse, say: Say | None = None, *, wait: float = 0) -> "AuditSummary":
    """Run the expectations on the build file.

    Raises:
        JikenboError: there is nothing to audit.
    """
    ensure_landed(warehouse)
    from expectations import run_audit

    with operation(warehouse, "audit", wait, say) as under_way, under_way.step("audit", "Auditing"):
        summary = run_audit(warehouse)
        _count_audit(under_way, summary.success, len(summary.results), len(summary.warnings))
        failpoint("audited")
        return summary


def require_passed(audit: "AuditSummary") -> None:
    """Raise JikenboError if the audit failed."""
    if audit.success:
        return
    broken = next((result.exception for result in audit.results if result.exception), None)
    if broken is not None and kind_of(RuntimeError(broken)) == ExitCode.DAMAGED:
        raise JikenboError(f"The audit could not read the build file ({broken}).", ExitCode.DAMAGED)
    sentence = audit.sentence[0].upper() + audit.sentence[1:]
    raise JikenboError(f"{sentence}. {AS_IT_WAS}", ExitCode.AUDIT_FAILED)


def publish_audited(
    warehouse: Warehouse, say: Say | None = None, *, wait: float = 0, keep: int = KEPT_PUBLICATIONS
) -> "PublishSummary":
    """Publish the build file, provided that the last audit passed and nothing was built since.

    Raises:
        JikenboError: the build was not audited, its audit failed, or the copy failed.
    """
    ensure_landed(warehouse)
    from jikenbo.publish import publish

    with operation(warehouse, "publish", wait, say) as under_way, under_way.step("publish", "Publishing"):
        with connect(warehouse, read_only=True) as connection:
            require_audited(warehouse, connection)
        summary = publish(warehouse, _rules_of_build(warehouse) or under_way.rules, keep)
        under_way.facts["publication_id"] = summary.publication.publication_id
        return summary


def roll_back_published(
    warehouse: Warehouse, publication_id: str | None = None, *, wait: float = 0
) -> Publication:
    """Publish an earlier publication again, under the lock and in the log.

    Raises:
        JikenboError: there is none, or another run holds the warehouse.
    """
    with operation(warehouse, "rollback", wait) as under_way:
        publication = roll_back(warehouse, publication_id)
        under_way.facts["publication_id"] = publication.publication_id
        return publication


def connect(warehouse: Warehouse, read_only: bool = False, *, wait: float = 0) -> Any:
    """Open the build file.

    Args:
        warehouse: where it lives.
        read_only: whether only to read it.
        wait: how long to wait for a program that holds it without being a run, such as one that compares, in seconds.

    Raises:
        JikenboError: another process holds it, still after the wait, or it is no DuckDB file.
    """
    import duckdb

    deadline = time.monotonic() + wait
    while True:
        try:
            return duckdb.connect(str(warehouse.build_path), read_only=read_only)
        except duckdb.Error as error:
            told = explain(error, warehouse, "opening the build file")
            if told.exit_code != ExitCode.LOCKED or time.monotonic() >= deadline:
                raise told from error
        time.sleep(POLL_SECONDS)


def _is_build_damaged(warehouse: Warehouse, error: Exception) -> bool:
    """Whether an error came from a build file that cannot be read whole."""
    return kind_of(error) == ExitCode.DAMAGED and scan(warehouse.build_path).problem is not None


def _rules_of_build(warehouse: Warehouse) -> str | None:
    """Hash of the rules that the last build read with, as the log tells it."""
    return next((past.rules for past in past_runs(warehouse) if "build" in past.steps), None)
