"""What results look like on a terminal."""

import csv
import io
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from expectations import AuditSummary
    from jikenbo.diff import Diff, Example
    from jikenbo.doctor import Finding
    from jikenbo.history import PastRun
    from jikenbo.preview import Preview
    from jikenbo.publications import Publication
    from jikenbo.readers import Rows
    from jikenbo.rejects import Quarantined
    from jikenbo.run_report import RunReport
    from loaders import LoadSummary

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


def run_table(report: "RunReport") -> Table:
    """The short table at the end of a run."""
    fields = ", ".join(f"{field.name_ja} {field.name_en} ({field.incidents})" for field in report.top_fields)
    warnings = f", {report.audit_warnings} with a warning" if report.audit_warnings else ""
    others = f", beside {report.other_posts:,} posts that tell of no incident" if report.other_posts else ""
    return _table(
        "Jikenbo 事件簿",
        ("", ""),
        (
            ("Notices 公表", f"{report.notices:,}{others}"),
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


def rejects_table(pieces: Sequence["Quarantined"]) -> Table:
    """What waits in quarantine."""
    return _table(
        f"Quarantine: {len(pieces):,}",
        ("source", "bytes", "reason", "detail", "begins with"),
        [
            (
                piece.source_uri,
                f"{piece.byte_start}-{piece.byte_end}",
                piece.reason,
                piece.detail,
                piece.snippet,
            )
            for piece in pieces
        ],
    )


def preview_table(previews: Sequence["Preview"]) -> Table:
    """What a load would do with each source."""
    return _table(
        "Would be loaded",
        ("source", "found", "new", "changed", "unchanged", "rejected", "header matched", "encoding"),
        [
            (
                preview.source_uri,
                f"{preview.found:,}",
                f"{preview.new:,}",
                f"{preview.changed:,}",
                f"{preview.unchanged:,}",
                _with_reasons(preview),
                f"{preview.headers_matched:,}",
                ", ".join(f"{name} {count:,}" for name, count in sorted(preview.encodings.items())),
            )
            for preview in previews
        ],
    )


def _with_reasons(preview: "Preview") -> str:
    """The number of rejects, and how many for which reason."""
    reasons = ", ".join(f"{reason} {count:,}" for reason, count in sorted(preview.reasons.items()))
    return f"{preview.rejected:,} ({reasons})" if reasons else "0"


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


def diff_tables(diff: "Diff") -> Iterator[Table]:
    """How many facts differ, and examples of them."""
    yield _table(
        "New build against the published facts",
        ("", "published", "added", "removed", "altered", "columns altered"),
        [
            (
                each.subject,
                f"{each.existing:,}",
                f"{each.added:,}",
                f"{each.removed:,}",
                f"{each.altered:,}",
                ", ".join(f"{column} ({count})" for column, count in each.altered_columns.items()),
            )
            for each in diff.subjects
        ],
    )
    examples = [
        (
            each.subject,
            example.change,
            " ".join(str(value) for value in example.key.values() if value is not None),
            _changes(example),
        )
        for each in diff.subjects
        for example in each.examples
    ]
    if examples:
        yield _table("Examples", ("", "change", "key", "values"), examples)


def _changes(example: "Example") -> str:
    if example.change == "altered":
        return ", ".join(
            f"{column}: {before} → {example.after[column]}" for column, before in example.before.items()
        )
    values = example.before or example.after
    return ", ".join(f"{column}: {value}" for column, value in list(values.items())[:4] if value is not None)


def history_table(runs: Sequence["PastRun"]) -> Table:
    """Past runs, the latest first."""
    return _table(
        "Runs",
        ("run (UTC)", "command", "status", "seconds", "notices", "incidents", "audit", "rules"),
        [
            (
                run.run_id.partition(".")[0],
                run.command,
                _outcome_told(run),
                "" if run.seconds is None else f"{run.seconds:.1f}",
                str(run.facts.get("notices", "")),
                str(run.facts.get("incidents", "")),
                _audit_told(run),
                run.rules,
            )
            for run in runs
        ],
    )


def _outcome_told(run: "PastRun") -> str:
    if run.exit_code in (None, 0):
        return run.status
    return f"{run.status} ({run.exit_code})" + (f" after {run.step}" if run.step else "")


def _audit_told(run: "PastRun") -> str:
    if "audit" not in run.facts:
        return ""
    warnings = run.facts.get("audit_warnings")
    return f"{run.facts['audit']}, {warnings} warned" if warnings else str(run.facts["audit"])


def models_table(runs: Sequence["PastRun"]) -> Table:
    """How long each node of the last build took."""
    nodes = next((run.models for run in runs if run.models), ())
    return _table(
        "Models of the last build, the slowest first",
        ("model", "status", "seconds"),
        [(str(node["name"]), str(node["status"]), f"{node['seconds']:.3f}") for node in nodes],
    )


def publications_table(kept: Sequence["Publication"]) -> Table:
    """The publications that can be rolled back to."""
    return _table(
        "Publications kept",
        ("publication", "size", ""),
        [
            (each.publication_id, f"{each.bytes / 1e6:.1f} MB", "current" if each.is_current else "")
            for each in kept
        ],
    )


def doctor_table(findings: Sequence["Finding"]) -> Table:
    """What was looked at, and how to mend what is wrong."""
    return _table(
        "Health",
        ("", "what", "found", "to mend"),
        [(finding.status, finding.subject, finding.detail, finding.mend or "") for finding in findings],
    )


def rows_table(rows: "Rows") -> Table:
    """What a query gave."""
    return _table(
        "", rows.columns, [["" if value is None else str(value) for value in row] for row in rows.rows]
    )


def as_csv(rows: "Rows") -> str:
    """What a query gave as CSV; text that a spreadsheet would run as a formula gets an apostrophe before it."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(rows.columns)
    writer.writerows([safe_cell(value) for value in row] for row in rows.rows)
    return text.getvalue()


def safe_cell(value: object) -> object:
    """A value that no spreadsheet runs: an apostrophe stands before a text that would begin a formula."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA_SIGNS) else value


def _table(title: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> Table:
    table = Table(title=title, title_justify="left", show_header=any(columns))
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(Text(printable(cell)) for cell in row))
    return table


def printable(text: str) -> str:
    """The text with a dot for each sign that a terminal could take for an order; names of files may hold any."""
    return "".join(sign if sign.isprintable() or sign in "\n\u3000" else "·" for sign in text)
