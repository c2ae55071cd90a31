"""Invents what happened: who, when, how, whose data. Pages tell it later, once or several times."""

import random
from dataclasses import dataclass
from datetime import date, timedelta

from notices.organizations import Organization, organization, vendor
from notices.vocabulary import CAUSE_CODES, CAUSES, CLAUSES, FIELDS, draw, pick

VENDOR_CAUSES = {
    "unauthorized_access",
    "ransomware",
    "web_skimming",
    "misdelivery",
    "misconfiguration",
    "system_bug",
}
SERVICE_CAUSES = {
    cause for cause, words in CAUSES.items() if any("{service}" in title for title in words["titles"])
}
"""Those whose titles name a service, which may then be suspended."""

SMALL_CAUSES = {"loss", "theft", "misdelivery", "bcc_mistake", "misdirected_email", "improper_viewing"}
FIRST_DAY = date(2015, 1, 5)
DAYS = 4000
WEIGHTED_CAUSES = (*CAUSE_CODES, "unauthorized_access", "unauthorized_access", "misdirected_email", "loss")
HINDSIGHT = (
    "investigation_started",
    "reported_police",
    "reported_ppc",
    "reported_other",
    "individuals_notified",
)


@dataclass(frozen=True, slots=True)
class Incident:
    """The truth behind one or several pages.

    Attributes:
        cause: a code of causes.
        organization: who publishes.
        vendor: the contractor where it happened, if it was one.
        occurred: when it began; None where nobody knows.
        period: first and last day in which data stood open.
        events: (type, day) in order of time, from the discovery on.
        published: the day of each report.
        unit: the counter of the people or records.
        people: whose data, a key of the files of fields.
        groups: (name, number) of which the total is made; empty where they are one.
        total: all people or records affected.
        spared_count: how many were not concerned; None where it is not told.
        is_certain: the data leaked for sure.
        fields: (code, surface) that leaked or may have.
        spared: (code, surface) said not to have.
    """

    cause: str
    organization: Organization
    vendor: str | None
    occurred: date | None
    period: tuple[date, date] | None
    events: tuple[tuple[str, date], ...]
    published: tuple[date, ...]
    unit: str
    people: str
    groups: tuple[tuple[str, int], ...]
    total: int
    spared_count: int | None
    is_certain: bool
    fields: tuple[tuple[str, str], ...]
    spared: tuple[tuple[str, str], ...]

    @property
    def status(self) -> str:
        """The status of the fields that are concerned."""
        return "leaked" if self.is_certain else "possibly_leaked"


def incident(rng: random.Random) -> Incident:
    """One incident."""
    cause = pick(rng, WEIGHTED_CAUSES)
    words = CAUSES[cause]
    people = words["people"]
    publisher = organization(rng, pick(rng, words["sectors"]))
    if publisher.sector in {"university", "school"} and people in {"customers", "residents"}:
        people = "students"
    elif publisher.sector == "hospital" and people != "contacts":
        people = "patients"
    discovered = FIRST_DAY + timedelta(days=int(rng.random() * DAYS))
    period = None
    if words["period"] and rng.random() < 0.5:
        until = discovered - timedelta(days=int(rng.random() * 9))
        period = (until - timedelta(days=1 + int(rng.random() ** 2 * 700)), until)
    occurred = period[0] if period else discovered - timedelta(days=int(rng.random() ** 2 * 40))
    events = _events(rng, cause, discovered)
    total = max(2, int(10 ** (0.4 + rng.random() * (2.4 if cause in SMALL_CAUSES else 4.2))))
    fields = _fields(rng, people)
    codes = {code for code, _ in fields}
    return Incident(
        cause=cause,
        organization=publisher,
        vendor=vendor(rng) if cause in VENDOR_CAUSES and rng.random() < 0.2 else None,
        occurred=occurred if words["happened"] else None,
        period=period,
        events=events,
        published=_publications(rng, events),
        unit=pick(rng, ("名", "人", "件", "名")),
        people=people,
        groups=_groups(rng, total),
        total=total,
        spared_count=total + 1 + int(rng.random() * 900) if rng.random() < 0.06 else None,
        is_certain=rng.random() < 0.5,
        fields=fields,
        spared=tuple(
            (code, pick(rng, surfaces))
            for code, surfaces in draw(rng, FIELDS["spared"], 1 + int(rng.random() * 2))
            if code not in codes
        )
        if rng.random() < 0.4
        else (),
    )


def _events(rng: random.Random, cause: str, discovered: date) -> tuple[tuple[str, date], ...]:
    events = [("alerted_discovered" if rng.random() < 0.4 else "discovered", discovered)]
    day = discovered
    if CAUSES[cause]["contained"] and rng.random() < 0.6:
        day += timedelta(days=int(rng.random() ** 2 * 4))
        events.append(("contained", day))
    if cause in SERVICE_CAUSES and rng.random() < 0.5:
        day += timedelta(days=int(rng.random() ** 2 * 5))
        events.append(("service_suspended", day))
    for kind in HINDSIGHT:
        if rng.random() < 0.4:
            day += timedelta(days=int(rng.random() ** 2 * 9))
            events.append((kind, day))
    if any(kind == "investigation_started" for kind, _ in events) and rng.random() < 0.5:
        day += timedelta(days=15 + int(rng.random() * 60))
        events.append(("investigation_completed", day))
    if any(kind == "service_suspended" for kind, _ in events) and rng.random() < 0.3:
        day += timedelta(days=1 + int(rng.random() * 20))
        events.append(("service_resumed", day))
    return tuple(events)


def _publications(rng: random.Random, events: tuple[tuple[str, date], ...]) -> tuple[date, ...]:
    """One report after everything, or a first one in between and others after."""
    after = events[-1][1] + timedelta(days=1 + int(rng.random() * 20))
    chance = rng.random()
    if chance > 0.12 or len(events) < 3:
        return (after,)
    early = events[1][1] + timedelta(days=1)
    further = [early, max(after, early + timedelta(days=12))]
    if chance < 0.03:
        further.append(further[-1] + timedelta(days=20 + int(rng.random() * 60)))
    return tuple(further)


def _groups(rng: random.Random, total: int) -> tuple[tuple[str, int], ...]:
    if total < 50 or rng.random() > 0.2:
        return ()
    first = int(total * (0.5 + rng.random() * 0.4))
    names = draw(rng, CLAUSES["groups"]["names"], 2)
    return ((names[0], first), (names[1], total - first)) if first * 2 != total else ()


def _fields(rng: random.Random, people: str) -> tuple[tuple[str, str], ...]:
    if people == "shoppers":
        chosen = list(FIELDS["shoppers"])
        if rng.random() < 0.5:
            chosen += draw(rng, FIELDS["shoppers_more"], 1 + int(rng.random() * 4))
    elif people == "mailing":
        chosen = FIELDS["mailing"][: 1 + (rng.random() < 0.3)]
    else:
        pool = FIELDS[people]
        count = min(len(pool) - 1, 1 + int(rng.random() * 6))
        chosen = [pool[0], *draw(rng, pool[1:], count)]
    return tuple((code, pick(rng, surfaces)) for code, surfaces in chosen)
