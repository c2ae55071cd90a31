"""Whoever opens the published file reads there what a table and a column hold, in Japanese and English."""

import re

from jikenbo.readers import query
from jikenbo.warehouse import Warehouse

DESCRIBED = "schema_name in ('main', 'evidence', 'reference')"


def test_every_table_and_column_says_in_the_file_what_it_holds(samples: Warehouse) -> None:
    silent = query(
        samples,
        f"select table_name, null from duckdb_tables() where {DESCRIBED} and coalesce(comment, '') = '' "
        f"union all select table_name, column_name from duckdb_columns() "
        f"where {DESCRIBED} and not internal and coalesce(comment, '') = ''",
    )
    assert not silent.rows


def test_marts_speak_japanese_and_english(samples: Warehouse) -> None:
    told = query(
        samples,
        "select table_name || '.' || column_name, comment from duckdb_columns() where schema_name = 'main' and not internal",
    ).rows
    assert len(told) > 150
    one_language = [
        name
        for name, comment in told
        if not (re.search("[ぁ-んァ-ヶ一-龠]", comment) and re.search("[a-z]{3}", comment))
    ]
    assert not one_language
