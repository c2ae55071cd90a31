"""The published file holds what readers need, whole, and is swapped in or left as it was."""

import shutil
from pathlib import Path

import duckdb
import pytest
from published import ask

import jikenbo.publications
from jikenbo.errors import ExitCode, JikenboError
from jikenbo.publish import publish
from jikenbo.warehouse import Warehouse


def test_what_readers_need_is_published_and_nothing_else(warehouse: Warehouse) -> None:
    summary = publish(warehouse)
    tables = ask(warehouse, "select schema_name || '.' || table_name from duckdb_tables() order by all")
    assert [name for (name,) in tables] == [
        "evidence.segments",
        "main.bridge_fields",
        "main.fct_incidents",
        "quality.audit_runs",
        "raw.loads",
        "reference.codes_causes",
    ]
    assert (summary.tables, summary.rows) == (6, 10)
    assert b"earlier version" not in warehouse.published_path.read_bytes()


def test_values_and_types_arrive_as_they_were_built(warehouse: Warehouse) -> None:
    publish(warehouse)
    with duckdb.connect() as connection:
        connection.execute(f"attach '{warehouse.build_path}' as build (read_only)")
        connection.execute(f"attach '{warehouse.published_path}' as published (read_only)")
        for table in (
            "main.fct_incidents",
            "main.bridge_fields",
            "evidence.segments",
            "reference.codes_causes",
        ):
            described = [
                connection.execute(
                    f"select column_name, column_type from (describe {file}.{table})"
                ).fetchall()
                for file in ("build", "published")
            ]
            assert described[0] == described[1]
            assert (
                connection.execute(
                    f"(from build.{table} except all from published.{table}) union all "
                    f"(from published.{table} except all from build.{table})"
                ).fetchall()
                == []
            )


def test_a_view_stays_a_view_and_works_wherever_the_file_goes(warehouse: Warehouse) -> None:
    publish(warehouse)
    assert ask(warehouse, "select view_name, comment from duckdb_views() where not internal") == [
        ("affected", "People affected")
    ]
    renamed = warehouse.published_path.with_name("renamed.duckdb")
    shutil.copy(warehouse.published_path, renamed)
    with duckdb.connect(str(renamed), read_only=True) as connection:
        assert connection.execute("from affected").fetchall() == [(19,)]
    with duckdb.connect() as connection:
        connection.execute(f"attach '{renamed}' as other (read_only)")
        assert connection.execute("from other.affected").fetchall() == [(19,)]


def test_a_view_that_needs_another_file_is_not_published(warehouse: Warehouse) -> None:
    publish(warehouse)
    before = warehouse.published_path.read_bytes()
    with duckdb.connect(str(warehouse.build_path)) as connection:
        connection.execute(
            "attach ':memory:' as elsewhere; create table elsewhere.secrets as select 1 as secret"
        )
        connection.execute("create view main.bound as from elsewhere.secrets")
    with pytest.raises(JikenboError, match="elsewhere"):
        publish(warehouse)
    assert warehouse.published_path.read_bytes() == before


def test_descriptions_travel_along(warehouse: Warehouse) -> None:
    publish(warehouse)
    assert ask(warehouse, "select comment from duckdb_tables() where schema_name = 'main' order by 1") == [
        ("One row per incident; it's the table to start with",),
        (None,),
    ]
    assert ask(
        warehouse,
        "select column_name, comment from duckdb_columns() where schema_name = 'main' and comment is not null order by all",
    ) == [("affected", "人数"), ("affected_count", "影響を受けた人数")]


def test_tables_that_dbt_does_not_build_are_described_too(warehouse: Warehouse) -> None:
    publish(warehouse)
    (told,) = ask(warehouse, "select comment from duckdb_tables() where table_name = 'loads'")
    assert "One row per source" in told[0]
    silent = "select table_name, column_name from duckdb_columns() where schema_name in ('raw', 'quality') and comment is null"
    assert ask(warehouse, silent) == []


def test_the_functions_of_the_file_work_in_it_also_when_one_uses_another(warehouse: Warehouse) -> None:
    publish(warehouse)
    assert ask(warehouse, "select ja_number('１２'), ja_double('１２')") == [(12, 24)]


def test_rows_stand_in_the_order_of_their_keys_however_they_were_built(warehouse: Warehouse) -> None:
    publish(warehouse)
    assert ask(warehouse, "select incident_id from fct_incidents") == [("a",), ("b",)]
    assert ask(warehouse, "from bridge_fields") == [("a", "age"), ("a", "photo"), ("b", "name")]


def test_the_file_is_written_for_older_clients(warehouse: Warehouse) -> None:
    publish(warehouse)
    assert ask(warehouse, "select tags['storage_version'] from duckdb_databases() where not internal") == [
        ("v1.2.0+",)
    ]


@pytest.mark.parametrize("step", ["copying", "swapping"])
def test_a_failure_leaves_the_published_file_as_it_was_and_nothing_beside_it(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    publish(warehouse)
    before = warehouse.published_path.read_bytes()
    files = sorted(path.name for path in warehouse.directory.iterdir())
    with duckdb.connect(str(warehouse.build_path)) as connection:
        connection.execute("insert into main.fct_incidents values ('c', null, 1)")
        if step == "copying":
            connection.execute(
                "attach ':memory:' as elsewhere; create table elsewhere.lost as select 1 as nothing"
            )
            connection.execute("create view main.broken as from elsewhere.lost")

    def fail(*_: object) -> None:
        raise OSError("the disk is gone")

    if step == "swapping":
        monkeypatch.setattr(jikenbo.publications.os, "replace", fail)
    with pytest.raises((JikenboError, OSError)):
        publish(warehouse)
    monkeypatch.undo()
    assert warehouse.published_path.read_bytes() == before
    assert sorted(path.name for path in warehouse.directory.iterdir()) == files


def test_without_a_build_there_is_nothing_to_publish(tmp_path: Path) -> None:
    warehouse = Warehouse(tmp_path)
    duckdb.connect(str(warehouse.build_path)).close()
    with pytest.raises(JikenboError, match="run `jikenbo build` first") as refusal:
        publish(warehouse)
    assert refusal.value.exit_code == ExitCode.PUBLISH_FAILED
    assert not warehouse.published_path.exists()


def test_a_reader_keeps_its_snapshot_while_a_new_file_is_published(warehouse: Warehouse) -> None:
    publish(warehouse)
    with duckdb.connect(str(warehouse.published_path), read_only=True) as reader:
        assert reader.execute("select count(*) from fct_incidents").fetchall() == [(2,)]
        with duckdb.connect(str(warehouse.build_path)) as connection:
            connection.execute("insert into main.fct_incidents values ('c', null, 1)")
        publish(warehouse)
        assert reader.execute("select count(*) from fct_incidents").fetchall() == [(2,)]
    assert ask(warehouse, "select count(*) from fct_incidents") == [(3,)]
