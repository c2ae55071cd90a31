"""Fetching: one address to one whole answer, through redirects, refusals and repetitions."""

import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from typing import BinaryIO
from urllib.parse import urlsplit

import urllib3
from urllib3.exceptions import HTTPError, SSLError
from urllib3.exceptions import TimeoutError as HTTPTimeoutError

from loaders.records import RejectReason
from loaders.web.addresses import checked
from loaders.web.answers import REDIRECTS, TEMPORARY, Answer, Page, Validators, in_words
from loaders.web.connections import Deadline, guarded_pool
from loaders.web.failures import NotFetchedError
from loaders.web.fetches import Fetch
from loaders.web.options import USER_AGENT, WebOptions
from loaders.web.robots import MOST_BYTES as MOST_ROBOTS_BYTES
from loaders.web.robots import Robots

CHUNK_BYTES = 1 << 16

WANTED = "application/atom+xml, application/rss+xml, text/html, application/xhtml+xml, */*;q=0.8"

PACKED = frozenset({"gzip", "x-gzip"})
"""Content encodings that a ByteStream unpacks within its limits."""


@dataclass(frozen=True)
class _Request:
    """What is asked for, wherever it leads.

    Attributes:
        headers: beside those that every request has.
        most_bytes: largest body.
        is_cut: a larger body is cut off, not refused.
        may_be_packed: whether the body may come packed.
    """

    headers: Mapping[str, str]
    most_bytes: int
    is_cut: bool = False
    may_be_packed: bool = True


