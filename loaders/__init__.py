"""Loading: any source in, landed segments in schema `raw`, and a reason for everything that stays out."""

import re
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING
from uuid import uuid4

import duckdb

from jikenbo.errors import JikenboError
from loaders.guard import guarded
from loaders.landing import Landed, land
from loaders.readers import READERS
from loaders.records import (
    DEFAULT_HEADER_PATTERN,
    LoadOptions,
    LoadProgress,
    LoadSummary,
    Record,
    Reject,
    RejectReason,
    Segment,
    SourceKind,
)
from loaders.reread import LandedFile, keep, read_as, recall
from loaders.resolving import resolve
from loaders.schema import create_tables
from loaders.sources import Source
from loaders.store import Incoming, Outcome, insert_loads
from loaders.web.addresses import is_web_address
from loaders.web.failures import NotFetchedError
from loaders.web.options import WebOptions

if TYPE_CHECKING:
    from loaders.web.fetcher import Fetcher

__all__ = [
    "DEFAULT_HEADER_PATTERN",
    "Landed",
    "LoadOptions",
    "LoadProgress",
    "LoadSummary",
    "Reject",
    "RejectReason",
    "Segment",
    "Sighting",
    "SourceKind",
    "WebOptions",
    "create_tables",
    "land",
    "load",
]

RECORDS_PER_REPORT = 200


@dataclass(frozen=True)
class Sighting:
    """A record that was met.

    Attributes:
        load_id: the load of its source.
        record: a segment that was taken in, or the reject that stands for what was not.
        transcoded_from: the encoding of the whole source where it was not read as it stands.
    """

    load_id: str
    record: Record
    transcoded_from: str | None


@dataclass
class _Reading:
    """What is known of a source after it was read, before its segments are compared with those landed."""

    source: Source
    number: int
    load_id: str
    started_at: datetime
    finished_at: datetime
    bytes_read: int = 0
    sha256: str | None = None
    found: int = 0
    unchanged: int = 0
    rejected: int = 0
    status: str = "succeeded"
    error: str | None = None


def load(
    connection: duckdb.DuckDBPyConnection,
    sources: Sequence[str | Source],
    options: LoadOptions | None = None,
    progress: Callable[[LoadProgress], None] | None = None,
    observe: Callable[[Sighting], None] | None = None,
) -> list[LoadSummary]:
    """Land sources in schema `raw`, all or nothing.

    Versions of a post follow the order of the sources: a body that differs from the one landed before becomes
    the next version. A body that was landed at any time before changes nothing.

    Args:
        connection: a writable connection to the build file, without an open transaction.
        sources: files, globs, directories, addresses or `-` for standard input.
        options: how to read them.
        progress: called now and then with how far the load is.
        observe: called with every record.

    Returns:
        What became of each source, each page of a feed being one; found = new + changed + unchanged + rejected.

    Raises:
        JikenboError: a source cannot be read or an option is wrong. Nothing was landed then; raw.loads has a
            row with status `failed`.
    """
    options = options or LoadOptions()
    create_tables(connection)
    started_at = _now()
    readings: list[_Reading] = []
    try:
        _check(options)
        rules = read_as(options)
        landed = {} if observe else recall(connection, rules)
        fetcher = _fetcher(connection, sources, options, rules)
        waiting = deque(resolve(sources, fetcher))
        connection.begin()
        incoming = Incoming(connection, options.batch_segments, options.batch_bytes)
        while waiting:
            readings.append(_Reading(waiting.popleft(), len(readings) + 1, uuid4().hex, _now(), _now()))
            report = partial(_tell, progress, len(readings) + len(waiting))
            known = landed.get(readings[-1].source.uri)
            if known is not None and known.is_still(readings[-1].source):
                _take_as_read(readings[-1], known)
                report(readings[-1])
                continue
            following = _read(readings[-1], incoming, options, report, observe)
            if following is not None:
                waiting.appendleft(following)
        outcomes = incoming.merge(started_at)
        if fetcher is not None:
            _keep_fetches(connection, fetcher, readings, rules)
        summaries = [_summary(reading, outcomes.get(reading.number, Outcome())) for reading in readings]
        insert_loads(connection, summaries)
        keep(connection, rules, started_at)
        connection.commit()
    except BaseException as error:
        with suppress(duckdb.Error):
            connection.rollback()
        uri = (
            readings[-1].source.uri
            if readings
            else " ".join(map(str, sources)).encode("utf-8", "replace").decode()
        )
        with suppress(duckdb.Error):
            insert_loads(connection, [_failure(uri, started_at, error)])
        raise
    return summaries


def _check(options: LoadOptions) -> None:
    """Refuse options that cannot work."""
    try:
        re.compile(options.header_pattern)
    except re.error as error:
        raise JikenboError(
            f"The header pattern {options.header_pattern!r} is no regular expression ({error}); correct it."
        ) from error
    if options.max_document_bytes < 1:
        raise JikenboError("The limit for a document must be at least 1 byte; give a larger one.")


