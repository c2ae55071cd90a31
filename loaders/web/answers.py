"""What servers answer, and how it is understood; nothing that they say is repeated unchecked."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from email.message import Message
from http import HTTPStatus
from typing import BinaryIO
from urllib.parse import urljoin

import urllib3
from urllib3.exceptions import InvalidHeader

from loaders.web.addresses import without_credentials
from loaders.web.failures import NotFetchedError

REDIRECTS = frozenset({301, 302, 303, 307, 308})

TEMPORARY = frozenset({429, 500, 502, 503, 504})
"""Answers that another try may change."""

LONGEST_VALIDATOR = 500


@dataclass(frozen=True)
class Validators:
    """What an answer said of its version, and where a feed went on.

    Attributes:
        etag: the header ETag, as it was sent.
        last_modified: the header Last-Modified, as it was sent.
        next_page: address of the next page of the feed.
    """

    etag: str | None = None
    last_modified: str | None = None
    next_page: str | None = None


@dataclass(frozen=True)
class Page:
    """A whole answer.

    Attributes:
        url: where it came from, after redirects.
        body: what was sent, at its start; None if it is as it was before.
        media_type: what the server calls it.
        charset: what the server declares.
        validators: of this answer; of the one before, if it is as it was.
    """

    url: str
    body: BinaryIO | None
    media_type: str | None
    charset: str | None
    validators: Validators


@dataclass(frozen=True)
class Answer:
    """One answer to one request.

    Attributes:
        status: the status code.
        headers: by name, whatever its case.
        body: what was sent, if the status says that it is what was asked for.
    """

    status: int
    headers: Mapping[str, str]
    body: BinaryIO | None

    def require_page(self, known: Validators) -> "Answer":
        """The answer itself, if it holds the page or says that it is as it was.

        Raises:
            NotFetchedError: it does not.
        """
        is_unmodified = self.status == HTTPStatus.NOT_MODIFIED and known != Validators()
        if self.body is None and not is_unmodified:
            raise NotFetchedError(in_words(self.status))
        return self

    def redirected(self, url: str) -> str:
        """Where it leads to.

        Args:
            url: what was asked for.

        Raises:
            NotFetchedError: nowhere, or from https to http.
        """
        try:
            target = urljoin(url, self.headers.get("Location", "").strip())
        except ValueError:
            target = url
        if target == url:
            raise NotFetchedError("It redirects to itself or nowhere.")
        if url.startswith("https:") and target.startswith("http:"):
            raise NotFetchedError(
                "It redirects from https to http, where anybody on the way can change it; load "
                f"{without_credentials(target)[:300]} if that is meant."
            )
        return target

    @property
    def wait(self) -> float:
        """How long the server asks to wait (Retry-After), in seconds, at most 30 days."""
        try:
            return urllib3.Retry(retry_after_max=30 * 86_400).parse_retry_after(
                self.headers.get("Retry-After", "0")
            )
        except (ValueError, OverflowError, InvalidHeader):
            return 0

    @property
    def content_type(self) -> tuple[str | None, str | None]:
        """Media type and charset, as declared."""
        header = self.headers.get("Content-Type", "")
        if not header:
            return None, None
        message = Message()
        message["Content-Type"] = re.sub(r"[^\x20-\x7e]", "", header)[:200]
        return message.get_content_type(), message.get_content_charset()

    @property
    def validators(self) -> Validators:
        """What a later request may be compared with."""
        return Validators(self._kept("ETag"), self._kept("Last-Modified"))

    def _kept(self, name: str) -> str | None:
        """A header that can be sent back as it is."""
        value = self.headers.get(name, "")
        is_plain = value.isascii() and value.isprintable() and len(value) <= LONGEST_VALIDATOR
        return value if value and is_plain else None


def in_words(status: int) -> str:
    """A status as a sentence; the phrase is the standard's."""
    try:
        phrase = f" {HTTPStatus(status).phrase}"
    except ValueError:
        phrase = ""
    return f"The server answers {status}{phrase}."
