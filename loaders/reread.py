"""Files that were read before: while one stays as it is, reading it again would land nothing."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from jikenbo.history import loader_hash
from loaders.records import LoadOptions
from loaders.sources import Source

RECALL = """
    select files.source_uri, loads.source_sha256, loads.bytes_read, loads.segments_found
    from raw.files
    inner join raw.loads using (load_id)
    where files.read_as = $rules
        and loads.started_at > coalesce((select max(forgotten_at) from raw.tombstones), timestamp '-infinity')
"""

FORGET = "delete from raw.files where source_uri in (select source_uri from raw.loads where started_at >= $started_at)"

KEEP = """
    insert into raw.files by name
    select source_uri, $rules as read_as, load_id from raw.loads
    where started_at >= $started_at and status = 'succeeded' and segments_rejected = 0
"""


@dataclass(frozen=True)
class LandedFile:
    """A file of which all has landed.

    Attributes:
        sha256: hash of its content.
        size: in bytes.
        segments: how many were found in it.
    """

    sha256: str
    size: int
    segments: int

    def is_still(self, source: Source) -> bool:
        """Whether the source is this file and holds what it held; what cannot be read is left to its reader to tell."""
        if source.path is None or source.content is not None or source.size != self.size:
            return False
        try:
            with source.path.open("rb") as file:
                return hashlib.file_digest(file, "sha256").hexdigest() == self.sha256
        except OSError:
            return False


def read_as(options: LoadOptions) -> str:
    """Hash of what decides how a source is read: one that would be read in another way is worth reading again."""
    rules = (
        loader_hash(),
        options.header_pattern,
        options.max_document_bytes,
        options.source_kind,
        sorted(options.columns.items()),
    )
    return hashlib.sha256(repr(rules).encode()).hexdigest()[:16]


def recall(connection: Any, rules: str) -> dict[str, LandedFile]:
    """The files of which all has landed, read by the same rules, by name; none that was read before a notice was forgotten.

    Args:
        connection: the build file.
        rules: hash of `read_as`.
    """
    return {
        uri: LandedFile(*known) for uri, *known in connection.execute(RECALL, {"rules": rules}).fetchall()
    }


def keep(connection: Any, rules: str, started_at: datetime) -> None:
    """Write down the sources of which all has landed; what was rejected is worth another try.

    Args:
        connection: the build file, in the transaction that lands what was read.
        rules: hash of `read_as`.
        started_at: when the load began, in UTC.
    """
    connection.execute(FORGET, {"started_at": started_at})
    connection.execute(KEEP, {"rules": rules, "started_at": started_at})
