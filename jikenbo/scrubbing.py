"""A published file without some of its notices: no fact that was read from them, and none of their bytes in free pages."""

from pathlib import Path
from typing import Any

from jikenbo.publish import STORAGE_VERSION
from jikenbo.quoting import literal, qualified
from jikenbo.rewriting import forget_file, fresh_name

INCIDENTS_OF = (
    "select distinct incident_id from main.fct_disclosures where segment_id in (select unnest($ids))"
)


def scrub(path: Path, ids: list[str]) -> Path:
    """A copy of a published file without the notices, whose deleted rows never were in it."""
    import duckdb

    work, fresh = fresh_name(path.with_name(f"work-{path.name}")), fresh_name(path)
    with duckdb.connect() as connection:
        connection.execute(f"attach {literal(path)} as old (read_only)")
        connection.execute(f"attach {literal(work)} as work")
        connection.execute("copy from database old to work")
        connection.execute("detach old")
        connection.execute("use work")
        _delete_facts(connection, ids)
        connection.execute(f"attach {literal(fresh)} as fresh (storage_version '{STORAGE_VERSION}')")
        connection.execute("copy from database work to fresh")
        connection.execute("checkpoint fresh")
        connection.execute("use memory")
    forget_file(work)
    return fresh


def _delete_facts(connection: Any, ids: list[str]) -> None:
    """Delete all rows that were read from the notices, and incidents that nothing else tells of."""
    columns: dict[str, set[str]] = {}
    for schema, table, column in connection.execute(
        "select schema_name, table_name, column_name from duckdb_columns() "
        "semi join duckdb_tables() using (database_name, schema_name, table_name) where database_name = 'work'"
    ).fetchall():
        columns.setdefault(qualified(schema, table), set()).add(column)
    incidents: list[str] = []
    if {"segment_id", "incident_id"} <= columns.get(qualified("main", "fct_disclosures"), set()):
        incidents = [row[0] for row in connection.execute(INCIDENTS_OF, {"ids": ids}).fetchall() if row[0]]
    for table, names in columns.items():
        if "segment_id" in names:
            connection.execute(f"delete from {table} where segment_id in (select unnest($ids))", {"ids": ids})
    # What an incident sums up may come from any of its notices, so it goes until it is built again.
    for table, names in columns.items():
        if "incident_id" in names and (
            "segment_id" not in names or table == qualified("main", "fct_incidents")
        ):
            connection.execute(
                f"delete from {table} where incident_id in (select unnest($ids))", {"ids": incidents}
            )
    _delete_orphaned_organizations(connection, columns)


def _delete_orphaned_organizations(connection: Any, columns: dict[str, set[str]]) -> None:
    """Delete organisations that no remaining fact names."""
    facts = [
        table
        for table, names in columns.items()
        if "organization_id" in names and ("incident_id" in names or "segment_id" in names)
    ]
    if not facts:
        return
    named = " union ".join(
        f"select organization_id from {table} where organization_id is not null" for table in facts
    )
    for table, names in columns.items():
        if "organization_id" in names and table not in facts:
            connection.execute(f"delete from {table} where organization_id not in ({named})")
