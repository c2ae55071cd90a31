"""Folding passes over no character that it folds, and a hyphen is a long vowel within katakana alone."""

from types import SimpleNamespace

import duckdb
import pytest
from jinja2 import Environment, FileSystemLoader

from jikenbo.warehouse import PROJECT_DIRECTORY


@pytest.fixture(scope="module")
def macros() -> SimpleNamespace:
    """The macros of fold.sql."""
    environment = Environment(loader=FileSystemLoader(PROJECT_DIRECTORY / "macros"))
    return SimpleNamespace(**vars(environment.get_template("fold.sql").make_module()))


def test_every_character_that_is_folded_is_looked_for(macros: SimpleNamespace) -> None:
    fold = str(macros.fold("text"))
    translated = fold[fold.index("translate(") : fold.rindex(" else ")]
    characters = [chr(code) for code in range(1, 0x10000) if not 0xD800 <= code < 0xE000]
    passed_over = duckdb.execute(
        f"select text from (select unnest($1) as text) where {translated} <> {fold}", [characters]
    ).fetchall()
    assert passed_over == []


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("USBメモリ-のデ-タベ-ス", "USBメモリーのデータベース"),
        ("ユ-ザ-、パスワ-ド", "ユーザー、パスワード"),
        ("ア - イ、A-1、03-0000-0000", "ア - イ、A-1、03-0000-0000"),
        ("お知らせニュース-架空商事", "お知らせニュース-架空商事"),
    ],
)
def test_a_hyphen_within_katakana_is_a_long_vowel(macros: SimpleNamespace, typed: str, read: str) -> None:
    assert duckdb.execute(f"select {macros.choon('text')} from (select $1 as text)", [typed]).fetchall() == [
        (read,)
    ]
