"""Writes the published tables for other tools: Parquet, CSV, XLSX, JSON lines, and VERIS records.

Whatever a notice says stays text: a spreadsheet never takes it for a formula. Files are written aside and moved in
whole, so that a reader never meets half a file.
"""

import csv
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import duckdb

from jikenbo.errors import ExitCode, JikenboError
from jikenbo.failures import unwritable
from jikenbo.quoting import literal, qualified
from jikenbo.readers import TABLES, published
from jikenbo.rewriting import whole
from jikenbo.tables import FORMULA_SIGNS, safe_cell
from jikenbo.warehouse import Warehouse

SUFFIXES = {"parquet": ".parquet", "csv": ".csv", "xlsx": ".xlsx", "jsonl": ".jsonl", "veris": ".json"}

ONE_TABLE = "fct_incidents"
"""What one file holds where no table is named."""

CELL_LIMIT = 32_767
"""Characters that a cell of a spreadsheet holds."""

SHEET_LIMIT = 1_048_576
"""Rows that a sheet holds, its header included."""

EXPORTED_SCHEMAS = ("main", "evidence")


@dataclass(frozen=True)
class Written:
    """A file that was written: where, from which table, and how many rows."""

    path: Path
    table: str
    rows: int


def export(warehouse: Warehouse, kind: str, path: Path, tables: Sequence[str] = ()) -> list[Written]:
    """Write published tables in another format.

    Args:
        warehouse: whose published file is read.
        kind: one of SUFFIXES.
        path: a directory for one file per table; with the suffix of the format, one file of one table. XLSX is one
            file with a sheet per table. VERIS is a directory with one file per incident, a .json file with all of
            them in a list, or a .jsonl file with one a line.
        tables: which tables (fct_incidents, evidence.mentions …); all of the marts and the evidence by default.

    Raises:
        JikenboError: nothing is published, there is no such table, or the place cannot be written.
    """
    try:
        with published(warehouse) as connection:
            if kind == "veris":
                return _write_veris(connection, path)
            if kind == "xlsx":
                return _write_xlsx(connection, path, chosen_tables(connection, tables))
            is_one_file = path.suffix == SUFFIXES[kind]
            chosen = chosen_tables(connection, tables or ([ONE_TABLE] if is_one_file else ()))
            if is_one_file:
                if len(chosen) > 1:
                    raise JikenboError(
                        f"{path} holds one table, but {len(chosen)} are named; give a directory for a file of each.",
                        ExitCode.USAGE,
                    )
                files = {chosen[0]: path}
            else:
                path.mkdir(parents=True, exist_ok=True)
                files = {table: path / (plain_name(table) + SUFFIXES[kind]) for table in chosen}
            if kind != "parquet":
                write = _write_csv if kind == "csv" else _write_jsonl
                return [_write_rows(connection, table, file, write) for table, file in files.items()]
        return _write_parquet(warehouse, files)
    except (OSError, duckdb.IOException) as error:
        raise unwritable(path, error) from error


def chosen_tables(connection: Any, names: Sequence[str]) -> list[tuple[str, str]]:
    """The tables to write, as (schema, table)."""
    existing: list[tuple[str, str]] = connection.execute(TABLES).fetchall()
    if not names:
        return [table for table in existing if table[0] in EXPORTED_SCHEMAS]
    chosen = []
    for name in names:
        found = [table for table in existing if name in (table[1], f"{table[0]}.{table[1]}")]
        if not found:
            names_there = [plain if schema == "main" else f"{schema}.{plain}" for schema, plain in existing]
            near = get_close_matches(name, names_there, 2) or names_there[:8]
            raise JikenboError(
                f"There is no table {name} to export; did you mean {' or '.join(near)}? "
                '`jikenbo query "show all tables"` lists them.',
                ExitCode.USAGE,
            )
        chosen.append(found[0])
    return chosen


def plain_name(table: tuple[str, str]) -> str:
    """A table's name where there are no schemas."""
    return table[1] if table[0] == "main" else f"{table[0]}_{table[1]}"


def _rows(connection: Any, table: tuple[str, str]) -> tuple[list[str], Iterator[tuple[Any, ...]]]:
    """Columns and rows of a table, fetched as they are read."""
    cursor = connection.cursor().execute(f"from {qualified(*table)}")

    def fetch() -> Iterator[tuple[Any, ...]]:
        while rows := cursor.fetchmany(1000):
            yield from rows

    return [column[0] for column in cursor.description], fetch()


