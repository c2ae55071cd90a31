"""JSON lines: one object a line with `text`, and `id` and `reference_date` if they are known."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from loaders.decoding import UndecodableError, decode
from loaders.records import LoadOptions, Record, Reject, RejectReason
from loaders.segments import is_blank, is_storable, published_at, reject_empty, segment_from_text
from loaders.streams import ByteStream, CorruptArchiveError


class _MalformedRecordError(Exception):
    """A line is no record; the message says why, in one sentence."""


def read(stream: ByteStream, options: LoadOptions) -> Iterator[Record]:
    """Turn each line into a segment; the given id is its identity and stands in its labels.

    Args:
        stream: the lines.
        options: the size limit, which holds for a line.

    Yields:
        A segment or a reject for every line that is not blank.
    """
    position = 0
    byte_start, size, kept = 0, 0, b""
    try:
        for piece in stream.lines():
            if piece.is_start:
                if not is_blank(kept):
                    position += 1
                    yield _record(kept, byte_start, size, position)
                byte_start, size, kept = piece.byte_start, 0, b""
            size += len(piece.content)
            kept += piece.content[: options.max_document_bytes - len(kept)]
    except CorruptArchiveError as failure:
        yield Reject(failure.reason, failure.detail, byte_start, byte_start + size, kept)
        return
    if not is_blank(kept):
        yield _record(kept, byte_start, size, position + 1)
    elif position == 0:
        yield reject_empty(kept, byte_start)


def _record(line: bytes, byte_start: int, size: int, position: int) -> Record:
    """The record that one line makes."""
    byte_end = byte_start + size
    if size > len(line):
        explanation = RejectReason.TOO_LARGE.explanation
        detail = f"{explanation} It has {size} bytes; the first {len(line)}, the limit, are kept."
        return Reject(RejectReason.TOO_LARGE, detail, byte_start, byte_end, line)
    try:
        decoded = decode(line)
        fields = _fields(decoded.text)
        text, identity = _text(fields), _identity(fields)
        date = _reference_date(fields)
    except UndecodableError as error:
        detail = f"{error.detail}, at byte {byte_start + error.position}."
        return Reject(RejectReason.UNDECODABLE, detail, byte_start, byte_end, line)
    except _MalformedRecordError as error:
        return Reject(RejectReason.MALFORMED_RECORD, str(error), byte_start, byte_end, line)
    if not is_storable(text) or not is_storable(identity or ""):
        detail = "The text or id holds half a character (a lone surrogate)."
        return Reject(RejectReason.UNDECODABLE, detail, byte_start, byte_end, line)
    segment = segment_from_text(
        text,
        position,
        size,
        identity=None if identity is None else f"jsonl:{identity}",
        published_at=None if date is None else published_at(date),
        labels=None if identity is None else {"id": identity},
    )
    return replace(segment, encoding=decoded.encoding) if segment else reject_empty(line, byte_start)


def _fields(line: str) -> dict[str, Any]:
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise _MalformedRecordError(f"The line is no JSON: {error}.") from error
    if not isinstance(fields, dict):
        raise _MalformedRecordError("The line is JSON, but no object.")
    return fields


def _text(fields: dict[str, Any]) -> str:
    text = fields.get("text")
    if not isinstance(text, str):
        raise _MalformedRecordError("The object has no string under the key text.")
    return text


def _identity(fields: dict[str, Any]) -> str | None:
    identity = fields.get("id")
    if identity is None:
        return None
    if isinstance(identity, bool) or not isinstance(identity, str | int):
        raise _MalformedRecordError("The id is neither a string nor a whole number.")
    return str(identity)


def _reference_date(fields: dict[str, Any]) -> str | None:
    value = fields.get("reference_date")
    if value is None or value == "":
        return None
    try:
        published_at(value)
    except (ValueError, TypeError) as error:
        raise _MalformedRecordError("The reference_date is no ISO date.") from error
    return str(value)
