"""Takedown: a notice leaves the warehouse so that its bytes are gone, and does not come back.

Deleted rows stay readable in the free pages of a database file, so each file that held the notice is written anew without
it and swapped in. What is derived (models, artifacts of dbt, Data Docs) is removed and made again by the next run.
"""

import html
import json
import os
import re
import shutil
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from jikenbo.cleaning import TEMPORARY, files_aside, log_of
from jikenbo.errors import JikenboError
from jikenbo.operations import Say, operation
from jikenbo.publications import adopt, publications
from jikenbo.publish import STORAGE_VERSION
from jikenbo.warehouse import Warehouse

SHORTEST_ID = 8
"""Characters of a segment_id that are enough to name it."""

SHORTEST_NEEDLE = 16
"""Characters of a line that is looked for in logs, pages and quarantine; shorter ones are said by many."""

ENCODINGS = ("utf-8", "cp932", "euc_jp", "iso2022_jp", "utf-16-le", "utf-16-be")

KEPT_HISTORY = ("audit_runs", "audit_results")
"""Tables of schema quality that hold figures and no wording."""

# A version that is taken down was found, and counts as rejected from now on: the manifest adds up as before.
MOVE_TO_REJECTED = """
    update raw.loads as loads set
        segments_new = segments_new - forgotten.new,
        segments_changed = segments_changed - forgotten.changed,
        segments_rejected = segments_rejected + forgotten.new + forgotten.changed,
    from (
        select load_id, count(*) filter (version = 1) as new, count(*) filter (version > 1) as changed
        from raw.segments
        where segment_id in (select unnest($ids))
        group by load_id
    ) as forgotten
    where loads.load_id = forgotten.load_id
"""

QUARANTINE = """
    insert into raw.rejects by name
    select load_id, source_uri, 0 as byte_start, 0 as byte_end, $reason as reason, $detail as detail, ''::blob as content
    from raw.segments
    where segment_id in (select unnest($ids))
"""

INCIDENTS_OF = (
    "select distinct incident_id from main.fct_disclosures where segment_id in (select unnest($ids))"
)


@dataclass(frozen=True)
class Notice:
    """A notice that is to be forgotten, or was."""

    segment_id: str
    header_text: str
    source_uri: str
    versions: int


@dataclass(frozen=True)
class Forgotten:
    """What a takedown removed.

    Attributes:
        notices: the notices.
        rejects: entries of the quarantine that quoted them.
        databases: database files that were written anew.
        files: other files that were removed or lost lines.
    """

    notices: tuple[Notice, ...]
    rejects: int
    databases: tuple[str, ...]
    files: tuple[str, ...]


def find(warehouse: Warehouse, name: str | None = None, url: str | None = None) -> tuple[Notice, ...]:
    """The landed notices that a name stands for.

    Args:
        warehouse: where to look.
        name: a segment_id (or the start of it) or a case number.
        url: an address or source_uri, also of an archive; all notices that came from it.

    Raises:
        JikenboError: there is none.
    """
    if not warehouse.build_path.exists():
        raise JikenboError(f"Nothing is loaded in {warehouse.directory}; there is nothing to forget.")
    import loaders
    from jikenbo.run import connect

    with connect(warehouse) as connection:
        loaders.create_tables(connection)
        rows = connection.execute(
            """
            select segment_id, arg_max(header_text, version), arg_max(source_uri, version), count(*),
                list(source_uri), list(header_text)
            from raw.segments group by segment_id order by segment_id
            """
        ).fetchall()
        urls = set(connection.execute("select segment_id, url from raw.urls").fetchall())
        cases = _cases(connection)
    chosen = [
        Notice(segment_id, header, uri, versions)
        for segment_id, header, uri, versions, uris, headers in rows
        if (url is not None and (_came_from(url, uris) or (segment_id, url) in urls))
        or (name is not None and _is_named(name, segment_id, headers, cases.get(segment_id)))
    ]
    if not chosen:
        raise JikenboError(
            f"No landed notice has the segment_id, case number or address {name or url}; "
            'look it up with `jikenbo query "select segment_id, case_number, source_uri from fct_disclosures"`.'
        )
    return tuple(chosen)


