"""From a post with title, date and address, as pages, feeds and tables give them, to a landed segment."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urldefrag, urlsplit, urlunsplit

from loaders.landing import clean
from loaders.records import LoadOptions, Segment
from loaders.segments import JAPAN, header_identity, is_storable, published_at, segment_from_text

LONGEST_TITLE = 1_000

WRITTEN_DATE = re.compile(
    r"(?P<year>(?:19|20)[0-9]{2})\s*[年/.-]\s*(?P<month>[0-9]{1,2})\s*[月/.-]\s*(?P<day>[0-9]{1,2})(?![0-9])"
)
ERA_DATE = re.compile(
    r"(?P<era>令和|平成|R|H)\s*(?P<year>元|[0-9]{1,2})\s*[年.]\s*(?P<month>[0-9]{1,2})\s*[月.]\s*(?P<day>[0-9]{1,2})"
)
ERA_STARTS = {"令和": 2018, "R": 2018, "平成": 1988, "H": 1988}


@dataclass(frozen=True)
class Post:
    """What a source says of one post.

    Attributes:
        body: its text in lines, with or without the title.
        title: its title.
        url: its address.
        date: when it was published, as written; what cannot be read stays as a label.
        given_id: its id in the source.
        labels: what else the source says.
    """

    body: str
    title: str | None = None
    url: str | None = None
    date: str | datetime | date | None = None
    given_id: str | None = None
    labels: Mapping[str, str] = field(default_factory=dict)


def segment_of(post: Post, position: int, byte_size: int, kind: str, options: LoadOptions) -> Segment | None:
    """Land a post; None if it holds no text.

    A header of the collection's form says what the post is, so that it is one post whether it comes from a dump or a
    feed. Titles of other sites are said by many; there the address decides, else the id, else the title.

    Args:
        post: what the source says.
        position: its place among the records of its source, from 1.
        byte_size: its size in the source, in bytes.
        kind: kind of the source, which given ids belong to.
        options: the header pattern.
    """
    title = " ".join((post.title or "").split())[:LONGEST_TITLE]
    text = _with_title(title, post.body)
    moment = moment_of(post.date)
    url = canonical(post.url)
    labels = {
        **post.labels,
        **({"url": url} if url else {}),
        **({"id": post.given_id} if post.given_id else {}),
    }
    if moment is None and post.date:
        labels["date"] = str(post.date)
    labels = {name: value for name, value in labels.items() if value and is_storable(value)}
    segment = segment_from_text(
        _storable(text), position, byte_size, published_at=moment, labels=labels or None
    )
    if segment is None or not post.body.strip():
        return None
    if re.match(options.header_pattern, clean(segment.header_text[:LONGEST_TITLE]).text):
        return segment
    given = f"url:{url}" if url else f"{kind}:{post.given_id}" if post.given_id else None
    return segment if given is None else replace(segment, identity=_storable(given))


def moment_of(value: str | datetime | date | None) -> datetime | None:
    """Time in UTC, without a zone, of a date as sources write it; None if it is none.

    ISO, RFC 822, 2024/4/1, 2024年4月1日 and 令和6年4月1日 are read; a time without a zone is Japan's.
    """
    if isinstance(value, datetime):
        aware = value if value.tzinfo else value.replace(tzinfo=JAPAN)
        return aware.astimezone(UTC).replace(tzinfo=None)
    if isinstance(value, date):
        return datetime.combine(value, datetime.min.time())
    text = unicodedata.normalize("NFKC", value or "").strip()[:100]
    if not text:
        return None
    for read in (published_at, _mail_date, _written_date):
        try:
            return read(text)
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
    return None


def canonical(url: str | None) -> str | None:
    """An address without fragment and tracking, so that one page has one; None if it is no http address."""
    if not url:
        return None
    try:
        parts = urlsplit(urldefrag(url.strip()).url)
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not host:
        return None
    query = "&".join(
        pair for pair in parts.query.split("&") if pair and not re.match(r"utm_|fbclid=|gclid=|m=[01]$", pair)
    )
    return urlunsplit((parts.scheme, parts.netloc.lower(), parts.path or "/", query, ""))


def _with_title(title: str, body: str) -> str:
    """The body below its title, which it may repeat in its first line."""
    body = body.strip("\n")
    first = body.partition("\n")[0]
    if not title or header_identity(first).startswith(header_identity(title)):
        return body
    return f"{title}\n\n{body}"


def _mail_date(text: str) -> datetime:
    moment = parsedate_to_datetime(text)
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return aware.astimezone(UTC).replace(tzinfo=None)


def _written_date(text: str) -> datetime:
    era = ERA_DATE.search(text)
    if era:
        year = 1 if era["year"] == "元" else int(era["year"])
        return datetime(ERA_STARTS[era["era"]] + year, int(era["month"]), int(era["day"]))
    written = WRITTEN_DATE.search(text)
    if written is None:
        raise ValueError(text)
    return datetime(int(written["year"]), int(written["month"]), int(written["day"]))


def _storable(text: str) -> str:
    """The text without halves of characters (lone surrogates), which no encoding can write."""
    return text if is_storable(text) else text.encode("utf-8", "replace").decode()
