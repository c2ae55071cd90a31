"""Makes pages that stand alone: one file, no network, no script but our own, and text that stays text.

Templates stand in `jikenbo/templates`. Every value is escaped. Characters that would reorder or hide what stands around
them are shown by their number, so that a hostile notice cannot draw over the page. The policy of each page names the
hashes of its own style and script; a browser runs nothing else.
"""

import base64
import hashlib
import re
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from jikenbo import __version__
from jikenbo.failures import unwritable
from jikenbo.labels import name_of
from jikenbo.palette import style_of_palette
from jikenbo.rewriting import whole

UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
"""Control characters, marks of writing direction, and code points that no page may hold."""


def visible(value: Any) -> Any:
    """What a template prints: text with unseen characters shown by their number, nothing for None."""
    if value is None:
        return ""
    if not isinstance(value, str) or isinstance(value, Markup):
        return value
    lines = value.replace("\r\n", "\n").replace("\r", "\n")
    return UNSEEN.sub(lambda unseen: f"[U+{ord(unseen[0]):04X}]", lines)


def number(value: int | float | None) -> str:
    """A number with commas; nothing for None."""
    return "" if value is None else f"{value:,}"


def japanese_day(value: date | None) -> str:
    """A day as 2025年10月8日; nothing for None."""
    return "" if value is None else f"{value.year}年{value.month}月{value.day}日"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("jikenbo"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=visible,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"number": number, "day": japanese_day}
    environment.globals |= {"named": name_of, "version": __version__}
    return environment


def render_page(template: str, **context: Any) -> str:
    """A page from `TEMPLATE.html`, with the style and script that stand beside it under the same name.

    Args:
        template: name of the page: `incident`, `report` or `lineage`.
        context: what the template shows.
    """
    style = style_of_palette() + _asset("page.css") + _asset(f"{template}.css")
    script = _asset(f"{template}.js")
    policy = f"default-src 'none'; style-src {_hash(style)}; base-uri 'none'; form-action 'none'"
    if script:
        policy += f"; script-src {_hash(script)}"
    page = _environment().get_template(f"{template}.html")
    own = {"style": Markup(style), "script": Markup(script)}  # noqa: S704  (our own files, not escaped)
    return page.render(**own, policy=policy, **context)


def write_page(path: Path, page: str) -> None:
    """Write a page.

    Raises:
        JikenboError: the file cannot be written.
    """
    try:
        if path.exists() and not path.is_file():  # a terminal or a pipe
            path.write_text(page, encoding="utf-8")
            return
        with whole(path.resolve()) as part:
            part.write_text(page, encoding="utf-8")
    except OSError as error:
        raise unwritable(path, error) from error


def _asset(name: str) -> str:
    """The text of a file beside the templates; empty if a page has none."""
    asset = files("jikenbo") / "templates" / name
    return asset.read_text(encoding="utf-8") if asset.is_file() else ""


def _hash(text: str) -> str:
    """The source of a content security policy that allows exactly this text."""
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"
