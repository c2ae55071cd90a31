"""The report: charts people ask for first, each with the table behind it, on one page or as pictures."""

from pathlib import Path

from markupsafe import Markup

from jikenbo.drawings import png_of, svg_of
from jikenbo.failures import unwritable
from jikenbo.figures import figures
from jikenbo.pages import render_page
from jikenbo.report import read_report
from jikenbo.rewriting import whole
from jikenbo.warehouse import Warehouse

WIDE, NARROW = 540, 326
"""Widths of charts: at a desk and on a phone."""


def report_page(warehouse: Warehouse) -> str:
    """The report as a page.

    Raises:
        JikenboError: nothing is published, or the file is damaged.
    """
    report = read_report(warehouse)
    drawn = []
    for figure in figures(report):
        chart = figure.draw(report)
        # The drawings were reduced to shapes and letters, each letter escaped by the XML writer.
        sizes = [Markup(svg_of(chart, width)) if chart else "" for width in (WIDE, NARROW)]  # noqa: S704
        drawn.append((figure, *sizes))
    return render_page("report", report=report, figures=drawn)


def report_pictures(warehouse: Warehouse, directory: Path) -> list[Path]:
    """The charts as PNG files in a directory, which is made where it is missing.

    Raises:
        JikenboError: nothing is published, no font has Japanese letters, or the files cannot be written.
    """
    report = read_report(warehouse)
    written = []
    try:
        for figure in figures(report):
            if chart := figure.draw(report):
                path = directory / f"{figure.key}.png"
                with whole(path) as part:
                    part.write_bytes(png_of(chart, figure.name))
                written.append(path)
    except OSError as error:
        raise unwritable(directory, error) from error
    return written
