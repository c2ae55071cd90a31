"""What results look like on a terminal."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.table import Table

if TYPE_CHECKING:
    from expectations import AuditSummary
    from jikenbo.run import RunReport
    from loaders import LoadSummary


def run_table(report: "RunReport") -> Table:
    """The short table at the end of a run."""
    fields = ", ".join(f"{field.name_ja} {field.name_en} ({field.incidents})" for field in report.top_fields)
    warnings = f", {report.audit_warnings} warnings" if report.audit_warnings else ""
    return _table(
        "Jikenbo 事件簿",
        ("", ""),
        (
            ("Notices 公表", f"{report.notices:,}"),
            ("Incidents 事案", f"{report.incidents:,}"),
            ("People affected 影響人数", f"{report.people_affected:,}"),
            ("Top leaked fields 項目", fields or "none"),
            ("Audit 監査", f"passed: {report.expectations} expectations{warnings}"),
        ),
    )


def load_table(summaries: Sequence["LoadSummary"]) -> Table:
    """What became of each source's segments."""
    return _table(
        "Loaded",
        ("source", "found", "new", "changed", "unchanged", "rejected"),
        [
            (
                summary.source_uri,
                f"{summary.segments_found:,}",
                f"{summary.segments_new:,}",
                f"{summary.segments_changed:,}",
                f"{summary.segments_unchanged:,}",
                f"{summary.segments_rejected:,}",
            )
            for summary in summaries
        ],
    )


def audit_table(summary: "AuditSummary") -> Table:
    """The failures and warnings of an audit, and how many expectations held."""
    rows = [
        (
            "error" if result.blocks else "warning",
            result.expectation,
            ".".join(part for part in (result.table, result.column) if part),
            result.exception or result.observed,
        )
        for result in (*summary.failures, *summary.warnings)
    ]
    held = sum(1 for result in summary.results if result.success)
    title = f"Audit {'passed' if summary.success else 'failed'}: {held} of {len(summary.results)} expectations hold"
    return _table(title, ("severity", "expectation", "where", "observed"), rows)


def _table(title: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> Table:
    table = Table(title=title, title_justify="left", show_header=any(columns))
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*row)
    return table