def _came_from(url: str, uris: Sequence[str]) -> bool:
    """Is it one of the sources, or the archive that one stood in?"""
    return any(uri == url or uri.startswith(f"{url}!/") for uri in uris)


def forget(
    warehouse: Warehouse, notices: Sequence[Notice], say: Say | None = None, *, wait: float = 0
) -> Forgotten:
    """Remove notices from every file of the warehouse.

    Args:
        warehouse: whose files are cleaned.
        notices: what to remove, from `find`.
        say: told each step.
        wait: how long to wait for another run, in seconds.

    Raises:
        JikenboError: another run holds the warehouse, or a file cannot be written.
    """
    ids = [notice.segment_id for notice in notices]
    with operation(warehouse, "forget", wait, say) as under_way:
        with under_way.step("forget", "Forgetting"):
            needles, rejects = _forget_landed(warehouse, ids)
            databases = [warehouse.build_path.name, *_scrub_published(warehouse, ids)]
            files = _remove_derived(warehouse)
        under_way.facts |= {"segments_forgotten": len(ids)}
    files += _sweep(warehouse, needles)
    return Forgotten(tuple(notices), rejects, tuple(databases), tuple(sorted(set(files))))


def _is_named(name: str, segment_id: str, headers: Iterable[str], case: str | None) -> bool:
    if len(name) >= SHORTEST_ID and segment_id.startswith(name.lower()):
        return True
    wanted = _case_key(name)
    return bool(wanted) and (
        wanted == _case_key(case or "")
        or any(re.search(rf"#{re.escape(wanted)}】", _case_key(header, keep="#】")) for header in headers)
    )


def _case_key(text: str, keep: str = "") -> str:
    """A case number whatever its width and spacing."""
    folded = unicodedata.normalize("NFKC", text)
    return "".join(sign for sign in folded if sign in keep or not (sign.isspace() or sign in "#【】"))


def _cases(connection: Any) -> dict[str, str]:
    """Case numbers that the models read, by segment_id."""
    import duckdb

    try:
        return dict(connection.execute("select segment_id, case_number from main.fct_disclosures").fetchall())
    except duckdb.Error:
        return {}


def _forget_landed(warehouse: Warehouse, ids: list[str]) -> tuple[list[str], int]:
    """Take the notices out of what landed; the models must be built again.

    Returns:
        Lines by which the notices are recognised elsewhere, and how many entries of the quarantine were emptied.
    """
    import loaders
    from jikenbo.run import connect
    from loaders import tombstones

    now = datetime.now(UTC).replace(tzinfo=None)
    with connect(warehouse) as connection:
        loaders.create_tables(connection)
        versions = connection.execute(
            "select segment_id, content_sha256, raw_text from raw.segments where segment_id in (select unnest($ids))",
            {"ids": ids},
        ).fetchall()
        stones = [
            tombstones.Tombstone(segment_id, content, tombstones.body_sha256(text), now.isoformat())
            for segment_id, content, text in versions
        ]
        needles = _needles(text for *_, text in versions)
        tombstones.append(warehouse.directory / tombstones.FILE_NAME, stones)
        connection.begin()
        tombstones.insert(connection, stones)
        reason = loaders.RejectReason.FORGOTTEN
        parameters = {"ids": ids, "reason": reason.value, "detail": reason.explanation}
        connection.execute(MOVE_TO_REJECTED, {"ids": ids})
        connection.execute(QUARANTINE, parameters)
        connection.execute("delete from raw.segments where segment_id in (select unnest($ids))", {"ids": ids})
        connection.execute("delete from raw.urls where segment_id in (select unnest($ids))", {"ids": ids})
        rejects = _empty_rejects(connection, needles, parameters)
        connection.commit()
    fresh = _fresh(warehouse.build_path)
    _copy_landed(warehouse.build_path, fresh)
    _swap(fresh, warehouse.build_path)
    return needles, rejects


