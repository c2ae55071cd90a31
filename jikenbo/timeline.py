"""Places what happened in an incident on an axis of time; the template draws it.

The axis is true to scale except where long silence would press everything else together: such a gap is cut short, and the
cut is shown with its length.
"""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from jikenbo.labels import Name

LONG_GAP_SHARE = 0.4
"""A gap longer than this share of the time shown is cut."""

SHORTEST_CUT = timedelta(days=60)
CUT_WIDTH = 46.0
DOT_RADIUS = 5.5
TICK_WIDTH = 66.0

REPORTS_DUE = Name("委員会への報告の期限", "Reports to the PPC due")
"""What a row of deadlines alone is called."""


@dataclass(frozen=True)
class Happening:
    """One dated event of an incident, or a day on which something was due.

    Attributes:
        code: kind of event; happenings of one kind share a row, deadlines that of what was due.
        name: of the kind.
        start: first day.
        end: last day; None for a single day or an open period.
        precision: `minute`, `hour`, `day`, `month` or `year`.
        time: HH:MM, or empty.
        is_current: whether the row stands for the incident.
        is_due: whether it is a deadline, not an event.
    """

    code: str
    name: Name
    start: date
    end: date | None = None
    precision: str = "day"
    time: str = ""
    is_current: bool = True
    is_due: bool = False

    @property
    def place(self) -> tuple[Any, ...]:
        """What tells it from other happenings: reports repeat one another."""
        return (self.code, self.start, self.until, self.time, self.is_due)

    @property
    def until(self) -> date:
        """The last day on which it may have been."""
        last = max(self.end or self.start, self.start)
        if self.precision == "month" and last.day == 1:
            return last.replace(day=monthrange(last.year, last.month)[1])
        if self.end and self.end > self.start:
            return self.end
        if self.precision == "year":
            return date(self.start.year, 12, 31)
        return self.start

    @property
    def told(self) -> str:
        """The day or period, no more precise than it is stated; a deadline is named as one."""
        said = _as_precise(self.start, self.precision)
        if self.is_due:
            return f"期限 {said}"
        if self.end and self.end > self.start:
            return f"{said} – {_as_precise(self.end, self.precision)}"
        return f"{said} {self.time}".strip()


@dataclass(frozen=True)
class Mark:
    """A happening on the drawing, in its units."""

    happening: Happening
    left: float
    width: float
    label: str
    label_left: float
    label_anchor: str

    @property
    def middle(self) -> float:
        """Where a dot stands."""
        return self.left + self.width / 2


@dataclass(frozen=True)
class Row:
    """Happenings of one kind."""

    name: Name
    top: float
    marks: tuple[Mark, ...]

    @property
    def days(self) -> str:
        """Its days in words, for where marks have no room for labels."""
        return ", ".join(dict.fromkeys(mark.happening.told for mark in self.marks))


@dataclass(frozen=True)
class Cut:
    """A gap that is cut short."""

    middle: float
    days: int


@dataclass(frozen=True)
class Timeline:
    """A drawing: rows of marks under ticks."""

    width: float
    height: float
    is_narrow: bool
    left: float
    rows: tuple[Row, ...]
    ticks: tuple[tuple[float, str], ...]
    cuts: tuple[Cut, ...]


def draw(happenings: Sequence[Happening], width: float, is_narrow: bool) -> Timeline | None:
    """Place happenings on an axis.

    Args:
        happenings: in any order.
        width: of the drawing.
        is_narrow: whether names stand above their rows, for a phone, instead of on the left.

    Returns:
        The drawing; None if nothing has a day.
    """
    if not happenings:
        return None
    left, right = (10.0, width - 10.0) if is_narrow else (width * 0.26, width - 14.0)
    top, row_height = (34.0, 50.0) if is_narrow else (30.0, 32.0)
    days = sorted({day for each in happenings for day in (each.start, each.until)})
    places, cuts = _axis(days, left, right)
    rows = []
    kinds: dict[str, list[Happening]] = {}
    once = {each.place: each for each in sorted(happenings, key=lambda each: each.is_current)}
    for each in sorted(once.values(), key=lambda each: (each.start, each.until, each.time, each.code)):
        kinds.setdefault(each.code, []).append(each)
    for number, kind in enumerate(kinds.values()):
        marks = _marks(kind, places, (left, right), is_narrow)
        name = next((each.name for each in kind if not each.is_due), REPORTS_DUE)
        rows.append(Row(name, top + row_height * number + row_height / 2, marks))
    ticks = _ticks(days, places, is_narrow)
    return Timeline(width, top + row_height * len(rows) + 6, is_narrow, left, tuple(rows), ticks, cuts)


