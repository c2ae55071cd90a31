"""Where happenings stand on the axis of an incident's timeline."""

from datetime import date
from itertools import pairwise

from jikenbo.labels import Name
from jikenbo.timeline import Happening, draw


def happening(code: str, start: date, **more: object) -> Happening:
    return Happening(code, Name(code, code), start, **more)  # type: ignore[arg-type]


def test_an_incident_without_days_has_no_drawing() -> None:
    assert draw([], 900, False) is None


def test_a_single_day_is_drawn() -> None:
    drawing = draw([happening("disclosed", date(2025, 5, 1))], 900, False)
    assert drawing and [label for _, label in drawing.ticks] == ["2025-05-01"]


def test_days_stand_in_order_and_true_to_scale() -> None:
    days = [date(2025, 5, 1), date(2025, 5, 11), date(2025, 5, 31)]
    drawing = draw([happening(f"e{day.day}", day) for day in days], 900, False)
    assert drawing and not drawing.cuts
    first, second, third = (row.marks[0].left for row in drawing.rows)
    assert round((third - second) / (second - first), 6) == 2


def test_years_of_silence_are_cut_and_the_cut_says_how_long() -> None:
    happenings = [
        happening("occurred", date(2014, 4, 1)),
        happening("discovered", date(2025, 5, 1)),
        happening("disclosed", date(2025, 5, 20)),
    ]
    drawing = draw(happenings, 900, False)
    assert drawing
    assert [cut.days for cut in drawing.cuts] == [(date(2025, 5, 1) - date(2014, 4, 1)).days]
    discovered, disclosed = drawing.rows[1].marks[0].left, drawing.rows[2].marks[0].left
    assert disclosed - discovered > 300


def test_a_month_is_a_bar_and_is_told_as_a_month() -> None:
    drawing = draw(
        [
            happening("occurred", date(2025, 2, 1), precision="month"),
            happening("disclosed", date(2025, 3, 31)),
        ],
        900,
        False,
    )
    assert drawing
    (mark,) = drawing.rows[0].marks
    assert mark.width > 0 and mark.happening.until == date(2025, 2, 28) and drawing.rows[0].days == "2025-02"


def test_a_period_of_months_ends_with_its_last_month_and_is_told_by_months() -> None:
    period = happening("exposure_period", date(2023, 4, 1), end=date(2024, 6, 1), precision="month")
    assert period.until == date(2024, 6, 30) and period.told == "2023-04 – 2024-06"
    years = happening("occurred", date(2019, 1, 1), end=date(2021, 12, 31), precision="year")
    assert years.until == date(2021, 12, 31) and years.told == "2019 – 2021"


def test_reports_that_repeat_a_day_give_one_mark_and_the_one_that_stands_is_shown() -> None:
    day = date(2025, 5, 1)
    drawing = draw([happening("discovered", day), happening("discovered", day, is_current=False)], 900, False)
    assert drawing
    assert [mark.happening.is_current for mark in drawing.rows[0].marks] == [True]


def test_a_deadline_shares_the_row_of_what_was_due() -> None:
    drawing = draw(
        [
            Happening("reported_ppc", Name("期限", "due"), date(2025, 5, 5), is_due=True),
            happening("reported_ppc", date(2025, 5, 9)),
        ],
        900,
        False,
    )
    assert drawing
    assert [row.name.ja for row in drawing.rows] == ["reported_ppc"] and len(drawing.rows[0].marks) == 2
    assert drawing.rows[0].days == "期限 2025-05-05, 2025-05-09", "a deadline is no report"


def test_a_row_of_deadlines_alone_is_named_after_none_of_them() -> None:
    due = [
        Happening("reported_ppc", Name(f"{kind}の期限", f"{kind} due"), day, is_due=True)
        for kind, day in (("速報", date(2025, 5, 5)), ("確報", date(2025, 6, 3)))
    ]
    drawing = draw(due, 900, False)
    assert drawing
    assert [row.name.ja for row in drawing.rows] == ["委員会への報告の期限"]


def test_labels_do_not_touch_each_other_and_ticks_stay_apart() -> None:
    happenings = [happening("contained", date(2025, 5, day), time="09:00") for day in range(1, 31)]
    drawing = draw(happenings, 900, False)
    assert drawing
    ends = 0.0
    for mark in drawing.rows[0].marks:
        if mark.label:
            size = len(mark.label) * 6.6
            left = mark.label_left if mark.label_anchor == "start" else mark.label_left - size
            assert left >= ends
            ends = left + size
    places = [place for place, _ in drawing.ticks]
    assert min(later - earlier for earlier, later in pairwise(places)) >= 64
    assert places[-1] - places[-2] >= 96, "the last is written to the left of its place"
