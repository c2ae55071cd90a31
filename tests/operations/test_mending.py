"""A damaged build file: what landed is saved table by table."""

import os

import duckdb
import pytest

import loaders
from jikenbo.cleaning import files_aside
from jikenbo.errors import ExitCode, JikenboError
from jikenbo.integrity import scan
from jikenbo.mending import mend
from jikenbo.warehouse import Warehouse

NOTICES = 20_000


def landed(warehouse: Warehouse) -> bytearray:
    """A build file with notices and a large table that dbt made, and its bytes."""
    warehouse.directory.mkdir(parents=True)
    with duckdb.connect(str(warehouse.build_path)) as connection:
        loaders.create_tables(connection)
        connection.execute(
            f"""
            insert into raw.segments by name
            select
                'notice ' || number as segment_id, md5('' || number) as content_sha256, 1 as version,
                'source.txt' as source_uri, 'text' as source_kind, number as position_in_source, '' as header_text,
                md5('text' || number) as raw_text, 'load' as load_id, timestamp '2026-01-01' as loaded_at
            from range({NOTICES}) as numbers (number)
            """
        )
        connection.execute("checkpoint")
        connection.execute(
            "create table fct_incidents as select md5('' || range) as incident_id from range(100_000)"
        )
    return bytearray(warehouse.build_path.read_bytes())


def damage(warehouse: Warehouse, content: bytearray, table: str) -> None:
    """Flip one bit, in one block after the other, until it is this table that cannot be read."""
    size = len(content)
    for place in range(20_000, size, 262_144):
        damaged = content.copy()
        damaged[place] ^= 1
        warehouse.build_path.write_bytes(bytes(damaged))
        problem = scan(warehouse.build_path).problem
        if problem is not None and problem.startswith(table):
            return
    raise AssertionError(f"no block of {table} found")


def test_what_landed_is_saved_when_a_table_that_can_be_made_again_is_damaged(warehouse: Warehouse) -> None:
    damage(warehouse, landed(warehouse), "main.fct_incidents")
    told = mend(warehouse)
    assert "what had landed was saved" in told
    found = scan(warehouse.build_path)
    assert found.problem is None and found.rows == NOTICES


def test_where_there_are_no_hard_links_the_damaged_file_is_set_aside_all_the_same(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError("no links here")

    damage(warehouse, landed(warehouse), "main.fct_incidents")
    damaged = warehouse.build_path.read_bytes()
    monkeypatch.setattr(os, "link", refuse)
    mend(warehouse)
    (aside,) = files_aside(warehouse)
    assert aside.read_bytes() == damaged


def test_damage_to_what_landed_is_named_when_nothing_is_published(warehouse: Warehouse) -> None:
    damage(warehouse, landed(warehouse), "raw.segments")
    before = warehouse.build_path.read_bytes()
    with pytest.raises(JikenboError, match="all your sources") as raised:
        mend(warehouse)
    assert raised.value.exit_code == ExitCode.DAMAGED
    assert warehouse.build_path.read_bytes() == before
