"""Tells an incident on a page of one of several shapes, and labels what the page states.

Shapes: headed sections with a chronology in prose or in bullets, a table flattened to lines, a press article, and a press release that
names day, addressee and publisher on lines of their own.
"""

import random
from collections.abc import Callable
from datetime import date

from notices.dates import DateWriter, in_full, moment_of
from notices.facts import Facts
from notices.incidents import Incident
from notices.vocabulary import CAUSES, CLAUSES, draw, pick

FULL_WIDTH = {ord("0") + digit: 0xFF10 + digit for digit in range(10)}
MARKERS = ("{}. ", "{} ", "({}) ", "【{}】", "■", "<{}>")


def page(
    rng: random.Random, incident: Incident, report: int, number: int | None, *, may_lack_header: bool
) -> tuple[str, Facts]:
    """One report of an incident.

    Args:
        rng: decides between ways of telling.
        incident: what happened.
        report: 1 for the first.
        number: the serial number within its year; None where the header bears none.
        may_lack_header: some pages begin without a header line.
    """
    return _Page(rng, incident, report, number).written(may_lack_header)


class _Page:
    def __init__(self, rng: random.Random, incident: Incident, report: int, number: int | None) -> None:
        self.rng = rng
        self.incident = incident
        self.report = report
        self.number = number
        self.published = incident.published[report - 1]
        self.words = CAUSES[incident.cause]
        self.press = rng.random() < 0.1 and report == 1
        self.shows_day = self.press or report > 1 or rng.random() < 0.85
        self.dates = DateWriter(rng, self.published if self.shows_day else None)
        self.section = 0
        self.marker = pick(rng, MARKERS)
        self.plain = pick(rng, self.words["plain"])
        self.slots: dict[str, object] = {
            "we": incident.organization.self_word,
            "service": incident.organization.service,
            "dept": incident.organization.department,
            "place": incident.organization.place,
            "vendor": incident.vendor or "",
            "plain": self.plain,
            "org": incident.organization.name,
            "who": pick(rng, CLAUSES["who"][incident.people]),
            "a": 10 + int(rng.random() * 900),
            "b": 1 + int(rng.random() * 29),
            "c": 1 + int(rng.random() * 29),
        }
        self.facts = Facts(
            organization=incident.organization.name,
            cause=incident.cause,
            report_number=report,
            third_parties=(incident.vendor,) if incident.vendor else (),
        )

    def written(self, may_lack_header: bool) -> tuple[str, Facts]:
        """The text of the page and its facts."""
        head = self.head(may_lack_header)
        parts = self.press_article() if self.press else [self.lead(), *self.body()]
        text = "\n".join(part for part in parts if part)
        if self.rng.random() < 0.06:
            text = text.translate(FULL_WIDTH)
        return head + text + "\n", self.facts

    def say(self, choices: list[str], **slots: str) -> str:
        """One of several ways to say it."""
        text = pick(self.rng, choices)
        if "{" not in text:
            return text
        self.slots |= slots
        return text.format_map(self.slots)

    def heading(self, key: str) -> str:
        """The next heading."""
        return self.headed(self.say(CLAUSES["headings"][key]))

    def headed(self, text: str) -> str:
        """A heading in the way of this page."""
        self.section += 1
        if self.marker == "■":
            return f"\n■{text}"
        if self.marker[0] in "【<":
            return "\n" + self.marker.format(text)
        return "\n" + self.marker.format(self.section) + text

    def head(self, may_lack_header: bool) -> str:
        """The header line, or the lines above the text."""
        title = self.say(self.words["titles"]) + self.stage()
        name = self.incident.organization.name
        if self.shows_day:
            self.facts.disclosed_on = self.published
            self.facts.add_event("disclosed", self.published)
        if may_lack_header and self.shows_day and not self.press and self.rng.random() < 0.12:
            self.number = None
            return f"{in_full(self.published, self.dates.style)}\n\n関係各位\n\n{name}\n\n{title}\n\n"
        number = ""
        if self.number is not None:
            number = f"-{self.number:03d}"
            self.facts.case_number = f"{self.published.year}{number}"
        day = (
            f" {in_full(self.published, pick(self.rng, ('western', 'western', 'slash')))}"
            if self.shows_day
            else ""
        )
        return f"【セキュリティ事件簿#{self.published.year}{number}】{name} {title}{day}\n\n"

    def stage(self) -> str:
        """How the title tells which report this is."""
        reports = len(self.incident.published)
        if reports == 1:
            return ""
        if self.report == reports and self.rng.random() < 0.5:
            self.facts.is_final_report = True
            if self.rng.random() < 0.5:
                self.facts.report_number = 1
                return f"({pick(self.rng, CLAUSES['stages']['final'])})"
            return f"(第{self.report}報・最終報)"
        return f"({pick(self.rng, CLAUSES['stages']['numbered']).format(r=self.report)})"

    def lead(self) -> str:
        """The opening: what happened, an earlier report, the vendor, the apology."""
        parts = [self.say(CLAUSES["lead"]["opening"])]
        if self.report > 1:
            earlier = self.incident.published[self.report - 2]
            parts.insert(0, self.say(CLAUSES["lead"]["earlier"], d=self.dates.full(earlier)))
            self.facts.add_event("disclosed", earlier)
        if self.incident.vendor:
            parts.append(self.say(CLAUSES["lead"]["vendor"]))
        parts.append(self.say(CLAUSES["lead"]["apology"]))
        return "".join(parts)

    def body(self) -> list[str]:
        """The sections in one of their orders."""
        chronology: Callable[[], list[str]] = self.prose if self.rng.random() < 0.5 else self.bullets
        sections = [chronology, self.data, self.reason, self.response]
        if self.rng.random() < 0.25:
            sections = [self.data, chronology, self.reason, self.response]
        if self.rng.random() < 0.15:
            sections.insert(0, self.table)
        return [part for section in sections for part in section()] + self.ending()

    def timeline(self) -> list[tuple[str, date]]:
        """(type, day) of what this report tells, in order."""
        events = [event for event in self.incident.events if event[1] <= self.published]
        return [("occurred", self.incident.occurred), *events] if self.incident.occurred else events

    def state(self, kind: str, day: date, *, time: str | None = None, precision: str = "day") -> None:
        """Label an event of the timeline."""
        for part in kind.split("_", 1) if kind == "alerted_discovered" else (kind,):
            self.facts.add_event(part, day, time=time, precision=precision)

    def clauses(self, kind: str, form: str) -> list[str]:
        """Ways to tell an event: `polite` or `item`."""
        if kind in {"occurred", "contained"}:
            polite = {"occurred": ("happened", "item"), "contained": ("contained", "contained_item")}[kind]
            return self.words[polite[form == "item"]]
        return CLAUSES["events"][kind][form]

    def told(self, kind: str, choices: list[str], day: str) -> str:
        """One event; what befell a vendor is told of the vendor."""
        text = pick(self.rng, choices)
        if kind == "occurred" and self.incident.vendor:
            text = text.replace("{we}", "{vendor}")
        self.slots["d"] = day
        return text.format_map(self.slots)

    def prose(self) -> list[str]:
        """The chronology in sentences."""
        sentences = []
        for kind, day in self.timeline():
            if kind == "occurred" and self.rng.random() < 0.06:
                self.state(kind, day.replace(day=1), precision="month")
                sentences.append(self.told(kind, self.clauses(kind, "polite"), self.dates.month(day)))
            else:
                self.state(kind, day)
                sentences.append(self.told(kind, self.clauses(kind, "polite"), self.dates.day(day)))
        cut = 1 + int(self.rng.random() * len(sentences))
        return [self.heading("chronology"), "".join(sentences[:cut]), "".join(sentences[cut:])]

    def bullets(self) -> list[str]:
        """The chronology in lines, some with the time of the day."""
        lines = [self.heading("chronology")]
        bullet, gap = pick(self.rng, ("・", "・", "- ", "")), pick(self.rng, (" ", ":", " "))
        for kind, day in self.timeline():
            stated, time, precision = self.dates.day(day), None, "day"
            if self.rng.random() < 0.15:
                hour, minute = 9 + int(self.rng.random() * 10), pick(self.rng, (0, 10, 20, 30, 45))
                hour += hour == 12
                stated += moment_of(self.rng, hour, minute)
                time, precision = f"{hour:02d}:{minute:02d}", "minute" if minute else "hour"
            self.state(kind, day, time=time, precision=precision)
            lines.append(f"{bullet}{stated}{gap}{self.told(kind, self.clauses(kind, 'item'), '')}")
        return lines

    def number_text(self, value: int) -> str:
        """A number with its unit."""
        written = f"{value:,}" if self.rng.random() < 0.8 else str(value)
        return f"{written}{self.incident.unit}"

    def affected(self) -> str:
        """The total, stated and labelled."""
        total = self.incident.total
        self.facts.total = total
        self.facts.add_count(total, self.incident.unit, "affected")
        return self.number_text(total)

    def items(self) -> list[str]:
        """The fields concerned, stated and labelled."""
        for code, _ in self.incident.fields:
            self.facts.fields[code] = self.incident.status
        return [surface for _, surface in self.incident.fields]

    def data(self) -> list[str]:
        """Whose data, how many, which fields, and what is not concerned."""
        status, words = self.incident.status, CLAUSES["data"]
        parts = [self.headed(self.say(words[status]))]
        items, count = self.items(), self.affected()
        if self.rng.random() < 0.4:
            parts.append(self.say(words[f"inline_{status}"], n=count, items="、".join(items)))
        else:
            parts.append(self.say(words[f"count_{status}"], n=count))
            if self.rng.random() < 0.5:
                parts += [f"・{item}" for item in items]
            else:
                parts.append(pick(self.rng, ("、", "/", "・")).join(items))
        for name, value in self.incident.groups:
            self.facts.add_count(value, self.incident.unit, "affected")
            parts.append(f"・{name} {self.number_text(value)}")
        if self.incident.period:
            first, last = self.incident.period
            parts.append(self.say(self.words["period"], d=self.dates.period(first, last)))
            self.facts.add_event("exposure_period", first, end=last)
        if self.incident.spared:
            parts.append(self.say(words["spared"], items=self.spared_items()))
        if self.incident.spared_count:
            parts.append(self.say(words["spared_count"], n=self.number_text(self.incident.spared_count)))
            self.facts.add_count(self.incident.spared_count, self.incident.unit, "not_affected")
        parts.append(self.say(words["no_harm"]))
        return parts

    def spared_items(self) -> str:
        """The fields not concerned, stated and labelled."""
        for code, _ in self.incident.spared:
            self.facts.fields[code] = "not_leaked"
        return "、".join(surface for _, surface in self.incident.spared)

    def table(self) -> list[str]:
        """A summary as a table whose cells became lines."""
        day = next(day for kind, day in self.timeline() if kind.endswith("discovered"))
        self.facts.add_event("discovered", day)
        return [
            self.headed("概要"),
            f"判明日\t{self.dates.full(day)}",
            f"対象件数\t{self.affected()}",
            f"事案の種類\t{pick(self.rng, self.words['item'] or ['調査中'])}".format(**self.slots),
        ]

    def reason(self) -> list[str]:
        """How it came to it, and who acted."""
        sentence = self.say(self.words["reason"])
        extra = CLAUSES["extra"].get(self.incident.cause)
        if extra and self.rng.random() < 0.4:
            number = 2 + int(self.rng.random() * 4)
            sentence += self.say(extra, n=str(number))
            role, unit = {
                "improper_viewing": ("actor", "名"),
                "misdirected_email": ("other", "件"),
            }.get(self.incident.cause, (None, ""))
            if role and (number, unit, "affected") not in self.facts.counts:
                self.facts.add_count(number, unit, role)
        return [self.heading("reason"), sentence]

    def response(self) -> list[str]:
        """What is asked of readers and what shall be better."""
        key = pick(self.rng, ("response", "prevention"))
        sentences = draw(self.rng, CLAUSES["prevention"]["sentences"], 2 + int(self.rng.random() * 3))
        parts = (
            [self.heading(key), *sentences]
            if self.rng.random() < 0.5
            else [self.heading(key), "".join(sentences)]
        )
        if self.rng.random() < 0.4:
            parts.append(self.say(CLAUSES["noise"]["request"]))
        return parts

    def ending(self) -> list[str]:
        """Whom to ask, and what companies say of themselves."""
        parts = []
        if self.rng.random() < 0.8:
            parts += [self.heading("contact"), self.say(CLAUSES["noise"]["contact"])]
        if self.incident.organization.sector in {"shop", "company"} and self.rng.random() < 0.3:
            parts += ["\n会社概要", self.say(CLAUSES["noise"]["about"])]
        return [*parts, "以上"] if self.rng.random() < 0.3 else parts

    def press_article(self) -> list[str]:
        """A short article of a newspaper."""
        words, status = CLAUSES["press"], self.incident.status
        day = f"{self.published.day}日" if self.rng.random() < 0.3 else self.dates.day(self.published)
        sentences = [self.say(words["announced"], p=day)]
        if self.incident.vendor:
            sentences.append(f"業務を委託している{self.incident.vendor}で起きた。")
        sentences.append(self.say(words[f"count_{status}"], n=self.affected(), items="、".join(self.items())))
        for kind, when in self.timeline():
            key = "discovered" if kind == "alerted_discovered" else kind
            if key in words:
                sentences.append(self.say(words[key], d=self.dates.day(when)))
                self.state(key, when)
        if self.incident.spared:
            sentences.append(self.say(words["spared"], items=self.spared_items()))
        sentences.append(self.say(words["closing"]))
        cut = 1 + int(self.rng.random() * (len(sentences) - 1))
        return ["".join(sentences[:cut]), "\n" + "".join(sentences[cut:])]
