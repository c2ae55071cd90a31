"""Readers: SQL that a stranger wrote sees the published tables, and nothing else of the machine."""

from pathlib import Path

import duckdb
import pytest

from jikenbo.errors import JikenboError
from jikenbo.readers import Rows, query, shell
from jikenbo.warehouse import Warehouse

PROBES = {
    "read a file as csv": "select * from read_csv('{outside}/secret.csv')",
    "read a file by its name": "select * from '{outside}/secret.csv'",
    "read a file as text": "select * from read_text('{outside}/secret.csv')",
    "read a file as bytes": "select * from read_blob('{outside}/secret.csv')",
    "read a file as json": "select * from read_json('{outside}/secret.csv')",
    "read a file as parquet": "select * from read_parquet('{outside}/secret.csv')",
    "guess a file's format": "select * from sniff_csv('{outside}/secret.csv')",
    "list a directory": "select * from glob('{outside}/*')",
    "read a file inside a query inside a query": "select * from query('from read_text(''{outside}/secret.csv'')')",
    "read another database": "select * from read_duckdb('{outside}/other.duckdb')",
    "attach another database": "attach '{outside}/other.duckdb' as other",
    "attach the file for writing": "attach '{published}' as again (read_write)",
    "write a file": "copy notices to '{outside}/stolen.csv'",
    "write to standard output": "copy notices to '/dev/stdout'",
    "write parquet": "copy notices to '{outside}/stolen.parquet' (format parquet)",
    "export the database": "export database '{outside}/stolen'",
    "import a database": "import database '{outside}/stolen'",
    "write profiling output": "pragma profiling_output = '{outside}/profile.json'",
    "write a log": "call enable_logging(storage = 'file', storage_path = '{outside}/log')",
    "read over the network": "select * from read_csv('https://localhost/secret.csv')",
    "read from a bucket": "select * from read_parquet('s3://bucket/secret.parquet')",
    "install an extension": "install httpfs",
    "load an extension": "load httpfs",
    "load a file as an extension": "load '{outside}/evil.duckdb_extension'",
    "keep a secret": "create persistent secret stolen (type http)",
    "open the machine again": "set enable_external_access = true",
    "unlock the configuration": "set lock_configuration = false",
    "unlock by resetting": "reset lock_configuration",
    "change a setting": "set threads = 1",
    "change a global setting": "set global memory_limit = '1GB'",
    "change a setting by pragma": "pragma threads = 1",
    "give spilled data a place": "set temp_directory = '{outside}'",
    "allow strange extensions": "set allow_unsigned_extensions = true",
    "search elsewhere for extensions": "set extension_directory = '{outside}'",
    "add a row": "insert into notices values (2)",
    "drop a table": "drop table notices",
    "create a table": "create table mine as select 1",
    "change a row": "update notices set number = 2",
}


@pytest.fixture
def published(warehouse: Warehouse) -> Warehouse:
    """A warehouse whose published file holds one table."""
    warehouse.directory.mkdir(parents=True)
    with duckdb.connect(str(warehouse.published_path)) as connection:
        connection.execute("create table notices as select unnest([1, 2, 3]) as number")
    return warehouse


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """A directory with files that are nobody's business."""
    directory = tmp_path / "outside"
    directory.mkdir()
    (directory / "secret.csv").write_text("secret\nyes\n")
    with duckdb.connect(str(directory / "other.duckdb")) as connection:
        connection.execute("create table secrets as select 1 as secret")
    return directory


@pytest.mark.parametrize("probe", PROBES, ids=str)
def test_a_reader_cannot(probe: str, published: Warehouse, outside: Path) -> None:
    before = {path: path.read_bytes() for path in outside.iterdir()}
    file_before = published.published_path.read_bytes()
    with pytest.raises(JikenboError):
        query(published, PROBES[probe].format(outside=outside, published=published.published_path))
    assert {path: path.read_bytes() for path in outside.iterdir()} == before
    assert published.published_path.read_bytes() == file_before
    assert [path.name for path in published.directory.iterdir()] == ["jikenbo.duckdb"]


def test_a_refusal_says_that_it_is_one(published: Warehouse, outside: Path) -> None:
    with pytest.raises(JikenboError, match="readers see the published tables only"):
        query(published, f"select * from read_text('{outside}/secret.csv')")


def test_a_query_gives_its_rows_and_says_when_there_are_more(published: Warehouse) -> None:
    rows = query(published, "select number, number from notices order by all", limit=2)
    assert rows.rows == ((1, 1), (2, 2)) and rows.is_cut
    assert rows.as_dicts()[0] == {"number": 1, "number_2": 1}


def test_before_anything_is_published_a_query_says_what_to_do(warehouse: Warehouse) -> None:
    with pytest.raises(JikenboError, match="jikenbo run"):
        query(warehouse, "select 1")


def test_the_shell_goes_on_after_a_query_that_fails(published: Warehouse) -> None:
    shown: list[Rows] = []
    said: list[str] = []
    lines = [
        ".tables",
        "select nonsense;",
        "select sum(number)",
        "from notices;",
        ".help",
        ".quit",
        "select 9;",
    ]
    shell(published, lines, shown.append, said.append)
    assert [rows.rows for rows in shown] == [(("main", "notices"),), ((6,),)]
    assert "nonsense" in said[0] and ".tables" in said[1]


def test_a_column_of_the_shell_is_looked_up_as_text_not_as_sql(published: Warehouse) -> None:
    shown: list[Rows] = []
    shell(published, [".columns notices", ".columns x'||'y"], shown.append, lambda _: None)
    assert [rows.rows for rows in shown] == [(("number", "INTEGER"),), ()]
