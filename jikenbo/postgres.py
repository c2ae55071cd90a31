"""Copies the published tables to PostgreSQL, for tools that speak nothing else.

The copy grows in a schema beside the old one and takes its place at the end of the one transaction in which all of it
happens: readers see the old tables or the new ones, and a failure leaves what was. DuckDB writes each row as a line of
COPY's text format, so that rows pass through Python as they are.
"""

import ssl
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import yaml  # type: ignore[import-untyped]

from jikenbo.errors import ExitCode, JikenboError
from jikenbo.export import chosen_tables, plain_name
from jikenbo.quoting import identifier, literal, qualified
from jikenbo.readers import published
from jikenbo.warehouse import PROJECT_DIRECTORY, Warehouse

SCHEMA = "jikenbo"
SCHEMES = ("postgresql", "postgres")
MARK = "Jikenbo 事件簿"
"""What the comment of a schema of ours begins with; another schema is never replaced."""

TYPES = {
    "BOOLEAN": "boolean",
    "TINYINT": "smallint",
    "SMALLINT": "smallint",
    "INTEGER": "integer",
    "BIGINT": "bigint",
    "HUGEINT": "numeric(39)",
    "UBIGINT": "numeric(20)",
    "FLOAT": "real",
    "DOUBLE": "double precision",
    "VARCHAR": "text",
    "DATE": "date",
    "TIME": "time",
    "TIMESTAMP": "timestamp",
    "TIMESTAMP WITH TIME ZONE": "timestamptz",
    "BLOB": "bytea",
}
"""PostgreSQL's types by DuckDB's; DECIMAL keeps its digits, lists and structs become jsonb."""

COLUMNS = """
    select column_name, data_type, comment
    from duckdb_columns()
    where schema_name = $schema and table_name = $table
    order by column_index
"""

COMMENT = """
    select comment from duckdb_tables() where schema_name = $schema and table_name = $table
    union all
    select comment from duckdb_views() where schema_name = $schema and view_name = $table
"""

GRANTS = """
    select 'schema' as kind, namespaces.nspname as name, rights.privilege_type, rights.grantee
    from pg_namespace as namespaces, aclexplode(namespaces.nspacl) as rights
    where namespaces.nspname = :schema and rights.grantee <> namespaces.nspowner
    union all
    select 'table', relations.relname, rights.privilege_type, rights.grantee
    from pg_class as relations
    inner join pg_namespace as namespaces on relations.relnamespace = namespaces.oid
    cross join aclexplode(relations.relacl) as rights
    where namespaces.nspname = :schema and relations.relkind = 'r' and rights.grantee <> relations.relowner
"""


@dataclass(frozen=True)
class Target:
    """A PostgreSQL database.

    Attributes:
        name: how messages call it, without the password.
        options: what the driver connects with.
    """

    name: str
    options: dict[str, Any] = field(repr=False)


@dataclass(frozen=True)
class Copied:
    """A table that was copied: its name over there, and how many rows."""

    table: str
    rows: int


def copy_to(
    warehouse: Warehouse,
    target: Target,
    say: Callable[[str], None],
    schema: str = SCHEMA,
    tables: Sequence[str] = (),
) -> list[Copied]:
    """Replace a schema of a PostgreSQL database by a copy of the published tables.

    Args:
        warehouse: whose published file is read.
        target: where to.
        say: is told which table is under way.
        schema: the schema that is replaced; it must be new, empty or an earlier copy.
        tables: which tables; all of the marts and the evidence by default.

    Raises:
        JikenboError: nothing is published, there is no such table, or PostgreSQL cannot be reached or refuses.
    """
    import pg8000.exceptions
    import pg8000.native

    with published(warehouse) as source:
        chosen = chosen_tables(source, tables)
        try:
            with pg8000.native.Connection(**target.options) as connection:
                connection.run("begin")
                connection.run("set local lock_timeout = '60s'")
                _require_ours(connection, schema)
                new = f"{schema}_next"
                connection.run(f"create schema {identifier(new)}")
                keys, copied = declared_keys(), []
                for table in chosen:
                    say(f"Copying {plain_name(table)}")
                    copied.append(_copy(source, connection, new, table, keys.get(plain_name(table))))
                _swap(connection, schema, new)
                connection.run("commit")
        except (pg8000.exceptions.Error, OSError) as error:
            raise JikenboError(
                f"Copying to {target.name} failed ({_told(error)}); what stood there is as it was.",
                ExitCode.USAGE,
            ) from error
    return copied


