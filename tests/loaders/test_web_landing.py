"""What is fetched lands like files, page after page, and is asked for again only where it changed."""

import gzip
import json
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import urljoin

import duckdb
import pytest
from running import jikenbo
from web_server import WEB, Answer, Site, Sleeper

import loaders
from jikenbo.errors import ExitCode
from jikenbo.rejects import rejects
from jikenbo.warehouse import Warehouse
from loaders import LoadOptions, LoadSummary, Segment, SourceKind, WebOptions, json_lines
from loaders.readers import READERS
from loaders.records import Record
from loaders.streams import ByteStream
from loaders.web.fetcher import Fetcher
from loaders.web.source import web_source

pytestmark = pytest.mark.usefixtures("loopback_only")

PAGE = """<!doctype html><html><head><meta charset="utf-8"><title>個人情報の漏えいについて</title></head><body>
<article><h1>個人情報の漏えいについて</h1><p>2024年4月1日</p>
<p>架空商店株式会社では、担当者が宛先を誤り、お客さま12名の氏名が漏えいしました。お詫び申し上げます。</p></article></body></html>"""

HTML = {"Content-Type": "text/html; charset=utf-8"}


@pytest.fixture
def connection() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as opened:
        yield opened


def land(connection: duckdb.DuckDBPyConnection, *urls: str, web: WebOptions = WEB) -> list[LoadSummary]:
    return loaders.load(connection, urls, LoadOptions(web=web))


def counts(summary: LoadSummary) -> tuple[int, int, int, int, int]:
    return (
        summary.segments_found,
        summary.segments_new,
        summary.segments_changed,
        summary.segments_unchanged,
        summary.segments_rejected,
    )


class TestLanding:
    def test_a_page_lands_with_its_address_after_redirects(
        self, site: Site, connection: duckdb.DuckDBPyConnection
    ) -> None:
        site.pages |= {
            "/old": Answer(status=301, headers={"Location": "/news/1"}),
            "/news/1": Answer(PAGE.encode(), headers=HTML),
        }
        (summary,) = land(connection, site.url("/old"))
        assert counts(summary) == (1, 1, 0, 0, 0)
        row = connection.execute(
            "select source_uri, source_kind, header_text, json_extract_string(source_labels, '$.url') from raw.segments"
        ).fetchone()
        assert row == (site.url("/old"), "html", "個人情報の漏えいについて", site.url("/news/1"))

    @pytest.mark.parametrize("charset", ["euc-jp", "shift_jis", "iso-8859-1", "no-such"])
    @pytest.mark.parametrize("encoding", ["utf-8", "cp932", "euc_jp"])
    def test_a_wrong_charset_changes_nothing(
        self, site: Site, connection: duckdb.DuckDBPyConnection, charset: str, encoding: str
    ) -> None:
        page = PAGE.replace('<meta charset="utf-8">', "")
        site.pages["/"] = Answer(
            page.encode(encoding), headers={"Content-Type": f"text/html; charset={charset}"}
        )
        land(connection, site.url("/"))
        (text,) = connection.execute("select raw_text from raw.segments").fetchall()[0]
        assert "架空商店株式会社では、担当者が宛先を誤り" in text

    def test_a_page_cannot_pass_for_one_of_another_site(
        self, site: Site, connection: duckdb.DuckDBPyConnection
    ) -> None:
        stated = '<link rel="canonical" href="{}"><title>'
        for path, canonical in (("/own", "/news/1?id=1"), ("/false", "https://other.example/news/1")):
            page = PAGE.replace("<title>", stated.format(canonical))
            site.pages[path] = Answer(page.encode(), headers=HTML)
            land(connection, site.url(path))
        urls = connection.execute(
            "select json_extract_string(source_labels, '$.url') from raw.segments"
        ).fetchall()
        assert {url for (url,) in urls} == {site.url("/news/1?id=1"), site.url("/false")}

    def test_one_bad_address_sinks_no_batch_and_is_not_lost(
        self, site: Site, connection: duckdb.DuckDBPyConnection
    ) -> None:
        site.pages["/good"] = Answer(PAGE.encode(), headers=HTML)
        bad, good = land(connection, "http://u:secret@10.0.0.1/", site.url("/missing"), site.url("/good"))[1:]
        assert (bad.status, counts(bad)) == ("not_fetched", (1, 0, 0, 0, 1))
        assert counts(good) == (1, 1, 0, 0, 0)
        rows = connection.execute(
            "select source_uri, reason, detail from raw.rejects order by all"
        ).fetchall()
        assert [row[:2] for row in rows] == [
            ("http://10.0.0.1/", "refused_address"),
            (site.url("/missing"), "unreachable"),
        ]
        assert "secret" not in json.dumps(
            [rows, connection.execute("from raw.loads").fetchall()], default=str
        )

    def test_a_bomb_is_a_reject(self, site: Site, connection: duckdb.DuckDBPyConnection) -> None:
        bomb = gzip.compress(bytes(100_000_000), 1)
        site.pages["/"] = Answer(bomb, headers={**HTML, "Content-Encoding": "gzip"})
        (summary,) = land(connection, site.url("/"))
        assert counts(summary) == (1, 0, 0, 0, 1)
        assert connection.execute("select reason from raw.rejects").fetchall() == [("decompression_bomb",)]

    def test_a_packed_page_is_unpacked(self, site: Site, connection: duckdb.DuckDBPyConnection) -> None:
        packed = Answer(gzip.compress(PAGE.encode()), headers={**HTML, "Content-Encoding": "gzip"})
        site.pages["/"] = packed
        (summary,) = land(connection, site.url("/"))
        assert counts(summary) == (1, 1, 0, 0, 0)
        assert summary.bytes_read == len(packed.body)


