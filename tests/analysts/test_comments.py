"""Whoever opens the published file reads there what a table and a column hold, in Japanese and English."""

import re

from jikenbo.readers import query
from jikenbo.warehouse import Warehouse

BOTH_LANGUAGES = re.compile(r"^[^。]*[ぁ-んァ-ヶ一-龠].*?。 (?=[!-~]).*[a-z]{3}")


def test_every_table_and_column_says_in_the_file_what_it_holds(sample_warehouse: Warehouse) -> None:
    silent = query(
        sample_warehouse,
        "select table_name, null from duckdb_tables() where coalesce(comment, '') = '' "
        "union all select view_name, null from duckdb_views() where not internal and coalesce(comment, '') = '' "
        "union all select table_name, column_name from duckdb_columns() where not internal and coalesce(comment, '') = ''",
    )
    assert not silent.rows


def test_every_description_speaks_japanese_then_english(sample_warehouse: Warehouse) -> None:
    told = query(
        sample_warehouse,
        "select table_name || '.' || column_name, comment from duckdb_columns() where not internal "
        "union all select table_name, comment from duckdb_tables() "
        "union all select view_name, comment from duckdb_views() where not internal",
    ).rows
    assert len(told) > 450
    one_language = [name for name, comment in told if not BOTH_LANGUAGES.match(" ".join(comment.split()))]
    assert not one_language