def parse_target(url: str, environment: dict[str, str]) -> Target:
    """Read postgresql://user@host:5432/database?sslmode=…, as other clients of PostgreSQL do.

    Args:
        url: the address; `host` in the query may name the directory of a socket.
        environment: where PGPASSWORD is looked up if the address has no password.

    Raises:
        JikenboError: it is no such address.
    """
    try:
        parts = urlsplit(url)
        port = parts.port or 5432
    except ValueError:
        parts, port = urlsplit(""), 0
    database = unquote(parts.path.lstrip("/"))
    query = {name: values[-1] for name, values in parse_qs(parts.query).items()}
    host = query.get("host") or parts.hostname or "localhost"
    mode = query.get("sslmode") or ("prefer" if host.startswith("/") or host in LOCAL else "verify-full")
    if parts.scheme not in SCHEMES or not database or not parts.username or mode not in SSL_MODES:
        raise JikenboError(
            "This is no address of a PostgreSQL database; write postgresql://USER@HOST:5432/DATABASE, "
            f"the password in PGPASSWORD, and if need be ?sslmode={'|'.join(SSL_MODES)}.",
            ExitCode.USAGE,
        )
    place: dict[str, Any] = (
        {"unix_sock": f"{host}/.s.PGSQL.{port}"} if host.startswith("/") else {"host": host, "port": port}
    )
    return Target(
        f"{host}/{database}",
        {
            **place,
            "user": unquote(parts.username),
            "password": unquote(parts.password) if parts.password else environment.get("PGPASSWORD"),
            "database": database,
            "ssl_context": SSL_MODES[mode](),
            "application_name": "jikenbo export",
        },
    )


LOCAL = ("localhost", "127.0.0.1", "::1")

SSL_MODES: dict[str, Callable[[], Any]] = {
    "disable": lambda: False,
    "prefer": lambda: None,
    "require": lambda: True,
    "verify-full": ssl.create_default_context,
}
"""What the driver takes for each; a server elsewhere must prove who it is unless the address says otherwise."""


def declared_keys() -> dict[str, str]:
    """The key column of each table: what the project tests as unique and never null."""
    keys: dict[str, str] = {}
    for file in sorted((PROJECT_DIRECTORY / "models" / "marts").rglob("*.yml")):
        for model in yaml.safe_load(file.read_text(encoding="utf-8"))["models"]:
            for test in model.get("data_tests", []):
                rules = test.get("well_formed", {}).get("arguments", {}) if isinstance(test, dict) else {}
                for column in rules.get("unique", []):
                    if column in rules.get("not_null", []):
                        keys.setdefault(model["name"], column)
    return keys


def _require_ours(connection: Any, schema: str) -> None:
    """Make sure that nothing of others is replaced.

    Raises:
        JikenboError: the schema holds tables and is no copy of ours.
    """
    found = connection.run(
        "select coalesce(obj_description(oid, 'pg_namespace'), ''), "
        "exists (select from pg_class where relnamespace = pg_namespace.oid) "
        "from pg_namespace where nspname = :schema",
        schema=schema,
    )
    if found and found[0][1] and not found[0][0].startswith(MARK):
        raise JikenboError(
            f"The schema {schema} holds other tables than a copy of ours; choose another with --schema.",
            ExitCode.USAGE,
        )


