"""The lineage of a column as a page: a picture of the tables it passes through, and the list of columns with their SQL."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from jikenbo.labels import LABELS
from jikenbo.lineage import Lineage, Origin
from jikenbo.pages import render_page
from jikenbo.query_columns import DEFAULT_SCHEMA, Column

BOX_WIDTH, HEAD_HEIGHT, LINE_HEIGHT, GAP_X, GAP_Y, MARGIN = 238, 27, 17, 24, 38, 16
MOST_IN_A_ROW = 4
"""A layer with more stands in several rows, so that the picture fits a desk."""
MOST_COLUMNS = 6
LONGEST_LABEL = 35
SWEEPS = 4
"""How often the layers are put in order of their neighbours; more changes little."""

Place = tuple[str, str]
"""Schema and name of a table."""


@dataclass(frozen=True)
class Table:
    """A table that the lineage passes through.

    Attributes:
        name: without the schema that everybody sees.
        kind: `mart`, `intermediate`, `staging`, `seed`, `landed` or `unknown`.
        path: the file that makes it.
        origins: its columns that take part, nearest first.
        values: tables that its values are made of.
        rows: tables that only picked its rows.
    """

    name: str
    kind: str
    path: str
    origins: tuple[Origin, ...]
    values: tuple[Place, ...]
    rows: tuple[Place, ...]

    @property
    def shown(self) -> tuple[str, ...]:
        """Names of columns that its box shows."""
        return tuple(_shortened(origin.column.name) for origin in self.origins[:MOST_COLUMNS])

    @property
    def more(self) -> int:
        """How many columns the box leaves out."""
        return len(self.origins) - len(self.shown)

    @property
    def height(self) -> int:
        """Of its box."""
        return HEAD_HEIGHT + LINE_HEIGHT * (len(self.shown) + bool(self.more)) + 6


@dataclass(frozen=True)
class Box:
    """A table on the picture: its place, in pixels."""

    number: int
    table: Table
    left: int
    top: int

    @property
    def short_name(self) -> str:
        """Its table, as far as the box holds it."""
        return _shortened(self.table.name)


@dataclass(frozen=True)
class Line:
    """A line from a table to one that it is made of (`value`) or that picked its rows (`row`)."""

    kind: str
    start: Box
    end: Box

    @property
    def path(self) -> str:
        """Its course, from the foot of a box to the head of another."""
        x1, y1 = self.start.left + BOX_WIDTH // 2, self.start.top + self.start.table.height
        x2, y2 = self.end.left + BOX_WIDTH // 2, self.end.top
        bend = max(18, (y2 - y1) // 2)
        return f"M{x1},{y1} C{x1},{y1 + bend} {x2},{y2 - bend} {x2},{y2}"


def lineage_page(lineage: Lineage, column: Column) -> str:
    """The lineage of a column as a page that needs no network."""
    tables = tables_of(lineage.walk(column))
    boxes = place_boxes(tables, (column.schema, column.table))
    by_place = dict(zip(tables, boxes, strict=True))
    lines = [
        Line(kind, box, by_place[below])
        for box in boxes
        for kind, places in (("value", box.table.values), ("row", box.table.rows))
        for below in places
    ]
    anchors = {
        origin.column: f"t{box.number}c{number}"
        for box in boxes
        for number, origin in enumerate(box.table.origins)
    }
    return render_page(
        "lineage",
        name=str(column),
        boxes=boxes,
        lines=lines,
        anchors=anchors,
        kinds=[kind for kind in LABELS["column_kind"] if any(box.table.kind == kind for box in boxes)],
        width=max(box.left for box in boxes) + BOX_WIDTH + MARGIN,
        height=max(box.top + box.table.height for box in boxes) + MARGIN,
        sizes={"box": BOX_WIDTH, "head": HEAD_HEIGHT, "line": LINE_HEIGHT},
    )


def tables_of(origins: Iterable[Origin]) -> dict[Place, Table]:
    """The tables that columns stand in, nearest first."""
    columns: dict[Place, list[Origin]] = {}
    for origin in origins:
        columns.setdefault((origin.column.schema, origin.column.table), []).append(origin)
    tables = {}
    for own, found in columns.items():
        values = dict.fromkeys((each.schema, each.table) for origin in found for each in origin.values)
        rows = dict.fromkeys((each.schema, each.table) for origin in found for each in origin.rows)
        schema, name = own
        tables[own] = Table(
            name=name if schema == DEFAULT_SCHEMA else f"{schema}.{name}",
            kind=found[0].kind,
            path=found[0].path,
            origins=tuple(found),
            values=tuple(each for each in values if each != own),
            rows=tuple(each for each in rows if each != own and each not in values),
        )
    return tables


def place_boxes(tables: Mapping[Place, Table], asked: Place) -> list[Box]:
    """Tables in layers, the asked one at the top and landed text at the bottom.

    A table stands one layer below the lowest one that is made from it. Within a layer, tables stand near what they are
    joined to, so that few lines cross.
    """
    layers = _layers(tables, asked)
    last = max(layers.values())
    for each, table in tables.items():
        if table.kind == "landed":
            layers[each] = last
    stacked: dict[int, list[Place]] = {}
    for each in tables:
        stacked.setdefault(layers[each], []).append(each)
    _untangle(stacked, tables)
    rows = [
        stacked[layer][start : start + MOST_IN_A_ROW]
        for layer in sorted(stacked)
        for start in range(0, len(stacked[layer]), MOST_IN_A_ROW)
    ]
    widest = max(len(row) for row in rows)
    spots = {}
    top = MARGIN
    for row in rows:
        # Shorter rows stand in the middle, where their lines are short.
        left = MARGIN + (widest - len(row)) * (BOX_WIDTH + GAP_X) // 2
        for number, each in enumerate(row):
            spots[each] = (left + number * (BOX_WIDTH + GAP_X), top)
        top += max(tables[each].height for each in row) + GAP_Y
    return [Box(number, tables[each], *spots[each]) for number, each in enumerate(tables)]


def _layers(tables: Mapping[Place, Table], asked: Place) -> dict[Place, int]:
    """How far each table is from the asked one, by the longest way; a circle is entered once."""
    ordered: list[Place] = []
    done: set[Place] = set()
    entered: dict[Place, None] = {asked: None}
    forward: dict[Place, list[Place]] = {}
    stack = [(asked, iter(_below(tables[asked])))]
    while stack:
        each, waiting = stack[-1]
        following = next(waiting, None)
        if following is None:
            stack.pop()
            entered.pop(each)
            done.add(each)
            ordered.append(each)
        elif following not in entered:
            forward.setdefault(each, []).append(following)
            if following not in done:
                entered[following] = None
                stack.append((following, iter(_below(tables[following]))))
    layers = dict.fromkeys(ordered, 0)
    for each in reversed(ordered):
        for following in forward.get(each, ()):
            layers[following] = max(layers[following], layers[each] + 1)
    return layers


def _below(table: Table) -> tuple[Place, ...]:
    return (*table.values, *table.rows)


def _untangle(stacked: dict[int, list[Place]], tables: Mapping[Place, Table]) -> None:
    """Put the tables of each layer in order of the middle of their neighbours, to and fro."""
    neighbours: dict[Place, list[Place]] = {each: [] for each in tables}
    for each, table in tables.items():
        for below in _below(table):
            neighbours[each].append(below)
            neighbours[below].append(each)
    middles = {
        each: (row + 0.5) / len(places) for places in stacked.values() for row, each in enumerate(places)
    }

    def middle(each: Place) -> tuple[float, Place]:
        beside = [middles[other] for other in neighbours[each]]
        return (sum(beside) / len(beside) if beside else 0.5, each)

    for sweep in range(SWEEPS):
        for layer in sorted(stacked, reverse=bool(sweep % 2)):
            places = stacked[layer]
            places.sort(key=middle)
            middles.update({each: (row + 0.5) / len(places) for row, each in enumerate(places)})


def _shortened(label: str) -> str:
    return label if len(label) <= LONGEST_LABEL else label[: LONGEST_LABEL - 1] + "…"
