"""HTML pages: a post, a list of posts, or a press page, as text with its title, date and address."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import urljoin, urlsplit

from loaders.decoding import UndecodableError, decode, decode_declared
from loaders.flatten import collapse, flatten, is_dropped
from loaders.markup import HostileMarkupError, Node, parse
from loaders.posts import Post, segment_of
from loaders.records import LoadOptions, Record, Reject, RejectReason
from loaders.segments import reject_empty
from loaders.streams import ByteStream, CorruptArchiveError

DECLARED_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{1,40})""", re.I)

LOOKED_AT_FOR_CHARSET = 4096

POST_NAMES = frozenset({"hentry", "h-entry", "post", "blog-post", "post-outer", "entry", "article"})

BODY_NAMES = re.compile(
    r"(?:post-?body|entry-?(?:content|body|text)|article-?(?:body|content|text|detail)|news-?(?:detail|body|content|text)|"
    r"press-?(?:detail|body|content)|release-?(?:detail|body|content)|main-?(?:content|contents|text|body|area)|main|"
    r"contents?|content-?(?:body|main|area)|detail-?(?:body|content|text)?|honbun|e-content|wysiwyg|post-?content)"
)

TITLE_NAMES = frozenset(
    {"entry-title", "post-title", "article-title", "p-name", "news-title", "ttl", "title"}
)

DATE_NAMES = frozenset(
    {
        "published",
        "entry-date",
        "date-header",
        "post-date",
        "date",
        "dt-published",
        "news-date",
        "posted-on",
        "day",
    }
)

DATE_PROPERTIES = (
    "article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dcterms.created",
    "pubdate",
    "publish_date",
    "og:published_time",
)

LONGEST_LINE = 4_000
"""How many characters are read of what should be one line, a title or a date."""

MOST_HEADINGS = 200
"""How many heading lines are looked at for the title."""

SHORTEST_POST = 60
"""Characters of a part of a list page that is a post of its own, not a teaser."""

LARGEST_SHARE = 0.75
"""A part with more of the text than this is the one post of its page."""


def read(stream: ByteStream, options: LoadOptions) -> Iterator[Record]:
    """Read one page.

    Args:
        stream: the page.
        options: size limit and header pattern.

    Yields:
        A segment for each post, or one reject.
    """
    try:
        content, size = stream.document(options.max_document_bytes)
    except CorruptArchiveError as failure:
        yield Reject(failure.reason, failure.detail, 0, 0, b"")
        return
    if size > len(content):
        detail = (
            f"{RejectReason.TOO_LARGE.explanation} It has {size} bytes; the first {len(content)} are kept."
        )
        yield Reject(RejectReason.TOO_LARGE, detail, 0, size, content)
        return
    yield from records(content, options, url=stream.url, charset=stream.charset)


def records(
    content: bytes,
    options: LoadOptions,
    *,
    byte_start: int = 0,
    first_position: int = 1,
    url: str | None = None,
    charset: str | None = None,
) -> Iterator[Record]:
    """The posts of a page that is at hand.

    Args:
        content: the page.
        options: the header pattern.
        byte_start: where it starts in its source, in bytes from 0.
        first_position: place of its first record in its source.
        url: where it was fetched from.
        charset: what the server declared.
    """
    declared = charset or declared_charset(content)
    byte_end = byte_start + len(content)
    try:
        decoded = decode_declared(content, declared) or decode(content)
        posts = list(posts_of(parse(decoded.text), url))
    except UndecodableError as error:
        detail = f"{error.detail}, at byte {byte_start + error.position}."
        yield Reject(RejectReason.UNDECODABLE, detail, byte_start, byte_end, content)
        return
    except HostileMarkupError as error:
        yield Reject(RejectReason.HOSTILE_MARKUP, str(error), byte_start, byte_end, content)
        return
    position = first_position
    for post in posts:
        segment = segment_of(post, position, len(content), "html", options)
        if segment is not None:
            yield replace(segment, encoding=decoded.encoding)
            position += 1
    if position == first_position:
        yield reject_empty(content, byte_start)


def declared_charset(content: bytes) -> str | None:
    """The charset that a page declares for itself."""
    found = DECLARED_CHARSET.search(content[:LOOKED_AT_FOR_CHARSET])
    return found[1].decode("ascii") if found else None


def text_of(markup: str) -> str:
    """A fragment of HTML, such as the content of a feed's entry, as lines.

    Raises:
        HostileMarkupError: it is built to exhaust its readers.
    """
    return flatten(parse(markup))


def posts_of(page: Node, url: str | None = None) -> Iterator[Post]:
    """The posts of a page, in its order.

    Args:
        page: the tree.
        url: where it was fetched from.
    """
    metadata = _metadata(page)
    address = _address(metadata.get("canonical") or metadata.get("og:url"), url)
    site = {"site_name": metadata["og:site_name"]} if "og:site_name" in metadata else {}
    parts = _posts(page)
    if len(parts) > 1:
        for part in parts:
            heading = _heading(part)
            link = heading.first("a") if heading else None
            yield Post(
                body=flatten(_body(part), heading),
                title=collapse(heading.text(LONGEST_LINE)) if heading else None,
                url=_resolved(address, link.attributes.get("href") if link else None),
                date=_date(part),
                labels=site,
            )
        return
    part = parts[0] if parts else page
    heading = _heading(part) or (_heading(page) if part is not page else None)
    title = _title(heading, metadata, page)
    body = flatten(_body(part), heading)
    if len(body) < SHORTEST_POST and part is not page:
        body = flatten(_body(page), heading)
    yield Post(
        body=body,
        title=title,
        url=address,
        date=_metadata_date(metadata) or _date(part) or _date(page),
        labels=site,
    )


