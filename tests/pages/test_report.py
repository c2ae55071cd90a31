"""The report draws what the published file says, with the table behind each chart, and stands alone."""

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import duckdb
import pytest
from browser import Browser
from page_tree import Element, assert_stands_alone, parse
from running import jikenbo

from jikenbo import charts, drawings
from jikenbo.drawings import svg_of
from jikenbo.errors import JikenboError
from jikenbo.figures import figures
from jikenbo.readers import query
from jikenbo.report import Report, period_table, read_report
from jikenbo.report_page import report_page, report_pictures
from jikenbo.warehouse import Warehouse


@pytest.fixture(scope="module")
def report(sample_warehouse: Warehouse) -> Report:
    return read_report(sample_warehouse)


@pytest.fixture(scope="module")
def page(sample_warehouse: Warehouse) -> str:
    return report_page(sample_warehouse)


@pytest.fixture(scope="module")
def tree(page: str) -> Element:
    return parse(page)


def one(warehouse: Warehouse, sql: str) -> int:
    return int(query(warehouse, sql).rows[0][0] or 0)


def test_the_totals_are_those_of_the_tables(sample_warehouse: Warehouse, report: Report) -> None:
    people = "select sum(affected_count) from fct_incidents where affected_unit_kind = 'person'"
    assert report.totals["people"] == one(sample_warehouse, people)
    assert report.totals["incidents"] == one(sample_warehouse, "select count(*) from fct_incidents")
    counted = sum(row["incidents"] for row in report.periods)
    assert counted + report.totals["undated"] == report.totals["incidents"]


def test_people_and_incidents_by_period_add_up(sample_warehouse: Warehouse, report: Report) -> None:
    dated = (
        "select sum(affected_count) from fct_incidents "
        "where affected_unit_kind = 'person' and first_disclosed_on is not null"
    )
    assert sum(row["people"] or 0 for row in report.periods) == one(sample_warehouse, dated)


def test_a_period_in_which_nobody_counts_people_has_no_number_of_people(
    sample_warehouse: Warehouse, report: Report
) -> None:
    uncounted = one(
        sample_warehouse,
        "select count(*) from (select 1 from fct_incidents where first_disclosed_on is not null "
        "group by date_trunc('month', first_disclosed_on) having count(*) filter (affected_unit_kind = 'person') = 0)",
    )
    assert uncounted
    assert [row[-1] for row in period_table(report)].count(None) == uncounted
    assert 0 not in [row[-1] for row in period_table(report)]


def test_approximate_counts_and_bounds_are_told_as_such(
    sample_warehouse: Warehouse, report: Report, tree: Element
) -> None:
    inexact = query(
        sample_warehouse,
        "select affected_count, affected_bound from fct_incidents where affected_unit_kind = 'person' "
        "and (affected_is_approximate or affected_bound is not null)",
    ).rows
    told = [f"{'≈' if bound is None else '≤'} {count:,}" for count, bound in inexact]
    assert sorted(row["stated"] for row in report.largest if not row["stated"][0].isdigit()) == sorted(told)
    drawing = svg_of(charts.largest_chart(report), 540)
    for count in told:
        assert count in drawing and count in tree.text
    assert report.totals["counting_roughly"] == len(told)
    assert f"うち概数・上下限 {len(told)} 件" in tree.text


def test_the_people_chart_says_how_many_incidents_have_no_day(report: Report) -> None:
    (people,) = [figure for figure in figures(report) if figure.key == "people"]
    assert report.totals["undated"] > 0
    assert f"日付のない事件 {report.totals['undated']} 件" in people.note.ja


def test_fields_count_incidents_by_what_stands(sample_warehouse: Warehouse, report: Report) -> None:
    for row in report.fields:
        for status in ("leaked", "possibly_leaked", "not_leaked"):
            sql = (
                "select count(distinct incident_id) from fct_leaked_fields "
                f"where is_current and field_code = '{row['field_code']}' and status = '{status}'"
            )
            assert row[status] == one(sample_warehouse, sql)


def test_the_audit_lists_what_did_not_hold(sample_warehouse: Warehouse, report: Report) -> None:
    counted = sum(row[state] for row in report.audit_tables for state in ("passed", "warning", "failed"))
    assert counted == len(report.audit) > 0
    assert {row["expectation"] for row in report.audit_findings} == {
        row["expectation"] for row in report.audit if not row["success"]
    }


def test_many_years_are_summed_by_year(sample_warehouse: Warehouse, tmp_path: Path) -> None:
    warehouse = Warehouse(tmp_path / "old")
    warehouse.directory.mkdir()
    shutil.copy(sample_warehouse.published_path, warehouse.published_path)
    with duckdb.connect(str(warehouse.published_path)) as connection:
        connection.execute(
            "update agg_incidents_monthly set month_on = '2003-02-01' where month_on < '2019-01-01'"
        )
    report = read_report(warehouse)
    assert report.unit == "year"
    assert all((row["period_on"].month, row["period_on"].day) == (1, 1) for row in report.periods)
    assert figures(report)[0].rows[0][0] == "2003"