def _copy(source: Any, connection: Any, schema: str, table: tuple[str, str], key: str | None) -> Copied:
    """Create a table with types, rows, key and comments."""
    name = plain_name(table)
    place = qualified(schema, name)
    at = {"schema": table[0], "table": table[1]}
    columns = source.execute(COLUMNS, at).fetchall()
    definitions = ", ".join(f"{identifier(column)} {_type(kind)}" for column, kind, _ in columns)
    connection.run(f"create table {place} ({definitions})")
    lines = _Lines(source.cursor().execute(_line_query(table, columns)))
    connection.run(f"copy {place} from stdin", stream=lines)
    if key:
        connection.run(f"alter table {place} add primary key ({identifier(key)})")
    for (comment,) in source.execute(COMMENT, at).fetchall():
        if comment:
            connection.run(f"comment on table {place} is {literal(comment)}")
    for column, _, comment in columns:
        if comment:
            connection.run(f"comment on column {place}.{identifier(column)} is {literal(comment)}")
    return Copied(name, lines.count)


class _Lines:
    """Rows as lines of COPY, fetched as they are sent, and their number."""

    def __init__(self, cursor: Any) -> None:
        self.cursor = cursor
        self.count = 0

    def __iter__(self) -> Iterator[bytes]:
        while rows := self.cursor.fetchmany(10_000):
            self.count += len(rows)
            yield "".join(f"{line}\n" for (line,) in rows).encode()


def _line_query(table: tuple[str, str], columns: Sequence[tuple[str, str, str | None]]) -> str:
    """SQL that writes each row as a line of COPY's text format."""
    return f"select concat_ws(chr(9), {', '.join(_field(name, kind) for name, kind, _ in columns)}) from {qualified(*table)}"


def _field(column: str, kind: str) -> str:
    """SQL of one field; NUL, which PostgreSQL's text cannot hold, becomes the sign ␀, so that offsets stay true."""
    name = identifier(column)
    if kind == "BLOB":
        return f"coalesce('\\\\x' || hex({name}), '\\N')"
    text = f"cast(to_json({name}) as varchar)" if _type(kind) == "jsonb" else f"cast({name} as varchar)"
    for raw, escaped in (
        ("'\\'", "'\\\\'"),
        ("chr(9)", "'\\t'"),
        ("chr(10)", "'\\n'"),
        ("chr(13)", "'\\r'"),
        ("chr(0)", "'␀'"),
    ):
        text = f"replace({text}, {raw}, {escaped})"
    return f"coalesce({text}, '\\N')"


def _type(kind: str) -> str:
    """PostgreSQL's type for one of DuckDB's."""
    if kind.startswith("DECIMAL("):
        return kind.replace("DECIMAL", "numeric")
    return TYPES.get(kind, "jsonb")


def _swap(connection: Any, schema: str, new: str) -> None:
    """Let the new schema take the place of the old one, with the rights that were granted on that."""
    grants = connection.run(GRANTS, schema=schema)
    old = connection.run(
        "select relname from pg_class inner join pg_namespace on relnamespace = pg_namespace.oid "
        "where nspname = :schema and relkind = 'r'",
        schema=schema,
    )
    if old:
        connection.run(f"drop table {', '.join(qualified(schema, table) for (table,) in old)}")
    connection.run(f"drop schema if exists {identifier(schema)}")
    connection.run(f"alter schema {identifier(new)} rename to {identifier(schema)}")
    connection.run(
        f"comment on schema {identifier(schema)} is {literal(MARK + ': copied by jikenbo export; replaced at each export.')}"
    )
    present = {
        table
        for (table,) in connection.run(
            "select tablename from pg_tables where schemaname = :schema", schema=schema
        )
    }
    for kind, name, privilege, grantee in grants:
        if kind == "schema" or name in present:
            on = f"schema {identifier(schema)}" if kind == "schema" else f"table {qualified(schema, name)}"
            ((to,),) = connection.run(
                "select case when cast(:role as oid) = 0 then 'public' else quote_ident(pg_get_userbyid(cast(:role as oid))) end",
                role=grantee,
            )
            connection.run(f"grant {privilege} on {on} to {to}")


def _told(error: Exception) -> str:
    """What PostgreSQL or the network said, in one line."""
    said = error.args[0] if error.args else error
    told = ": ".join(said[key] for key in "MD" if key in said) if isinstance(said, dict) else str(error)
    return " ".join(told.split())
