"""Gathers what an incident's page shows: its notices with their readings, events, parties, duties and counts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from duckdb import DuckDBPyConnection

from jikenbo.errors import JikenboError
from jikenbo.explain import Explanation, Mention, find_notices, read_notice
from jikenbo.labels import LABELS, Name, name_of, stated
from jikenbo.quoting import qualified
from jikenbo.readers import ask, published
from jikenbo.spans import Run, cut
from jikenbo.timeline import Happening
from jikenbo.warehouse import Warehouse

MOST_INCIDENTS = 40
"""More on one page would be slow to open; an organisation may have any number."""

INCIDENT = """
    select
        incidents.*, causes.name_ja as cause_ja, causes.name_en as cause_en,
        organizations.sector, organizations.legal_form, organizations.prefecture,
    from fct_incidents as incidents
    left join dim_causes as causes on incidents.cause_code = causes.code
    left join dim_organizations as organizations on incidents.organization_id = organizations.organization_id
    where incidents.incident_id = $incident_id
"""

NOTICES = """
    select segment_id from fct_disclosures where incident_id = $incident_id
    order by disclosed_on nulls last, report_number, segment_id
"""

EVENTS = """
    select events.*, types.name_ja, types.name_en,
    from fct_timeline_events as events
    left join dim_event_types as types on events.event_type = types.code
    where incident_id = $incident_id
    order by event_date, event_time nulls first, types.sort_order, segment_id
"""

FIELDS = """
    select fields.*, codes.name_ja, codes.name_en,
    from fct_leaked_fields as fields
    left join dim_fields as codes on fields.field_code = codes.code
    where incident_id = $incident_id
    order by codes.sort_order, segment_id
"""

COUNTS = """
    select counts.*, roles.name_ja, roles.name_en,
    from fct_affected_counts as counts
    left join reference.codes_roles as roles on counts.role = roles.code
    where incident_id = $incident_id
    order by is_current desc, is_headline desc, roles.sort_order, value desc, segment_id
"""

PARTIES = """
    select
        parties.*, organizations.organization_name, organizations.sector, roles.name_ja, roles.name_en,
        others.incident_count, others.affected_organization_count,
    from bridge_incident_third_parties as parties
    inner join dim_organizations as organizations using (organization_id)
    left join reference.codes_third_party_roles as roles on parties.role = roles.code
    left join agg_third_party_incidents as others using (organization_id)
    where parties.incident_id = $incident_id
    order by roles.sort_order, organizations.organization_name
"""

DUTIES = "select * from fct_ppc_duties where incident_id = $incident_id"

DISAGREEMENTS = """
    select found.*, types.name_ja, types.name_en,
    from quality.disagreeing_reports as found
    left join dim_event_types as types on found.subject = types.code
    where incident_id = $incident_id
    order by disagreement, subject, disagreement_id
"""

CODES = """
    select 'event' as kind, code, name_ja, name_en from dim_event_types
    union all select 'leaked_field', code, name_ja, name_en from dim_fields
    union all select 'cause', code, name_ja, name_en from dim_causes
    union all select 'role', code, name_ja, name_en from reference.codes_roles
    union all select 'status', code, name_ja, name_en from reference.codes_statuses
"""

LEXICONS = """
    select table_name
    from information_schema.columns
    where table_schema = 'reference' and regexp_matches(table_name, '^(?:lexicon|vocabulary)_')
        and column_name in ('entry_id', 'surface', 'example')
    group by table_name
    having count(*) = 3
    order by table_name
