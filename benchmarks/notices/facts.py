"""What a page states, collected while it is written, and its label in the form that `jikenbo evaluate` reads."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any


@dataclass
class Facts:
    """The facts of one page. A set of keys each keeps a fact that is stated twice from being labelled twice."""

    kind: str = "incident_notice"
    case_number: str | None = None
    organization: str | None = None
    disclosed_on: date | None = None
    report_number: int = 1
    is_final_report: bool = False
    cause: str = "unknown"
    third_parties: tuple[str, ...] = ()
    events: dict[tuple[str, str | None, str | None, str], str] = field(default_factory=dict)
    """(date, date_end, time, type) → precision."""
    counts: dict[tuple[int, str, str], bool] = field(default_factory=dict)
    """(value, unit, role) → is approximate."""
    fields: dict[str, str] = field(default_factory=dict)
    """code → status."""
    total: int | None = None

    def add_event(
        self,
        kind: str,
        day: date,
        *,
        end: date | None = None,
        time: str | None = None,
        precision: str = "day",
    ) -> None:
        """State a dated happening; `time` is HH:MM."""
        self.events[day.isoformat(), end.isoformat() if end else None, time, kind] = precision

    def add_count(self, value: int, unit: str, role: str, approximate: bool = False) -> None:
        """State a number of people, records or documents."""
        self.counts[value, unit, role] = approximate

    def label(self, identifier: str, text: str) -> dict[str, Any]:
        """The record of one page."""
        return {
            "id": identifier,
            "text": text,
            "kind": self.kind,
            "case_number": self.case_number,
            "organization": self.organization,
            "disclosed_on": self.disclosed_on.isoformat() if self.disclosed_on else None,
            "report_number": self.report_number,
            "is_final_report": self.is_final_report,
            "counts": [
                {"value": value, "unit": unit, "role": role, "approximate": approximate, "bound": None}
                for (value, unit, role), approximate in self.counts.items()
            ],
            "affected_count": self.total,
            "leaked_fields": [{"code": code, "status": status} for code, status in self.fields.items()],
            "events": [
                {"date": day, "date_end": end, "time": time, "precision": precision, "type": kind}
                for (day, end, time, kind), precision in self.events.items()
            ],
            "cause": self.cause,
            "via_third_party": bool(self.third_parties),
            "third_parties": list(self.third_parties),
        }
