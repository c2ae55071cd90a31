"""Follows the columns of one parsed query, to those of the tables that it reads.

A column has the columns that its value is made of, and those that picked the rows: joins, conditions and groups on the way.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

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


@dataclass
class Walk:
    """What a walk through one model has met."""

    values: set[Column] = field(default_factory=set)
    rows: set[Column] = field(default_factory=set)
    expressions: list[str] = field(default_factory=list)
    seen: set[tuple[int, str]] = field(default_factory=set)
    scopes: dict[int, Any] = field(default_factory=dict)
    used: dict[int, set[str]] = field(default_factory=dict)


def parse(sql: str, schema: Any) -> Any:
    """The outermost scope of a query, its columns qualified by a schema of sqlglot; None where sqlglot cannot follow it."""
    import sqlglot
    from sqlglot.errors import SqlglotError
    from sqlglot.optimizer.qualify import qualify
    from sqlglot.optimizer.scope import build_scope

    try:
        tree = qualify(
            sqlglot.parse_one(sql, dialect="duckdb"),
            schema=schema,
            dialect="duckdb",
            validate_qualify_columns=False,
            identify=False,
            quote_identifiers=False,
        )
        return build_scope(tree)
    except SqlglotError:
        return None


def follow(scope: Any, name: str, found: Walk) -> None:
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
            follow(branch, branch_name, found)
        return
    if isinstance(query, exp.Subquery):
        for inner in scope.subquery_scopes:
            follow(inner, name, found)
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
            follow(inside[id(nested)], each, found)


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


def _resolve(scope: Any, columns: Iterable[Any], into: set[Column], found: Walk) -> None:
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
                follow(source, column.name, found)
            else:
                inner = Walk(seen=found.seen)
                follow(source, column.name, inner)
                into |= inner.values


def pick(found: Walk) -> None:
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
