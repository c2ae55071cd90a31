"""Tells where a column comes from, column by column, down to the landed text.

The compiled SQL of each model is parsed by sqlglot. A column has two kinds of origin: the columns that its value is
made of, and, where those do not reach the text (a name looked up in a seed, a count of rows), the columns that picked
the rows (joins, conditions and groups on the way). What SQL cannot be followed is told as such, never guessed.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from jikenbo.errors import JikenboError
from jikenbo.warehouse import Warehouse

LANDED_TEXT = frozenset({"raw_text", "header_text"})
"""Columns of raw.segments that hold what a notice says."""

DEFAULT_SCHEMA = "main"


@dataclass(frozen=True, order=True)
class Column:
    """A column of a table of the build file."""

    schema: str
    table: str
    name: str

    def __str__(self) -> str:
        table = self.table if self.schema == DEFAULT_SCHEMA else f"{self.schema}.{self.table}"
        return f"{table}.{self.name}"


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

    @property
    def is_constant(self) -> bool:
        """Whether it is written in the SQL itself."""
        return bool(self.expression) and not self.values and not self.rows


@dataclass
class _Found:
    """What a walk through one model has met."""

    values: set[Column] = field(default_factory=set)
    rows: set[Column] = field(default_factory=set)
    expressions: list[str] = field(default_factory=list)
    seen: set[tuple[int, str]] = field(default_factory=set)
    scopes: dict[int, Any] = field(default_factory=dict)
    used: dict[int, set[str]] = field(default_factory=dict)


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
        found = _Found()
        _follow(scope, column.name, found)
        kind = _kind(node)
        expression = found.expressions[0] if found.expressions else ""
        traced = Origin(column, kind, path, expression, tuple(sorted(found.values - {column})))
        self._origins[column] = traced
        if self._leads_to_text(column, bool(expression)):
            return traced
        _pick(found)
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
            self._scopes[place] = self._parse(self._nodes[place].get("compiled_code") or "")
        return self._scopes[place]

    def _parse(self, sql: str) -> Any:
        import sqlglot
        from sqlglot.errors import SqlglotError
        from sqlglot.optimizer.qualify import qualify
        from sqlglot.optimizer.scope import build_scope

        try:
            tree = qualify(
                sqlglot.parse_one(sql, dialect="duckdb"),
                schema=self._schema,
                dialect="duckdb",
                validate_qualify_columns=False,
                identify=False,
                quote_identifiers=False,
            )
            return build_scope(tree)
        except SqlglotError:
            return None

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
        JikenboError: nothing is built.
    """
    import duckdb

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
    try:
        with duckdb.connect(str(warehouse.build_path), read_only=True) as connection:
            for schema, table, name, kind in connection.execute(
                "select table_schema, table_name, column_name, data_type from information_schema.columns "
                "order by table_schema, table_name, ordinal_position"
            ).fetchall():
                columns.setdefault((schema, table), {})[name] = kind
    except duckdb.Error as error:
        raise JikenboError(
            f"Cannot read {warehouse.build_path} while a run writes it; try again when it ends."
        ) from error
    return Lineage(manifest, columns)


def _kind(node: dict[str, Any]) -> str:
    folder = node["path"].split("/")[0]
    return "mart" if folder == "marts" else folder


def _follow(scope: Any, name: str, found: _Found) -> None:
    """Walk from one column of a query to the columns of tables that its value is made of."""
    from sqlglot import exp
    from sqlglot.optimizer.scope import find_all_in_scope

    if (id(scope), name) in found.seen:
        return
    found.seen.add((id(scope), name))
    found.scopes[id(scope)] = scope
    query = scope.expression
    if isinstance(query, exp.SetOperation):
        for branch, branch_name in _branches(scope, name):
            _follow(branch, branch_name, found)
        return
    if isinstance(query, exp.Subquery):
        for inner in scope.subquery_scopes:
            _follow(inner, name, found)
        return
    if not isinstance(query, exp.Select):
        _resolve(scope, query.find_all(exp.Column), found.values, found)
        return
    select = next((each for each in query.selects if each.alias_or_name == name), None)
    if select is None:
        return
    value = select.unalias()
    if not isinstance(value, exp.Column):
        found.expressions.append(" ".join(value.sql(dialect="duckdb", comments=False).split()))
    _resolve(scope, find_all_in_scope(select, exp.Column), found.values, found)
    for window in query.args.get("windows") or ():
        if any(used.alias == window.name for used in value.find_all(exp.Window)):
            _resolve(scope, window.find_all(exp.Column), found.values, found)
    inside = {id(inner.expression): inner for inner in scope.subquery_scopes}
    for nested in find_all_in_scope(select, exp.Query):
        for each in nested.named_selects if id(nested) in inside else ():
            _follow(inside[id(nested)], each, found)