class TestAskingAgain:
    def test_what_has_not_changed_is_not_sent_again(
        self, site: Site, connection: duckdb.DuckDBPyConnection
    ) -> None:
        site.pages["/"] = Answer(PAGE.encode(), headers={**HTML, "ETag": '"1"', "Last-Modified": "yesterday"})
        land(connection, site.url("/"))
        (summary,) = land(connection, site.url("/"))
        assert (summary.status, counts(summary)) == ("not_modified", (0, 0, 0, 0, 0))
        assert summary.note == f"{site.url('/')} has not changed since it was last read."
        assert site.headers[-1]["If-None-Match"] == '"1"'
        assert site.headers[-1]["If-Modified-Since"] == "yesterday"
        site.pages["/"] = Answer(PAGE.replace("12", "13").encode(), headers={**HTML, "ETag": '"2"'})
        (summary,) = land(connection, site.url("/"))
        assert (summary.status, counts(summary)) == ("succeeded", (1, 0, 1, 0, 0))

    def test_what_was_rejected_or_is_to_be_read_otherwise_is_sent_again(
        self, site: Site, connection: duckdb.DuckDBPyConnection
    ) -> None:
        dump = "■ 一件目\n本文です。\n".encode()
        site.pages["/dump.txt"] = Answer(dump, headers={"Content-Type": "text/plain", "ETag": '"1"'})
        for _ in range(2):
            (summary,) = land(connection, site.url("/dump.txt"))
            assert counts(summary) == (1, 0, 0, 0, 1)
        understood = LoadOptions(header_pattern="■", web=WEB)
        (summary,) = loaders.load(connection, [site.url("/dump.txt")], understood)
        assert counts(summary) == (1, 1, 0, 0, 0)
        (summary,) = loaders.load(connection, [site.url("/dump.txt")], understood)
        assert summary.status == "not_modified"
        (summary,) = loaders.load(
            connection, [site.url("/dump.txt")], replace(understood, header_pattern="■ ")
        )
        assert counts(summary) == (1, 0, 0, 1, 0)

    def test_a_server_that_says_unasked_that_nothing_changed_is_not_believed(
        self, site: Site, connection: duckdb.DuckDBPyConnection
    ) -> None:
        site.pages["/"] = Answer(status=304)
        (summary,) = land(connection, site.url("/"))
        assert (summary.status, summary.error) == ("not_fetched", "The server answers 304 Not Modified.")


