"""The figures of the report in their order: a chart, how to read it, its legend, and the table behind it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from jikenbo import charts
from jikenbo.labels import LABELS, Name
from jikenbo.palette import name_of_colour
from jikenbo.report import GROUPS, STATUSES, Report, period_table

INCIDENTS, PEOPLE, RECORDS = Name("事件", "Incidents"), Name("人数", "People"), Name("件数", "Records")


@dataclass(frozen=True)
class Figure:
    """A chart and the table behind it.

    Attributes:
        key: its anchor on the page, and its file as a picture.
        name: its title.
        note: how to read it.
        draw: draws it.
        columns: names of the columns of the table.
        rows: the table, the first cell of each row its head.
        legend: what the colours mean, each with the name of its colour.
    """

    key: str
    name: Name
    note: Name
    draw: charts.Draw
    columns: tuple[Name, ...]
    rows: tuple[tuple[Any, ...], ...]
    legend: tuple[tuple[Name, str], ...] = ()


def figures(report: Report) -> tuple[Figure, ...]:
    """The figures of the report."""
    return (
        _incidents(report),
        _people(report),
        _largest(report),
        _fields(report),
        _delays(report),
        _parties(report),
        _duties(report),
        _audit(report),
    )


def _every(report: Report) -> tuple[Name, Name]:
    """What a period is called, and what each of them is."""
    if report.unit == "year":
        return Name("年", "Year"), Name("年ごと", "per year")
    return Name("月", "Month"), Name("月ごと", "per month")


def _incidents(report: Report) -> Figure:
    period, every = _every(report)
    undated = report.totals["undated"]
    return Figure(
        "incidents",
        Name(f"事件の数({every.ja}、原因の種類別)", f"Incidents {every.en} by kind of cause"),
        Name(
            f"最初の公表日で数える。日付のない事件 {undated} 件は含まない。",
            f"By day of first publication; {undated} undated are left out.",
        ),
        charts.incidents_chart,
        (period, *(LABELS["cause_group"][group] for group in GROUPS), Name("計", "All")),
        tuple(row[:-1] for row in period_table(report)),
        _legend("cause_group", charts.GROUP_COLOURS),
    )


def _people(report: Report) -> Figure:
    period, every = _every(report)
    undated = report.totals["undated"]
    return Figure(
        "people",
        Name(f"影響を受けた人数({every.ja})", f"People affected {every.en}"),
        Name(
            f"事件ごとに一度だけ数える。人以外の単位(件など)と日付のない事件 {undated} 件は含まない。"
            "概数や上下限は書かれた数のまま。",
            f"Each incident counts once; units other than people and {undated} undated incidents are left out. "
            "Approximate counts and bounds stand as stated.",
        ),
        charts.people_chart,
        (period, PEOPLE),
        tuple((row[0], row[-1]) for row in period_table(report)),
        _legend("cause_group", charts.GROUP_COLOURS),
    )


def _largest(report: Report) -> Figure:
    return Figure(
        "largest",
        Name("影響の大きい事件", "Largest incidents"),
        Name(
            "最新の報の人数。≈ は概数、≥ は下限、≤ は上限。",
            "People, by the latest report; ≈ approximate, ≥ at least, ≤ at most.",
        ),
        charts.largest_chart,
        (Name("組織", "Organisation"), Name("公表", "Published"), Name("原因", "Cause"), PEOPLE),
        _cells(report.largest, "organization_name", "first_disclosed_on", "name_ja", "stated"),
        _legend("cause_group", charts.GROUP_COLOURS),
    )


def _fields(report: Report) -> Figure:
    return Figure(
        "fields",
        Name("漏えいした情報の項目", "Data items"),
        Name(
            "事件の数。「漏えいなし」は公表がそう明言したもの。",
            "Incidents by item. Not leaked means that the notice says so.",
        ),
        charts.fields_chart,
        (Name("項目", "Item"), *(LABELS["leak_status"][status] for status in STATUSES)),
        _cells(report.fields, "name", *STATUSES),
        _legend("leak_status", charts.STATUS_COLOURS),
    )


def _delays(report: Report) -> Figure:
    return Figure(
        "delays",
        Name("かかった日数", "Delays"),
        Name(
            "線は最短から最長、帯は中央の半数、縦線は中央値。両方の日が分かる事件だけ。",
            "Line: all; bar: the middle half; mark: the median. Incidents with both days known.",
        ),
        charts.delays_chart,
        (
            Name("間隔", "Interval"),
            INCIDENTS,
            Name("最短", "Shortest"),
            Name("中央値", "Median"),
            Name("最長", "Longest"),
        ),
        _cells(report.delays, "name", "known", "shortest", "median", "longest"),
    )


def _parties(report: Report) -> Figure:
    return Figure(
        "parties",
        Name("委託先・供給者の影響範囲", "Third parties: blast radius"),
        Name(
            "その会社で起きた事件が及んだ組織の数と、書かれた人数・件数。",
            "Organisations reached by incidents at each party, with people (人) and records and the like (件など) where stated.",
        ),
        charts.parties_chart,
        (Name("会社", "Party"), INCIDENTS, Name("組織", "Organisations"), PEOPLE, RECORDS),
        _cells(
            report.parties,
            "organization_name",
            "incident_count",
            "affected_organization_count",
            "affected_people",
            "affected_records",
        ),
    )


def _duties(report: Report) -> Figure:
    return Figure(
        "duties",
        Name("個人情報保護委員会への報告", "Reports to the Commission"),
        Name(
            "報告義務があると読める事件。目安であり、法的な判断ではない。記載なしは遅れではない。",
            "Incidents that seem to be reportable: a signal, no legal finding. Not stated is not late.",
        ),
        charts.duties_chart,
        (Name("状態", "Status"), Name("速報", "Preliminary"), Name("確報", "Final")),
        _cells(report.duties, "name", "preliminary", "final"),
        _legend("duty_status", charts.DUTY_COLOURS),
    )


def _audit(report: Report) -> Figure:
    return Figure(
        "audit",
        Name("監査の状態", "State of the audit"),
        Name(
            "公開前の最後の監査。期待の数を表ごとに。",
            "The last audit before publication: expectations by table.",
        ),
        charts.audit_chart,
        (Name("表", "Table"), *(LABELS["audit_state"][state] for state in charts.AUDIT_COLOURS)),
        _cells(report.audit_tables, "table", *charts.AUDIT_COLOURS),
        _legend("audit_state", charts.AUDIT_COLOURS),
    )


def _cells(rows: Iterable[dict[str, Any]], *columns: str) -> tuple[tuple[Any, ...], ...]:
    """Some columns of rows; a name in both languages becomes one text."""
    return tuple(
        tuple(
            f"{row[column].ja} {row[column].en}" if isinstance(row[column], Name) else row[column]
            for column in columns
        )
        for row in rows
    )


def _legend(group: str, colours: dict[str, str]) -> tuple[tuple[Name, str], ...]:
    return tuple((LABELS[group][code], name_of_colour(colour)) for code, colour in colours.items())
