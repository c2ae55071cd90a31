"""Sources of every kind, written by hand, and how tests read them."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import duckdb
import openpyxl

from loaders.guard import guarded
from loaders.readers import READERS
from loaders.records import LoadOptions, Record, Reject, Segment
from loaders.sources import Source
from loaders.streams import ByteStream

TITLE = "【セキュリティ事件簿#2024-101】架空図書館 個人情報の誤送信に関するお詫び 2024年4月1日"
BODY = (
    "当館の利用者のお客様情報を誤送信したことが判明しました。\n"
    "氏名、電話番号の15件です。ご迷惑とご心配をおかけし、深くお詫び申し上げます。"
)
PAGE = (
    f"<html><head><title>{TITLE}</title></head><body><main><h1>{TITLE}</h1>"
    + "".join(f"<p>{line}</p>" for line in BODY.split("\n"))
    + "</main></body></html>"
)
ORDINARY_PAGE = (
    "<html><head><title>今日の献立</title></head><body><main><h1>今日の献立</h1>"
    "<p>給食は野菜スープとパンでした。とても美味しかったと思います。</p></main></body></html>"
)


def read(name: str, content: bytes, options: LoadOptions | None = None, **served: str) -> list[Record]:
    """All records of a source that is called so."""
    options = options or LoadOptions()
    stream = ByteStream(io.BytesIO(content), **served)
    kind = options.source_kind or Source(name, None).kind(stream)
    return list(guarded(READERS[kind], stream, options))


def segments(records: Sequence[Record]) -> list[Segment]:
    """The records, all of them segments."""
    assert all(isinstance(record, Segment) for record in records), records
    return [record for record in records if isinstance(record, Segment)]


def only_reject(records: Sequence[Record]) -> Reject:
    """The one record, a reject."""
    (record,) = records
    assert isinstance(record, Reject)
    return record


def reasons(records: Sequence[Record]) -> list[str]:
    """Reasons of the rejects, `landed` for segments."""
    return [record.reason.value if isinstance(record, Reject) else "landed" for record in records]


def atom(*entries: str, head: str = "") -> bytes:
    """An Atom feed."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">{head}'
        f"<title>架空のお知らせ</title>{''.join(f'<entry>{entry}</entry>' for entry in entries)}</feed>"
    ).encode()


def wordpress(*items: str) -> bytes:
    """A WordPress export."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="c" xmlns:wp="w"><channel>'
        f"<title>架空</title><link>https://kakuu.example/</link>{''.join(f'<item>{item}</item>' for item in items)}"
        "</channel></rss>"
    ).encode()


def workbook(sheets: Mapping[str, Sequence[Sequence[object]]]) -> bytes:
    """A workbook of Excel."""
    made = openpyxl.Workbook()
    made.remove(made.worksheets[0])
    for title, rows in sheets.items():
        sheet = made.create_sheet(title)
        for row in rows:
            sheet.append(row)
            for cell in sheet[sheet.max_row]:
                cell.data_type = "s" if isinstance(cell.value, str) else cell.data_type
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def parquet(folder: Path, query: str) -> bytes:
    """What a query gives as a Parquet file."""
    path = folder / "made.parquet"
    with duckdb.connect() as connection:
        connection.execute(f"copy ({query}) to '{path}' (format parquet)")
    return path.read_bytes()


def archive(members: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP archive."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as made:
        for name, content in members.items():
            made.writestr(name, content)
    return buffer.getvalue()


def crawl(*pages: tuple[str, str, bytes], status: str = "200 OK", packed: bool = True) -> bytes:
    """A WARC file of (address, content type, body), each with its request, as crawlers write it."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    buffer = io.BytesIO()
    writer = WARCWriter(buffer, gzip=packed)
    writer.write_record(writer.create_warcinfo_record("crawl.warc", {"software": "by hand"}))
    for url, media_type, body in pages:
        asked = StatusAndHeaders("GET / HTTP/1.1", [("Host", "x")], is_http_request=True)
        writer.write_record(writer.create_warc_record(url, "request", http_headers=asked))
        said = StatusAndHeaders(status, [("Content-Type", media_type)], protocol="HTTP/1.1")
        writer.write_record(
            writer.create_warc_record(url, "response", payload=io.BytesIO(body), http_headers=said)
        )
    return buffer.getvalue()
