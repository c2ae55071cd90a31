"""A copy in PostgreSQL says what the published file says; tried against a server of the tests' own."""

import glob
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import pg8000.native
import pytest
from click.testing import CliRunner

from jikenbo.cli import main
from jikenbo.errors import JikenboError
from jikenbo.postgres import Copied, copy_to, declared_keys, parse_target
from jikenbo.warehouse import Warehouse

PASSWORD = "of-this-test-only"
HOSTILE = "a\tb\nc\\d\\N\r'; drop schema jikenbo cascade; --\x00 :x %s"


@dataclass(frozen=True)
class Server:
    """A PostgreSQL server on this machine."""

    port: int

    @property
    def address(self) -> str:
        """What a user gives to --to."""
        return f"postgresql://owner@127.0.0.1:{self.port}/postgres"

    def ask(self, sql: str, user: str = "owner") -> list[list[Any]]:
        """Run SQL in a session of its own."""
        with pg8000.native.Connection(
            user, host="127.0.0.1", port=self.port, database="postgres", password=PASSWORD
        ) as connection:
            return list(connection.run(sql) or [])

    def copy(self, warehouse: Warehouse, **options: Any) -> list[Copied]:
        """Copy the published tables here."""
        target = parse_target(self.address, {"PGPASSWORD": PASSWORD})
        return copy_to(warehouse, target, lambda _: None, **options)


def program(name: str) -> str | None:
    """A program of PostgreSQL's server, which Debian keeps out of the path."""
    return next(
        iter(sorted(glob.glob(f"/usr/lib/postgresql/*/bin/{name}"), reverse=True)), shutil.which(name)
    )


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    if not (program("initdb") and program("pg_ctl")):
        pytest.skip("no PostgreSQL server is installed")
    directory = Path(tempfile.mkdtemp(prefix="jikenbo-postgres-"))
    as_other: list[str] = []
    if os.getuid() == 0:  # the server refuses to run as root
        try:
            user = pwd.getpwnam("postgres")
        except KeyError:
            pytest.skip("PostgreSQL does not run as root, and there is no user postgres")
        as_other = ["runuser", "-u", "postgres", "--"]
        os.chown(directory, user.pw_uid, user.pw_gid)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    secret = directory / "password"
    secret.write_text(PASSWORD)
    secret.chmod(0o644)
    data = str(directory / "data")

    def run(*arguments: str) -> None:
        subprocess.run([*as_other, *arguments], check=True, stdout=subprocess.DEVNULL, cwd=directory)

    run(
        str(program("initdb")),
        "-D",
        data,
        "-U",
        "owner",
        "-A",
        "scram-sha-256",
        "--pwfile",
        str(secret),
        "-E",
        "UTF8",
        "--no-sync",
    )
    options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off"
    run(str(program("pg_ctl")), "-D", data, "-o", options, "-l", str(directory / "log"), "-w", "start")
    try:
        yield Server(port)
    finally:
        run(str(program("pg_ctl")), "-D", data, "-m", "immediate", "stop")
        shutil.rmtree(directory)


@pytest.fixture
def altered(sample_warehouse: Warehouse, tmp_path: Path) -> Warehouse:
    """The samples with a hostile title and fewer incidents."""
    warehouse = Warehouse(tmp_path / "altered")
    warehouse.directory.mkdir()
    shutil.copy(sample_warehouse.published_path, warehouse.published_path)
    with duckdb.connect(str(warehouse.published_path)) as connection:
        connection.execute("delete from fct_incidents where cause_group <> 'attack'")
        connection.execute("update fct_incidents set title = $1", [HOSTILE])
    return warehouse


