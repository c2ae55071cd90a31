"""The one test that every table carries names the column, the problem and the value."""

import duckdb
import pytest
from jinja2 import Environment, FileSystemLoader

from jikenbo.warehouse import PROJECT_DIRECTORY

TABLE = "(values (1, 'a', 'x'), (2, 'a', null), (3, 'b', 'y'), (null, 'b', 'z')) as notices (id, name, code)"
CODES = "(values ('x'), ('y'), (null)) as codes (code)"


@pytest.mark.parametrize(
    ("rules", "found"),
    [
        ({"unique": ["name"]}, {("name", "not unique", "a", 2), ("name", "not unique", "b", 2)}),
        ({"unique": ["id"]}, set()),
        ({"unique": ["(id || '|' || name)"]}, set()),
        ({"not_null": ["id", "name", "code"]}, {("id", "null", None, 1), ("code", "null", None, 1)}),
        ({"accepted": {"id": [1, 2]}}, {("id", "not accepted", "3", 1)}),
        ({"accepted": {"code": ["x", "y", "z"]}}, set()),
        ({"references": {"code": {"to": CODES, "field": "code"}}}, {("code", "dangling", "z", 1)}),
        ({"references": {"code": {"to": CODES, "field": "code", "where": "code <> 'z'"}}}, set()),
        (
            {"not_null": ["id"], "accepted": {"name": ["a"]}},
            {("id", "null", None, 1), ("name", "not accepted", "b", 2)},
        ),
    ],
    ids=lambda case: str(sorted(case) if isinstance(case, set) else case),
)
def test_every_malformed_value_is_found_and_named(
    rules: dict[str, object], found: set[tuple[object, ...]]
) -> None:
    environment = Environment(
        loader=FileSystemLoader(PROJECT_DIRECTORY / "macros"), extensions=["jinja2.ext.do"]
    )
    macros = environment.get_template("malformed_values.sql").make_module()
    arguments = {"unique": [], "not_null": [], "accepted": {}, "references": {}} | rules
    query = macros.malformed_values(TABLE, **arguments)  # type: ignore[attr-defined]
    with duckdb.connect() as connection:
        assert set(connection.execute(query).fetchall()) == found
