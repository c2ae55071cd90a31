"""Words that are looked up stand where one alternation of them would have found them."""

import re
from collections.abc import Iterator

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import Environment, FileSystemLoader

from jikenbo.warehouse import PROJECT_DIRECTORY

LETTERS = "姓名番号A"  # few, so that words overlap, hold one another and follow one another


@pytest.fixture(scope="module")
def connection() -> Iterator[duckdb.DuckDBPyConnection]:
    """A database without tables."""
    with duckdb.connect() as database:
        yield database


@pytest.fixture(scope="module")
def query() -> str:
    """The query of scan_words on a relation `sentences` and a lexicon `words`."""
    environment = Environment(loader=FileSystemLoader(PROJECT_DIRECTORY / "macros"))
    environment.globals |= {"fold": str, "seed_table": str, "execute": True}
    module = environment.get_template("scan_words.sql").make_module()
    return str(module.scan_words("sentences", "words"))  # type: ignore[attr-defined]


@settings(deadline=None)  # a busy machine is no slow query
@given(
    words=st.sets(st.text(LETTERS, min_size=1, max_size=4), min_size=1, max_size=8),
    sentences=st.lists(st.text(LETTERS + "、", min_size=1, max_size=16), min_size=1, max_size=3),
)
def test_words_are_found_as_one_alternation_finds_them(
    connection: duckdb.DuckDBPyConnection, query: str, words: set[str], sentences: list[str]
) -> None:
    assert _looked_up(connection, query, words, sentences) == _matched(words, sentences)


@pytest.mark.parametrize(
    ("sentence", "words", "found"),
    [
        ("姓名番号A姓", {"姓名番", "番号A", "A姓"}, ["姓名番", "A姓"]),
        ("番号A", {"番号", "番号A姓"}, ["番号"]),
        ("姓、名", {"姓", "名"}, ["姓", "名"]),
    ],
    ids=[
        "a word that gives way hides none behind it",
        "a sentence ends within a longer word",
        "words of one letter",
    ],
)
def test_words_give_way_only_to_words_that_stand(
    connection: duckdb.DuckDBPyConnection, query: str, sentence: str, words: set[str], found: list[str]
) -> None:
    assert [row[4] for row in _looked_up(connection, query, words, [sentence])] == found


def _looked_up(
    connection: duckdb.DuckDBPyConnection, query: str, words: set[str], sentences: list[str]
) -> list[tuple[object, ...]]:
    connection.execute(
        "create or replace temporary table words as select unnest($1) as surface", [list(words)]
    )
    connection.execute(
        """
        create or replace temporary table sentences as
        select 'x' as segment_id, unnest(range(len($1))) as sentence_number, 7 as char_start, unnest($1) as sentence_text
        """,
        [sentences],
    )
    return connection.execute(f"{query} order by 2, 3").fetchall()


def _matched(words: set[str], sentences: list[str]) -> list[tuple[object, ...]]:
    pattern = re.compile("|".join(map(re.escape, sorted(words, reverse=True))))
    rows: list[tuple[object, ...]] = []
    for number, sentence in enumerate(sentences):
        matches = list(pattern.finditer(sentence))
        ends = [0, *(match.end() for match in matches)]
        starts = [*(match.start() for match in matches), len(sentence)]
        rows += [
            (
                "x",
                number,
                7 + match.start(),
                7 + match.end(),
                match.group(),
                sentence[ends[place] : match.start()],
                sentence[match.end() : starts[place + 1]],
            )
            for place, match in enumerate(matches)
        ]
    return rows
