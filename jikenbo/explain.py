"""Shows a notice with every span that was read from it, and the rule behind each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from duckdb import DuckDBPyConnection
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from jikenbo.errors import JikenboError
from jikenbo.readers import ask, published
from jikenbo.warehouse import Warehouse

STYLES = {
    "date": "bold cyan",
    "count": "bold yellow",
    "leaked_field": "bold red",
    "event": "green",
    "cause": "magenta",
    "organization": "bold blue",
    "report_stage": "bold white on blue",
}
"""Terminal style of each kind of mention; where spans overlap, the kind that stands first wins."""


@dataclass(frozen=True)
class Mention:
    """One span of a notice and what it was read as. Offsets count code points of the text, end exclusive."""

    mention_id: str
    kind: str
    char_start: int
    char_end: int
    surface: str
    section: str | None
    value: str | None
    value_end: str | None
    code: str | None
    role: str | None
    status: str | None
    rule: str | None
    parse_error: str | None

    @property
    def reading(self) -> str:
        """What the span was read as, in short."""
        if self.parse_error:
            return f"not read: {self.parse_error}"
        value = "–".join(part for part in (self.value, self.value_end) if part)
        return " ".join(part for part in (value, self.code, self.role, self.status) if part)


@dataclass(frozen=True)
class Explanation:
    """A notice, its main facts and its mentions in the order of the text."""

    segment_id: str
    text: str
    facts: dict[str, Any]
    mentions: tuple[Mention, ...]


FIND = """
    select segment_id
    from fct_disclosures
    where $name in (segment_id, incident_id, case_number, '#' || case_number, organization_name)
        or starts_with(segment_id, $name) and length($name) >= 8
    order by disclosed_on, segment_id
"""

TEXT = "select raw_text from evidence.segments where segment_id = $segment_id"

FACTS = """
    select
        kind, case_number, organization_name, title, disclosed_on, report_number, is_final_report, cause_code,
        via_third_party, affected_count, affected_unit, affected_is_approximate, affected_bound,
        incident_id, source_uri,
    from fct_disclosures
    where segment_id = $segment_id
"""

MENTIONS = """
    select
        mention_id, kind, char_start, char_end, surface, section, value, value_end, code, role, status, rule, parse_error,
    from evidence.mentions
    where segment_id = $segment_id
    order by char_start, char_end, kind, code
"""


def explain(warehouse: Warehouse, name: str) -> list[Explanation]:
    """Explain every notice that a name stands for.

    Args:
        warehouse: whose published file is read.
        name: a case number, segment_id (or the start of one), incident_id or organisation.

    Raises:
        JikenboError: nothing is published, or no notice has that name.
    """
    with published(warehouse) as connection:
        return [read_notice(connection, segment_id) for segment_id in find_notices(connection, name)]


def find_notices(connection: DuckDBPyConnection, name: str) -> list[str]:
    """The segment_ids of the notices that a name stands for.

    Raises:
        JikenboError: no notice has that name.
    """
    found = [row[0] for row in ask(connection, FIND, parameters={"name": name.strip()}).rows]
    if not found:
        raise JikenboError(
            f"No notice is named {name}; give a case number, segment_id, incident_id or organisation "
            "as fct_disclosures shows them."
        )
    return found


def read_notice(connection: DuckDBPyConnection, segment_id: str) -> Explanation:
    """A notice with its facts and mentions."""
    parameters = {"segment_id": segment_id}
    text = ask(connection, TEXT, parameters=parameters).rows[0][0]
    facts = ask(connection, FACTS, parameters=parameters).as_dicts()[0]
    mentions = tuple(Mention(*row) for row in ask(connection, MENTIONS, parameters=parameters).rows)
    return Explanation(segment_id, text, facts, mentions)


def render(explanation: Explanation) -> RenderableType:
    """The notice in colour above the table of its mentions."""
    legend = Text("  ").join(Text(kind, style=style) for kind, style in STYLES.items())
    return Group(
        _facts_table(explanation.facts),
        legend,
        Text(),
        _coloured(explanation),
        Text(),
        _table(explanation.mentions),
    )


def _coloured(explanation: Explanation) -> Text:
    text = Text(explanation.text)
    for kind in reversed(STYLES):
        for mention in explanation.mentions:
            if mention.kind == kind:
                text.stylize(STYLES[kind], mention.char_start, mention.char_end)
    return text


def _facts_table(facts: dict[str, Any]) -> Table:
    table = Table(show_header=False, box=None)
    for name, value in facts.items():
        if value is not None:
            table.add_row(Text(name, style="dim"), Text(str(value)))
    return table


def _table(mentions: Sequence[Mention]) -> Table:
    table = Table("span", "text", "kind", "read as", "rule")
    for mention in _told(mentions):
        table.add_row(
            f"{mention.char_start}–{mention.char_end}",
            Text(mention.surface, style=STYLES.get(mention.kind, "")),
            mention.kind,
            Text(mention.reading),
            Text(mention.rule or ""),
        )
    return table


def _told(mentions: Sequence[Mention]) -> Iterable[Mention]:
    """Mentions that say something: every one but fields that are merely named."""
    return (mention for mention in mentions if mention.kind != "leaked_field" or mention.status)
