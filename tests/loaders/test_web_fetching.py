"""Addresses are fetched politely and within limits; the server is on loopback and often hostile."""

import random
import socket
import time
from contextlib import suppress
from dataclasses import replace
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest
from web_server import WEB, Answer, Site, Sleeper, say_once

from loaders import RejectReason, WebOptions
from loaders.web.failures import NotFetchedError
from loaders.web.fetcher import Fetcher

pytestmark = pytest.mark.usefixtures("loopback_only")


def fetch(url: str, options: WebOptions = WEB, sleep: Sleeper | None = None) -> bytes:
    with Fetcher(options, sleep=sleep or Sleeper()).fetch(url) as page:
        assert page.body is not None
        return page.body.read()


def not_fetched(url: str, options: WebOptions = WEB, sleep: Sleeper | None = None) -> NotFetchedError:
    with pytest.raises(NotFetchedError) as caught:
        fetch(url, options, sleep)
    return caught.value


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
