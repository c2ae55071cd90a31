"""Writes days as notices do: in full, by era, without the year, or as the same or the next day."""

import random
from datetime import date, timedelta

from notices.vocabulary import pick

REIWA = date(2019, 5, 1)
WEEKDAYS = "月火水木金土日"
STYLES = ("western", "western", "western", "era", "era", "slash")
ONE_DAY = timedelta(days=1)


def in_full(day: date, style: str) -> str:
    """A day with its year."""
    if style == "slash":
        return f"{day.year}/{day.month}/{day.day}"
    return f"{year_of(day, style)}{day.month}月{day.day}日"


def year_of(day: date, style: str) -> str:
    """The year with 年, western or by era (from 1989 on)."""
    if style != "era":
        return f"{day.year}年"
    number = day.year - 2018 if day >= REIWA else day.year - 1988
    name = "令和" if day >= REIWA else "平成"
    return f"{name}{'元' if number == 1 else number}年"


def moment_of(rng: random.Random, hour: int, minute: int) -> str:
    """A time of the day after its date."""
    minutes = f"{minute}分" if minute else ""
    around = pick(rng, ("", "頃", "ごろ"))
    if rng.random() < 0.5:
        half, hour = ("午後", hour - 12) if hour > 12 else ("午前", hour)
        return f"{half}{hour}時{minutes}{around}"
    return f"{hour}時{minutes}{around}"


class DateWriter:
    """Writes the days of one page; what was written before decides how short the next may be.

    Args:
        rng: decides between ways of writing.
        published: the day that the page gives before its text, which lends its year to the first date.
    """

    def __init__(self, rng: random.Random, published: date | None) -> None:
        self.style = pick(rng, STYLES)
        self._rng = rng
        self._has_weekdays = rng.random() < 0.25
        self._year_known = published.year if published else None
        self._last: date | None = None

    def day(self, day: date) -> str:
        """One day; may lean on the day before it in the text."""
        last, self._last = self._last, day
        chance = self._rng.random()
        if last is not None and chance < 0.6:
            if day == last:
                return "同日"
            if day - last == ONE_DAY:
                return "翌日"
            if (day.year, day.month) == (last.year, last.month) and day > last and chance < 0.25:
                return f"同月{day.day}日"
        return self._dated(day, chance < 0.75) + self._weekday(day)

    def full(self, day: date) -> str:
        """One day with its year."""
        self._last, self._year_known = day, day.year
        return in_full(day, self.style)

    def period(self, first: date, last: date) -> str:
        """A closed period of at least two days."""
        self._last = None
        start = in_full(first, self.style)
        self._year_known = last.year
        if self.style == "slash":
            return f"{start}{pick(self._rng, ('~', '〜', '-'))}{in_full(last, self.style)}"
        if first.year != last.year:
            end = in_full(last, self.style)
        elif first.month == last.month and self._rng.random() < 0.3:
            end = f"{last.day}日"
        else:
            end = f"{pick(self._rng, ('', '', '同年'))}{last.month}月{last.day}日"
        return f"{start}から{end}まで" if self._rng.random() < 0.5 else f"{start}~{end}"

    def month(self, day: date) -> str:
        """A month alone."""
        self._last, self._year_known = None, day.year
        return f"{year_of(day, self.style)}{day.month}月頃"

    def _dated(self, day: date, may_be_short: bool) -> str:
        if self.style != "slash" and may_be_short and day.year == self._year_known:
            return f"{day.month}月{day.day}日"
        self._year_known = day.year
        return in_full(day, self.style)

    def _weekday(self, day: date) -> str:
        return f"({WEEKDAYS[day.weekday()]})" if self._has_weekdays else ""
