"""Tells where a column comes from, column by column, down to the landed text.

The compiled SQL of each model is parsed by sqlglot. A column has two kinds of origin: the columns that its value is
made of, and, where those do not reach the text (a name looked up in a seed, a count of rows), the columns that picked
the rows (joins, conditions and groups on the way). What SQL cannot be followed is told as such, never guessed.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from jikenbo.errors import JikenboError
from jikenbo.query_columns import DEFAULT_SCHEMA, Column, Walk, follow, parse, pick
from jikenbo.warehouse import Warehouse

LANDED_TEXT = frozenset({"raw_text", "header_text"})
"""Columns of raw.segments that hold what a notice says."""


@dataclass(frozen=True)
class Origin:
    """How one column is made.

    Attributes:
        column: the column itself.
        kind: `mart`, `intermediate`, `staging`, `seed`, `landed`, or `unknown` where no SQL could be followed.
        path: the file that makes it, relative to the project.
        expression: the SQL that makes it, nearest to the result; empty where it is passed on as it is.
        values: columns that its value is made of.
        rows: columns that picked the row, told only where the values do not lead to the text.
    """

    column: Column
    kind: str
    path: str
    expression: str = ""
    values: tuple[Column, ...] = ()
    rows: tuple[Column, ...] = ()


class Lineage:
    """The columns of one project, parsed model by model when they are asked for.

    Args:
        manifest: dbt's manifest with compiled SQL.
        columns: names and types of the columns of each table, by (schema, table).
    """

    def __init__(self, manifest: dict[str, Any], columns: dict[tuple[str, str], dict[str, str]]) -> None:
        self._columns = columns
        self._nodes = {
            (node["schema"], node["alias"]): node
            for node in manifest["nodes"].values()
            if node["resource_type"] in {"model", "seed"}
        }
        self._scopes: dict[tuple[str, str], Any] = {}
        self._origins: dict[Column, Origin] = {}

    @cached_property
    def mart_columns(self) -> list[Column]:
        """Every column of the marts."""
        return [
            Column(*place, name)
            for place, node in sorted(self._nodes.items())
            if _kind(node) == "mart"
            for name in self._columns.get(place, {})
        ]

    def find(self, name: str) -> Column:
        """The column that `TABLE.COLUMN` or `SCHEMA.TABLE.COLUMN` stands for.

        Raises:
            JikenboError: there is no such column.
        """
        *place, column = name.strip().split(".")
        tables = [
            (schema, table)
            for schema, table in self._columns
            if place in ([table], [schema, table]) and column in self._columns[schema, table]
        ]
        if not tables:
            raise JikenboError(f"There is no column {name}{self._hint(place, column)}.")
        schema, table = min(tables, key=lambda found: (found[0] != DEFAULT_SCHEMA, found))
        return Column(schema, table, column)

    def origin(self, column: Column) -> Origin:
        """How a column is made: one step down."""
        if column not in self._origins:
            self._origins[column] = self._trace(column)
        return self._origins[column]

    def walk(self, column: Column) -> Iterator[Origin]:
        """A column and everything that it comes from, each once, nearest first."""
        waiting, seen = [column], {column}
        while waiting:
            origin = self.origin(waiting.pop(0))
            yield origin
            for each in (*origin.values, *origin.rows):
                if each not in seen:
                    seen.add(each)
                    waiting.append(each)

    def ends(self, column: Column) -> list[Origin]:
        """Where the walk from a column ends: landed columns, seeds, constants, and what could not be followed."""
        return [origin for origin in self.walk(column) if not origin.values and not origin.rows]

    def _hint(self, place: list[str], column: str) -> str:
        if not place:
            return "; write TABLE.COLUMN, as in fct_incidents.affected_count"
        for (schema, table), columns in self._columns.items():
            if place in ([table], [schema, table]):
                from difflib import get_close_matches

                near = get_close_matches(column, columns, 3) or sorted(columns)[:8]
                return f" in {'.'.join(place)}; it has {', '.join(near)}"
        return "; `jikenbo shell` lists the tables with .tables"

    def _trace(self, column: Column) -> Origin:
        place = (column.schema, column.table)
        node = self._nodes.get(place)
        if node is None:
            return Origin(column, "landed" if column.schema == "raw" else "unknown", "loaders/")
        path = node["original_file_path"]
        if node["resource_type"] == "seed":
            return Origin(column, "seed", path)
        if column.name == "*":
            key = next(iter(self._columns[place]))
            return Origin(column, _kind(node), path, "rows", (Column(*place, key),))
        scope = self._scope(place)
        if scope is None:
            return Origin(column, "unknown", path)
        found = Walk()
        follow(scope, column.name, found)
        kind = _kind(node)
        expression = found.expressions[0] if found.expressions else ""
        traced = Origin(column, kind, path, expression, tuple(sorted(found.values - {column})))
        self._origins[column] = traced
        if self._leads_to_text(column, bool(expression)):
            return traced
        pick(found)
        rows = tuple(sorted(found.rows - found.values - {column}))
        return Origin(column, kind, path, expression, traced.values, rows)

    def _leads_to_text(self, column: Column, is_computed: bool) -> bool:
        """Whether the values lead to what a notice says, or to a landed column that is passed on as it is."""
        waiting, seen = [column], {column}
        while waiting:
            origin = self.origin(waiting.pop())
            if origin.column.schema == "raw" and (origin.column.name in LANDED_TEXT or not is_computed):
                return True
            for each in origin.values:
                if each not in seen:
                    seen.add(each)
                    waiting.append(each)
        return False

    def _scope(self, place: tuple[str, str]) -> Any:
        """The parsed and qualified SQL of a model; None where sqlglot cannot follow it."""
        if place not in self._scopes:
            self._scopes[place] = parse(self._nodes[place].get("compiled_code") or "", self._schema)
        return self._scopes[place]

    @cached_property
    def _schema(self) -> Any:
        from sqlglot.schema import MappingSchema

        nested: dict[str, Any] = {"build": {}}
        for (schema, table), columns in self._columns.items():
            nested["build"].setdefault(schema, {})[table] = columns
        return MappingSchema(nested, dialect="duckdb")


def read_lineage(warehouse: Warehouse) -> Lineage:
    """The lineage of what was built last in a warehouse.

    Raises:
        JikenboError: nothing is built, or the build file cannot be read.
    """
    from jikenbo.run import connect

    path = warehouse.dbt_directory / "target" / "manifest.json"
    if not path.exists() or not warehouse.build_path.exists():
        raise JikenboError(f"Nothing is built in {warehouse.directory} yet; run `jikenbo build` first.")
    manifest = json.loads(path.read_text(encoding="utf-8"))
    for node in manifest["nodes"].values():
        compiled = Path(node.get("compiled_path") or "")
        if node["resource_type"] == "model" and not node.get("compiled_code"):
            compiled = warehouse.dbt_directory / "target/compiled/jikenbo" / node["original_file_path"]
            node["compiled_code"] = compiled.read_text(encoding="utf-8") if compiled.exists() else ""
    columns: dict[tuple[str, str], dict[str, str]] = {}
    with connect(warehouse, read_only=True) as connection:
        for schema, table, name, kind in connection.execute(
            "select table_schema, table_name, column_name, data_type from information_schema.columns "
            "order by table_schema, table_name, ordinal_position"
        ).fetchall():
            columns.setdefault((schema, table), {})[name] = kind
    return Lineage(manifest, columns)


def _kind(node: dict[str, Any]) -> str:
    folder = node["path"].split("/")[0]
    return "mart" if folder == "marts" else folder