class TestPaging:
    @pytest.fixture
    def feed(self, site: Site, monkeypatch: pytest.MonkeyPatch) -> Site:
        """A feed of four pages, one post each, whose reader takes the next page from the end of the post."""

        def read(stream: ByteStream, options: LoadOptions) -> Iterator[Record]:
            for record in json_lines.read(stream, options):
                assert isinstance(record, Segment)
                assert stream.url is not None
                stream.next_page = urljoin(stream.url, record.raw_text.split()[-1])
                yield record

        monkeypatch.setitem(READERS, SourceKind.JSONL, read)
        for page in (1, 2, 3, 4):
            self.put(site, page)
        return site

    def put(self, site: Site, page: int, text: str = "お詫び", after: str | None = None) -> None:
        line = json.dumps({"id": page, "text": f"{text} {page} {after or f'/feed?page={page % 4 + 1}'}"})
        body = line.encode()
        site.pages[f"/feed?page={page}"] = Answer(
            body,
            headers={"Content-Type": "application/x-ndjson", "ETag": f'"{hash(body)}"'},
        )

    def test_each_page_is_a_source_of_its_own_and_a_circle_ends(
        self, feed: Site, connection: duckdb.DuckDBPyConnection
    ) -> None:
        summaries = land(connection, feed.url("/feed?page=1"))
        assert [summary.source_uri for summary in summaries] == [
            feed.url(f"/feed?page={page}") for page in (1, 2, 3, 4)
        ]
        assert [counts(summary) for summary in summaries] == [(1, 1, 0, 0, 0)] * 4

    def test_an_edit_on_a_later_page_is_found_behind_pages_that_have_not_changed(
        self, feed: Site, connection: duckdb.DuckDBPyConnection
    ) -> None:
        land(connection, feed.url("/feed?page=1"))
        self.put(feed, 3, "訂正")
        summaries = land(connection, feed.url("/feed?page=1"))
        assert [summary.status for summary in summaries] == [
            "not_modified",
            "not_modified",
            "succeeded",
            "not_modified",
        ]
        assert counts(summaries[2]) == (1, 0, 1, 0, 0)

    def test_a_page_that_fails_is_read_the_next_time(
        self, feed: Site, connection: duckdb.DuckDBPyConnection
    ) -> None:
        missing = feed.pages.pop("/feed?page=2")
        summaries = land(connection, feed.url("/feed?page=1"))
        assert [summary.status for summary in summaries] == ["succeeded", "not_fetched"]
        feed.pages["/feed?page=2"] = missing
        summaries = land(connection, feed.url("/feed?page=1"))
        assert [summary.status for summary in summaries] == ["not_modified", *["succeeded"] * 3]

    def test_the_page_beyond_the_limit_is_a_reject(
        self, feed: Site, connection: duckdb.DuckDBPyConnection
    ) -> None:
        *pages, beyond = land(connection, feed.url("/feed?page=1"), web=replace(WEB, most_pages=2))
        assert [counts(summary) for summary in pages] == [(1, 1, 0, 0, 0)] * 2
        assert (beyond.source_uri, counts(beyond)) == (feed.url("/feed?page=3"), (1, 0, 0, 0, 1))
        assert connection.execute("select reason from raw.rejects").fetchall() == [("page_limit",)]

    def test_the_next_page_is_guarded_like_the_first(
        self, feed: Site, connection: duckdb.DuckDBPyConnection
    ) -> None:
        self.put(feed, 1, after="http://169.254.169.254/latest/meta-data")
        _, beyond = land(connection, feed.url("/feed?page=1"))
        assert beyond.status == "not_fetched"
        assert connection.execute("select reason from raw.rejects").fetchall() == [("refused_address",)]

    def test_a_secure_feed_goes_on_securely(self) -> None:
        following = web_source("https://feeds.example/1", Fetcher(WEB)).following("http://feeds.example/2")
        assert following is not None
        assert following.uri == "https://feeds.example/2"