def _needles(texts: Iterable[str]) -> list[str]:
    """The lines and sentences by which a text is recognised."""
    pieces = (piece.strip() for text in texts for piece in re.split(r"[\n。]", text))
    return sorted({piece for piece in pieces if len(piece) >= SHORTEST_NEEDLE})


def _empty_rejects(connection: Any, needles: list[str], parameters: dict[str, Any]) -> int:
    """Empty the entries of the quarantine that quote a notice; they still count."""
    from loaders.landing import land

    pattern = _bytes_pattern(needles)
    lines = set(needles)
    found = []
    rows = connection.cursor().execute(
        "select rowid, content from raw.rejects where octet_length(content) > 0"
    )
    while row := rows.fetchone():
        number, content = row
        if pattern.search(content) or lines & set(_needles([land(content.decode("utf-8", "replace")).text])):
            found.append(number)
    if found:
        connection.execute(
            "update raw.rejects set reason = $reason, detail = $detail, content = ''::blob "
            "where rowid in (select unnest($rows))",
            {"reason": parameters["reason"], "detail": parameters["detail"], "rows": found},
        )
    return len(found)


def _bytes_pattern(needles: list[str]) -> re.Pattern[bytes]:
    """Any of the lines in any encoding, also as JSON and HTML write them."""
    forms = {
        form.encode(encoding, "ignore")
        for needle in needles
        for form in (needle, json.dumps(needle)[1:-1], html.escape(needle))
        for encoding in ENCODINGS
        if form.isascii() or len(form.encode(encoding, "ignore")) > len(form)
    }
    alternatives = b"|".join(re.escape(form) for form in sorted(forms) if len(form) >= SHORTEST_NEEDLE)
    return re.compile(alternatives or b"(?!)")


def _copy_landed(build: Path, fresh: Path) -> None:
    """Write a build file that holds what landed and the history of audits, and nothing derived."""
    import duckdb

    import loaders

    with duckdb.connect(str(fresh)) as connection:
        connection.execute(f"attach {_text(build)} as old (read_only)")
        loaders.create_tables(connection)
        tables = connection.execute(
            "select schema_name, table_name from duckdb_tables() where database_name = 'old'"
        ).fetchall()
        connection.execute("delete from raw.tombstones")
        for schema, table in tables:
            if schema == "raw":
                connection.execute(
                    f'create table if not exists raw."{table}" as from old.raw."{table}" limit 0'
                )
                connection.execute(f'insert into raw."{table}" by name from old.raw."{table}"')
            elif schema == "quality" and table in KEPT_HISTORY:
                connection.execute("create schema if not exists quality")
                connection.execute(f'create table quality."{table}" as from old.quality."{table}"')
        connection.execute("detach old")
        connection.execute("checkpoint")


def _scrub_published(warehouse: Warehouse, ids: list[str]) -> list[str]:
    """Write the published file and the publications before it anew, without the notices.

    Returns:
        The files that were written.
    """
    adopt(warehouse)
    written = []
    for publication in publications(warehouse):
        fresh = _scrub(publication.path, ids)
        _swap(fresh, publication.path)
        written.append(f"{publication.path.parent.name}/{publication.path.name}")
        if publication.is_current:
            link = _fresh(warehouse.published_path)
            try:
                os.link(publication.path, link)
            except OSError:
                shutil.copyfile(publication.path, link)
            os.replace(link, warehouse.published_path)
            written.append(warehouse.published_path.name)
    return written


