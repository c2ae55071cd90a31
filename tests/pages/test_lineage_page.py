"""The picture of a column's lineage shows every column that it comes from, in order, and stands alone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from browser import Browser
from page_tree import Element, assert_stands_alone, parse

from jikenbo.lineage import Lineage, Origin, read_lineage
from jikenbo.lineage_page import BOX_WIDTH, MOST_COLUMNS, lineage_page, place_boxes, tables_of
from jikenbo.query_columns import Column
from jikenbo.warehouse import Warehouse

ASKED = "fct_incidents.affected_count"


@pytest.fixture(scope="module")
def lineage(sample_warehouse: Warehouse) -> Lineage:
    return read_lineage(sample_warehouse)


@pytest.fixture(scope="module")
def page(lineage: Lineage) -> str:
    return lineage_page(lineage, lineage.find(ASKED))


@pytest.fixture(scope="module")
def tree(page: str) -> Element:
    return parse(page)


def test_every_table_has_a_box_and_every_column_an_entry_with_its_sql(
    lineage: Lineage, tree: Element
) -> None:
    walked = list(lineage.walk(lineage.find(ASKED)))
    tables = tables_of(walked)
    boxes = tree.all("a", class_="box")
    assert [box.attributes["aria-label"] for box in boxes] == [table.name for table in tables.values()]
    (entries,) = tree.all("ol", class_="list")
    assert len(entries.all("dt")) == len(walked)
    for origin in walked:
        assert origin.expression in entries.text and origin.path in entries.text
    lines = [each for each in tree.all("path") if "data-from" in each.attributes]
    assert len(lines) == sum(len(table.values) + len(table.rows) for table in tables.values())


@pytest.mark.parametrize("name", [ASKED, "fct_leaked_fields.field_code", "fct_incidents.cause_group"])
def test_no_box_lies_on_another_and_tables_stand_below_what_they_make(lineage: Lineage, name: str) -> None:
    column = lineage.find(name)
    tables = tables_of(lineage.walk(column))
    boxes = place_boxes(tables, (column.schema, column.table))
    by_place = dict(zip(tables, boxes, strict=True))
    for box in boxes:
        for below in (*box.table.values, *box.table.rows):
            assert by_place[below].top >= box.top + box.table.height
    for one in boxes:
        for other in boxes:
            beside = abs(one.left - other.left) >= BOX_WIDTH
            below = other.top >= one.top + one.table.height or one.top >= other.top + other.table.height
            assert one is other or beside or below
    assert boxes[0].top == min(box.top for box in boxes)


def test_a_box_names_a_few_columns_and_says_how_many_more(lineage: Lineage) -> None:
    tables = tables_of(lineage.walk(lineage.find("fct_incidents.cause_code")))
    widest = max(tables.values(), key=lambda table: len(table.origins))
    assert len(widest.shown) == MOST_COLUMNS and widest.more == len(widest.origins) - MOST_COLUMNS > 0


def test_a_circle_is_drawn_once() -> None:
    one, other = Column("main", "a", "x"), Column("main", "b", "x")
    origins = [Origin(one, "mart", "a.sql", values=(other,)), Origin(other, "mart", "b.sql", values=(one,))]
    first, second = place_boxes(tables_of(origins), ("main", "a"))
    assert first.top < second.top


def test_the_page_stands_alone(tree: Element) -> None:
    assert_stands_alone(tree)


def test_sql_with_markup_stays_text(lineage: Lineage, monkeypatch: pytest.MonkeyPatch) -> None:
    column = lineage.find("dim_causes.code")
    hostile = Origin(column, "mart", "x.sql", "case when a < b then '</title></svg><script>x</script>' end")
    monkeypatch.setattr(lineage, "walk", lambda _: iter([hostile]))
    tree = parse(lineage_page(lineage, column))
    assert_stands_alone(tree)
    assert "<script>x</script>" in tree.text


@pytest.mark.parametrize("width", [390, 1280])
def test_the_picture_scrolls_inside_the_page(
    page: str, chromium_page: Browser, saved: Callable[[str], Path], width: int
) -> None:
    chromium_page.requests.clear()
    chromium_page.complaints.clear()
    chromium_page.open(saved(page), width)
    assert chromium_page.run("document.documentElement.scrollWidth") <= width
    assert len(chromium_page.requests) == 1 and chromium_page.complaints == []


def test_a_box_shows_the_way_to_the_text_when_pointed_at(
    page: str, chromium_page: Browser, saved: Callable[[str], Path]
) -> None:
    chromium_page.open(saved(page), 1280)
    chromium_page.point(".box.mart[data-box='0']")
    assert chromium_page.run("document.querySelector('.picture svg').classList.contains('chosen')")
    assert chromium_page.run("document.querySelectorAll('.box:not(.on)').length") == 0, (
        "all leads to the asked one"
    )
    chromium_page.point(".box.landed")
    assert chromium_page.run("document.querySelectorAll('.box:not(.on)').length") > 0