def test_every_row_arrives_with_its_type_key_and_comments(
    sample_warehouse: Warehouse, server: Server
) -> None:
    copied = {each.table: each.rows for each in server.copy(sample_warehouse)}
    with duckdb.connect(str(sample_warehouse.published_path), read_only=True) as connection:
        for table, place in (("fct_incidents", "fct_incidents"), ("evidence_mentions", "evidence.mentions")):
            expected = connection.execute(f"from {place} order by 1").fetchall()
            (key,) = [name for name in [declared_keys()[table]] if name]
            arrived = server.ask(f'select * from jikenbo.{table} order by {key} collate "C"')
            assert [tuple(row) for row in arrived] == expected
            assert copied[table] == len(expected)
        commented = connection.execute(
            "select comment from duckdb_columns() where table_name = 'fct_incidents' and column_name = 'affected_count'"
        ).fetchall()
    assert [
        tuple(row)
        for row in server.ask(
            "select col_description('jikenbo.fct_incidents'::regclass, attnum) from pg_attribute "
            "where attrelid = 'jikenbo.fct_incidents'::regclass and attname = 'affected_count'"
        )
    ] == commented
    types = dict(
        map(
            tuple,
            server.ask(
                "select column_name, data_type from information_schema.columns where table_name = 'fct_incidents'"
            ),
        )
    )
    assert (types["affected_count"], types["first_disclosed_on"], types["is_closed"]) == (
        "bigint",
        "date",
        "boolean",
    )
    keys = server.ask(
        "select conrelid::regclass::text from pg_constraint where contype = 'p' and connamespace = 'jikenbo'::regnamespace"
    )
    assert {name.removeprefix("jikenbo.") for (name,) in keys} == set(declared_keys()) & set(copied)


def test_a_second_copy_takes_the_place_of_the_first_and_keeps_its_grants(
    sample_warehouse: Warehouse, altered: Warehouse, server: Server
) -> None:
    server.copy(sample_warehouse)
    server.ask(f"drop role if exists analyst; create role analyst login password '{PASSWORD}'")
    server.ask("grant usage on schema jikenbo to analyst; grant select on jikenbo.fct_incidents to analyst")
    server.copy(altered)
    titles = server.ask("select distinct title from jikenbo.fct_incidents", user="analyst")
    assert titles == [[HOSTILE.replace("\x00", "␀")]]
    server.ask("drop owned by analyst; drop role analyst")


def test_a_copy_that_would_break_a_view_of_others_changes_nothing(
    sample_warehouse: Warehouse, altered: Warehouse, server: Server
) -> None:
    server.copy(sample_warehouse)
    before = server.ask("select count(*) from jikenbo.fct_incidents")
    server.ask("create view watching as select count(*) from jikenbo.fct_incidents")
    with pytest.raises(JikenboError, match=r"watching depends on .*as it was"):
        server.copy(altered)
    assert server.ask("select * from watching") == before
    assert server.ask("select count(*) from pg_namespace where nspname = 'jikenbo_next'") == [[0]]
    server.ask("drop view watching")


def test_a_schema_of_others_is_left_alone(sample_warehouse: Warehouse, server: Server) -> None:
    server.ask("create schema theirs; create table theirs.things (id int)")
    with pytest.raises(JikenboError, match="holds other tables"):
        server.copy(sample_warehouse, schema="theirs")
    assert server.ask("select count(*) from theirs.things") == [[0]]


def test_the_command_line_copies_one_table(sample_warehouse: Warehouse, server: Server) -> None:
    arguments = [
        "--warehouse",
        str(sample_warehouse.directory),
        "export",
        "--to",
        server.address,
        "--schema",
        "one",
        "--table",
        "dim_causes",
    ]
    result = CliRunner().invoke(main, arguments, env={"PGPASSWORD": PASSWORD})
    assert result.exit_code == 0, result.output
    assert "to the schema one of 127.0.0.1/postgres" in result.output
    assert server.ask("select count(*) from pg_tables where schemaname = 'one'") == [[1]]


def test_a_server_that_is_not_there_is_named_without_the_password(sample_warehouse: Warehouse) -> None:
    arguments = [
        "--warehouse",
        str(sample_warehouse.directory),
        "export",
        "--to",
        "postgresql://u:hush@127.0.0.1:1/facts",
    ]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 2
    assert "127.0.0.1/facts" in result.output
    assert "hush" not in result.output


@pytest.mark.parametrize(
    "address",
    [
        "mysql://u@h/d",
        "postgresql://h/d",
        "postgresql://u@h",
        "postgresql://u@h:x/d",
        "postgresql://u@[h/d",
        "postgresql://u@h/d?sslmode=no",
    ],
)
def test_an_address_that_is_none_is_explained(address: str) -> None:
    with pytest.raises(JikenboError, match="write postgresql://USER@HOST"):
        parse_target(address, {})


def test_a_server_elsewhere_must_prove_who_it_is() -> None:
    assert parse_target("postgresql://u@db.example/d", {}).options["ssl_context"].check_hostname
    assert parse_target("postgresql://u@localhost/d", {}).options["ssl_context"] is None
    assert parse_target("postgresql://u@/d?host=/run/pg", {}).options["unix_sock"] == "/run/pg/.s.PGSQL.5432"