def _write_rows(
    connection: Any,
    table: tuple[str, str],
    path: Path,
    write: Callable[[Path, list[str], Iterable[tuple[Any, ...]]], int],
) -> Written:
    columns, rows = _rows(connection, table)
    with whole(path) as part:
        count = write(part, columns, rows)
    return Written(path, plain_name(table), count)


def _write_csv(path: Path, columns: list[str], rows: Iterable[tuple[Any, ...]]) -> int:
    """CSV as Excel opens it: UTF-8 with a byte order mark, and no text that it would run."""
    count = 0
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        for count, row in enumerate(rows, 1):  # noqa: B007
            writer.writerow([safe_cell(value) for value in row])
    return count


def _write_jsonl(path: Path, columns: list[str], rows: Iterable[tuple[Any, ...]]) -> int:
    count = 0
    with path.open("w", encoding="utf-8") as file:
        for count, row in enumerate(rows, 1):  # noqa: B007
            record = {name: _plain_value(value) for name, value in zip(columns, row, strict=True)}
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
    return count


def _plain_value(value: Any) -> Any:
    """A value as JSON has it."""
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, list | tuple):
        return [_plain_value(each) for each in value]
    if isinstance(value, str | int | float | bool) or value is None:
        return value
    return float(value) if hasattr(value, "as_tuple") else str(value)


def _write_parquet(warehouse: Warehouse, files: dict[tuple[str, str], Path]) -> list[Written]:
    """Parquet, written by DuckDB itself: its SQL is ours alone, so this connection may write files."""
    written = []
    with duckdb.connect(str(warehouse.published_path), read_only=True) as connection:
        for table, path in files.items():
            with whole(path) as part:
                rows = connection.execute(
                    f"copy (from {qualified(*table)}) to {literal(part)} (format parquet, compression zstd)"
                ).fetchall()[0][0]
            written.append(Written(path, plain_name(table), rows))
    return written


def _write_xlsx(connection: Any, path: Path, tables: Sequence[tuple[str, str]]) -> list[Written]:
    """One workbook, a sheet per table; text is stored as text and marked so, whatever it begins with."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    def cell(sheet: Any, value: Any) -> Any:
        if isinstance(value, str):
            text = ILLEGAL_CHARACTERS_RE.sub("", value)
            text = text if len(text) <= CELL_LIMIT else text[: CELL_LIMIT - 1] + "…"
            made = WriteOnlyCell(sheet, text)
            made.data_type = "s"
            if text.startswith(FORMULA_SIGNS):
                made.quotePrefix = True
            return made
        if isinstance(value, datetime) and value.tzinfo:
            return value.replace(tzinfo=None)
        if isinstance(value, bytes | list | tuple | dict):
            return cell(sheet, json.dumps(_plain_value(value), ensure_ascii=False))
        return value

    if path.suffix != SUFFIXES["xlsx"]:
        path = path / "jikenbo.xlsx"
    written = []
    with whole(path) as part, part.open("wb") as file:
        book = Workbook(write_only=True)
        for table in tables:
            columns, rows = _rows(connection, table)
            sheet = book.create_sheet(re.sub(r"[\[\]:*?/\\]", "_", plain_name(table))[:31])
            sheet.freeze_panes = "A2"
            sheet.append(columns)
            count = 0
            for count, row in enumerate(rows, 1):
                if count >= SHEET_LIMIT:
                    raise JikenboError(
                        f"{plain_name(table)} has more rows than a sheet holds; export it as csv or parquet.",
                        ExitCode.USAGE,
                    )
                sheet.append([cell(sheet, value) for value in row])
            written.append(Written(path, plain_name(table), count))
        book.save(file)
    return written


def _write_veris(connection: Any, path: Path) -> list[Written]:
    from jikenbo.veris import records

    made = list(records(connection))
    if path.suffix in {".json", ".jsonl"}:
        text = (
            "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in made)
            if path.suffix == ".jsonl"
            else json.dumps(made, ensure_ascii=False, indent=1) + "\n"
        )
        with whole(path) as part:
            part.write_text(text, encoding="utf-8")
        return [Written(path, "veris", len(made))]
    path.mkdir(parents=True, exist_ok=True)
    for record in made:
        with whole(path / f"{record['incident_id']}.json") as part:
            part.write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return [Written(path, "veris", len(made))]
