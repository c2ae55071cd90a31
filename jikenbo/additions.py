"""Which rows of the published file are not those of the build file, where few notices are new.

To compare all rows of both files takes a fraction of what it takes to write them. A row that is deleted stays in the file for a
while, and rows that are added lie behind the others: so all is written anew where a notice was edited or taken down, and once a
twentieth of the notices was added.
"""

from pathlib import Path
from typing import Any

import duckdb

from jikenbo.catalogue import catalogue
from jikenbo.quoting import literal, qualified

Changes = dict[tuple[str, str], list[str] | None]
"""By schema and name of each table that differs, the notices whose rows do, or None for all rows."""

LARGEST_SHARE = 0.05
"""Of all notices, how many may have been added since a file was written whole."""

ADDED = """
    select
        (select count(*) from build.evidence.segments),
        (select count(*) from (
            select segment_id < max(segment_id) over (order by rowid) as is_added from published.evidence.segments
        ) where is_added)
"""

COUNT_RELATIONS = """
    select
        (select count(*) from duckdb_tables() where database_name = 'published')
        + (select count(*) from duckdb_views() where database_name = 'published' and not internal)
"""

TEXTS = ("evidence", "segments")

CHANGED_NOTICES = """
    select coalesce(built.segment_id, published.segment_id), published.segment_id is not null
    from (select segment_id, sum(hash(one)) as content from build.{place} as one group by segment_id) as built
    full join (select segment_id, sum(hash(one)) as content from published.{place} as one group by segment_id) as published
        on built.segment_id = published.segment_id
    where built.content is distinct from published.content
"""

IS_CHANGED = """
    select (select sum(hash(one)) from build.{place} as one) is distinct from (select sum(hash(one)) from published.{place} as one)
"""


def changes_to(published: Path, build: Path, settings: dict[str, Any]) -> Changes | None:
    """What to exchange in the published file so that it holds the tables of the build file.

    Args:
        published: the file that readers open.
        build: the build file.
        settings: of the database.

    Returns:
        The changes; None where all must be written anew.
    """
    if not published.exists():
        return None
    try:
        with duckdb.connect(config=settings) as connection:
            connection.execute(f"attach {literal(build)} as build (read_only)")
            connection.execute(f"attach {literal(published)} as published (read_only)")
            return _changes(connection)
    except duckdb.Error:  # a file that is damaged, or of another form, is nothing to begin with
        return None


def _changes(connection: Any) -> Changes | None:
    built, published = (catalogue(connection, database) for database in ("build", "published"))
    (relations,) = connection.execute(COUNT_RELATIONS).fetchall()[0]
    if not built.holds_the_tables_of(published) or relations != len(built.tables) + len(built.views):
        return None  # of another program, or a client wrote to it
    notices, added = connection.execute(ADDED).fetchall()[0]
    changes: Changes = {}
    for schema, table, *_ in sorted(built.tables, key=lambda table: table[:2] != TEXTS):
        place = qualified(schema, table)
        columns = [name for name, *_ in connection.execute(f"describe build.{place}").fetchall()]
        if "segment_id" not in columns:
            if connection.execute(IS_CHANGED.format(place=place)).fetchall()[0][0]:
                changes[schema, table] = None
            continue
        changed = connection.execute(CHANGED_NOTICES.format(place=place)).fetchall()
        if added + len(changed) > LARGEST_SHARE * notices:
            return None
        if (schema, table) == TEXTS and any(was_published for _, was_published in changed):
            return None
        if changed:
            changes[schema, table] = [segment_id for segment_id, _ in changed]
    return changes
