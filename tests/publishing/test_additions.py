"""Where few notices are new they are added to a copy of the published file, else it is written anew."""

from dataclasses import replace
from unittest.mock import ANY

import duckdb
import pytest
from published import ADDED, MANY, NOTICES, ask, change, content, is_added_to

from jikenbo.publish import publish
from jikenbo.warehouse import Warehouse


def test_where_few_notices_are_new_the_file_holds_what_one_holds_that_is_written_anew(
    warehouse: Warehouse,
) -> None:
    change(warehouse, NOTICES)
    publish(warehouse)
    change(warehouse, ADDED)
    summary = publish(warehouse)
    assert is_added_to(warehouse)
    added = content(warehouse.published_path)
    warehouse.published_path.unlink()
    assert publish(warehouse) == replace(summary, publication=ANY)
    assert not is_added_to(warehouse)
    assert content(warehouse.published_path) == added


@pytest.mark.parametrize(
    "statements",
    [
        "delete from evidence.segments where segment_id = md5('7')",
        "update evidence.segments set raw_text = 'another text' where segment_id = md5('7')",
        "insert into evidence.segments select '0' || number, 'new' from range(9) as numbers (number)",
        "alter table main.fct_disclosures add column title varchar",
        "create view main.other as select 1 as one",
    ],
    ids=["taken down", "edited", "many new", "another column", "another view"],
)
def test_otherwise_the_file_is_written_anew(warehouse: Warehouse, statements: str) -> None:
    change(warehouse, NOTICES)
    publish(warehouse)
    change(warehouse, ADDED + statements)
    publish(warehouse)
    assert not is_added_to(warehouse)


def test_once_many_notices_were_added_one_by_one_the_file_is_written_anew(warehouse: Warehouse) -> None:
    change(warehouse, NOTICES)
    publish(warehouse)
    were_added = []
    for number in range(7):
        change(warehouse, f"insert into evidence.segments values ('0{number}', 'new')")
        publish(warehouse)
        were_added.append(is_added_to(warehouse))
    assert were_added == [True, True, True, True, True, False, True]


def test_what_a_client_wrote_to_the_published_file_is_not_published_again(warehouse: Warehouse) -> None:
    change(warehouse, NOTICES)
    publish(warehouse)
    with duckdb.connect(str(warehouse.published_path)) as connection:
        connection.execute("create schema mine; create table mine.notes as select 1 as note")
    change(warehouse, ADDED)
    publish(warehouse)
    assert ask(warehouse, "select count(*) from duckdb_tables() where schema_name = 'mine'") == [(0,)]


def test_to_a_damaged_file_nothing_is_added(warehouse: Warehouse) -> None:
    change(warehouse, NOTICES)
    publish(warehouse)
    whole = warehouse.published_path.read_bytes()
    warehouse.published_path.unlink()
    warehouse.published_path.write_bytes(whole[: len(whole) // 2])
    change(warehouse, ADDED)
    publish(warehouse)
    assert not is_added_to(warehouse)
    assert ask(warehouse, "select count(*) from evidence.segments") == [(MANY + 1,)]
