"""Addresses are fetched politely, within limits, and land like files; the server is on loopback and often hostile."""

import gzip
import ipaddress
import json
import random
import socket
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import duckdb
import pytest
from running import jikenbo
from web_server import Answer, Site, say_once, serve

import loaders
from jikenbo.errors import ExitCode
from jikenbo.rejects import rejects
from jikenbo.warehouse import Warehouse
from loaders import LoadOptions, LoadSummary, RejectReason, Segment, SourceKind, WebOptions, json_lines
from loaders.records import Record
from loaders.sources import READERS
from loaders.streams import ByteStream
from loaders.web.failures import NotFetchedError
from loaders.web.fetcher import Fetcher
from loaders.web.source import web_source

WEB = WebOptions(
    allowed_networks=(ipaddress.ip_network("127.0.0.1/32"),),
    seconds_between_requests=0,
    total_seconds=10,
    idle_seconds=5,
)

PAGE = """<!doctype html><html><head><meta charset="utf-8"><title>個人情報の漏えいについて</title></head><body>
<article><h1>個人情報の漏えいについて</h1><p>2024年4月1日</p>
<p>架空商店株式会社では、担当者が宛先を誤り、お客さま12名の氏名が漏えいしました。お詫び申し上げます。</p></article></body></html>"""

HTML = {"Content-Type": "text/html; charset=utf-8"}


@pytest.fixture
def site() -> Iterator[Site]:
    with serve() as running:
        yield running


@pytest.fixture(autouse=True)
def _nothing_leaves_loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    connect = socket.socket.connect

    def checked_connect(self: socket.socket, address: Any) -> None:
        assert ipaddress.ip_address(address[0]).is_loopback, f"a test would have connected to {address}"
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", checked_connect)


@pytest.fixture
def connection() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as opened:
        yield opened


class Sleeper:
    """Remembers how long was to be slept, and does not sleep."""

    def __init__(self) -> None:
        self.slept: list[float] = []

    def __call__(self, seconds: float) -> None:
        self.slept.append(seconds)


def fetch(url: str, options: WebOptions = WEB, sleep: Sleeper | None = None) -> bytes:
    with Fetcher(options, sleep=sleep or Sleeper()).fetch(url) as page:
        assert page.body is not None
        return page.body.read()


def not_fetched(url: str, options: WebOptions = WEB, sleep: Sleeper | None = None) -> NotFetchedError:
    with pytest.raises(NotFetchedError) as caught:
        fetch(url, options, sleep)
    return caught.value


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


