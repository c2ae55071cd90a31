"""The page that explains an incident: its notices with every span, its timeline, parties, duties and counts."""

from jikenbo.dossier import KINDS, read_dossiers
from jikenbo.pages import render_page
from jikenbo.timeline import draw
from jikenbo.warehouse import Warehouse

WIDE, NARROW = 960.0, 340.0
"""Widths of the timeline: at a desk and on a phone."""


def incident_page(warehouse: Warehouse, name: str) -> str:
    """A page on every incident that a name stands for, with all its reports.

    Args:
        warehouse: whose published file is read.
        name: a case number, segment_id (or the start of one), incident_id or organisation.

    Raises:
        JikenboError: nothing is published, no notice has that name, or too many incidents have it.
    """
    drawn = [
        (dossier, draw(dossier.happenings, WIDE, False), draw(dossier.happenings, NARROW, True))
        for dossier in read_dossiers(warehouse, name)
    ]
    return render_page("incident", title=name, dossiers=drawn, kinds=KINDS)
