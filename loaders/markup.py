"""HTML as a tree, built with the standard library's parser under limits on depth, size and time.

That parser was the only one of those tried that neither dropped deeply nested text nor ran out of memory on crafted pages.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

MOST_NODES = 300_000
DEEPEST = 2_000
MOST_SECONDS = 10.0
FEED_CHARACTERS = 32_768
LONGEST_UNENDED = 2_000
FARTHEST_END_TAG = 200
"""How many open elements an end tag is compared with, so that crafted pages cost no more than their length."""

VOID = frozenset(
    [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
        "track", "wbr",
    ]
)  # fmt: skip

CLOSES = {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "tr": frozenset({"tr", "td", "th"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    "option": frozenset({"option"}),
    "p": frozenset({"p"}),
}
"""Elements that a start tag ends where their own end tag is left out, as it may be."""

BARRIERS = frozenset({"ul", "ol", "dl", "table", "article", "section", "body", "blockquote", "div"})

ENDS_PARAGRAPH = frozenset(
    [
        "address", "article", "aside", "blockquote", "div", "dl", "fieldset", "footer", "form", "h1", "h2",
        "h3", "h4", "h5", "h6", "header", "hr", "main", "nav", "ol", "p", "pre", "section", "table", "ul",
    ]
)  # fmt: skip


class HostileMarkupError(Exception):
    """A page is built to exhaust its readers; the message says how, in one sentence."""


@dataclass(eq=False)
class Node:
    """An element; its children are elements and text."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    parent: "Node | None" = None
    children: "list[Node | str]" = field(default_factory=list)

    def descendants(self) -> "Iterator[Node]":
        """All elements below, in the order of the page."""
        waiting = [child for child in reversed(self.children) if isinstance(child, Node)]
        while waiting:
            node = waiting.pop()
            yield node
            waiting += [child for child in reversed(node.children) if isinstance(child, Node)]

    def ancestors(self) -> "Iterator[Node]":
        """The elements that it stands in, from the inside out."""
        node = self.parent
        while node is not None:
            yield node
            node = node.parent

    def first(self, tag: str) -> "Node | None":
        """The first element below with a tag."""
        return next((node for node in self.descendants() if node.tag == tag), None)

    @property
    def names(self) -> list[str]:
        """Its classes and its id, in lower case."""
        return f"{self.attributes.get('class', '')} {self.attributes.get('id', '')}".lower().split()

    def text(self, most: int | None = None) -> str:
        """All text below, white space collapsed.

        Args:
            most: how many characters of the source to read, about; all by default.
        """
        pieces: list[str] = []
        size = 0
        waiting: list[Node | str] = list(reversed(self.children))
        while waiting:
            child = waiting.pop()
            if isinstance(child, str):
                pieces.append(child)
                size += len(child)
                if most is not None and size > most:
                    break
            elif child.tag not in {"script", "style", "template", "noscript"}:
                waiting += reversed(child.children)
        return " ".join("".join(pieces).split())


def parse(text: str) -> Node:
    """Build the tree of a page.

    Raises:
        HostileMarkupError: it is too deep, has too many parts or takes too long.
    """
    builder = _Builder()
    deadline = time.monotonic() + MOST_SECONDS
    try:
        for start in range(0, len(text), FEED_CHARACTERS):
            builder.feed(text[start : start + FEED_CHARACTERS])
            if time.monotonic() > deadline:
                raise HostileMarkupError(f"It was not read within {MOST_SECONDS:.0f} seconds.")
        builder.finish()
    except (AssertionError, ValueError, RecursionError) as error:
        raise HostileMarkupError(f"Its markup cannot be read ({error}).") from error
    return builder.root


class _Builder(HTMLParser):
    """Takes the parser's events into a tree; never recurses."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("#page")
        self._open = [self.root]
        self._nodes = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._close_implied(tag)
        node = self._append(tag, attrs)
        if tag not in VOID:
            self._open.append(node)
            if len(self._open) > DEEPEST:
                raise HostileMarkupError(f"Its elements are nested more than {DEEPEST} deep.")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._close_implied(tag)
        self._append(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        nearest = range(len(self._open) - 1, max(len(self._open) - 1 - FARTHEST_END_TAG, 0), -1)
        for number in nearest:
            if self._open[number].tag == tag:
                del self._open[number:]
                return

    def handle_data(self, data: str) -> None:
        self._count()
        self._open[-1].children.append(data)

    def finish(self) -> None:
        """End the page; a long tag or comment that never ends is text, since the parser would try it over and over."""
        if len(self.rawdata) > LONGEST_UNENDED:
            self.handle_data(self.rawdata)
            self.rawdata = ""
        self.close()

    def _append(self, tag: str, attrs: list[tuple[str, str | None]]) -> Node:
        self._count()
        parent = self._open[-1]
        node = Node(tag, {name: value or "" for name, value in attrs}, parent)
        parent.children.append(node)
        return node

    def _close_implied(self, tag: str) -> None:
        closed = CLOSES.get(tag, frozenset())
        if tag in ENDS_PARAGRAPH:
            closed |= {"p"}
        if not closed:
            return
        for number in range(len(self._open) - 1, max(len(self._open) - 8, 0), -1):
            open_tag = self._open[number].tag
            if open_tag in closed:
                del self._open[number:]
                if tag != "tr" or open_tag == "tr":
                    return
            elif open_tag in BARRIERS:
                return

    def _count(self) -> None:
        self._nodes += 1
        if self._nodes > MOST_NODES:
            raise HostileMarkupError(f"It has more than {MOST_NODES} parts.")
