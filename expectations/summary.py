"""What an audit found, as plain values."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True)
class AuditResult:
    """The outcome of one expectation.

    `observed` says in words what was seen; `failing_rows` counts the rows that speak against the expectation,
    also where it tolerates a share of them; `exception` is the reason why it could not be evaluated.
    """

    expectation: str
    table: str
    column: str | None
    severity: Severity
    success: bool
    observed: str
    failing_rows: int | None
    exception: str | None

    @property
    def blocks(self) -> bool:
        """Whether this result alone fails the audit: an error, or a check that never truly ran."""
        return self.exception is not None or (self.severity == "error" and not self.success)

    @property
    def warns(self) -> bool:
        """Whether this result asks for a look without failing the audit."""
        return not self.success and not self.blocks


@dataclass(frozen=True)
class AuditSummary:
    """One audit of the build file. Times are in UTC."""

    run_id: str
    started_at: datetime
    finished_at: datetime
    notices: int
    results: tuple[AuditResult, ...]
    data_docs: Path

    @property
    def success(self) -> bool:
        """Whether the build may be published."""
        return bool(self.results) and not self.failures

    @property
    def failures(self) -> tuple[AuditResult, ...]:
        """The results that fail the audit."""
        return tuple(result for result in self.results if result.blocks)

    @property
    def warnings(self) -> tuple[AuditResult, ...]:
        """The results that ask for a look."""
        return tuple(result for result in self.results if result.warns)

    @property
    def sentence(self) -> str:
        """The audit in one sentence, naming up to three failures."""
        if not self.success:
            named = "; ".join(f"{result.expectation}: {result.observed}" for result in self.failures[:3])
            return f"audit failed, {len(self.failures)} of {len(self.results)} expectations not met ({named})"
        subject = f"{self.notices} notices" if self.notices else "an empty warehouse, nothing to check"
        met = f"audit passed on {subject}: {len(self.results) - len(self.warnings)} expectations met"
        match len(self.warnings):
            case 0:
                return met
            case 1:
                return f"{met}, 1 warning"
            case several:
                return f"{met}, {several} warnings"