"""


@dataclass(frozen=True)
class Word:
    """A row of a lexicon, or a word made of its parts, that decided a reading."""

    table: str
    surface: str
    example: str


@dataclass(frozen=True)
class Fact:
    """A row of a fact table that rests on a mention."""

    table: str
    name: Name
    value: str
    is_current: bool


@dataclass(frozen=True)
class Reading:
    """A mention with names for its codes, the words that decided it and the facts that rest on it."""

    anchor: str
    mention: Mention
    code: Name | None
    role: Name | None
    status: Name | None
    facts: tuple[Fact, ...]
    words: tuple[Word, ...]

    @property
    def is_used(self) -> bool:
        """Whether something rests on it; the rest was read and set aside."""
        return bool(self.facts) or self.mention.kind in ("event", "report_stage")


@dataclass(frozen=True)
class Notice:
    """One report of an incident, cut into runs."""

    anchor: str
    explanation: Explanation
    runs: tuple[Run, ...]
    readings: tuple[Reading, ...]
    is_asked: bool


@dataclass(frozen=True)
class Dossier:
    """All that is known of an incident; of an ordinary post only its notice."""

    anchor: str
    incident: dict[str, Any] | None
    notices: tuple[Notice, ...]
    events: tuple[dict[str, Any], ...]
    happenings: tuple[Happening, ...]
    fields: tuple[dict[str, Any], ...]
    counts: tuple[dict[str, Any], ...]
    parties: tuple[dict[str, Any], ...]
    duty: dict[str, Any] | None
    disagreements: tuple[dict[str, Any], ...]
    anchors: dict[str, str]


def read_dossiers(warehouse: Warehouse, name: str) -> list[Dossier]:
    """The incidents that a name stands for, each with all its notices.

    Args:
        warehouse: whose published file is read.
        name: a case number, segment_id (or the start of one), incident_id or organisation.

    Raises:
        JikenboError: nothing is published, no notice has that name, or too many incidents have it.
    """
    with published(warehouse) as connection:
        asked = find_notices(connection, name)
        notices = [read_notice(connection, segment_id) for segment_id in asked]
        keys = list(dict.fromkeys(each.facts["incident_id"] or each.segment_id for each in notices))
        if len(keys) > MOST_INCIDENTS:
            raise JikenboError(
                f"{name} stands for {len(keys)} incidents, too many for one page; give a case number, "
                "segment_id or incident_id as fct_disclosures shows them."
            )
        reader = _Reader(connection, frozenset(asked))
        return [reader.dossier(key, number) for number, key in enumerate(keys, start=1)]


class _Reader:
    """Reads dossiers from one connection; what they share is read once."""

    def __init__(self, connection: DuckDBPyConnection, asked: frozenset[str]) -> None:
        self._connection = connection
        self._asked = asked
        self._names = {
            (row["kind"], row["code"]): Name(row["name_ja"], row["name_en"]) for row in self._rows(CODES)
        }
        self._lexicons = [row["table_name"] for row in self._rows(LEXICONS)]

    def _rows(self, sql: str, **parameters: Any) -> tuple[dict[str, Any], ...]:
        return tuple(ask(self._connection, sql, parameters=parameters or None).as_dicts())

    def dossier(self, key: str, number: int) -> Dossier:
        """The dossier of an incident_id, or of the segment_id of a post that tells of none."""
        incidents = self._rows(INCIDENT, incident_id=key)
        segments = [row["segment_id"] for row in self._rows(NOTICES, incident_id=key)] or [key]
        events = self._rows(EVENTS, incident_id=key)
        fields = self._rows(FIELDS, incident_id=key)
        counts = self._rows(COUNTS, incident_id=key)
        parties = self._rows(PARTIES, incident_id=key)
        duty = next(iter(self._rows(DUTIES, incident_id=key)), None)
        facts = _facts_by_mention(events, fields, counts, parties)
        notices = tuple(
            self._notice(segment_id, f"i{number}n{place}", facts)
            for place, segment_id in enumerate(segments, start=1)
        )
        return Dossier(
            anchor=f"i{number}",
            incident=next(iter(incidents), None),
            notices=notices,
            events=events,
            happenings=tuple([*map(_happening, events), *_due(duty)]),
            fields=fields,
            counts=counts,
            parties=parties,
            duty=duty,
            disagreements=self._rows(DISAGREEMENTS, incident_id=key),
            anchors={
                reading.mention.mention_id: reading.anchor
                for notice in notices
                for reading in notice.readings
            },
        )

    def _notice(self, segment_id: str, anchor: str, facts: dict[str, list[Fact]]) -> Notice:
        explanation = read_notice(self._connection, segment_id)
        mentions = explanation.mentions
        words = self._words(mentions)
        readings = tuple(
            self._reading(f"{anchor}m{number}", mention, facts, words)
            for number, mention in enumerate(mentions)
        )
        runs = cut(explanation.text, [(mention.char_start, mention.char_end) for mention in mentions])
        return Notice(anchor, explanation, tuple(runs), readings, segment_id in self._asked)

    def _reading(
        self, anchor: str, mention: Mention, facts: dict[str, list[Fact]], words: dict[str, list[Word]]
    ) -> Reading:
        def named(group: str, code: str | None) -> Name | None:
            return self._names.get((group, code), Name(code, code)) if code else None

        role = named("role", mention.role)
        if mention.kind in ("date", "organization") and mention.role:
            role = name_of(f"{mention.kind}_role", mention.role)
        status = named("status", mention.status)
        if mention.kind == "cause" and mention.status:
            status = name_of("cause_status", mention.status)
        resting = list(facts.get(mention.mention_id, ()))
        if mention.kind == "organization" and mention.role == "publisher":
            resting.append(
                Fact("fct_disclosures", Name("公表した組織", "Publisher"), mention.value or "", True)
            )
        if mention.status == "chosen":
            resting.append(Fact("fct_disclosures", Name("原因", "Cause"), mention.code or "", True))
        return Reading(
            anchor,
            mention,
            named(mention.kind, mention.code),
            role,
            status,
            tuple(resting),
            tuple(word for part in _parts(mention.rule) for word in words.get(part, ())),
        )

    def _words(self, mentions: Sequence[Mention]) -> dict[str, list[Word]]:
        """The words that the rules of mentions name; one that a vocabulary took from its lexicon counts once."""
        wanted = sorted({part for mention in mentions for part in _parts(mention.rule)})
        words: dict[str, list[Word]] = {}
        for table in self._lexicons if wanted else ():
            place = qualified("reference", table)
            sql = f"select entry_id, surface, example from {place} where entry_id in $wanted"
            for row in self._rows(sql, wanted=wanted):
                known = words.setdefault(row["entry_id"], [])
                word = Word(table, row["surface"], row["example"] or "")
                if all((word.surface, word.example) != (each.surface, each.example) for each in known):
                    known.append(word)
        return words


def _parts(rule: str | None) -> list[str]:
    """The names that make up a rule."""
    return [part.strip() for part in (rule or "").split("·") if part.strip()]


def _facts_by_mention(
    events: Sequence[dict[str, Any]],
    fields: Sequence[dict[str, Any]],
    counts: Sequence[dict[str, Any]],
    parties: Sequence[dict[str, Any]],
) -> dict[str, list[Fact]]:
    facts: dict[str, list[Fact]] = {}

    def rest(row: dict[str, Any], table: str, value: str, is_current: bool = True) -> None:
        name = Name(row["name_ja"] or "", row["name_en"] or "")
        if row["mention_id"]:
            facts.setdefault(row["mention_id"], []).append(Fact(table, name, value, is_current))

    for row in events:
        rest(row, "fct_timeline_events", _happening(row).told, row["is_current"])
    for row in fields:
        rest(row, "fct_leaked_fields", name_of("leak_status", row["status"]).ja, row["is_current"])
    for row in counts:
        headline = "(代表値 headline)" if row["is_headline"] else ""
        number = stated(row["value"], row["is_approximate"], row["bound"])
        value = f"{number} {row['unit'] or ''} {headline}".strip()
        rest(row, "fct_affected_counts", value, row["is_current"])
    for row in parties:
        rest(row, "bridge_incident_third_parties", row["organization_name"])
    return facts


def _happening(row: dict[str, Any]) -> Happening:
    return Happening(
        code=row["event_type"],
        name=Name(row["name_ja"] or row["event_type"], row["name_en"] or row["event_type"]),
        start=row["event_date"],
        end=row["event_date_end"],
        precision=row["date_precision"],
        time=row["event_time"] or "",
        is_current=row["is_current"],
    )


def _due(duty: dict[str, Any] | None) -> list[Happening]:
    """The days on which reports to the Commission were due."""
    named = {
        "preliminary_due_on": Name("速報の期限", "Preliminary report due"),
        "final_due_on": Name("確報の期限", "Final report due"),
    }
    due: dict[str, date | None] = {column: (duty or {}).get(column) for column in named}
    return [Happening("reported_ppc", named[column], day, is_due=True) for column, day in due.items() if day]


KINDS = tuple(LABELS["kind"])
"""Kinds of mentions in the order of the legend."""
