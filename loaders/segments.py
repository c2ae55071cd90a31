"""From the bytes or the text of one document to a landed segment."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

from loaders.decoding import UndecodableError, decode
from loaders.landing import land
from loaders.records import Reject, RejectReason, Segment

JAPAN = timezone(timedelta(hours=9))

_KEY_FORMS = str.maketrans("〜−‐‑–―", "~-----")

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def header_identity(header: str) -> str:
    """What a header says regardless of width, dashes and spacing; two posts with one identity are one post."""
    return " ".join(unicodedata.normalize("NFKC", header.translate(_KEY_FORMS)).split())


def segment_from_bytes(content: bytes, byte_start: int, position: int) -> Segment | Reject:
    """Decode and land one document of a dump.

    Args:
        content: the document, header line first.
        byte_start: where it starts in its source, in bytes from 0.
        position: its place among the records of its source, from 1.
    """
    byte_end = byte_start + len(content)
    try:
        decoded = decode(content)
    except UndecodableError as error:
        detail = f"{error.detail}, at byte {byte_start + error.position}."
        return Reject(RejectReason.UNDECODABLE, detail, byte_start, byte_end, content)
    segment = segment_from_text(decoded.text, position, len(content))
    return replace(segment, encoding=decoded.encoding) if segment else reject_empty(content, byte_start)


def segment_from_text(
    text: str,
    position: int,
    byte_size: int,
    *,
    identity: str | None = None,
    published_at: datetime | None = None,
    labels: Mapping[str, str] | None = None,
) -> Segment | None:
    """Land one document whose text is known; None if no text is left.

    Args:
        text: the document, encodable in UTF-8.
        position: its place among the records of its source, from 1.
        byte_size: its size in the source, in bytes.
        identity: what the post is, its normalised header by default.
        published_at: publication time in UTC.
        labels: what else the source says.
    """
    raw_text = land(text).text.rstrip("\n")
    header = next((line for line in raw_text.split("\n") if line and not line.isspace()), None)
    if header is None:
        return None
    return Segment(
        identity=header_identity(header) if identity is None else identity,
        raw_text=raw_text,
        header_text=header,
        position=position,
        byte_size=byte_size,
        published_at=published_at,
        labels=labels,
    )


def reject_empty(content: bytes, byte_start: int) -> Reject:
    """Quarantine a document without a visible character."""
    explanation = RejectReason.EMPTY.explanation
    return Reject(RejectReason.EMPTY, explanation, byte_start, byte_start + len(content), content)


def is_blank(content: bytes) -> bool:
    """Is there nothing but white space, NUL bytes and a byte order mark?"""
    return not content.removeprefix(b"\xef\xbb\xbf").strip(b"\0 \t\r\n")


def is_storable(text: str) -> bool:
    """Can the text be written as UTF-8?  JSON may hold half a character (a lone surrogate)."""
    return _LONE_SURROGATE.search(text) is None


def published_at(value: str) -> datetime:
    """Time in UTC, without a zone, of an ISO date or time; a time without a zone is Japan's.

    A day alone becomes 00:00 UTC, which is 09:00 of the same day in Japan.

    Raises:
        ValueError: the value is no ISO date or time.
    """
    if len(value) <= len("2000-01-01"):
        return datetime.combine(date.fromisoformat(value), datetime.min.time())
    moment = datetime.fromisoformat(value)
    aware = moment if moment.tzinfo else moment.replace(tzinfo=JAPAN)
    try:
        return aware.astimezone(UTC).replace(tzinfo=None)
    except OverflowError as error:
        raise ValueError(value) from error
