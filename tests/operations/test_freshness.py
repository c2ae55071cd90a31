"""Freshness: dbt warns when nothing was loaded for a while."""

import duckdb

import loaders
from jikenbo.build import build
from jikenbo.warehouse import Warehouse


def land(warehouse: Warehouse, loaded_at: str) -> None:
    warehouse.directory.mkdir(parents=True, exist_ok=True)
    with duckdb.connect(str(warehouse.build_path)) as connection:
        loaders.create_tables(connection)
        connection.execute("delete from raw.segments")
        connection.execute(
            f"""
            insert into raw.segments by name
            select
                'notice' as segment_id, 'hash' as content_sha256, 1 as version, 'source.txt' as source_uri,
                'text' as source_kind, 1 as position_in_source, '' as header_text, '' as raw_text,
                'load' as load_id, {loaded_at} as loaded_at
            """
        )


def test_sources_that_were_not_loaded_for_long_are_warned_of(warehouse: Warehouse) -> None:
    land(warehouse, "cast(now() at time zone 'UTC' as timestamp)")
    assert build(warehouse, command="source freshness").warnings == 0
    land(warehouse, "timestamp '2020-01-01'")
    assert build(warehouse, command="source freshness").warnings == 1
