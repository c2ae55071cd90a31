"""The quarantine: what is in it and why, and another try after a mend."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from jikenbo.operations import Say, operation
from jikenbo.warehouse import Warehouse

if TYPE_CHECKING:
    from loaders import LoadOptions, LoadSummary

SNIPPET_CHARACTERS = 60

# One row per piece that still waits: the last time it was met, unless it was taken in since. An address that was not
# fetched, or a document without text, waits until its source is asked for again, whatever comes of that. What was never
# meant to land, such as the other pages of a crawl, may be a million rows without content, and is listed only by its reason.
# What standard input held is not seen again: another load from there reads something else.
OPEN_REJECTS = """
    select
        rejects.*,
        loads.started_at,
        loads.source_uri = 'stdin' or not exists (
            select 1 from raw.loads as later
            where later.source_uri = loads.source_uri
                and later.started_at > loads.started_at and later.status = 'succeeded'
                and later.load_id not in (select retried_by from raw.retries)
        ) as is_in_source
    from raw.rejects as rejects
    inner join raw.loads as loads on loads.load_id = rejects.load_id
    where not exists (
        select 1 from raw.retries as retries
        where retries.source_uri = rejects.source_uri
            and retries.byte_start = rejects.byte_start and retries.byte_end = rejects.byte_end
            and exists (
                select 1 from raw.rejects as earlier
                where earlier.load_id = retries.load_id and earlier.source_uri = rejects.source_uri
                    and earlier.byte_start = rejects.byte_start and earlier.content = rejects.content
            )
    )
    and not (
        (loads.status = 'not_fetched' or rejects.reason = 'empty')
        and exists (
            select 1 from raw.loads as later
            where later.source_uri = loads.source_uri
                and later.started_at > loads.started_at and later.status <> 'failed'
        )
    )
    and case
        when $reason is null then rejects.reason not in ('not_a_notice', 'not_a_post')
        else rejects.reason = $reason
    end
    qualify row_number() over (
        partition by rejects.source_uri, rejects.byte_start, rejects.byte_end, rejects.reason, rejects.detail,
            rejects.content
        order by loads.started_at desc, rejects.load_id
    ) = 1
    order by rejects.source_uri, rejects.byte_start, rejects.reason, rejects.detail
"""


@dataclass(frozen=True)
class Quarantined:
    """A piece of a source that waits in quarantine.

    Attributes:
        source_uri: where it came from.
        byte_start: its first byte in the unpacked source, from 0.
        byte_end: the byte after its last.
        reason: code of the closed list in docs/rejects.md.
        detail: what exactly, in one sentence.
        snippet: how it begins, with everything that is no printable character shown as a dot.
        loaded_at: when it was last met, in UTC.
        load_id: that load.
        is_in_source: False if its source was read again since and no longer held it.
    """

    source_uri: str
    byte_start: int
    byte_end: int
    reason: str
    detail: str
    snippet: str
    loaded_at: datetime
    load_id: str
    is_in_source: bool


@dataclass(frozen=True)
class Retry:
    """What became of the quarantine on another try.

    Attributes:
        tried: pieces that were read again.
        landed: loads of those that are no longer rejected.
        still_rejected: pieces that are refused as before; nothing was written for them.
        incomplete: pieces of which only the start is kept; their sources must be loaded again.
    """

    tried: int
    landed: tuple["LoadSummary", ...]
    still_rejected: int
    incomplete: int


def rejects(warehouse: Warehouse, reason: str | None = None, *, wait: float = 0) -> list[Quarantined]:
    """What waits in quarantine, by source and place.

    Args:
        warehouse: where to look.
        reason: only this reason; all but `not_a_notice` and `not_a_post` by default.
        wait: how long to wait for another run, in seconds.

    Raises:
        JikenboError: nothing is loaded.
    """
    from jikenbo.run import connect, ensure_landed

    ensure_landed(warehouse)
    with operation(warehouse, "rejects", wait), connect(warehouse) as connection:
        return [
            Quarantined(
                row["source_uri"],
                row["byte_start"],
                row["byte_end"],
                row["reason"],
                row["detail"],
                snippet(row["content"]),
                row["started_at"],
                row["load_id"],
                row["is_in_source"],
            )
            for row in _open_rejects(connection, reason)
        ]


def retry(
    warehouse: Warehouse,
    options: "LoadOptions",
    say: Say | None = None,
    *,
    reason: str | None = None,
    wait: float = 0,
) -> Retry:
    """Read what waits in quarantine again and land what is now understood.

    What is still refused stays as it is, so that trying often does not grow the quarantine.

    Args:
        warehouse: whose quarantine is tried.
        options: how to read, e.g. with another header pattern.
        say: told the step.
        reason: only this reason, as in `rejects`.
        wait: how long to wait for another run, in seconds.
    """
    import loaders
    from jikenbo.run import connect, ensure_landed
    from loaders.sources import Source

    ensure_landed(warehouse)
    with (
        operation(warehouse, "rejects", wait, say) as under_way,
        under_way.step("retry", "Trying again"),
        connect(warehouse) as connection,
    ):
        nothing_kept = {loaders.RejectReason.FORGOTTEN, loaders.RejectReason.EMPTY}
        waiting = [row for row in _open_rejects(connection, reason) if row["reason"] not in nothing_kept]
        complete = [row for row in waiting if len(row["content"]) == row["byte_end"] - row["byte_start"] > 0]
        mended: list[tuple[dict[str, Any], Source]] = []
        for row in complete:
            source = Source(row["source_uri"], None, row["content"])
            if _is_understood(source, options):
                mended.append((row, source))
        summaries: Sequence[LoadSummary] = ()
        if mended:
            summaries = loaders.load(connection, [source for _, source in mended], options)
            for (row, _), summary in zip(mended, summaries, strict=True):
                connection.execute(
                    "insert into raw.retries values (?, ?, ?, ?, ?)",
                    [
                        row["load_id"],
                        row["source_uri"],
                        row["byte_start"],
                        row["byte_end"],
                        summary.load_id,
                    ],
                )
    return Retry(len(complete), tuple(summaries), len(complete) - len(mended), len(waiting) - len(complete))


def snippet(content: bytes) -> str:
    """The start of a piece as one line that no terminal or page can mistake for anything but text."""
    from loaders.decoding import UndecodableError, decode

    start = content[: SNIPPET_CHARACTERS * 6]
    try:
        text = decode(content).text if len(content) == len(start) else start.decode("utf-8", "replace")
    except UndecodableError:
        text = start.decode("utf-8", "replace")
    line = " ".join(text.split())
    return "".join(sign if sign.isprintable() else "·" for sign in line)[:SNIPPET_CHARACTERS]


def _open_rejects(connection: Any, reason: str | None) -> list[dict[str, Any]]:
    import loaders

    loaders.create_tables(connection)
    cursor = connection.execute(OPEN_REJECTS, {"reason": reason})
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def _is_understood(source: Any, options: "LoadOptions") -> bool:
    """Would every record of the piece land now?"""
    from loaders import Reject
    from loaders.guard import guarded
    from loaders.readers import READERS

    with source.open() as stream:
        kind = options.source_kind or source.kind(stream)
        return not any(isinstance(record, Reject) for record in guarded(READERS[kind], stream, options))