def _fetcher(
    connection: duckdb.DuckDBPyConnection, sources: Sequence[str | Source], options: LoadOptions, rules: str
) -> "Fetcher | None":
    """What fetches the addresses among the sources, if there are any."""
    if not any(isinstance(source, str) and is_web_address(source) for source in sources):
        return None
    from loaders.web import fetches
    from loaders.web.fetcher import Fetcher

    return Fetcher(options.web, lambda url: fetches.recall(connection, url, rules))


def _keep_fetches(
    connection: duckdb.DuckDBPyConnection,
    fetcher: "Fetcher",
    readings: Sequence[_Reading],
    rules: str,
) -> None:
    """Write down which pages need not be fetched again."""
    from loaders.web import fetches

    load_ids = {reading.source.uri: reading.load_id for reading in readings if not reading.rejected}
    fetches.keep(connection, fetcher.fetches, rules, load_ids)


def _take_as_read(reading: _Reading, known: LandedFile) -> None:
    """Count a file that has landed as it is: all it holds is unchanged."""
    reading.found = reading.unchanged = known.segments
    reading.bytes_read, reading.sha256, reading.finished_at = known.size, known.sha256, _now()


def _read(
    reading: _Reading,
    incoming: Incoming,
    options: LoadOptions,
    report: Callable[[_Reading], None],
    observe: Callable[[Sighting], None] | None,
) -> Source | None:
    """Read one source to its end and take in what it holds, or the reason why it cannot be had.

    Returns:
        The source that it goes on in.
    """
    try:
        return _read_open(reading, incoming, options, report, observe)
    except NotFetchedError as failure:
        reading.found = reading.rejected = 1
        reading.status, reading.error, reading.finished_at = "not_fetched", failure.detail, _now()
        incoming.add_reject(
            reading.load_id, reading.source.uri, Reject(failure.reason, failure.detail, 0, 0, b"")
        )
        report(reading)
        return None


def _read_open(
    reading: _Reading,
    incoming: Incoming,
    options: LoadOptions,
    report: Callable[[_Reading], None],
    observe: Callable[[Sighting], None] | None,
) -> Source | None:
    uri, load_id = reading.source.uri, reading.load_id
    with reading.source.open() as stream:
        if stream.is_unmodified:
            reading.status, reading.finished_at = "not_modified", _now()
            return reading.source.following(stream.next_page) if stream.next_page else None
        kind = options.source_kind or reading.source.kind(stream)
        for record in guarded(READERS[kind], stream, options):
            reading.found += 1
            place = uri if record.member is None else f"{uri}!/{record.member}"
            refused = (
                record
                if isinstance(record, Reject)
                else incoming.add_segment(reading.number, load_id, place, record.kind or kind, record)
            )
            if refused is not None:
                reading.rejected += 1
                incoming.add_reject(load_id, place, refused)
            if observe is not None:
                observe(Sighting(reading.load_id, refused or record, stream.transcoded_from))
            if reading.found % RECORDS_PER_REPORT == 0:
                reading.bytes_read = stream.bytes_read
                report(reading)
        reading.bytes_read, reading.sha256, reading.finished_at = stream.bytes_read, stream.sha256, _now()
        following = reading.source.following(stream.next_page) if stream.next_page else None
    report(reading)
    return following


def _tell(progress: Callable[[LoadProgress], None] | None, source_count: int, reading: _Reading) -> None:
    """Report how far a source was read, if anybody listens."""
    if progress is not None:
        source = reading.source
        progress(
            LoadProgress(
                source.uri, reading.bytes_read, source.size, reading.found, reading.number, source_count
            )
        )


def _summary(reading: _Reading, outcome: Outcome) -> LoadSummary:
    """The row of raw.loads for a source that was read."""
    return LoadSummary(
        load_id=reading.load_id,
        source_uri=reading.source.uri,
        source_sha256=reading.sha256,
        started_at=reading.started_at,
        finished_at=reading.finished_at,
        bytes_read=reading.bytes_read,
        segments_found=reading.found,
        segments_new=outcome.new,
        segments_changed=outcome.changed,
        segments_unchanged=outcome.unchanged + reading.unchanged,
        segments_rejected=reading.rejected,
        status=reading.status,
        error=reading.error,
    )


def _failure(uri: str, started_at: datetime, error: BaseException) -> LoadSummary:
    """The row of raw.loads for a load that failed; nothing of it was landed."""
    return LoadSummary(
        load_id=uuid4().hex,
        source_uri=uri,
        source_sha256=None,
        started_at=started_at,
        finished_at=_now(),
        bytes_read=0,
        segments_found=0,
        segments_new=0,
        segments_changed=0,
        segments_unchanged=0,
        segments_rejected=0,
        status="failed",
        error=(str(error) or type(error).__name__).encode("utf-8", "replace").decode(),
    )


def _now() -> datetime:
    """This moment in UTC, without a zone, as it is stored."""
    return datetime.now(UTC).replace(tzinfo=None)
