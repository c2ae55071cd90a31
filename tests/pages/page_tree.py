"""What the tests of pages read pages with, and the text that they try them with."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "br", "input", "img", "link", "hr"}

HOSTILE = (
    "<script>document.title='owned'</script>\"'><img src=x onerror=\"document.title='owned'\">"
    "{{ 7 * 7 }}</style></svg>javascript:alert(1)\u202eedis\u200f\u2066\x00\x1b[31m&amp;"
)
"""Markup, quotes, a template, an address, marks of direction, NUL and an escape sequence in one."""


@dataclass
class Element:
    """An element of a page."""

    tag: str
    attributes: dict[str, str]
    parts: list["Element | str"] = field(default_factory=list)

    def __iter__(self) -> Iterator["Element"]:
        yield self
        for part in self.parts:
            if isinstance(part, Element):
                yield from part

    @property
    def text(self) -> str:
        return "".join(part.text if isinstance(part, Element) else part for part in self.parts)

    def all(self, tag: str = "", **attributes: str) -> list["Element"]:
        """Elements below with a tag and with a word in each attribute; `class_` stands for class."""
        return [
            each
            for each in self
            if tag in ("", each.tag)
            and all(
                word in each.attributes.get(name.rstrip("_"), "").split() for name, word in attributes.items()
            )
        ]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("page", {})]
        self.unbalanced: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].parts.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].parts.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if self.open[-1].tag != tag:
            self.unbalanced.append(f"</{tag}> closes <{self.open[-1].tag}>")
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].parts.append(data)


def parse(page: str) -> Element:
    """The tree of a page; it must be balanced."""
    reader = _Reader()
    reader.feed(page)
    assert not reader.unbalanced and len(reader.open) == 1
    return reader.open[0]


def assert_stands_alone(page: Element) -> None:
    """No element loads anything, nothing is run but one script of our own, and no handler or style hides in a tag."""
    loading = {"src", "srcset", "data", "poster", "action", "formaction", "background", "xlink:href"}
    for element in page:
        assert element.tag not in {"link", "img", "iframe", "object", "embed", "base", "form", "image", "use"}
        assert not loading & set(element.attributes), element
        assert not [name for name in element.attributes if name.startswith("on") or name == "style"], element
        assert element.attributes.get("href", "#").startswith("#"), element
    assert len(page.all("script")) <= 1
    policy = next(
        each.attributes["content"]
        for each in page.all("meta")
        if each.attributes.get("http-equiv") == "Content-Security-Policy"
    )
    assert policy.startswith("default-src 'none'") and "unsafe" not in policy