def _address(stated: str | None, url: str | None) -> str | None:
    """The address of a page: the one that it states, unless that names another site than it was fetched from.

    The address says which post a page is; no site may put its text in the place of another's.
    """
    if not url or not stated:
        return stated or url
    address = _resolved(url, stated)
    return address if address and _site(address) == _site(url) else url


def _site(url: str) -> str | None:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return None


def _posts(page: Node) -> list[Node]:
    """The parts of a page that are posts: several on a list page, one or none elsewhere."""
    found: list[Node] = []
    known: set[int] = set()
    for node in page.descendants():
        if id(node.parent) in known:
            known.add(id(node))
        elif (node.tag == "article" or POST_NAMES.intersection(node.names)) and not is_dropped(node):
            known.add(id(node))
            found.append(node)
    sizes = [len(node.text()) for node in found]
    full = [node for node, size in zip(found, sizes, strict=True) if size >= SHORTEST_POST and _heading(node)]
    if len(full) > 1 and max(sizes) <= LARGEST_SHARE * sum(sizes):
        return full
    return [max(zip(found, sizes, strict=True), key=lambda pair: pair[1])[0]] if found else []


def _body(part: Node) -> Node:
    """Where the text of a post stands: the element named for it, else `main`, else all of the part."""
    whole = len(part.text())
    for is_body in (
        lambda node: node.attributes.get("itemprop") == "articleBody",
        lambda node: node.tag == "main" or node.attributes.get("role") == "main",
        lambda node: any(BODY_NAMES.fullmatch(name) for name in node.names),
        lambda node: node.tag == "body",
    ):
        candidates = [node for node in part.descendants() if is_body(node) and not is_dropped(node)]
        sized = [(len(node.text()), -number, node) for number, node in enumerate(candidates[:50])]
        if sized:
            size, _, best = max(sized, key=lambda entry: entry[:2])
            if size >= min(SHORTEST_POST, whole // 3):
                return best
    return part


def _heading(part: Node) -> Node | None:
    """The title line of a post."""
    headings = [
        node
        for node in part.descendants()
        if node.tag in {"h1", "h2", "h3"}
        or (TITLE_NAMES.intersection(node.names) and node.tag not in {"title", "div"})
    ]
    headings = headings[:MOST_HEADINGS]
    headings = [
        node for node in headings if node.text(LONGEST_LINE) and not any(map(is_dropped, node.ancestors()))
    ]
    named = [node for node in headings if TITLE_NAMES.intersection(node.names)]
    largest = [node for node in headings if node.tag == "h1" and not _is_site_name(node)]
    return next(iter(named or largest or headings), None)


def _is_site_name(heading: Node) -> bool:
    """Is a heading the name of the site, at the head of each of its pages?"""
    return any(
        parent.tag == "header" and not any(above.tag in {"article", "main"} for above in parent.ancestors())
        for parent in heading.ancestors()
    )


def _title(heading: Node | None, metadata: dict[str, str], page: Node) -> str | None:
    shown = collapse(heading.text(LONGEST_LINE)) if heading else ""
    told = metadata.get("og:title") or ""
    node = page.first("title")
    window = collapse(node.text(LONGEST_LINE)) if node else ""
    is_named = heading is not None and bool(TITLE_NAMES.intersection(heading.names))
    if shown and (is_named or shown in told or shown in window or not (told or window)):
        return shown
    return told or (shown if heading and heading.tag == "h1" else "") or window or shown or None


def _metadata(page: Node) -> dict[str, str]:
    """What the head of a page says, first word first."""
    found: dict[str, str] = {}
    for node in page.descendants():
        attributes = node.attributes
        if node.tag == "meta":
            name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
            found.setdefault(name.lower(), attributes.get("content", "").strip())
        elif node.tag == "link" and attributes.get("rel", "").lower() == "canonical":
            found.setdefault("canonical", attributes.get("href", "").strip())
        elif node.tag == "script" and attributes.get("type") == "application/ld+json":
            published = _linked_data_date("".join(child for child in node.children if isinstance(child, str)))
            if published:
                found.setdefault("datepublished", published)
    return {name: value for name, value in found.items() if value}


def _linked_data_date(text: str) -> str | None:
    """datePublished of JSON-LD, wherever it stands."""
    try:
        waiting: list[Any] = [json.loads(text)]
    except (ValueError, RecursionError):
        return None
    while waiting:
        item = waiting.pop()
        if isinstance(item, dict):
            if isinstance(item.get("datePublished"), str):
                return str(item["datePublished"])
            waiting += item.values()
        elif isinstance(item, list):
            waiting += item
    return None


def _metadata_date(metadata: dict[str, str]) -> str | None:
    return next((metadata[name] for name in DATE_PROPERTIES if name in metadata), None)


def _date(part: Node) -> str | None:
    """The date that a part of a page shows as its own."""
    for node in part.descendants():
        if node.tag == "time" and (node.attributes.get("datetime") or node.text(LONGEST_LINE)):
            return node.attributes.get("datetime") or node.text(LONGEST_LINE)
        if DATE_NAMES.intersection(node.names):
            shown = node.attributes.get("title") or node.text(LONGEST_LINE)
            if re.search(r"\d", shown) and len(shown) < 60:
                return shown
    return None


def _resolved(base: str | None, link: str | None) -> str | None:
    if not link:
        return None
    try:
        return urljoin(base or "", link)
    except ValueError:
        return None
