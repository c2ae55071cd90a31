"""Turns charts into drawings with Vega-Lite, offline: SVG for a page, PNG for a slide.

An SVG leaves its letters to the fonts of whoever reads the page. A PNG takes those of this machine; where none has Japanese
letters it would show boxes: that is found out by drawing, and told.
"""

import functools
from typing import Any
from xml.etree.ElementTree import Element, register_namespace, tostring

import altair as alt
import vl_convert
from defusedxml.ElementTree import fromstring

from jikenbo.errors import JikenboError
from jikenbo.labels import Name
from jikenbo.palette import light, with_variables

Chart = alt.Chart | alt.LayerChart | alt.FacetChart

FONTS = "Noto Sans CJK JP, Noto Sans JP, Hiragino Sans, Yu Gothic, Meiryo, IPAexGothic, sans-serif"
SVG = "http://www.w3.org/2000/svg"
DRAWN = {"svg", "g", "path", "text", "tspan", "rect", "line", "circle"}
KEPT = {
    "viewBox", "class", "transform", "d", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "width", "height", "fill",
    "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "opacity", "text-anchor",
    "font-size", "font-weight", "dx", "dy",
}  # fmt: skip


def svg_of(chart: Chart, width: int) -> str:
    """A chart for a page, of a width in pixels, in the colours of the page's palette."""
    # The page has a legend of its own, which wraps and can be read aloud.
    sized = _sized(chart, width, has_legend=False)
    drawn = fromstring(vl_convert.vegalite_to_svg(sized.to_json()))
    register_namespace("", SVG)
    _purify(drawn)
    drawn.attrib.pop("width", None)
    drawn.attrib.pop("height", None)
    drawn.set("aria-hidden", "true")
    return with_variables(tostring(drawn, encoding="unicode"))


def png_of(chart: Chart, title: Name, width: int = 760) -> bytes:
    """A chart as a picture with its title and legend.

    Raises:
        JikenboError: no font of this machine has Japanese letters.
    """
    if not has_japanese_font():
        raise JikenboError(
            "No font with Japanese letters was found, so that a PNG would show boxes; install one, as in "
            "`apt-get install fonts-noto-cjk`, or use --html, whose letters come from the reader's fonts."
        )
    headed = _sized(chart, width, has_legend=True).properties(
        title=alt.TitleParams(text=title.ja, subtitle=title.en, anchor="start", offset=14),
        padding=18,
        background="#ffffff",
    )
    return bytes(vl_convert.vegalite_to_png(headed.to_json(), scale=2))


@functools.cache
def has_japanese_font() -> bool:
    """Whether Japanese letters can be drawn: without a font, all of them look the same."""
    one, other = (
        vl_convert.vegalite_to_png(
            alt.Chart(alt.InlineData(values=[{}])).mark_text(text=letters, font=FONTS, fontSize=20).to_json()
        )
        for letters in ("漏洩", "件数")
    )
    return bool(one != other)


def _sized(chart: Any, width: int, has_legend: bool) -> Any:
    """A chart of a whole width, in the type and colours of the house."""
    return chart.properties(
        width=width, autosize=alt.AutoSizeParams(type="fit-x", contains="padding"), background="transparent"
    ).configure(
        font=FONTS,
        axis=alt.AxisConfig(
            labelColor=light("ink"),
            titleColor=light("muted"),
            gridColor=light("line"),
            domainColor=light("line"),
            tickColor=light("line"),
            labelFontSize=11.5,
            titleFontSize=11,
            titleFontWeight="normal",
        ),
        legend=alt.LegendConfig(
            disable=not has_legend,
            orient="top",
            columns=3,
            columnPadding=16,
            symbolType="square",
            labelColor=light("ink"),
            labelFontSize=11.5,
            labelLimit=220,
        ),
        title=alt.TitleConfig(
            color=light("ink"),
            fontSize=18,
            subtitleColor=light("muted"),
            subtitleFontSize=13,
            subtitlePadding=5,
        ),
        view=alt.ViewConfig(stroke=None),
    )


def _purify(element: Element) -> None:
    """Keep what draws; drop the rest, so that nothing but shapes and letters reaches a page."""
    for name in [name for name in element.attrib if name not in KEPT]:
        del element.attrib[name]
    for child in list(element):
        if child.tag.removeprefix(f"{{{SVG}}}") in DRAWN:
            _purify(child)
        else:
            element.remove(child)
