"""Landing: the few repairs that a text needs before SQL can read it, with the way back to the original offsets.

A landed text has plain newlines, no invisible characters, composed kana and no hard-wrapped lines. Everything that
keeps the length (full-width letters, dashes, spaces) is left to the `fold` macro, so that offsets stay true there.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain

_NEWLINES = "\x0b\x0c\x85\u2028\u2029"
_INVISIBLE = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U000e0000-\U000e01ef"
)
_HALF_WIDTH_KATAKANA = "\uff66-\uff9f"
_MARKS = "\u0300-\u036f\u3099\u309a"
_MARKABLE = "A-Za-z\u00c0-\u02af\u0370-\u052f\u1e00-\u1fff\u3041-\u3096\u309d\u309e\u30a1-\u30fa\u30fd\u30fe"

NEWLINE = re.compile(f"\r\n?|[{_NEWLINES}]")

INVISIBLE = re.compile(f"[{_INVISIBLE}]+")
"""Control and format characters, byte order marks and variation selectors; tab and newline are none."""

HALF_WIDTH_KATAKANA = re.compile(f"[{_HALF_WIDTH_KATAKANA}]+")

MARKED_CHARACTER = re.compile(f"[{_MARKABLE}][{_MARKS}]+")
"""A kana or letter with combining marks; never an ideograph, since composing would replace some of them."""

TRAILING_MARK = re.compile(f"[{_MARKS}\uff9e\uff9f]")

ENCODING_TWINS = dict(zip("～∥－￠￡￢—", "〜‖−¢£¬―", strict=True))
"""Cells of JIS X 0208 that encoders map to one or the other character: one form for all."""

ENCODING_TWIN = re.compile(f"[{''.join(ENCODING_TWINS)}]")

NEEDS_LANDING = re.compile(
    f"[\r{_NEWLINES}{_INVISIBLE}{_HALF_WIDTH_KATAKANA}{_MARKS}{''.join(ENCODING_TWINS)}]"
)
"""Any character that landing may touch, as one set: most texts are through after one quick look."""


@dataclass(frozen=True)
class Landed:
    """A landed text and where each of its characters stood.

    Attributes:
        text: the landed text.
        offsets: for each character of `text`, its index in the original; strictly increasing.
    """

    text: str
    offsets: Sequence[int]

    def original_span(self, original: str, char_start: int, char_end: int) -> tuple[int, int]:
        """Translate a span of the landed text into a span of the original.

        Args:
            original: the text that was landed.
            char_start: first code point in the landed text.
            char_end: code point after the last; larger than char_start.

        Returns:
            The same span in code points of the original, with the marks composed into its last character.
        """
        start, end = self.offsets[char_start], self.offsets[char_end - 1] + 1
        limit = self.offsets[char_end] if char_end < len(self.offsets) else len(original)
        while end < limit and TRAILING_MARK.match(original, end):
            end += 1
        return start, end


def land(text: str) -> Landed:
    """Repair a text in time linear in its length; a landed text lands unchanged."""
    return unwrap(clean(text))


def clean(text: str) -> Landed:
    """Land a text, keeping its lines as they are broken."""
    landed = Landed(text, range(len(text)))
    if not NEEDS_LANDING.search(text):
        return landed
    landed = _rewrite(landed, NEWLINE, lambda found: "\n")
    landed = _rewrite(landed, INVISIBLE, lambda found: "")
    landed = Landed(HALF_WIDTH_KATAKANA.sub(_widen, landed.text), landed.offsets)
    landed = _rewrite(landed, MARKED_CHARACTER, lambda found: unicodedata.normalize("NFC", found))
    text = ENCODING_TWIN.sub(lambda found: ENCODING_TWINS[found.group()], landed.text)
    return Landed(text, landed.offsets)


def _widen(match: re.Match[str]) -> str:
    """Full-width form of half-width katakana, character by character; voice marks become combining ones."""
    return match.group().translate(_WIDE_KATAKANA)


_WIDE_KATAKANA = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFF66, 0xFFA0)}


def _rewrite(landed: Landed, pattern: re.Pattern[str], replace: Callable[[str], str]) -> Landed:
    """Replace each match by a text that is no longer; its characters take the offsets of the first replaced ones."""
    pieces: list[str] = []
    offsets: list[Sequence[int]] = []
    kept_until = 0
    for match in pattern.finditer(landed.text):
        start, end = match.span()
        replacement = replace(match.group())
        pieces += (landed.text[kept_until:start], replacement)
        offsets += (landed.offsets[kept_until:start], landed.offsets[start : start + len(replacement)])
        kept_until = end
    if not pieces:
        return landed
    pieces.append(landed.text[kept_until:])
    offsets.append(landed.offsets[kept_until:])
    return Landed("".join(pieces), list(chain.from_iterable(offsets)))


# Hard-wrapped lines. A text is taken as hard-wrapped only when its lines say so together: several long lines
# break off in mid-sentence at nearly one width, hardly any line is wider, and what joining yields ends like a
# sentence.

LEAST_WRAP_WIDTH = 40
"""Narrower lines are never joined; in columns, where a full-width character takes two."""

WRAP_SLACK = 4
"""How much narrower than the widest a wrapped line may be: line-breaking rules push characters down."""

HANGING = 2
"""How much wider: a full stop may hang."""

LEAST_WRAPPED_LINES = 3

SENTENCE_END = re.compile(r"[。．！？!?：:；;】\]』]\s*$|[。．][）)」]\s*$")

OWN_LINE = re.compile(
    r"\s"
    r"|[・･•‣◦●○〇◎◆◇■□▲△▼▽★☆※▶►→⇒＊*【《〈〔\[＜<―─━=＝_＿]"
    r"|[-−–—－]\s?[^0-9０-９]"
    r"|[①-⑳㈠-㈩㉑-㉟❶-❿⑴-⒇Ⅰ-Ⅻⅰ-ⅻ]"
    r"|第?[0-9０-９]{1,2}(?:[-－.．][0-9０-９]{1,2})*\s*(?:[.．)）、:：]\s*[^0-9０-９]|\s+[^年月日時分秒名人件社通個台回歳])"
    r"|第[0-9０-９一二三四五六七八九十]{1,3}[\s章節条報]"
    r"|[(（][0-9０-９一二三四五六七八九十ア-ンa-zA-Zａ-ｚ]{1,2}[)）]"
    r"|[ア-コa-zA-Zａ-ｚＡ-Ｚ一二三四五六七八九十][.．)）、]"
    r"|(?:敬具|以上|記)\s*$"
)
"""A line that opens like this is a list item, a heading or an indented paragraph: it is no continuation."""

WRAPPED_PROSE = re.compile("[ぁ-ん]")


def unwrap(landed: Landed) -> Landed:
    """Join the lines of a hard-wrapped text; any other text comes back as it is."""
    while True:
        joints = _joints(landed.text)
        if not joints:
            return landed
        pieces: list[str] = []
        offsets: list[int] = []
        start = 0
        for joint in [*joints, len(landed.text)]:
            pieces.append(landed.text[start:joint])
            offsets.extend(landed.offsets[start:joint])
            start = joint + 1
        landed = Landed("".join(pieces), offsets)


def _joints(text: str) -> list[int]:
    """Offsets of the newlines that wrap a line, none unless the whole text is clearly hard-wrapped.

    Some programs break lines at a number of columns, others at a number of characters; what explains more lines counts.
    """
    return max(_joints_at(text, _columns), _joints_at(text, _characters), key=len)


def _joints_at(text: str, width: Callable[[str], int]) -> list[int]:
    lines = text.split("\n")
    widths = [width(line) for line in lines]
    header_width, widths[0] = widths[0], 0  # whether the header is wrapped, the body tells
    candidates = [
        number
        for number in range(1, len(lines) - 1)
        if widths[number] >= LEAST_WRAP_WIDTH and _may_continue(lines[number], lines[number + 1])
    ]
    if len(candidates) < LEAST_WRAPPED_LINES:
        return []
    wrap_width = _wrap_width([widths[number] for number in candidates])
    wrapped = [
        number for number in candidates if wrap_width - WRAP_SLACK <= widths[number] <= wrap_width + HANGING
    ]
    too_wide = sum(width > wrap_width + HANGING for width in widths)
    if (
        len(wrapped) < LEAST_WRAPPED_LINES
        or too_wide * 4 > len(wrapped)
        or len(wrapped) * 2 < len(candidates)
        or not _reads_like_prose(lines, wrapped)
    ):
        return []
    if wrap_width - WRAP_SLACK <= header_width <= wrap_width + HANGING and _may_continue(lines[0], lines[1]):
        wrapped.insert(0, 0)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    return [starts[number + 1] - 1 for number in wrapped]


def _columns(line: str) -> int:
    """Columns that a line takes: two for each character outside ASCII."""
    return 2 * len(line) - len(line.encode("ascii", "ignore"))


def _characters(line: str) -> int:
    """Columns that a line would take if all its characters were as wide as Japanese ones."""
    return 2 * len(line)


def _may_continue(line: str, following: str) -> bool:
    """Could the sentence of one line go on in the next?"""
    return bool(following) and not SENTENCE_END.search(line[-3:]) and not OWN_LINE.match(following)


def _wrap_width(widths: list[int]) -> int:
    """The width at which most lines break: the one with the most of them near it, the wider one if tied."""
    counted = Counter(widths)

    def supporters(width: int) -> int:
        return sum(counted[near] for near in range(width - WRAP_SLACK, width + HANGING + 1))

    return max(counted, key=lambda width: (supporters(width), width))


def _reads_like_prose(lines: list[str], wrapped: list[int]) -> bool:
    """Most paragraphs that joining would make end like a sentence, and most wrapped lines hold hiragana.

    Rows of a table break off at one width as well, but they end in no full stop.
    """
    members = set(wrapped)
    last_lines = [number + 1 for number in wrapped if number + 1 not in members]
    ended = sum(bool(SENTENCE_END.search(lines[number][-3:])) for number in last_lines)
    flowing = sum(bool(WRAPPED_PROSE.search(lines[number])) for number in wrapped)
    return ended * 2 >= len(last_lines) and flowing * 10 >= len(wrapped) * 8
