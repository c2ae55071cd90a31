"""What leaves for other tools says the same as the tables, and stays text."""

import csv
import json
import resource
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import duckdb
import pytest
from running import jikenbo

from jikenbo import report_page
from jikenbo.errors import ExitCode, JikenboError
from jikenbo.export import SUFFIXES, export
from jikenbo.pages import write_page
from jikenbo.readers import query
from jikenbo.warehouse import PROJECT_DIRECTORY, Warehouse

VERIS_SCHEMA = PROJECT_DIRECTORY.parent / "shared/veris/verisc-merged.json"

HOSTILE = '=cmd|" /C calc"!A0'


@pytest.fixture
def hostile(sample_warehouse: Warehouse, tmp_path: Path) -> Warehouse:
    """The samples, with names that begin as formulas do."""
    warehouse = Warehouse(tmp_path / "hostile")
    warehouse.directory.mkdir()
    shutil.copy(sample_warehouse.published_path, warehouse.published_path)
    with duckdb.connect(str(warehouse.published_path)) as connection:
        connection.execute("update fct_incidents set title = $1", [HOSTILE])
        connection.execute("update fct_incidents set organization_name = '@SUM(1+1)' || chr(9) || chr(1)")
    return warehouse


def count(warehouse: Warehouse, table: str) -> int:
    return int(query(warehouse, f"select count(*) from {table}").rows[0][0])


@pytest.mark.parametrize(("kind", "suffix"), [("parquet", "parquet"), ("csv", "csv"), ("jsonl", "jsonl")])
def test_a_directory_gets_a_file_per_table_with_every_row(
    sample_warehouse: Warehouse, tmp_path: Path, kind: str, suffix: str
) -> None:
    written = export(sample_warehouse, kind, tmp_path / "out")
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert {f"fct_incidents.{suffix}", f"evidence_mentions.{suffix}", f"dim_dates.{suffix}"} <= names
    assert {each.table: each.rows for each in written}["evidence_mentions"] == count(
        sample_warehouse, "evidence.mentions"
    )
    assert not [name for name in names if name.endswith(".part")]


def test_one_file_holds_the_table_that_is_named_or_the_incidents(
    sample_warehouse: Warehouse, tmp_path: Path
) -> None:
    export(sample_warehouse, "csv", tmp_path / "causes.csv", ["dim_causes"])
    export(sample_warehouse, "parquet", tmp_path / "incidents.parquet")
    assert (tmp_path / "causes.csv").read_bytes().startswith(b"\xef\xbb\xbfcode,")
    rows = duckdb.sql(f"select count(*) from '{tmp_path}/incidents.parquet'").fetchall()[0][0]
    assert rows == count(sample_warehouse, "fct_incidents")


def test_json_lines_say_what_the_table_says(sample_warehouse: Warehouse, tmp_path: Path) -> None:
    export(sample_warehouse, "jsonl", tmp_path / "incidents.jsonl")
    records = [
        json.loads(line) for line in (tmp_path / "incidents.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    told = query(sample_warehouse, "select * from fct_incidents").as_dicts()
    assert len(records) == len(told)
    by_key = {record["incident_id"]: record for record in records}
    for row in told:
        record = by_key[row["incident_id"]]
        assert record["affected_count"] == row["affected_count"]
        assert record["first_disclosed_on"] == (
            row["first_disclosed_on"] and row["first_disclosed_on"].isoformat()
        )


def test_no_cell_of_a_csv_begins_a_formula(hostile: Warehouse, tmp_path: Path) -> None:
    export(hostile, "csv", tmp_path / "incidents.csv")
    with (tmp_path / "incidents.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["title"] for row in rows} == {"'" + HOSTILE}
    assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "@", "+", "\t", "\r"))]


