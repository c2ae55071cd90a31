"""What was taken down and must not come back: hashes, never the text.

The table raw.tombstones has a twin, a file of JSON lines beside the database, so that a build file that is lost or mended
does not bring a notice back.
"""

import hashlib
import json
import unicodedata
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from jikenbo.errors import JikenboError
from jikenbo.rewriting import fresh_name, swap

FILE_NAME = "tombstones.jsonl"

SHORTEST_BODY = 40
"""Characters, white space aside, that a body needs to be recognised by itself; shorter ones are said by many."""

MERGE = """
    insert into raw.tombstones
    select $1, $2, $3, cast($4 as timestamp)
    where not exists (
        select 1 from raw.tombstones where segment_id = $1 and content_sha256 = $2
    )
"""


@dataclass(frozen=True)
class Tombstone:
    """One version of a notice that was taken down.

    Attributes:
        segment_id: the post.
        content_sha256: hash of its landed text.
        body_sha256: hash of the text after the header, whatever its width and spacing; None if it is short.
        forgotten_at: ISO time in UTC.
    """

    segment_id: str
    content_sha256: str
    body_sha256: str | None
    forgotten_at: str


@dataclass(frozen=True)
class Graveyard:
    """The hashes of all that was taken down."""

    segments: frozenset[str] = frozenset()
    contents: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()

    def holds(self, segment_id: str, content_sha256: str, raw_text: str) -> bool:
        """Was this post, this text or this body taken down?"""
        if not self.contents:
            return False
        return (
            segment_id in self.segments
            or content_sha256 in self.contents
            or body_sha256(raw_text) in self.bodies
        )


def body_sha256(raw_text: str) -> str | None:
    """Hash of what follows the header line, alike for all ways in which a notice may arrive."""
    body = raw_text.lstrip().partition("\n")[2]
    bare = "".join(unicodedata.normalize("NFKC", body).split())
    return hashlib.sha256(bare.encode()).hexdigest() if len(bare) >= SHORTEST_BODY else None


def merge_file(connection: Any) -> None:
    """Take the hashes of the file beside the database into raw.tombstones."""
    path = file_beside(connection)
    if path is not None and path.exists():
        insert(connection, read(path))


def read(path: Path) -> list[Tombstone]:
    """The hashes in a file.

    Raises:
        JikenboError: a line holds none; to pass it over could bring a notice back.
    """
    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
        if not line.strip():
            continue
        try:
            found.append(Tombstone(**json.loads(line)))
        except (ValueError, TypeError) as error:
            raise JikenboError(
                f"Line {number} of {path} is not what `jikenbo forget` wrote ({error}); "
                "take the file from a backup, or remove that line and forget its notice again."
            ) from error
    return found


def append(path: Path, tombstones: Iterable[Tombstone]) -> None:
    """Add hashes to a file, all of them or none: half a line would keep every later load from reading it."""
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    fresh = fresh_name(path)
    fresh.write_text(
        before + "".join(json.dumps(asdict(tombstone)) + "\n" for tombstone in tombstones), encoding="utf-8"
    )
    swap(fresh, path)


def insert(connection: Any, tombstones: Iterable[Tombstone]) -> None:
    """Add those hashes to raw.tombstones that are not there yet."""
    for tombstone in tombstones:
        connection.execute(
            MERGE,
            [tombstone.segment_id, tombstone.content_sha256, tombstone.body_sha256, tombstone.forgotten_at],
        )


def graveyard(connection: Any) -> Graveyard:
    """All hashes of raw.tombstones."""
    rows = connection.execute("select segment_id, content_sha256, body_sha256 from raw.tombstones").fetchall()
    return Graveyard(
        frozenset(row[0] for row in rows),
        frozenset(row[1] for row in rows),
        frozenset(row[2] for row in rows if row[2] is not None),
    )


def file_beside(connection: Any) -> Path | None:
    """The file of hashes in the directory of the database; None for a database in memory."""
    row = connection.execute(
        "select path from duckdb_databases() where database_name = current_database()"
    ).fetchone()
    return Path(row[0]).with_name(FILE_NAME) if row and row[0] else None
