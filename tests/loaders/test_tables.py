"""Tables: columns are found by their names, rows become posts, and a broken row costs its neighbours nothing."""

import csv
import io
import json
import subprocess
import sys
import zipfile
from datetime import datetime
from pathlib import Path

import pytest
from source_fixtures import BODY, TITLE, archive, only_reject, parquet, read, reasons, segments, workbook

from loaders import isolated
from loaders.records import LoadOptions, Reject, RejectReason, Segment
from loaders.tables import NoTextColumnError, columns_of

ROWS = [
    ["公開日", "件名", "本文", "ＵＲＬ", "担当"],
    ["2024/4/1", "お詫び", BODY, "https://kakuu.example/1", "広報"],
    ["令和6年4月2日", "=1+1", '<p>一段</p><p>二段 "引用"</p>', None, None],
]


def as_csv(rows: list[list[str | None]], delimiter: str = ",") -> str:
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=delimiter).writerows(rows)
    return buffer.getvalue()


def landed_forms(folder: Path) -> dict[str, bytes]:
    values = ", ".join(
        "(" + ", ".join("null" if cell is None else f"'{cell}'" for cell in row) + ")" for row in ROWS[1:]
    )
    return {
        "a.csv": as_csv(ROWS).encode(),
        "a.tsv": as_csv(ROWS, "\t").encode(),
        "b.csv": as_csv(ROWS, ";").encode("utf-16"),
        "c.csv": as_csv([["お知らせの一覧"], [], *ROWS]).encode("utf-8-sig"),
        "d.csv": as_csv(ROWS).encode("cp932"),
        "e.csv": as_csv(ROWS).encode("euc_jp"),
        "f.csv": as_csv(ROWS).encode("iso2022_jp"),
        "a.xlsx": workbook({"表紙": [["x"]], "一覧": [["お知らせの一覧"], [], *ROWS]}),
        "a.parquet": parquet(
            folder, f"from (values {values}) t({', '.join(f'{chr(34)}{name}{chr(34)}' for name in ROWS[0])})"
        ),
    }


def test_every_format_gives_the_same_posts(tmp_path: Path) -> None:
    for name, content in landed_forms(tmp_path).items():
        first, second = segments(read(name, content))
        assert first.raw_text == f"お詫び\n\n{BODY}", name
        assert first.published_at == datetime(2024, 4, 1), name
        assert first.labels == {"担当": "広報", "url": "https://kakuu.example/1"}, name
        assert second.raw_text == '=1+1\n\n一段\n\n二段 "引用"', name
        assert second.published_at == datetime(2024, 4, 2), name
        assert (first.position, second.position) == (1, 2), name


def test_a_post_of_the_collection_is_the_same_post_in_a_dump_and_in_a_table() -> None:
    (dumped,) = segments(read("dump.txt", f"{TITLE}\n\n{BODY}".encode()))
    (listed,) = segments(read("a.csv", as_csv([["title", "body"], [TITLE, BODY]]).encode()))
    assert (listed.identity, listed.raw_text) == (dumped.identity, dumped.raw_text)


@pytest.mark.parametrize(
    ("names", "given", "places"),
    [
        (["Title", "Body", "Published At", "LINK", "ID"], {}, {"title": 0, "text": 1, "date": 2, "url": 3, "id": 4}),
        (["内容", "本文"], {}, {"text": 1}),
        (["内容", "本文"], {"text": "内容"}, {"text": 0}),
        (["件　名", "ｂｏｄｙ"], {}, {"title": 0, "text": 1}),
        (["text", "日付", "発表日"], {"date": "日付"}, {"text": 0, "date": 1}),
    ],
)  # fmt: skip
def test_columns_are_told_by_usual_names_or_by_the_user(names, given, places) -> None:
    assert columns_of(names, given).places == places


def test_a_missing_column_is_named_with_those_that_are_there() -> None:
    with pytest.raises(NoTextColumnError, match="no column '全文', only 'a', 'b'"):
        columns_of(["a", "b", ""], {"text": "全文"})


def test_a_table_without_a_text_column_is_one_reject_that_names_its_columns(tmp_path: Path) -> None:
    for name, content in {
        "a.csv": b"a,b\n1,2\n",
        "a.xlsx": workbook({"s": [["a", "b"], [1, 2]]}),
        "a.parquet": parquet(tmp_path, "select 1 as a, 2 as b"),
    }.items():
        reject = only_reject(read(name, content))
        assert reject.reason is RejectReason.NO_TEXT_COLUMN
        assert "'a', 'b'" in reject.detail