def _branches(scope: Any, name: str) -> Iterator[tuple[Any, str]]:
    """The same column in each branch of a union, by its name or by its place."""
    by_name = bool(scope.expression.args.get("by_name"))
    names = scope.expression.named_selects
    for branch in scope.set_operation_scopes or ():
        own = branch.expression.named_selects
        if by_name or name not in names:
            yield branch, name
        elif names.index(name) < len(own):
            yield branch, own[names.index(name)]


def _resolve(scope: Any, columns: Iterable[Any], into: set[Column], found: _Found) -> None:
    """Follow columns to where they come from: another query of the model, or a table."""
    from sqlglot import exp

    for column in columns:
        source = scope.sources.get(column.table)
        if into is found.values:
            found.used.setdefault(id(scope), set()).add(column.table)
        if isinstance(source, exp.Table) and source.db:
            into.add(Column(source.db, source.name, column.name))
        elif source is not None and not isinstance(source, exp.Table):
            if into is found.values:
                _follow(source, column.name, found)
            else:
                inner = _Found(seen=found.seen)
                _follow(source, column.name, inner)
                into |= inner.values


def _pick(found: _Found) -> None:
    """Add the columns that picked the rows of the queries that a walk has met."""
    from sqlglot import exp
    from sqlglot.optimizer.scope import find_all_in_scope

    found.seen.clear()
    for key, scope in list(found.scopes.items()):
        query = scope.expression
        if not isinstance(query, exp.Select):
            continue
        used = found.used.get(key, set())
        for condition in _conditions(query, used):
            _resolve(scope, find_all_in_scope(condition, exp.Column), found.rows, found)
        for source in scope.sources.values():
            if not used and isinstance(source, exp.Table) and source.db:
                found.rows.add(Column(source.db, source.name, "*"))


def _conditions(query: Any, used: set[str]) -> list[Any]:
    """What picks rows: how the tables that give the value were joined; where and by what, for counts and constants."""
    joins = query.args.get("joins") or ()
    if not used:
        picking = [query.args.get(part) for part in ("where", "group", "qualify")]
    else:
        picking = [join.args.get("on") for join in joins if join.alias_or_name in used]
        picking = picking or [join.args.get("on") for join in joins if join.side != "LEFT"]
    return [condition for condition in picking if condition is not None]


def _short(expression: str, width: int = 90) -> str:
    return expression if len(expression) <= width else expression[: width - 1] + "…"


def render_tree(lineage: Lineage, column: Column) -> Any:
    """The lineage of a column as a tree for the terminal; a column told before is not told again."""
    from rich.text import Text
    from rich.tree import Tree

    told: set[Column] = set()

    def label(origin: Origin, is_row: bool) -> Any:
        text = Text("⋈ picked by " if is_row else "", style="dim")
        text.append(str(origin.column), style="bold" if origin.kind in {"landed", "mart"} else "")
        text.append(f"  {origin.kind}", style=_STYLES.get(origin.kind, "red"))
        if origin.expression:
            text.append(f"  = {_short(origin.expression)}", style="dim")
        return text

    def grow(tree: Any, origin: Origin) -> None:
        for is_row, columns in ((False, origin.values), (True, origin.rows)):
            for each in columns:
                below = lineage.origin(each)
                text = label(below, is_row)
                if each in told and (below.values or below.rows):
                    tree.add(text.append("  ↑ above", style="dim"))
                    continue
                told.add(each)
                grow(tree.add(text), below)

    top = lineage.origin(column)
    told.add(column)
    tree = Tree(label(top, False), guide_style="dim")
    grow(tree, top)
    return tree


_STYLES = {"mart": "green", "intermediate": "cyan", "staging": "blue", "seed": "magenta", "landed": "yellow"}


def as_records(lineage: Lineage, column: Column) -> list[dict[str, Any]]:
    """The lineage of a column as plain records, nearest first."""
    return [
        {
            "column": str(origin.column),
            "kind": origin.kind,
            "path": origin.path,
            "expression": origin.expression,
            "values": [str(each) for each in origin.values],
            "rows": [str(each) for each in origin.rows],
        }
        for origin in lineage.walk(column)
    ]