class TestFeeds:
    ENTRY = """<entry><id>tag:kakuu.example,2024:{number}</id><title>個人情報の漏えいについて（その{number}）</title>
        <published>2024-04-0{number}T09:00:00+09:00</published><link rel="alternate" href="/posts/{number}"/>
        <content type="html">&lt;p&gt;架空商店株式会社では、お客さま{number}0名の氏名が漏えいしました。&lt;/p&gt;</content></entry>"""

    @pytest.mark.parametrize("media_type", ["application/atom+xml", "text/html", "application/octet-stream"])
    @pytest.mark.parametrize("relation", ["next", "prev-archive"])
    def test_a_feed_in_pages_lands_whole_and_once(
        self, site: Site, connection: duckdb.DuckDBPyConnection, media_type: str, relation: str
    ) -> None:
        for number in (1, 2, 3):
            link = f'<link rel="{relation}" href="?start-index={number + 1}&amp;max-results=1"/>'
            site.pages[f"/feed?start-index={number}&max-results=1"] = Answer(
                f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">{link if number < 3 else ""}'
                f"{self.ENTRY.format(number=number)}</feed>".encode(),
                headers={"Content-Type": media_type, "ETag": f'"{number}"'},
            )
        first = site.url("/feed?start-index=1&max-results=1")
        assert [counts(summary) for summary in land(connection, first)] == [(1, 1, 0, 0, 0)] * 3
        assert [summary.status for summary in land(connection, first)] == ["not_modified"] * 3
        rows = connection.execute(
            "select source_kind, json_extract_string(source_labels, '$.url') from raw.segments order by all"
        ).fetchall()
        assert rows == [("feed", site.url(f"/posts/{number}")) for number in (1, 2, 3)]


class TestTheCommandLine:
    OPEN = ("--allow-network", "127.0.0.1")

    @pytest.fixture
    def warehouse(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Warehouse:
        monkeypatch.setattr(time, "sleep", Sleeper())
        return Warehouse(tmp_path / "warehouse")

    def test_a_refused_address_ends_with_one_sentence(self, site: Site, warehouse: Warehouse) -> None:
        result = jikenbo(warehouse, "load", site.url("/"))
        assert result.exit_code == ExitCode.INPUT
        assert result.stderr.splitlines() == [
            f"jikenbo: {site.url('/')} was not fetched: 127.0.0.1 is not public (this machine); "
            "if it is yours, allow it with --allow-network 127.0.0.1."
        ]
        assert site.asked == []
        assert [piece.reason for piece in rejects(warehouse)] == ["refused_address"]

    def test_an_address_waits_in_quarantine_until_it_is_fetched(
        self, site: Site, warehouse: Warehouse
    ) -> None:
        site.pages["/1"] = Answer(PAGE.encode(), headers={**HTML, "ETag": '"1"'})
        result = jikenbo(warehouse, "load", *self.OPEN, site.url("/1"), site.url("/2"))
        assert result.exit_code == 0
        assert f"{site.url('/2')} was not fetched: The server answers 404 Not Found." in result.stdout
        assert [piece.source_uri for piece in rejects(warehouse)] == [site.url("/2")]
        site.pages["/2"] = Answer(PAGE.replace("漏えい", "紛失").encode(), headers={**HTML, "ETag": '"2"'})
        result = jikenbo(warehouse, "load", *self.OPEN, site.url("/1"), site.url("/2"))
        assert f"{site.url('/1')} has not changed since it was last read." in result.stdout
        assert rejects(warehouse) == []
        result = jikenbo(warehouse, "load", *self.OPEN, site.url("/1"), site.url("/2"))
        assert "2 pages have not changed since they were last read." in result.stdout

    def test_another_scheme_and_a_wrong_network_are_named(self, warehouse: Warehouse) -> None:
        assert "ftp is no scheme" in jikenbo(warehouse, "load", "ftp://example.com/").stderr
        wrong = jikenbo(warehouse, "load", "--allow-network", "ten", "https://example.com/")
        assert "'ten' is no network" in wrong.stderr