def test_every_chart_has_its_table_and_both_languages(report: Report, tree: Element) -> None:
    drawn = tree.all("figure")
    assert [figure.attributes["id"] for figure in drawn] == [figure.key for figure in figures(report)]
    for figure, element in zip(figures(report), drawn, strict=True):
        assert figure.name.ja in element.text and figure.name.en in element.text
        assert len(element.all("div", class_="chart")) == 2
        (table,) = element.all("table")
        assert len(table.all("tr")) == len(figure.rows) + 1
        for name, _ in figure.legend:
            assert name.ja in element.text


def test_charts_show_japanese_and_english_labels(report: Report) -> None:
    drawing = svg_of(charts.fields_chart(report), 540)
    for row in report.fields:
        assert row["name_ja"] in drawing and row["name_en"] in drawing
    assert "漏えい" not in drawing, "the legend stands on the page, where it can wrap"


def test_charts_take_the_colours_of_the_page(report: Report) -> None:
    drawing = svg_of(charts.incidents_chart(report), 540)
    assert 'fill="var(--attack)"' in drawing
    assert "#" not in drawing.replace("url(#", ""), "no colour stays as it is in the dark"


def test_the_page_stands_alone_and_runs_no_script(tree: Element) -> None:
    assert_stands_alone(tree)
    assert tree.all("script") == []


def test_hostile_names_stay_text(hostile_warehouse: Warehouse) -> None:
    page = report_page(hostile_warehouse)
    tree = parse(page)
    assert_stands_alone(tree)
    assert tree.all("script") == [] and "[U+202E]" in tree.text
    assert "<script>document.title" in tree.text


def test_a_warehouse_without_incidents_says_that_there_is_nothing_to_show(
    sample_warehouse: Warehouse, tmp_path: Path
) -> None:
    warehouse = Warehouse(tmp_path / "empty")
    warehouse.directory.mkdir()
    shutil.copy(sample_warehouse.published_path, warehouse.published_path)
    with duckdb.connect(str(warehouse.published_path)) as connection:
        tables = (
            "select schema_name, table_name from duckdb_tables() where schema_name in ('main', 'quality')"
        )
        for schema, table in connection.execute(tables).fetchall():
            if not table.startswith("dim_"):
                connection.execute(f'delete from "{schema}"."{table}"')
    tree = parse(report_page(warehouse))
    assert len(tree.all("p", class_="empty")) == len(tree.all("figure")) == 8


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_nothing_is_wider_than_the_window_and_nothing_is_fetched(
    page: str, chromium_page: Browser, saved: Callable[[str], Path], width: int
) -> None:
    chromium_page.requests.clear()
    chromium_page.complaints.clear()
    chromium_page.open(saved(page), width)
    assert chromium_page.run("document.documentElement.scrollWidth") <= width
    assert len(chromium_page.requests) == 1 and chromium_page.complaints == []
    shown = (
        "[...document.querySelectorAll('.chart')].filter(e => e.getBoundingClientRect().height > 50).length"
    )
    assert chromium_page.run(shown) == 8


def test_pictures_are_written_with_japanese_letters(sample_warehouse: Warehouse, tmp_path: Path) -> None:
    if not drawings.has_japanese_font():
        pytest.skip("no font with Japanese letters on this machine")
    written = report_pictures(sample_warehouse, tmp_path / "new" / "pictures")
    assert len(written) == 8
    assert all(path.read_bytes().startswith(b"\x89PNG") for path in written)


def test_pictures_without_a_japanese_font_are_refused_with_the_remedy(
    sample_warehouse: Warehouse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drawings, "has_japanese_font", lambda: False)
    with pytest.raises(JikenboError, match="fonts-noto-cjk"):
        report_pictures(sample_warehouse, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_font_without_japanese_letters_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawings.vl_convert, "vegalite_to_png", lambda *_, **__: b"two boxes")
    assert drawings.has_japanese_font.__wrapped__() is False


def test_long_and_hostile_labels_are_cut_and_keep_their_two_lines(report: Report) -> None:
    party = {**report.parties[0], "organization_name": "長" * 80 + "|x", "roles": "a|b"}
    drawing = svg_of(charts.parties_chart(replace(report, parties=(party,))), 540)
    assert "…" in drawing and "長" * 40 not in drawing and "a/b" in drawing


def test_the_command_wants_a_place_and_tells_what_it_wrote(
    sample_warehouse: Warehouse, tmp_path: Path
) -> None:
    assert jikenbo(sample_warehouse, "report").exit_code == 2
    done = jikenbo(sample_warehouse, "report", "--html", str(tmp_path / "report.html"))
    assert done.exit_code == 0 and "report.html" in done.output.replace("\n", "")
    records = json.loads(jikenbo(sample_warehouse, "report", "--json").output)
    assert records["totals"]["incidents"] > 20
    nothing = jikenbo(Warehouse(tmp_path / "none"), "report", "--html", str(tmp_path / "x.html"))
    assert nothing.exit_code == 3 and "Nothing is published" in nothing.output
