"""What runs in the process of its own: rows of Parquet files by DuckDB, and of workbooks by openpyxl.

Messages: `{"names": […], "sheet": …}` opens a table, `{"number": …, "cells": […]}` is a row, which may say
`"undecodable"` or `"size"` (of a row over the limit, whose cells are cut) as well; `{"unnamed": […]}` is a table in which no
column of texts was found.
"""

import os
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from loaders.decoding import UndecodableError, decode
from loaders.records import RejectReason
from loaders.streams import CorruptArchiveError, refuse_bomb
from loaders.tables import ROWS_BEFORE_HEADER, NoTextColumnError, columns_of

DUCKDB_SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    "threads": 1,
    "memory_limit": "1GB",
    "temp_directory": "",
}

ROWS_AT_A_TIME = 64

MOST_BLANK_ROWS = 10_000
"""Blank rows one after the other that end a sheet: formatting alone may reach down a million rows."""

MOST_COLUMNS = 1_000

OLD_WORKBOOK = b"\xd0\xcf\x11\xe0"

Message = Mapping[str, Any]


class UnreadableError(Exception):
    """The file is none that can be read; the message says why, in one sentence."""

    def __init__(self, detail: str, reason: RejectReason = RejectReason.UNREADABLE_TABLE) -> None:
        super().__init__(detail)
        self.reason = reason


def parquet_rows(descriptor: int, options: Mapping[str, Any]) -> Iterator[Message]:
    """The rows of a Parquet file; DuckDB may read that file and nothing else.

    Args:
        descriptor: the open file.
        options: `columns` given by the user, and the `limit` of a row in bytes.
    """
    import duckdb

    path = f"/dev/fd/{descriptor}"
    connection = duckdb.connect(config=DUCKDB_SETTINGS)
    connection.execute(f"set allowed_paths = ['{path}']")
    connection.execute("set enable_external_access = false")
    connection.execute("set lock_configuration = true")
    rows = connection.execute("select * from read_parquet(?)", [path])
    names = [column[0] for column in rows.description or []][:MOST_COLUMNS]
    yield from _opening(names, options)
    number = 0
    while batch := rows.fetchmany(ROWS_AT_A_TIME):
        for cells in batch:
            number += 1
            yield _row(number, cells[:MOST_COLUMNS], options)


def workbook_rows(descriptor: int, options: Mapping[str, Any]) -> Iterator[Message]:
    """The rows of all sheets of a workbook, values only; formulas give what they last gave.

    Args:
        descriptor: the open file.
        options: `columns` given by the user, and the `limit` of a row in bytes.
    """
    with os.fdopen(descriptor, "rb") as file:
        _refuse_other_files(file)
        import openpyxl

        file.seek(0)
        workbook = openpyxl.load_workbook(file, read_only=True, data_only=True, keep_links=False)
        for sheet in workbook.worksheets:
            sheet.reset_dimensions()
            yield from _sheet_rows(
                sheet.title, sheet.iter_rows(values_only=True, max_col=MOST_COLUMNS), options
            )


TASKS: Mapping[str, Callable[[int, Mapping[str, Any]], Iterator[Message]]] = {
    "parquet": parquet_rows,
    "workbook": workbook_rows,
}


def _refuse_other_files(file: Any) -> None:
    """Raise UnreadableError for old and encrypted workbooks, and for bombs."""
    if file.read(len(OLD_WORKBOOK)) == OLD_WORKBOOK:
        raise UnreadableError(
            "It is an old (.xls) or encrypted workbook; save it as .xlsx without a password."
        )
    packed = file.seek(0, os.SEEK_END)
    try:
        with zipfile.ZipFile(file) as archive:
            refuse_bomb(sum(member.file_size for member in archive.infolist()), packed)
    except zipfile.BadZipFile as error:
        raise UnreadableError(f"It is no workbook: {error}.") from error
    except CorruptArchiveError as error:
        raise UnreadableError(error.detail, error.reason) from error


def _sheet_rows(title: str, rows: Iterable[Sequence[Any]], options: Mapping[str, Any]) -> Iterator[Message]:
    """The rows below the row of names, which is looked for among the first ones."""
    first: Sequence[Any] | None = None
    is_open = False
    looked_at = blank = 0
    for number, cells in enumerate(rows, start=1):
        if all(cell is None for cell in cells):
            blank += 1
            if blank > MOST_BLANK_ROWS:
                break
            continue
        blank = 0
        if is_open:
            yield _row(number, cells, options)
            continue
        looked_at += 1
        first = first or cells
        names = [_text(cell) for cell in cells]
        try:
            columns_of(names, options["columns"])
        except NoTextColumnError:
            if looked_at >= ROWS_BEFORE_HEADER:
                break
            continue
        is_open = True
        yield {"names": names, "sheet": title}
    if not is_open and first is not None:
        yield {"unnamed": [_text(cell) for cell in first], "sheet": title}


def _opening(names: Sequence[str], options: Mapping[str, Any]) -> Iterator[Message]:
    """Open a table whose names are known."""
    try:
        columns_of(names, options["columns"])
    except NoTextColumnError:
        yield {"unnamed": names, "sheet": ""}
    else:
        yield {"names": names, "sheet": ""}


def _row(number: int, cells: Sequence[Any], options: Mapping[str, Any]) -> Message:
    """One row as text."""
    try:
        texts = [_text(cell) for cell in cells]
    except UndecodableError as error:
        return {"number": number, "cells": [], "undecodable": error.detail}
    while texts and texts[-1] is None:
        texts.pop()
    size = sum(len(text.encode("utf-8", "surrogatepass")) for text in texts if text)
    if size <= options["limit"]:
        return {"number": number, "cells": texts}
    share = options["limit"] // len(texts) // 4
    return {"number": number, "cells": [text and text[:share] for text in texts], "size": size}


def _text(cell: Any) -> str | None:
    """A cell as text: whole numbers without a fraction, times in ISO form, bytes decoded."""
    if cell is None or isinstance(cell, str):
        return cell
    if isinstance(cell, bytes):
        return decode(cell).text
    if isinstance(cell, datetime) and cell.time().isoformat() == "00:00:00" and cell.tzinfo is None:
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    return str(cell)