class TestTheGuard:
    def test_a_redirect_is_checked_before_it_is_followed(self, site: Site) -> None:
        for target in (
            "http://10.0.0.1/",
            "http://169.254.169.254/latest/",
            "http://[::1]/",
            "http://2851995902/",
        ):
            site.pages["/away"] = Answer(status=302, headers={"Location": target})
            assert not_fetched(site.url("/away")).reason is RejectReason.REFUSED_ADDRESS

    def test_a_redirect_to_another_scheme_is_refused(self, site: Site) -> None:
        for target in ("file:///etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1/"):
            site.pages["/away"] = Answer(status=302, headers={"Location": target})
            assert not_fetched(site.url("/away")).reason is RejectReason.REFUSED_ADDRESS

    def test_the_number_that_was_checked_is_the_one_that_is_connected_to(
        self, site: Site, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        look_up, asked = socket.getaddrinfo, []

        def rebinding(host: Any, port: Any, *rest: Any, **named: Any) -> Any:
            if host != "rebinding.example":
                return look_up(host, port, *rest, **named)
            asked.append(host)
            number = "127.0.0.1" if len(asked) % 2 else "10.0.0.1"
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (number, port))]

        monkeypatch.setattr(socket, "getaddrinfo", rebinding)
        site.pages["/"] = Answer(b"hello")
        failure = not_fetched(site.url("/", "rebinding.example"))
        assert failure.reason is RejectReason.REFUSED_ADDRESS
        assert (site.asked, len(asked)) == (["/robots.txt"], 2), (
            "each connection is to the one answer that was judged"
        )

    def test_no_proxy_and_no_password_is_taken_from_the_environment(
        self, site: Site, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        (tmp_path / ".netrc").write_text("machine 127.0.0.1 login me password secret")
        monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
        for variable in ("http_proxy", "HTTP_PROXY", "ALL_PROXY"):
            monkeypatch.setenv(variable, "http://10.0.0.1:3128")
        site.pages["/"] = Answer(b"hello", headers={"Set-Cookie": "id=1"})
        assert fetch(site.url("/")) == b"hello"
        assert {"Authorization", "Cookie"}.isdisjoint(site.headers[-1])
        assert site.headers[-1]["User-Agent"].startswith("Jikenbo/")


class TestRobots:
    RULES = b"User-agent: *\nDisallow: /\n\nUser-agent: jikenbo\nDisallow: /private\nCrawl-delay: 7\n"

    def test_the_rules_for_us_are_followed(self, site: Site) -> None:
        site.pages |= {"/robots.txt": Answer(self.RULES), "/": Answer(b"hello"), "/private/1": Answer(b"no")}
        assert fetch(site.url("/")) == b"hello"
        failure = not_fetched(site.url("/private/1"))
        assert failure.reason is RejectReason.REFUSED_BY_ROBOTS
        assert "/private/1" not in site.asked

    def test_a_redirect_into_what_is_disallowed_is_not_followed(self, site: Site) -> None:
        site.pages |= {
            "/robots.txt": Answer(self.RULES),
            "/open": Answer(status=301, headers={"Location": "/private/1"}),
        }
        assert not_fetched(site.url("/open")).reason is RejectReason.REFUSED_BY_ROBOTS

    def test_rules_that_cannot_be_read_are_a_refusal(self, site: Site) -> None:
        site.pages |= {"/robots.txt": Answer(status=503), "/": Answer(b"hello")}
        failure = not_fetched(site.url("/"))
        assert failure.reason is RejectReason.UNREACHABLE
        assert failure.detail == (
            "The server answers 503 Service Unavailable. It was asked 3 times; without its robots.txt nothing is fetched."
        )
        assert "/" not in site.asked

    def test_endless_rules_are_cut_off(self, site: Site) -> None:
        site.pages |= {"/robots.txt": Answer(b"User-agent: *\n" + b"#" * 1_000_000), "/": Answer(b"hello")}
        assert fetch(site.url("/")) == b"hello"

    def test_a_host_is_asked_no_faster_than_allowed_or_wished(self, site: Site) -> None:
        site.pages |= {"/robots.txt": Answer(self.RULES), "/1": Answer(b"a"), "/2": Answer(b"b")}
        sleep = Sleeper()
        fetcher = Fetcher(replace(WEB, seconds_between_requests=2), sleep=sleep)
        for path in ("/1", "/2"):
            with fetcher.fetch(site.url(path)):
                pass
        first, second = sleep.slept
        assert 1 < first <= 2
        assert 7 < second <= 9, "seven seconds after the first page, which itself was to wait for two"
        assert site.asked == ["/robots.txt", "/1", "/2"]


class TestRepetitions:
    def test_what_may_pass_is_tried_again_as_late_as_the_server_asks(self, site: Site) -> None:
        site.pages["/"] = [
            Answer(status=429, headers={"Retry-After": "9"}),
            Answer(status=500),
            Answer(b"hello"),
        ]
        sleep = Sleeper()
        assert fetch(site.url("/"), sleep=sleep) == b"hello"
        assert sleep.slept == [9, 4]

    def test_it_ends_after_some_attempts(self, site: Site) -> None:
        site.pages["/"] = Answer(status=500)
        failure = not_fetched(site.url("/"))
        assert failure.detail == "The server answers 500 Internal Server Error. It was asked 3 times."
        assert site.asked.count("/") == 3

    def test_a_server_that_asks_for_an_hour_is_not_waited_for(self, site: Site) -> None:
        sleep = Sleeper()
        for wish in ("3600", "9" * 5_000, "Fri, 31 Dec 2999 23:59:59 GMT"):
            site.pages["/"] = Answer(status=503, headers={"Retry-After": wish})
            assert "503" in not_fetched(site.url("/"), sleep=sleep).detail
        assert max(sleep.slept, default=0) <= 4

    def test_a_final_answer_is_not_questioned(self, site: Site) -> None:
        site.pages["/gone"] = Answer(status=410)
        assert not_fetched(site.url("/gone")).detail == "The server answers 410 Gone."
        assert site.asked.count("/gone") == 1

    def test_a_body_that_breaks_off_is_fetched_again(self, site: Site) -> None:
        def break_off(handler: BaseHTTPRequestHandler) -> None:
            handler.send_header("Content-Length", "1000")
            handler.end_headers()
            handler.wfile.write(b"half")
            handler.close_connection = True

        site.pages["/"] = [Answer(misbehave=break_off), Answer(b"whole")]
        assert fetch(site.url("/")) == b"whole"

    def test_a_server_that_is_not_there_is_told_so(self) -> None:
        with socket.socket() as closed:
            closed.bind(("127.0.0.1", 0))
            url = f"http://127.0.0.1:{closed.getsockname()[1]}/"
            assert "cannot be connected to" in not_fetched(url).detail


class TestLimits:
    def drip(self, site: Site, is_header: bool) -> Answer:
        def misbehave(handler: BaseHTTPRequestHandler) -> None:
            if not is_header:
                handler.end_headers()
            while not site.closing.wait(0.02):
                handler.wfile.write(b"X-Slow: 1\r\n" if is_header else b"x")
                handler.wfile.flush()

        return Answer(misbehave=misbehave)

    @pytest.mark.parametrize("is_header", [False, True])
    def test_a_body_or_header_that_comes_in_drops_is_given_up_in_time(
        self, site: Site, is_header: bool
    ) -> None:
        site.pages["/"] = self.drip(site, is_header)
        started = time.monotonic()
        failure = not_fetched(site.url("/"), replace(WEB, total_seconds=0.6))
        assert failure.reason is RejectReason.UNREACHABLE
        assert time.monotonic() - started < 3

    def test_an_endless_body_is_given_up(self, site: Site) -> None:
        def misbehave(handler: BaseHTTPRequestHandler) -> None:
            handler.send_header("Transfer-Encoding", "chunked")
            handler.end_headers()
            while not site.closing.is_set():
                handler.wfile.write(b"1000\r\n" + b"a" * 4096 + b"\r\n")

        site.pages["/"] = Answer(misbehave=misbehave)
        failure = not_fetched(site.url("/"), replace(WEB, most_bytes=100_000))
        assert failure.reason is RejectReason.TOO_LARGE
        assert site.asked.count("/") == 1

    def test_silence_is_given_up(self, site: Site) -> None:
        site.pages["/"] = Answer(misbehave=lambda handler: site.closing.wait(5) and None)
        options = replace(WEB, idle_seconds=0.2, attempts=1)
        assert "falls silent" in not_fetched(site.url("/"), options).detail

    def test_a_handshake_that_never_ends_is_given_up(self) -> None:
        with socket.create_server(("127.0.0.1", 0)) as silent:
            url = f"https://127.0.0.1:{silent.getsockname()[1]}/"
            assert "within 0 seconds" in not_fetched(url, replace(WEB, total_seconds=0.3)).detail

    def test_what_speaks_no_tls_is_not_fetched_by_https(self, site: Site) -> None:
        site.pages["/"] = Answer(b"hello")
        assert "No secure connection" in not_fetched(site.url("/").replace("http:", "https:")).detail
        assert site.asked == []

    def test_redirects_end(self, site: Site) -> None:
        site.pages["/self"] = Answer(status=302, headers={"Location": "/self"})
        site.pages["/a"] = Answer(status=302, headers={"Location": "/b"})
        site.pages["/b"] = Answer(status=302, headers={"Location": "/a"})
        assert "to itself" in not_fetched(site.url("/self")).detail
        assert not_fetched(site.url("/a")).detail == "It redirects more than 5 times."

    def test_an_encoding_that_was_not_asked_for_is_refused(self, site: Site) -> None:
        site.pages["/"] = Answer(b"\x0b\x02\x80", headers={"Content-Encoding": "br"})
        assert "packs its answer" in not_fetched(site.url("/")).detail

    def test_any_bytes_for_an_answer_are_a_page_or_a_reason(self) -> None:
        chance = random.Random(7)
        for _ in range(30):
            answer = chance.choice([b"", b"HTTP/1.1 ", b"HTTP/1.1 200 OK\r\n"]) + chance.randbytes(
                chance.randrange(400)
            )
            with socket.create_server(("127.0.0.1", 0)) as server:
                url = f"http://127.0.0.1:{server.getsockname()[1]}/"
                fetcher = Fetcher(
                    replace(WEB, attempts=1, idle_seconds=0.3, total_seconds=1), sleep=Sleeper()
                )
                with say_once(server, answer), suppress(NotFetchedError), fetcher.fetch(url) as page:
                    assert page.body is not None


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

    def test_a_server_that_says_unasked_that_nothing_changed_is_not_believed(self, site: Site) -> None:
        site.pages["/"] = Answer(status=304)
        assert "304" in not_fetched(site.url("/")).detail


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
        site.pages["/2"] = Answer(PAGE.replace("漏えい", "紛失").encode(), headers=HTML)
        result = jikenbo(warehouse, "load", *self.OPEN, site.url("/1"), site.url("/2"))
        assert f"{site.url('/1')} has not changed since it was last read." in result.stdout
        assert rejects(warehouse) == []

    def test_another_scheme_and_a_wrong_network_are_named(self, warehouse: Warehouse) -> None:
        assert "ftp is no scheme" in jikenbo(warehouse, "load", "ftp://example.com/").stderr
        wrong = jikenbo(warehouse, "load", "--allow-network", "ten", "https://example.com/")
        assert "'ten' is no network" in wrong.stderr