def _axis(days: Sequence[date], left: float, right: float) -> tuple[dict[date, float], tuple[Cut, ...]]:
    """Where each day stands, and which gaps are cut."""
    gaps = {(first, second): second - first for first, second in pairwise(days)}
    cut: set[tuple[date, date]] = set()
    while len(cut) < len(gaps) - 1 and len(cut) < 3:
        shown = {gap: length for gap, length in gaps.items() if gap not in cut}
        longest = max(shown, key=lambda gap: shown[gap])
        total = sum(shown.values(), timedelta())
        if shown[longest] < SHORTEST_CUT or shown[longest] < total * LONG_GAP_SHARE:
            break
        cut.add(longest)
    shown_days = sum(length.days for gap, length in gaps.items() if gap not in cut)
    scale = (right - left - CUT_WIDTH * len(cut)) / max(shown_days, 1)
    places, cuts, at = {days[0]: left}, [], left
    for gap, length in gaps.items():
        step = CUT_WIDTH if gap in cut else length.days * scale
        if gap in cut:
            cuts.append(Cut(at + step / 2, length.days))
        at += step
        places[gap[1]] = at
    return places, tuple(cuts)


def _marks(
    kind: Sequence[Happening], places: dict[date, float], sides: tuple[float, float], is_narrow: bool
) -> tuple[Mark, ...]:
    """The marks of a row; labels that would touch the next mark are left out."""
    marks = []
    taken = sides[0] - 14
    for number, each in enumerate(kind):
        start, end = places[each.start], places[each.until]
        label = "" if is_narrow else _short(each)
        size = sum(6.6 if character.isascii() else 11.5 for character in label)
        label_left, anchor = end + DOT_RADIUS + 5, "start"
        following = places[kind[number + 1].start] if number + 1 < len(kind) else sides[1] + 12
        if label_left + size > following - DOT_RADIUS:
            label_left, anchor = start - DOT_RADIUS - 5, "end"
            if label_left - size < taken:
                label = ""
        taken = label_left + size if label and anchor == "start" else end + DOT_RADIUS + 2
        marks.append(Mark(each, start, end - start, label, label_left, anchor))
    return tuple(marks)


def _as_precise(day: date, precision: str) -> str:
    """A day as precisely as it is stated; of a period of months, an end that is no first of a month is a day."""
    if precision == "year":
        return f"{day:%Y}"
    return f"{day:%Y-%m}" if precision == "month" and day.day == 1 else day.isoformat()


def _short(each: Happening) -> str:
    """A day as a label beside its mark."""
    if each.is_due:
        return f"{each.name.ja} {each.start.month}/{each.start.day}"
    if each.precision in ("month", "year"):
        return each.told
    if each.end and each.end > each.start:
        return f"{each.start.month}/{each.start.day}–{each.end.month}/{each.end.day}"
    return f"{each.start.month}/{each.start.day} {each.time}".strip()


def _ticks(days: Sequence[date], places: dict[date, float], is_narrow: bool) -> tuple[tuple[float, str], ...]:
    """Days to write above the axis: the first, the last, and those between that have room.

    The last is written to the left of its place, and the first, where it is narrow, to the right; the others stand amid theirs.
    """
    chosen = [days[0]]
    for day in days[1:-1]:
        before = TICK_WIDTH * (1.5 if is_narrow and len(chosen) == 1 else 1)
        if places[day] - places[chosen[-1]] >= before and places[days[-1]] - places[day] >= TICK_WIDTH * 1.5:
            chosen.append(day)
    if len(days) > 1:
        chosen.append(days[-1])
    return tuple((places[day], f"{day:%Y-%m-%d}") for day in chosen)
