"""Which notices a build reads, and why all of them where it must."""

from collections.abc import Iterator
from typing import Any

import duckdb
import pytest

import loaders
from jikenbo import reading

RULES = "rules"


@pytest.fixture
def build_file() -> Iterator[Any]:
    """Three notices in a build file whose last build completed."""
    with duckdb.connect() as connection:
        loaders.create_tables(connection)
        for segment_id in ("a", "b", "c"):
            land(connection, segment_id, 1)
        connection.execute("create schema staging")
        connection.execute("create table staging.stg_segments as select segment_id from raw.segments")
        reading.prepare(connection, reading.look(connection, RULES))
        reading.complete(connection, RULES, "program", [("staging", "stg_segments")])
        yield connection


def land(connection: Any, segment_id: str, version: int, load_id: str = "load") -> None:
    connection.execute(
        "insert into raw.segments by name select ? as segment_id, ? as version, 'hash' || version as content_sha256, "
        "'x' as source_uri, 'x' as source_kind, 1 as position_in_source, '' as header_text, '' as raw_text, "
        "? as load_id, now() as loaded_at",
        [segment_id, version, load_id],
    )


def test_a_first_build_reads_all_and_says_nothing_of_it() -> None:
    with duckdb.connect() as connection:
        first = reading.look(connection, RULES)
    assert first.why_all is not None and first.sentence is None


def test_what_is_new_edited_or_gone_is_read(build_file: Any) -> None:
    land(build_file, "b", 2)
    land(build_file, "d", 1)
    build_file.execute("delete from raw.segments where segment_id = 'c'")
    read = reading.look(build_file, RULES)
    assert read.sentence == (
        "Of the notices, 2 that are new or edited are read, 1 that are gone leave; the others stand as they were read."
    )
    reading.prepare(build_file, read)
    assert sorted(build_file.execute("select segment_id from batch.segments").fetchall()) == [
        ("b",),
        ("c",),
        ("d",),
    ]
    landed = build_file.execute("select segment_id, version from batch.raw_segments order by all").fetchall()
    assert landed == [("b", 1), ("b", 2), ("d", 1)]


def test_until_a_build_completes_its_notices_are_read_again(build_file: Any) -> None:
    land(build_file, "d", 1)
    for _ in range(2):
        read = reading.look(build_file, RULES)
        assert read.changed == 1
        reading.prepare(build_file, read)
    reading.complete(build_file, RULES)
    assert reading.look(build_file, RULES).changed == 0


def test_what_lands_during_a_build_is_read_by_the_next(build_file: Any) -> None:
    reading.prepare(build_file, reading.look(build_file, RULES))
    land(build_file, "d", 1)
    reading.complete(build_file, RULES)
    assert reading.look(build_file, RULES).changed == 1


def test_a_notice_that_was_restored_under_the_same_number_is_read_again(build_file: Any) -> None:
    build_file.execute("update raw.segments set load_id = 'restored' where segment_id = 'a'")
    assert reading.look(build_file, RULES).changed == 1


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ("update reading.build set rules = 'earlier'", "the rules changed from earlier to rules"),
        ("update reading.build set engine = 'v1.0.0'", "DuckDB changed from v1.0.0 to v"),
        ("alter table staging.stg_segments add column more integer", "staging.stg_segments is not the table"),
        ("drop table staging.stg_segments", "staging.stg_segments is not the table"),
        ("drop table reading.segments", "a build of all was broken off, or dbt built by itself"),
        (
            "insert into raw.segments select * replace (segment_id || 'd' as segment_id) from raw.segments "
            "union all select * replace (segment_id || 'e' as segment_id) from raw.segments",
            "more are new than were read before",
        ),
    ],
)
def test_all_are_read_where_what_was_read_cannot_stand(build_file: Any, change: str, why: str) -> None:
    build_file.execute(change)
    sentence = reading.look(build_file, RULES).sentence
    assert sentence is not None and sentence.startswith(f"All notices are read again: {why}")


def test_a_full_refresh_that_is_broken_off_is_not_forgotten(build_file: Any) -> None:
    read = reading.look(build_file, RULES, full_refresh=True)
    assert read.why_all == "a full refresh was asked for"
    reading.prepare(build_file, read)
    assert reading.look(build_file, RULES).why_all is not None


def test_a_build_of_some_models_leaves_what_counts_as_read(build_file: Any) -> None:
    land(build_file, "d", 1)
    reading.prepare(build_file, reading.look(build_file, RULES), is_partial=True)
    assert reading.look(build_file, RULES).changed == 1
    reading.prepare(build_file, reading.look(build_file, "others"), is_partial=True)
    assert reading.look(build_file, RULES).why_all is not None
