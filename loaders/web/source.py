"""An address as a source: fetched when it is opened, and the next page of its feed after it."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import urlsplit

from loaders.kinds import kind_of
from loaders.records import RejectReason, SourceKind
from loaders.sources import Source
from loaders.streams import ByteStream
from loaders.web.addresses import without_credentials
from loaders.web.failures import NotFetchedError
from loaders.web.fetcher import Fetcher
from loaders.web.fetches import Fetch


@dataclass(frozen=True)
class WebSource(Source):
    """One page at an address.

    Attributes:
        uri: the address as it may be written down.
        given: the address as it was given.
        fetcher: what fetches it, shared by all of a load.
        before: the pages of the same feed that were read before it.
    """

    path: Path | None = None
    given: str = field(default="", repr=False)
    fetcher: Fetcher = field(kw_only=True, repr=False, compare=False)
    before: tuple[str, ...] = ()

    @contextmanager
    def open(self) -> Iterator[ByteStream]:
        """Fetch the page for one reading.

        Raises:
            NotFetchedError: it cannot or must not be fetched.
        """
        most_pages = self.fetcher.options.most_pages
        if len(self.before) >= most_pages:
            raise NotFetchedError(
                f"The feed goes on here after {most_pages} pages, the limit; raise it with --max-pages.",
                RejectReason.PAGE_LIMIT,
            )
        with self.fetcher.fetch(self.given) as page:
            known = page.validators
            if page.body is None:
                yield ByteStream(io.BytesIO(), url=page.url, is_unmodified=True, next_page=known.next_page)
                return
            stream = ByteStream(page.body, url=page.url, media_type=page.media_type, charset=page.charset)
            yield stream
            read = replace(known, next_page=stream.next_page)
            self.fetcher.fetches.append(Fetch(self.uri, page.url, read))

    def kind(self, stream: ByteStream) -> SourceKind:
        """Tell the kind by what the server says, unless it says HTML, which many say of everything."""
        kind = kind_of(urlsplit(stream.url or self.uri).path, stream.head(), stream.media_type)
        if kind is not SourceKind.HTML:
            return kind
        seen = kind_of("", stream.head())
        return kind if seen is SourceKind.TEXT else seen

    def following(self, next_page: str) -> "WebSource | None":
        """The next page of the feed, unless it was read before."""
        if self.given.startswith("https:") and next_page.startswith("http:"):
            next_page = f"https:{next_page.removeprefix('http:')}"
        read = (*self.before, self.given)
        return None if next_page in read else web_source(next_page, self.fetcher, read)


def web_source(address: str, fetcher: Fetcher, before: tuple[str, ...] = ()) -> WebSource:
    """The source at an address, whatever is wrong with it; that is seen when it is opened."""
    storable = address.encode("utf-8", "backslashreplace").decode()
    return WebSource(without_credentials(storable), given=storable, fetcher=fetcher, before=before)
