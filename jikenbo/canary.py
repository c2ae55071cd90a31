"""A fault put before the audit, to see whether it is noticed."""

from typing import TYPE_CHECKING

from jikenbo.errors import JikenboError
from jikenbo.lock import holder
from jikenbo.quoting import literal
from jikenbo.warehouse import Warehouse

if TYPE_CHECKING:
    from expectations.summary import AuditSummary

CANARY = "loads_account_for_every_segment"
"""The expectation that the fault breaks."""


def has_tables(warehouse: Warehouse) -> bool:
    """Whether the build file can be opened and holds the tables that are audited."""
    from expectations.runner import open_build, require_tables

    if not warehouse.build_path.exists() or holder(warehouse) is not None:
        return False
    try:
        with open_build(warehouse.build_path, read_only=True) as connection:
            require_tables(connection)
    except JikenboError:
        return False
    return True


def audit_of_a_fault(warehouse: Warehouse, canary: Warehouse) -> "AuditSummary":
    """The audit of empty tables but for one load that does not add up."""
    import duckdb

    from expectations.runner import NEEDED_TABLES, run_audit

    with duckdb.connect(str(canary.build_path)) as connection:
        connection.execute(f"attach {literal(warehouse.build_path)} as real (read_only)")
        for table in NEEDED_TABLES:
            connection.execute(f"create schema if not exists {table.split('.')[0]}")
            connection.execute(f"create table {table} as from real.{table} limit 0")
        connection.execute(
            """
            insert into raw.loads by name
            select
                'canary' as load_id, 1 as segments_found, 0 as segments_new, 0 as segments_changed,
                0 as segments_unchanged, 0 as segments_rejected
            """
        )
        connection.execute("detach real")
    return run_audit(canary)
