"""The published file holds what readers need, whole, and readable by the clients that they have."""

import json
import shutil
import subprocess
import sys
import venv
from dataclasses import replace
from pathlib import Path
from unittest.mock import ANY

import duckdb
import pytest

import jikenbo.publications
from jikenbo.errors import ExitCode, JikenboError
from jikenbo.publish import publish
from jikenbo.warehouse import PROJECT_DIRECTORY, Warehouse

BUILD = """
    create schema raw;
    create schema staging;
    create schema evidence;
    create schema reference;
    create schema quality;
    create table raw.segments as select 'the text of an earlier version' as raw_text;
    create table raw.loads as select 'l1' as load_id, timestamp '2024-04-01 00:00:00' as started_at;
    create table raw.rejects as select 'garbage' as content;
    create table staging.stg_lines as select 1 as line_number;
    create table evidence.segments as select 's1' as segment_id, '【お知らせ】''引用''' as raw_text;
    create table reference.codes_causes (code varchar, name_ja varchar);
    insert into reference.codes_causes values ('loss', '紛失'), ('theft', '盗難');
    create table quality.audit_runs as select true as success;
    create table main.fct_incidents (incident_id varchar not null, occurred_on date, affected_count bigint);
    insert into main.fct_incidents values ('b', date '2024-04-02', 7), ('a', null, 12);
    create table main.bridge_fields (incident_id varchar, field_code varchar);
    insert into main.bridge_fields values ('b', 'name'), ('a', 'photo'), ('a', 'age');
    create view main.affected as select sum(affected_count)::bigint as affected from main.fct_incidents;
    comment on view main.affected is 'People affected';
    comment on column main.affected.affected is '人数';
    comment on table main.fct_incidents is 'One row per incident; it''s the table to start with';
    comment on column main.fct_incidents.affected_count is '影響を受けた人数';
    create macro main.ja_number(text) as try_cast(translate(text, '０１２３４５６７８９', '0123456789') as bigint);
    create macro main.ja_double(text) as 2 * ja_number(text);
"""

OLDER_CLIENTS = ["1.4", "1.5"]

QUESTION = """
    select incident_id, occurred_on, affected_count, ja_number('４２'), (select affected from affected)
    from fct_incidents
    order by incident_id
"""


@pytest.fixture
def warehouse(tmp_path: Path) -> Warehouse:
    made = Warehouse(tmp_path)
    with duckdb.connect(str(made.build_path)) as connection:
        connection.execute(BUILD)
    return made


def ask(warehouse: Warehouse, question: str) -> list[tuple]:
    with duckdb.connect(str(warehouse.published_path), read_only=True) as connection:
        return connection.execute(question).fetchall()


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


MANY = 100

NOTICES = f"""
    drop table evidence.segments;
    create table evidence.segments as
        select md5(cast(number as varchar)) as segment_id, 'the text of notice ' || number as raw_text from range({MANY}) as numbers (number);
    create table main.fct_disclosures as select segment_id, raw_text as evidence_text from evidence.segments;
    create table evidence.mentions as
        select segment_id, number as char_start, md5(segment_id || number) as mention_id, raw_text as surface
        from evidence.segments cross join range(5) as numbers (number);
"""

ADDED = """
    insert into evidence.segments values ('00000000', 'a new notice');
    insert into main.fct_disclosures values ('00000000', 'a new notice');
    insert into evidence.mentions values ('00000000', 0, 'm0', 'a new'), ('00000000', 6, 'm1', 'notice');
    update main.fct_incidents set affected_count = 8 where incident_id = 'b';
    create or replace macro main.ja_double(text) as 3 * ja_number(text);
    comment on column main.fct_incidents.occurred_on is '発生日';
"""


def change(warehouse: Warehouse, statements: str) -> None:
    with duckdb.connect(str(warehouse.build_path)) as connection:
        connection.execute(statements)


def content(path: Path) -> dict[str, list[tuple]]:
    """All that a reader of a file can ask: what it holds, what is said of it, and the rows of its tables, whatever their order."""
    with duckdb.connect(str(path), read_only=True) as connection:
        told = {
            "relations": "select schema_name, table_name, comment from duckdb_tables() "
            "union all select schema_name, view_name, comment from duckdb_views() where not internal",
            "columns": "select schema_name, table_name, column_name, data_type, comment from duckdb_columns() where not internal",
            "functions": "select function_name, macro_definition from duckdb_functions() where schema_name = 'main' and not internal",
            "storage": "select tags['storage_version'] from duckdb_databases() where not internal",
        }
        told |= {
            place: f"from {place}"
            for (place,) in connection.execute(
                "select schema_name || '.' || table_name from duckdb_tables()"
            ).fetchall()
        }
        return {what: sorted(connection.execute(query).fetchall(), key=repr) for what, query in told.items()}


def is_added_to(warehouse: Warehouse) -> bool:
    """Whether rows were added behind those of the file before, which are sorted."""
    return ask(warehouse, "select segment_id from evidence.segments") != ask(
        warehouse, "select segment_id from evidence.segments order by all"
    )


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


def python_with(version: str) -> Path:
    """The interpreter of an environment with an older DuckDB, made once and kept; skips where it cannot be had."""
    directory = PROJECT_DIRECTORY / ".cache" / f"duckdb-{version}"
    python = directory / "bin" / "python"
    ready = directory / "ready"
    if not ready.exists():
        shutil.rmtree(directory, ignore_errors=True)
        venv.create(directory, with_pip=False, symlinks=True)
        installed = subprocess.run(
            [
                sys.executable,
                "-m",
                "pip",
                "--python",
                str(python),
                "install",
                "--quiet",
                f"duckdb=={version}.*",
            ],
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        if installed.returncode:
            reason = (installed.stderr.strip().splitlines() or ["no reason given"])[-1]
            pytest.skip(f"pip cannot install DuckDB {version}: {reason}")
        ready.touch()
    return python


@pytest.mark.parametrize("version", OLDER_CLIENTS)
def test_an_older_client_reads_the_published_file(warehouse: Warehouse, version: str) -> None:
    python = python_with(version)
    change(warehouse, NOTICES)
    publish(warehouse)
    change(warehouse, "insert into evidence.segments values ('00000000', 'a new notice')")
    publish(warehouse)
    assert is_added_to(warehouse)
    script = (
        "import duckdb, json, sys\n"
        "connection = duckdb.connect(sys.argv[1], read_only=True)\n"
        "rows = connection.execute(sys.argv[2]).fetchall()\n"
        "rows += connection.execute('select comment from duckdb_tables() where schema_name = \\'main\\' and comment is not null').fetchall()\n"
        "print(json.dumps([duckdb.__version__, rows], default=str))\n"
    )
    answered = subprocess.run(
        [str(python), "-c", script, str(warehouse.published_path), QUESTION],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert answered.returncode == 0, answered.stderr
    client, rows = json.loads(answered.stdout)
    assert client.startswith(version)
    assert rows == [
        ["a", None, 12, 42, 19],
        ["b", "2024-04-02", 7, 42, 19],
        ["One row per incident; it's the table to start with"],
    ]
