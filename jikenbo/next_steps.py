"""What to do next, told from what stands in a warehouse: nothing, something landed, built, or published."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from jikenbo.history import past_runs
from jikenbo.lock import holder
from jikenbo.publications import publications
from jikenbo.warehouse import Warehouse

QUERIES_TO_TRY = (
    "select incident_id, organization_name, cause_code, affected_count from fct_incidents order by affected_count desc;",
    "select field_code, status, count(*) from fct_leaked_fields where is_current group by all order by 3 desc;",
    "select organization_name, discovered_on, first_disclosed_on, days_to_disclose from fct_incidents;",
)

LOADED = "select count(*) from raw.segments"

BUILT = "select count(*) from information_schema.tables where table_schema = 'main' and table_name = 'fct_incidents'"

PUBLISHED = "select count(*), count(distinct organization_id), max(latest_disclosed_on) from fct_incidents"


@dataclass(frozen=True)
class Step:
    """A command, and what it is good for."""

    command: str
    does: str


@dataclass(frozen=True)
class NextSteps:
    """Where a warehouse stands.

    Attributes:
        state: `empty`, `loaded`, `built`, `published`; `busy` where a run holds the build file, `unreadable` where that
            cannot be opened.
        sentences: the state in words, and what stands in the way.
        steps: commands to go on with, the likeliest first.
        queries: SQL for a first look, where there is something to look at.
    """

    state: str
    sentences: tuple[str, ...]
    steps: tuple[Step, ...]
    queries: tuple[str, ...] = ()


def next_steps(warehouse: Warehouse) -> NextSteps:
    """Tell what to do next."""
    said, trouble = _trouble(warehouse)
    busy = holder(warehouse)
    if warehouse.published_path.exists():
        return NextSteps(
            "published",
            (_published(warehouse), *said),
            (
                *trouble,
                Step(
                    'jikenbo query "SQL"', "ask the published file; `jikenbo shell` asks one after the other"
                ),
                Step(
                    "jikenbo explain NAME",
                    "a notice with all that was read from it, by case number or organisation",
                ),
                Step(
                    "jikenbo export --format xlsx --output FILE",
                    "files for other tools; docs/bi.md shows how they connect",
                ),
                Step("jikenbo run SOURCE…", "take in what is new, and publish again"),
            ),
            QUERIES_TO_TRY,
        )
    if busy:
        sentence = f"`jikenbo {busy.command}` is at work here (pid {busy.pid}, {busy.step}); nothing is published yet."
        return NextSteps("busy", (sentence,), (Step("jikenbo history", "past runs, and the one under way"),))
    notices = _count(warehouse, LOADED) if warehouse.build_path.exists() else 0
    if notices is None:
        return NextSteps(
            "unreadable",
            (f"{warehouse.build_path} cannot be read.", *said),
            (Step("jikenbo doctor", "examine the warehouse, and say how to mend it"),),
        )
    if not notices:
        return NextSteps(
            "empty",
            (f"Nothing is loaded in {warehouse.directory} yet.", *said),
            (
                *trouble,
                Step(
                    "jikenbo run SOURCE…",
                    "load, build, audit, publish: files, directories, globs, addresses, or -",
                ),
                Step("jikenbo run samples/notices.txt", "the same with the bundled samples"),
                Step("jikenbo load SOURCE…", "only load; `jikenbo rejects` lists what could not be read"),
            ),
        )
    if not _count(warehouse, BUILT):
        return NextSteps(
            "loaded",
            (f"{notices:,} notices are loaded in {warehouse.directory} and not built yet.", *said),
            (
                *trouble,
                Step("jikenbo build", "read them; then `jikenbo audit` and `jikenbo publish`"),
                Step("jikenbo run SOURCE…", "load more and do all of that at once"),
                Step("jikenbo rejects", "what could not be loaded, and why"),
            ),
        )
    return NextSteps(
        "built",
        (f"{notices:,} notices are built in {warehouse.directory} and not published yet.", *said),
        (
            *trouble,
            Step("jikenbo audit", "check the facts; says what fails"),
            Step("jikenbo publish", "let readers see them, once the audit has passed"),
        ),
    )


def _trouble(warehouse: Warehouse) -> tuple[tuple[str, ...], tuple[Step, ...]]:
    """What the last run that ended badly said, and what helps."""
    last = next((run for run in past_runs(warehouse) if run.status != "unfinished"), None)
    if last is None or not (last.exit_code and last.message):
        return (), ()
    return (f"The last `{last.command}` failed: {last.message}",), (
        Step("jikenbo doctor", "examine the warehouse, and say how to mend it"),
    )


def _published(warehouse: Warehouse) -> str:
    """What is published, and since when."""
    since = next((each.publication_id for each in publications(warehouse) if each.is_current), None)
    when = f", published {_age(since)}" if since else ""
    facts = _ask(str(warehouse.published_path), PUBLISHED)
    if facts is None or len(facts) < 3:
        return f"{warehouse.published_path} is published{when}, but cannot be read; see `jikenbo doctor`."
    incidents, organizations, latest = facts
    told = f", the latest of {latest}" if latest else ""
    return (
        f"{incidents:,} incidents of {organizations:,} organisations{told}{when}: {warehouse.published_path}"
    )


def _age(publication_id: str) -> str:
    """How long ago a publication was made, whose id begins with its time in UTC."""
    try:
        made = datetime.strptime(publication_id[:15], "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return f"as {publication_id}"
    days = (datetime.now(UTC) - made).days
    return "today" if days < 1 else "yesterday" if days == 1 else f"{days} days ago"


def _count(warehouse: Warehouse, sql: str) -> int | None:
    """A figure of the build file; None where that cannot be read."""
    found = _ask(str(warehouse.build_path), sql)
    return int(found[0]) if found else None


def _ask(path: str, sql: str) -> tuple[Any, ...] | None:
    """The first row of a query, a lone 0 where its tables are missing, None where the file cannot be read."""
    import duckdb

    try:
        with duckdb.connect(path, read_only=True) as connection:
            row: tuple[Any, ...] = connection.execute(sql).fetchall()[0]
            return row
    except duckdb.CatalogException:
        return (0,)
    except duckdb.Error:
        return None