def test_no_cell_of_a_workbook_is_a_formula(hostile: Warehouse, tmp_path: Path) -> None:
    from openpyxl import load_workbook

    export(hostile, "xlsx", tmp_path / "all.xlsx")
    book = load_workbook(tmp_path / "all.xlsx")
    assert "fct_incidents" in book.sheetnames
    cells = [cell for row in book["fct_incidents"].iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    titled = [cell for cell in cells if cell.value == HOSTILE]
    assert len(titled) == count(hostile, "fct_incidents") and all(cell.quotePrefix for cell in titled)
    assert [cell for cell in cells if cell.is_date]


def test_veris_records_stand_for_every_incident(sample_warehouse: Warehouse, tmp_path: Path) -> None:
    export(sample_warehouse, "veris", tmp_path / "veris.json")
    records = json.loads((tmp_path / "veris.json").read_text(encoding="utf-8"))
    assert {record["incident_id"] for record in records} == {
        row[0] for row in query(sample_warehouse, "select incident_id from fct_incidents").rows
    }
    assert all(1990 <= record["timeline"]["incident"]["year"] <= date.today().year + 1 for record in records)
    export(sample_warehouse, "veris", tmp_path / "veris")
    assert len(list((tmp_path / "veris").glob("*.json"))) == len(records)


def test_veris_records_say_which_totals_are_not_exact(sample_warehouse: Warehouse, tmp_path: Path) -> None:
    export(sample_warehouse, "veris", tmp_path / "veris.json")
    told = {
        record["incident_id"]: record["attribute"]["confidentiality"].get("notes")
        for record in json.loads((tmp_path / "veris.json").read_text(encoding="utf-8"))
        if "data_total" in record["attribute"]["confidentiality"]
    }
    bounds = query(
        sample_warehouse,
        "select incident_id, coalesce(affected_bound, case when affected_is_approximate then 'approximate' end) "
        "from fct_incidents",
    ).rows
    assert {key: note for key, note in told.items() if note} == {
        key: f"data_total: {bound.replace('_', ' ')}" for key, bound in bounds if bound and key in told
    }
    assert {"data_total: approximate", "data_total: at most"} <= set(told.values())


@pytest.mark.skipif(not VERIS_SCHEMA.exists(), reason="the schema of VERIS is not at hand")
def test_veris_records_are_valid(sample_warehouse: Warehouse, tmp_path: Path) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    export(sample_warehouse, "veris", tmp_path / "veris.jsonl")
    validator = jsonschema.Draft4Validator(json.loads(VERIS_SCHEMA.read_text(encoding="utf-8")))
    for line in (tmp_path / "veris.jsonl").read_text(encoding="utf-8").splitlines():
        problems = [
            f"{list(error.path)}: {error.message[:200]}" for error in validator.iter_errors(json.loads(line))
        ]
        assert not problems


@pytest.mark.skipif(not VERIS_SCHEMA.exists(), reason="the schema of VERIS is not at hand")
def test_every_cause_sector_and_field_has_a_word_in_veris(sample_warehouse: Warehouse) -> None:
    from jikenbo.veris import ASSETS, GOVERNMENTS, INDUSTRIES, _action

    schema = json.loads(VERIS_SCHEMA.read_text(encoding="utf-8"))["properties"]
    for code, path in query(sample_warehouse, "select code, veris from dim_causes").rows:
        for category, parts in _action(path).items():
            for part, values in parts.items():
                allowed = schema["action"]["properties"][category]["properties"][part]["items"]["enum"]
                assert set(values) <= set(allowed), (code, path)
    data = schema["attribute"]["properties"]["confidentiality"]["properties"]["data"]
    varieties = data["items"]["properties"]["variety"]["enum"]
    assert {
        row[0] for row in query(sample_warehouse, "select veris from dim_fields where veris is not null").rows
    } <= set(varieties)
    assets = schema["asset"]["properties"]["assets"]["items"]["properties"]["variety"]["enum"]
    assert set(ASSETS.values()) <= set(assets)
    sectors = {
        row[0] for row in query(sample_warehouse, "select distinct code from reference.lexicon_sectors").rows
    }
    assert set(GOVERNMENTS) | set(INDUSTRIES) <= sectors


def test_a_table_that_is_not_there_is_told(sample_warehouse: Warehouse, tmp_path: Path) -> None:
    with pytest.raises(JikenboError, match="no table fct_nothing"):
        export(sample_warehouse, "csv", tmp_path / "x.csv", ["fct_nothing"])


@pytest.mark.parametrize("kind", ["parquet", "csv", "xlsx", "jsonl", "veris"])
def test_a_file_that_cannot_be_written_is_one_sentence(
    sample_warehouse: Warehouse, tmp_path: Path, kind: str
) -> None:
    path = tmp_path / f"x{SUFFIXES[kind]}"
    path.with_name(f".{path.name}.part").mkdir()
    with pytest.raises(JikenboError, match=r"Cannot write .*x\.") as raised:
        export(sample_warehouse, kind, path)
    assert raised.value.exit_code == ExitCode.INPUT


def test_the_command_tells_how_much_it_wrote_and_where(sample_warehouse: Warehouse, tmp_path: Path) -> None:
    place, several = str(tmp_path / "out"), ("--table", "dim_causes", "--table", "dim_fields")
    rows = [count(sample_warehouse, table) for table in ("dim_causes", "dim_fields")]

    def told(kind: str, *arguments: str) -> str:
        result = jikenbo(sample_warehouse, "export", "--format", kind, "--output", *arguments)
        assert result.exit_code == 0
        return result.output.strip()

    assert told("csv", place, *several) == f"Exported 2 tables, {sum(rows)} rows, to {place}."
    assert told("xlsx", place, *several) == f"Exported 2 tables, {sum(rows)} rows, to {place}/jikenbo.xlsx."
    assert told("csv", f"{place}.csv", *several[:2]) == f"Exported 1 table, {rows[0]} rows, to {place}.csv."


def test_a_place_that_cannot_be_written_is_told(sample_warehouse: Warehouse) -> None:
    result = jikenbo(sample_warehouse, "export", "--format", "csv", "--output", "/proc/nothing/out")
    assert result.exit_code == 3 and "Cannot write /proc/nothing/out" in result.output


def test_several_tables_do_not_go_into_one_file(sample_warehouse: Warehouse, tmp_path: Path) -> None:
    with pytest.raises(JikenboError, match=r"x\.csv holds one table, but 2 are named"):
        export(sample_warehouse, "csv", tmp_path / "x.csv", ["dim_causes", "dim_fields"])
    assert not list(tmp_path.iterdir())


@contextmanager
def largest_file(size: int) -> Iterator[None]:
    """No file may be longer, as on a disk that is full."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


@pytest.mark.parametrize("kind", ["parquet", "csv", "jsonl", "veris"])
def test_a_full_disk_is_told_and_leaves_no_half_file(
    sample_warehouse: Warehouse, tmp_path: Path, kind: str
) -> None:
    with largest_file(1000), pytest.raises(JikenboError, match="No space is left") as raised:
        export(sample_warehouse, kind, tmp_path / "out")
    assert raised.value.exit_code == ExitCode.NO_SPACE
    assert all(path.suffix != ".part" for path in (tmp_path / "out").iterdir())


def test_a_picture_that_does_not_fit_is_told_and_leaves_no_half_file(
    sample_warehouse: Warehouse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(report_page, "png_of", lambda chart, name: bytes(2000))
    with largest_file(1000), pytest.raises(JikenboError, match="No space is left") as raised:
        report_page.report_pictures(sample_warehouse, tmp_path)
    assert raised.value.exit_code == ExitCode.NO_SPACE
    assert list(tmp_path.iterdir()) == []


def test_a_page_that_does_not_fit_leaves_the_one_before(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    write_page(page, "before")
    with largest_file(1000), pytest.raises(JikenboError, match="No space is left"):
        write_page(page, "after" * 1000)
    assert page.read_text(encoding="utf-8") == "before"
    assert list(tmp_path.iterdir()) == [page]
