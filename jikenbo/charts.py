"""The charts of the report, described for Vega-Lite; their labels stand in Japanese and English.

Each gives None where there is nothing to show.
"""

from collections.abc import Callable, Sequence
from typing import Any

import altair as alt

from jikenbo.drawings import Chart
from jikenbo.labels import Name, name_of
from jikenbo.pages import visible
from jikenbo.palette import light
from jikenbo.report import GROUPS, STATUSES, Report

GROUP_COLOURS = {group: light("other_group" if group == "other" else group) for group in GROUPS}
STATUS_COLOURS = dict(zip(STATUSES, (light("surely"), light("possibly"), light("spared")), strict=True))
DUTY_COLOURS = {"met": light("spared"), "late": light("surely"), "unstated": light("silent")}
AUDIT_COLOURS = {"passed": light("spared"), "warning": light("possibly"), "failed": light("surely")}
Draw = Callable[[Report], Chart | None]

COUNT_LABEL = "format(datum.value, datum.value < 10000 ? ',d' : '~s')"


def incidents_chart(report: Report) -> Chart | None:
    """Incidents by period and group of causes."""
    return _periods(report, "incidents", "件 incidents")


def people_chart(report: Report) -> Chart | None:
    """People affected by period and group of causes."""
    return _periods(report, "people", "人 people")


def _periods(report: Report, value: str, unit: str) -> Chart | None:
    rows = [
        {
            "on": row["period_on"].isoformat(),
            "value": row[value],
            "group": _both("cause_group", row["cause_group"]),
            "order": GROUPS.index(row["cause_group"]),
        }
        for row in report.periods
        if row[value]
    ]
    if not rows:
        return None
    sums: dict[str, int] = {}
    for row in rows:
        sums[row["on"]] = sums.get(row["on"], 0) + row["value"]
    on = alt.X("on:T", title=None).axis(format="%Y", tickCount="year", labelFlush=True, grid=False)
    return (
        _chart(rows)
        .mark_bar()
        .encode(
            x=on.timeUnit("utcyear" if report.unit == "year" else "utcyearmonth"),
            y=alt.Y("sum(value):Q", title=unit).axis(
                tickCount=min(5, max(sums.values())), labelExpr=COUNT_LABEL
            ),
            color=_colour("group", "cause_group", GROUP_COLOURS),
            order=alt.Order("order:Q"),
        )
        .properties(height=230)
    )


def fields_chart(report: Report) -> Chart | None:
    """Incidents by data item: surely leaked, possibly, and stated as not leaked."""
    rows = [
        {
            "field": _lines(row["name_ja"], row["name_en"]),
            "value": row[status],
            "status": _both("leak_status", status),
            "order": STATUSES.index(status),
        }
        for row in report.fields
        for status in STATUSES
        if row[status]
    ]
    return _stacked(rows, "field", "status", "leak_status", STATUS_COLOURS)


def duties_chart(report: Report) -> Chart | None:
    """Reports to the Commission that were due, by what the notices say of them."""
    reports = {"preliminary": Name("速報", "Preliminary"), "final": Name("確報", "Final")}
    rows = [
        {
            "report": _lines(*reports[each]),
            "value": row[each],
            "status": _both("duty_status", row["status"]),
            "order": list(DUTY_COLOURS).index(row["status"]),
        }
        for each in reports
        for row in report.duties
        if row["status"] in DUTY_COLOURS and row[each]
    ]
    return _stacked(rows, "report", "status", "duty_status", DUTY_COLOURS)


def audit_chart(report: Report) -> Chart | None:
    """Expectations of the last audit by table."""
    rows = [
        {
            "table": row["table"],
            "value": row[state],
            "state": _both("audit_state", state),
            "order": list(AUDIT_COLOURS).index(state),
        }
        for row in report.audit_tables
        for state in AUDIT_COLOURS
        if row[state]
    ]
    return _stacked(rows, "table", "state", "audit_state", AUDIT_COLOURS)


def largest_chart(report: Report) -> Chart | None:
    """The incidents that affected most people."""
    rows = [
        {
            "incident": f"{row['incident_id']}|"
            + _lines(
                row["organization_name"] or "—", f"{row['first_disclosed_on'] or ''} {row['name_en'] or ''}"
            ),
            "value": row["affected_count"],
            "said": row["stated"],
            "group": _both("cause_group", row["cause_group"]),
        }
        for row in report.largest
    ]
    return _bars(rows, "incident", "人 people", _colour("group", "cause_group", GROUP_COLOURS))