def _scrub(path: Path, ids: list[str]) -> Path:
    """A copy of a published file without the notices, whose deleted rows never were in it."""
    import duckdb

    work, fresh = path.with_name(f"work-{path.name}{TEMPORARY}"), _fresh(path)
    _remove(work)
    with duckdb.connect() as connection:
        connection.execute(f"attach {_text(path)} as old (read_only)")
        connection.execute(f"attach {_text(work)} as work")
        connection.execute("copy from database old to work")
        connection.execute("detach old")
        connection.execute("use work")
        _delete_facts(connection, ids)
        connection.execute(f"attach {_text(fresh)} as fresh (storage_version '{STORAGE_VERSION}')")
        connection.execute("copy from database work to fresh")
        connection.execute("checkpoint fresh")
        connection.execute("use memory")
    _remove(work)
    return fresh


def _delete_facts(connection: Any, ids: list[str]) -> None:
    """Delete all rows that were read from the notices, and incidents that nothing else tells of."""
    columns: dict[str, set[str]] = {}
    for schema, table, column in connection.execute(
        "select schema_name, table_name, column_name from duckdb_columns() "
        "semi join duckdb_tables() using (database_name, schema_name, table_name) where database_name = 'work'"
    ).fetchall():
        columns.setdefault(f'"{schema}"."{table}"', set()).add(column)
    disclosures = '"main"."fct_disclosures"'
    incidents: list[str] = []
    if {"segment_id", "incident_id"} <= columns.get(disclosures, set()):
        incidents = [row[0] for row in connection.execute(INCIDENTS_OF, {"ids": ids}).fetchall() if row[0]]
    for table, names in columns.items():
        if "segment_id" in names:
            connection.execute(f"delete from {table} where segment_id in (select unnest($ids))", {"ids": ids})
    for table, names in columns.items():
        if "incident_id" in names and "segment_id" not in names | {table}:
            _delete_incidents(connection, table, incidents)
    _delete_incidents(
        connection, '"main"."fct_incidents"', incidents if '"main"."fct_incidents"' in columns else []
    )
    _delete_orphaned_organizations(connection, columns)


def _delete_incidents(connection: Any, table: str, incidents: list[str]) -> None:
    """What an incident sums up may come from any of its notices, so it goes until it is built again."""
    if incidents:
        connection.execute(
            f"delete from {table} where incident_id in (select unnest($ids))", {"ids": incidents}
        )


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


def _remove_derived(warehouse: Warehouse) -> list[str]:
    """Remove what the next run makes again, and damaged files that were set aside."""
    removed = []
    for path in (warehouse.dbt_directory, warehouse.data_docs_directory, *files_aside(warehouse)):
        if path.exists():
            removed.append(path.name)
            _remove(path)
    return removed


def _sweep(warehouse: Warehouse, needles: list[str]) -> list[str]:
    """Drop lines of logs that quote a notice, and other files that do."""
    pattern = _bytes_pattern(needles)
    swept = []
    for path in sorted(warehouse.directory.rglob("*")):
        if not path.is_file() or path.is_symlink() or path.suffix in {".duckdb", ".lock"}:
            continue
        content = path.read_bytes()
        if not pattern.search(content):
            continue
        swept.append(path.relative_to(warehouse.directory).as_posix())
        if path.suffix in {".jsonl", ".log", ".1"}:
            fresh = _fresh(path)
            fresh.write_bytes(
                b"".join(line for line in content.splitlines(keepends=True) if not pattern.search(line))
            )
            _swap(fresh, path)
        else:
            path.unlink()
    return swept


def _fresh(path: Path) -> Path:
    """The name under which a file is written before it is swapped in; nothing lies there."""
    fresh = path.with_name(f"forgetting-{path.name}{TEMPORARY}")
    _remove(fresh)
    return fresh


def _swap(fresh: Path, path: Path) -> None:
    """Put a finished file in the place of another, in one step."""
    descriptor = os.open(fresh, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    log_of(path).unlink(missing_ok=True)
    os.replace(fresh, path)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)
    log_of(path).unlink(missing_ok=True)


def _text(value: Path) -> str:
    """A text as SQL."""
    return "'" + str(value).replace("'", "''") + "'"
