"""No character that is folded is passed over by the pattern that tells which texts to fold."""

import duckdb
from jinja2 import Environment, FileSystemLoader

from jikenbo.warehouse import PROJECT_DIRECTORY


def test_every_character_that_is_folded_is_looked_for() -> None:
    environment = Environment(loader=FileSystemLoader(PROJECT_DIRECTORY / "macros"))
    fold = str(environment.get_template("fold.sql").make_module().fold("text"))  # type: ignore[attr-defined]
    translated = fold[fold.index("translate(") : fold.rindex(" else ")]
    characters = [chr(code) for code in range(1, 0x10000) if not 0xD800 <= code < 0xE000]
    passed_over = duckdb.execute(
        f"select text from (select unnest($1) as text) where {translated} <> {fold}", [characters]
    ).fetchall()
    assert passed_over == []