class Fetcher:
    """Fetches the addresses of one load.

    Args:
        options: limits and manners.
        recall: tells what is known of an address that was fetched before.
        sleep: waits so many seconds.

    Attributes:
        fetches: the pages that were read to their end.
    """

    def __init__(
        self,
        options: WebOptions | None = None,
        recall: Callable[[str], Validators | None] = lambda url: None,
        sleep: Callable[[float], None] | None = None,
    ) -> None:
        self.options = options or WebOptions()
        self._recall = recall
        self._sleep = sleep or time.sleep
        self.fetches: list[Fetch] = []
        self._free_at: dict[str, float] = {}
        self._robots = Robots(self._ask_robots)

    @contextmanager
    def fetch(self, url: str) -> Iterator[Page]:
        """Fetch an address; the body is there until the context ends.

        Raises:
            NotFetchedError: it cannot or must not be fetched.
        """
        with Deadline(self.options.total_seconds) as deadline:
            reached, answer, known = self._follow(url, deadline)
        if answer.body is None:
            yield Page(reached, None, None, None, known)
            return
        with answer.body as body:
            yield Page(reached, body, *answer.content_type, answer.validators)

    def _follow(self, url: str, deadline: Deadline) -> tuple[str, Answer, Validators]:
        """Ask for an address and those it redirects to; each is checked as if it were given."""
        for _ in range(self.options.most_redirects + 1):
            url = checked(url)
            self._robots.check(url, deadline)
            known = self._recall(url) or Validators()
            conditions = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
            headers = {name: value for name, value in conditions.items() if value}
            answer = self._ask(url, _Request(headers, self.options.most_bytes), deadline)
            if answer.status not in REDIRECTS:
                return url, answer.require_page(known), known
            url = answer.redirected(url)
        raise NotFetchedError(f"It redirects more than {self.options.most_redirects} times.")

    def _ask_robots(self, url: str, deadline: Deadline) -> str | None:
        """The text of a robots.txt; None where the site has none for us (RFC 9309, 2.3.1)."""
        request = _Request({}, MOST_ROBOTS_BYTES, is_cut=True, may_be_packed=False)
        for _ in range(self.options.most_redirects + 1):
            answer = self._ask(checked(url), request, deadline)
            if answer.body is not None:
                with answer.body as body:
                    return body.read().decode("utf-8", "replace")
            if answer.status not in REDIRECTS:
                if answer.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
                    raise NotFetchedError(in_words(answer.status))
                break
            url = answer.redirected(url)
        return None

    def _ask(self, url: str, request: _Request, deadline: Deadline) -> Answer:
        """Send a request, and again after a while if the failure may pass."""
        attempt = 0
        while True:
            attempt += 1
            self._await_turn(url, deadline)
            try:
                answer = self._send(url, request, deadline)
                if answer.status not in TEMPORARY:
                    return answer
                failure = NotFetchedError(in_words(answer.status), is_temporary=True, wait=answer.wait)
            except NotFetchedError as error:
                failure = error
            if deadline.is_over:
                raise self._too_slow() from failure
            if not failure.is_temporary:
                raise failure
            if attempt >= self.options.attempts:
                raise NotFetchedError(f"{failure.detail} It was asked {attempt} times.") from failure
            if failure.wait > self.options.longest_wait:
                raise NotFetchedError(
                    f"{failure.detail} It asks to come back after {failure.wait:.0f} seconds."
                ) from failure
            self._wait(max(2.0**attempt, failure.wait), deadline)

    def _await_turn(self, url: str, deadline: Deadline) -> None:
        """Wait until the host may be asked again."""
        host = urlsplit(url).hostname or ""
        now = time.monotonic()
        start = max(now, self._free_at.get(host, now))
        self._free_at[host] = start + max(self.options.seconds_between_requests, self._robots.delay(url))
        if start > now:
            self._wait(start - now, deadline)

    def _wait(self, seconds: float, deadline: Deadline) -> None:
        if seconds > deadline.remaining:
            raise self._too_slow()
        self._sleep(seconds)

    def _too_slow(self) -> NotFetchedError:
        return NotFetchedError(f"It cannot be had within {self.options.total_seconds:.0f} seconds.")

    def _send(self, url: str, request: _Request, deadline: Deadline) -> Answer:
        """Send a request once and take its whole answer."""
        headers = {
            "User-Agent": USER_AGENT,
            "Accept": WANTED,
            "Accept-Encoding": "gzip" if request.may_be_packed else "identity",
            "Connection": "close",
            **request.headers,
        }
        with guarded_pool(self.options.allowed_networks, deadline, self.options.idle_seconds) as pool:
            with _failures_told():
                response = pool.request(
                    "GET", url, headers=headers, redirect=False, preload_content=False, decode_content=False
                )
            try:
                is_whole = response.status in {HTTPStatus.OK, HTTPStatus.NON_AUTHORITATIVE_INFORMATION}
                body = self._body(response, request, deadline) if is_whole else None
                return Answer(response.status, response.headers, body)
            finally:
                response.close()

    def _body(self, response: urllib3.BaseHTTPResponse, request: _Request, deadline: Deadline) -> BinaryIO:
        """Take a body into a temporary file, so that nothing is read of what breaks off."""
        encoding = response.headers.get("Content-Encoding", "").strip().lower()
        if encoding not in {"", "identity"} and not (request.may_be_packed and encoding in PACKED):
            raise NotFetchedError("The server packs its answer in a way that was not asked for.")
        file = tempfile.TemporaryFile(prefix="jikenbo-")  # noqa: SIM115  (whoever reads it closes it)
        try:
            for chunk in _chunks(response):
                file.write(chunk)
                if file.tell() > request.most_bytes:
                    if not request.is_cut:
                        raise NotFetchedError(
                            f"It is larger than {request.most_bytes:,} bytes, the limit of a download.",
                            RejectReason.TOO_LARGE,
                        )
                    file.truncate(request.most_bytes)
                    break
            if deadline.is_over:
                # A body without a length ends where its connection does, and the deadline may have ended it.
                raise self._too_slow()
            file.seek(0)
        except BaseException:
            file.close()
            raise
        return file


def _chunks(response: urllib3.BaseHTTPResponse) -> Iterator[bytes]:
    """A body as it arrives, packed or not."""
    while True:
        with _failures_told():
            chunk = response.read1(CHUNK_BYTES)
        if not chunk:
            return
        yield chunk


@contextmanager
def _failures_told() -> Iterator[None]:
    """Turn what the network raises into a sentence that quotes nothing of the other side's."""
    try:
        yield
    except SSLError as error:
        raise NotFetchedError("No secure connection can be made; its certificate may be wrong.") from error
    except ValueError as error:
        raise NotFetchedError("The address or its answer is malformed.") from error
    except HTTPTimeoutError as error:
        raise NotFetchedError("The server falls silent.", is_temporary=True) from error
    except (HTTPError, OSError) as error:
        raise NotFetchedError("The connection breaks off.", is_temporary=True) from error
