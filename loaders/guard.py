"""Around every reader: what it cannot foresee, and sources that are nothing but garbage, end in a reject."""

import logging
from collections.abc import Callable, Iterator

from jikenbo.errors import JikenboError
from loaders.records import LoadOptions, Record, Reject, RejectReason
from loaders.streams import ByteStream

MOST_REJECTS_IN_A_ROW = 10_000

MOST_REJECTED_BYTES_IN_A_ROW = 256_000_000
"""What is kept of rejects one after the other, in bytes."""

NO_GARBAGE = frozenset({RejectReason.NOT_A_NOTICE, RejectReason.NOT_A_POST, RejectReason.UNREACHABLE})
"""Reasons that say nothing against a source."""

log = logging.getLogger(__name__)

Reader = Callable[[ByteStream, LoadOptions], Iterator[Record]]


def guarded(reader: Reader, stream: ByteStream, options: LoadOptions) -> Iterator[Record]:
    """Read a source to its end, or to where it turns out to be garbage or breaks its reader.

    Args:
        reader: the reader of its kind.
        stream: the source.
        options: how to read it.

    Yields:
        The records of the reader, and a last reject where it was stopped.

    Raises:
        JikenboError, OSError: the source itself cannot be read.
    """
    rejected = kept = reached = 0
    records = reader(stream, options)
    try:
        for record in records:
            yield record
            if not isinstance(record, Reject):
                rejected = kept = 0
                continue
            reached = max(reached, record.byte_end)
            if record.reason not in NO_GARBAGE:
                rejected += 1
                kept += len(record.content)
            if rejected >= MOST_REJECTS_IN_A_ROW or kept >= MOST_REJECTED_BYTES_IN_A_ROW:
                end = stream.drain()
                detail = f"{RejectReason.GARBAGE.explanation} The last {rejected} records were rejected one after the other."
                yield Reject(RejectReason.GARBAGE, detail, min(reached, end), end, b"")
                return
    except (JikenboError, OSError):
        raise
    except Exception as error:
        log.exception("A reader failed")
        detail = f"{RejectReason.READER_FAILED.explanation} ({type(error).__name__}: {str(error)[:200]})"
        yield Reject(RejectReason.READER_FAILED, detail, reached, reached, b"")