def parties_chart(report: Report) -> Chart | None:
    """Third parties by the organisations that an incident at theirs reached."""
    rows = [
        {
            "party": f"{number}|" + _lines(row["organization_name"], row["roles"]),
            "value": row["affected_organization_count"],
            "said": " · ".join(
                f"{count:,}{unit}"
                for count, unit in ((row["affected_people"], "人"), (row["affected_records"], "件など"))
                if count is not None
            )
            or "—",
        }
        for number, row in enumerate(report.parties)
    ]
    return _bars(rows, "party", "組織 organisations", alt.value(light("bar")))


def delays_chart(report: Report) -> Chart | None:
    """Days between the steps of an incident: the whole reach, the middle half, the median."""
    rows = [
        {
            "delay": _lines(*row["name"]),
            "said": f"{row['median']:g}日 days",
            **{
                key: float(row[key])
                for key in ("shortest", "first_quarter", "median", "third_quarter", "longest")
            },
        }
        for row in report.delays
        if row["known"]
    ]
    if not rows:
        return None
    base = _chart(rows).encode(y=_categories("delay", [str(row["delay"]) for row in rows]))
    days = alt.Scale(type="symlog", constant=5, nice=False)
    axis = alt.Axis(values=[0, 1, 3, 7, 14, 30, 60, 120, 365, 730, 1825], format="~s", labelOverlap=True)
    x = alt.X("shortest:Q", title="日 days", scale=days, axis=axis)
    return alt.layer(
        base.mark_rule(color=light("silent"), strokeWidth=2).encode(x=x, x2="longest:Q"),
        base.mark_bar(color=light("bar"), height=16).encode(x=alt.X("first_quarter:Q"), x2="third_quarter:Q"),
        base.mark_tick(color=light("ink"), thickness=2.5, size=24).encode(x=alt.X("median:Q")),
        base.mark_text(dy=-17, color=light("ink"), fontSize=11).encode(x=alt.X("median:Q"), text="said:N"),
    ).properties(height=56 * len(rows))


def _chart(rows: Sequence[dict[str, Any]]) -> alt.Chart:
    return alt.Chart(alt.InlineData(values=list(rows)))


def _stacked(
    rows: Sequence[dict[str, Any]],
    category: str,
    part: str,
    group: str,
    colours: dict[str, str],
) -> Chart | None:
    if not rows:
        return None
    names = list(dict.fromkeys(row[category] for row in rows))
    most = max(sum(row["value"] for row in rows if row[category] == name) for name in names)
    return (
        _chart(rows)
        .mark_bar(height={"band": 0.66})  # type: ignore[arg-type]
        .encode(
            x=alt.X("sum(value):Q", title=None).axis(tickCount=min(5, most), labelExpr=COUNT_LABEL),
            y=_categories(category, names),
            color=_colour(part, group, colours),
            order=alt.Order("order:Q"),
        )
        .properties(height=32 * len(names))
    )


def _bars(rows: Sequence[dict[str, Any]], category: str, unit: str, colour: Any) -> Chart | None:
    if not rows:
        return None
    names = [row[category] for row in rows]
    most = max(row["value"] for row in rows)
    base = _chart(rows).encode(
        x=alt.X("value:Q", title=unit, scale=alt.Scale(domain=[0, most * 1.22], nice=False)).axis(
            tickCount=min(4, most), labelExpr=COUNT_LABEL
        ),
        y=_categories(category, names, skipped=1),
    )
    return alt.layer(
        base.mark_bar(height={"band": 0.6}).encode(color=colour),  # type: ignore[arg-type]
        base.mark_text(align="left", dx=5, fontSize=11, color=light("ink")).encode(text="said:N"),
    ).properties(height=36 * len(names))


def _categories(column: str, names: Sequence[str], skipped: int = 0) -> alt.Y:
    """Names down the side, in the order given: Japanese above English. The first parts may only tell rows apart."""
    return alt.Y(f"{column}:N", sort=list(names), title=None).axis(
        labelExpr=f"slice(split(datum.label, '|'), {skipped})",
        labelLimit=190,
        labelLineHeight=13,
        domain=False,
    )


def _colour(column: str, group: str, colours: dict[str, str]) -> alt.Color:
    names = [_both(group, code) for code in colours]
    scale = alt.Scale(domain=names, range=list(colours.values()))
    return alt.Color(f"{column}:N", scale=scale, title=None)


def _both(group: str, code: str) -> str:
    name = name_of(group, code)
    return f"{name.ja} {name.en}"


def _lines(ja: str, en: str) -> str:
    """Two lines of a label."""
    return f"{_text(ja)}|{_text(en)}"


def _text(value: str) -> str:
    """A label, short, without what would part its lines or hide."""
    shown = str(visible(value)).replace("|", "/").replace("\n", " ").strip()
    return shown if len(shown) <= 34 else shown[:33] + "…"