def test_a_broken_row_costs_its_neighbours_nothing() -> None:
    head, good = "件名,本文\n".encode(), "一,甲\n".encode()
    bad = [b"\xff\xfe,x\n", "二,\n".encode(), "三,乙,余り\n".encode()]
    content = head + good + b"".join(bad) + b"\n" + good.replace("一".encode(), "四".encode())
    records = read("a.csv", content)
    assert reasons(records) == ["landed", "undecodable", "empty", "malformed_record", "landed"]
    for record, row in zip(records[1:4], bad, strict=True):
        assert isinstance(record, Reject)
        assert (record.content, content[record.byte_start : record.byte_end]) == (row, row)


def test_a_quotation_mark_without_its_counterpart_takes_no_more_than_the_limit() -> None:
    rows = "text\n" + '"開いたまま\n' + "続きの行です。\n" * 200 + "最後\n"
    records = read("a.csv", rows.encode(), LoadOptions(max_document_bytes=1000))
    assert reasons(records)[0] == "too_large"
    assert isinstance(records[0], Reject)
    assert len(records[0].content) == 1000
    assert isinstance(records[-1], Segment)
    assert records[-1].raw_text == "最後"


def test_a_row_over_the_limit_is_rejected_in_every_format(tmp_path: Path) -> None:
    options = LoadOptions(max_document_bytes=300)
    rows = [["title", "text"], ["一", "あ" * 200], ["二", "い"]]
    for name, content in {
        "a.csv": as_csv(rows).encode(),
        "a.xlsx": workbook({"s": rows}),
        "a.parquet": parquet(tmp_path, f"from (values ('一', '{'あ' * 200}'), ('二', 'い')) t(title, text)"),
    }.items():
        assert reasons(read(name, content, options)) == ["too_large", "landed"], name


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.xlsx", b"no workbook"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600),
        ("a.xlsx", archive({"xl/workbook.xml": b"<workbook"})),
        ("a.parquet", b"PAR1" + b"\xff" * 200 + b"PAR1"),
        ("a.parquet", b""),
    ],
)
def test_a_file_that_is_no_table_is_one_reject(name: str, content: bytes) -> None:
    assert only_reject(read(name, content)).reason is RejectReason.UNREADABLE_TABLE


def test_a_workbook_that_unpacks_to_far_more_than_it_is_is_a_bomb() -> None:
    bomb = archive({"xl/workbook.xml": b"<workbook/>", "xl/sharedStrings.xml": b"\0" * 80_000_000})
    assert only_reject(read("a.xlsx", bomb)).reason is RejectReason.DECOMPRESSION_BOMB


def test_entities_in_a_workbook_are_not_expanded() -> None:
    parts = dict(_parts(workbook({"s": [["text"], ["本文です"]]})))
    sheet = parts["xl/worksheets/sheet1.xml"]
    bomb = b"<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>" + sheet.replace(
        b"<v>0</v>", b"<v>&b;</v>"
    )
    reject = only_reject(read("a.xlsx", archive({**parts, "xl/worksheets/sheet1.xml": bomb})))
    assert reject.reason is RejectReason.UNREADABLE_TABLE


def _parts(made: bytes) -> list[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(made)) as opened:
        return [(name, opened.read(name)) for name in opened.namelist()]


def test_a_library_that_falls_silent_or_crashes_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(isolated.IsolatedError, match="nothing for 0 seconds"):
        list(isolated.messages("workbook", io.BytesIO(b""), {"columns": {}, "limit": 1}, silence=0.0))
    monkeypatch.setattr(isolated.sys, "executable", "/bin/false")
    with pytest.raises(isolated.IsolatedError, match="without a word"):
        list(isolated.messages("workbook", io.BytesIO(b""), {}))


def test_the_process_of_its_own_has_limits_and_reads_no_other_file() -> None:
    probe = (
        "import resource, sys; sys.argv = ['', 'probe', '0', '{}']\n"
        "from loaders import isolated, isolated_tables\n"
        "limits = [resource.RLIMIT_AS, resource.RLIMIT_CPU, resource.RLIMIT_FSIZE, resource.RLIMIT_CORE]\n"
        "isolated_tables.TASKS = {'probe': lambda *_: iter([[resource.getrlimit(limit)[1] for limit in limits]])}\n"
        "isolated.main()\n"
    )
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert json.loads(done.stdout.splitlines()[0]) == [
        isolated.LARGEST_MEMORY,
        isolated.MOST_CPU_SECONDS,
        0,
        0,
    ]
