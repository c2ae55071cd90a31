"""Parquet files and workbooks of Excel, read in a process of their own."""

import json
from collections.abc import Iterator, Mapping
from contextlib import closing
from typing import Any

from loaders.isolated import IsolatedError, messages
from loaders.records import LoadOptions, Record, Reject, RejectReason
from loaders.segments import reject_empty
from loaders.streams import ByteStream, CorruptArchiveError
from loaders.tables import Columns, NoTextColumnError, Row, columns_of, record_of


def read_parquet(stream: ByteStream, options: LoadOptions) -> Iterator[Record]:
    """Turn each row of a Parquet file into a segment.

    Args:
        stream: the file.
        options: the columns that the user named, and the size limit, which holds for a row.

    Yields:
        A segment or a reject for every row that is not blank; one reject for a file that cannot be read.
    """
    yield from _read("parquet", stream, options)


def read_workbook(stream: ByteStream, options: LoadOptions) -> Iterator[Record]:
    """Turn each row below the row of names, in every sheet, into a segment; see `read_parquet`."""
    yield from _read("workbook", stream, options)


def _read(task: str, stream: ByteStream, options: LoadOptions) -> Iterator[Record]:
    try:
        file = stream.random_access()
    except CorruptArchiveError as failure:
        yield Reject(failure.reason, failure.detail, 0, 0, b"")
        return
    columns: Columns | None = None
    unnamed: list[Reject] = []
    sheet = ""
    position = 0
    told = {"columns": dict(options.columns), "limit": options.max_document_bytes}
    try:
        with closing(messages(task, file, told)) as taken:
            for message in taken:
                sheet = message.get("sheet", sheet)
                if "unnamed" in message:
                    unnamed.append(_unnamed(message, sheet, options))
                elif "names" in message:
                    columns = columns_of(message["names"], options.columns)
                elif columns is not None:
                    row = _row(message, position + 1, sheet)
                    if not row.is_blank or "undecodable" in message:
                        position += 1
                        yield _record(row, message, columns, task, options)
    except IsolatedError as error:
        yield Reject(error.reason, error.detail, 0, 0, b"")
        return
    if columns is None and unnamed:
        yield from unnamed
    elif position == 0:
        yield reject_empty(b"", 0)


def _row(message: Mapping[str, Any], position: int, sheet: str) -> Row:
    place = f"{f'sheet {sheet!r}, ' if sheet else ''}row {message['number']}"
    content = json.dumps(message["cells"], ensure_ascii=False).encode("utf-8", "replace")
    return Row(message["cells"], position, content, place=place)


def _record(
    row: Row, message: Mapping[str, Any], columns: Columns, task: str, options: LoadOptions
) -> Record:
    if "undecodable" in message:
        return row.reject(RejectReason.UNDECODABLE, f"{message['undecodable']}.")
    if "size" in message:
        detail = f"{RejectReason.TOO_LARGE.explanation} It has {message['size']} bytes; a part is kept."
        return row.reject(RejectReason.TOO_LARGE, detail)
    return record_of(row, columns, "xlsx" if task == "workbook" else task, options)


def _unnamed(message: Mapping[str, Any], sheet: str, options: LoadOptions) -> Reject:
    """Quarantine a table in which no column of texts was found; its bytes are not kept."""
    try:
        columns_of(message["unnamed"], options.columns)
        detail = RejectReason.NO_TEXT_COLUMN.explanation
    except NoTextColumnError as error:
        detail = str(error)
    place = f" (sheet {sheet!r})" if sheet else ""
    return Reject(RejectReason.NO_TEXT_COLUMN, detail + place, 0, 0, b"")
