"""Score date and number mentions against the cases of other projects' test suites.

    python benchmarks/yardstick.py [--errors] [--json]

The cases are not part of this repository; without them the script says so and ends well.

How a mention states what it read (columns of evidence.mentions):
- a point has `value` alone: `2021`, `2021-07`, `2021-07-18`, `2021-07-18T05:15`, or a time alone, `05:15`;
- a closed range has `value` and an inclusive `value_end`, role `range`;
- an open range would look like a point, so `role` tells them apart: `open_end` (から, 以降) has its start in
  `value`, `open_start` (まで, 以前) has its end in `value_end`;
- a count has a decimal `value`, a band such as 十数 has `value` and `value_end`.

A case is right when a mention of its family overlaps the expression and means `expected` or one of `accept`.
Meaning is compared leniently where only the notation differs, or where the case asks for less than was read:
- a range ending 2021-07 covers the same days as one ending 2021-07-31, and 8時 is 08:00;
- a case that asks for a date alone, or a time alone, looks at that part of a date with time;
- a case that asks for a point accepts the bound of an open range;
- an open band of numbers may be its one bound, since a count keeps 以上 and 最大 beside its value.
Which year a date without one gets, and its precision, are never forgiven.
A negative case is right when nothing of its family was read with a value. Where its note allows a partial
date, only a full one is a false hit.
"""

import calendar
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.table import Table

CASES_PATH = Path(__file__).resolve().parents[2] / "shared" / "yardstick" / "dates_numbers.jsonl"
KINDS = ("date", "datetime", "range", "number")
TIERS = ("core", "peripheral", "negative")
BEST_PEERS = {"date": 0.94, "datetime": 0.90, "range": 0.67, "number": 0.91}
"""What the best other library reaches on the core tier."""

Answer = Any
"""A date, time or number; a pair of them with None for an open side; or None where nothing may be read."""

Span = tuple[str | None, str | None]
"""First and last day or instant that an answer covers; None on an open side."""


@dataclass(frozen=True)
class Case:
    """One expression in its sentence, and what may be read from it."""

    case_id: str
    kind: str
    tier: str
    input: str
    start: int
    end: int
    reference_date: str | None
    answers: tuple[Answer, ...]
    note: str


@dataclass(frozen=True)
class Mention:
    """What was read from one span of a text."""

    kind: str
    start: int
    end: int
    value: str | None
    value_end: str | None
    role: str | None
    parse_error: str | None


@dataclass(frozen=True)
class Outcome:
    """A case with the mentions that decided it."""

    case: Case
    is_right: bool
    mentions: tuple[Mention, ...]


@dataclass(frozen=True)
class Tally:
    """How many cases of one kind and tier are right."""

    kind: str
    tier: str
    cases: int
    right: int

    @property
    def share(self) -> float:
        """Share of the cases that are right, 0 to 1."""
        return self.right / self.cases


def judge(case: Case, mentions: Iterable[Mention]) -> Outcome:
    """Decide one case by the mentions found in its input."""
    family = "count" if case.kind == "number" else "date"
    read = [mention for mention in mentions if mention.kind == family]
    if case.tier == "negative":
        hits = tuple(mention for mention in read if _is_false_hit(case, mention))
        return Outcome(case, not hits, hits)
    near = tuple(mention for mention in read if mention.start < case.end and case.start < mention.end)
    means = means_number if family == "count" else means_date
    is_right = any(means(mention, answer) for mention in near for answer in case.answers)
    return Outcome(case, is_right, near)


def _is_false_hit(case: Case, mention: Mention) -> bool:
    values = [value for value in (mention.value, mention.value_end) if value is not None]
    if "no full date" in case.note:
        values = [value for value in values if re.match(r"\d{4}-\d\d-\d\d", value)]
    return bool(values) and mention.parse_error is None


def means_date(mention: Mention, answer: Answer) -> bool:
    """Whether a date mention covers exactly what the answer covers."""
    if isinstance(answer, list):
        expected = covered(*answer)
        value, value_end = _ends(mention)
    else:
        expected = covered(answer, answer)
        value = mention.value or mention.value_end
        value_end = mention.value_end or mention.value
    shape = _shape(next(end for end in expected if end is not None))
    if any(end is not None and _part(end, shape) is None for end in (value, value_end)):
        return False
    return expected == covered(_part(value, shape), _part(value_end, shape))


def _ends(mention: Mention) -> Span:
    """Start and end of what a mention states, its role telling an open side from a point."""
    if mention.role == "open_end":
        return mention.value, None
    if mention.role == "open_start":
        return None, mention.value_end or mention.value
    return mention.value or mention.value_end, mention.value_end or mention.value


def covered(first: str | None, last: str | None) -> Span:
    """The first day or instant of `first` and the last one of `last`."""
    return (
        None if first is None else _instant(first, is_last=False),
        None if last is None else _instant(last, is_last=True),
    )


def _instant(value: str, is_last: bool) -> str:
    whole = re.fullmatch(r"(\d{4})(?:-(\d\d))?", value)
    if whole:
        year, month = int(whole[1]), int(whole[2] or (12 if is_last else 1))
        last_day = calendar.monthrange(year, month)[1] if 1 <= month <= 12 else 1
        return f"{year:04}-{month:02}-{last_day if is_last else 1:02}"
    date, mark, time = value.rpartition("T")
    if ":" not in time and mark:
        time += ":00"
    return date + mark + re.sub(r"^(\d\d:\d\d):00$", r"\1", time)


def _shape(value: str) -> str:
    if "T" in value:
        return "datetime"
    return "time" if ":" in value else "date"


def _part(value: str | None, shape: str) -> str | None:
    """The date or the time of a value, or all of it; None where the value has no such part."""
    if value is None or _shape(value) == shape:
        return value
    if _shape(value) == "datetime":
        date, time = value.split("T", maxsplit=1)
        return date if shape == "date" else time
    return None


def means_number(mention: Mention, answer: Answer) -> bool:
    """Whether a count mention states the number, or the band of numbers, of the answer."""
    value, value_end = _number(mention.value), _number(mention.value_end)
    if not isinstance(answer, list):
        return value is not None and value == _number(answer) and value_end in (None, value)
    low, high = (_number(bound) for bound in answer)
    if low is None or high is None:
        return [bound for bound in (value, value_end) if bound is not None] == [high if low is None else low]
    return (value, value_end) == (low, high)


def _number(value: Any) -> Decimal | None:
    try:
        return None if value is None else Decimal(str(value))
    except InvalidOperation:
        return None


def tally(outcomes: Sequence[Outcome]) -> list[Tally]:
    """Count right cases per kind and tier, in the order of KINDS and TIERS."""
    tallies = []
    for kind in KINDS:
        for tier in TIERS:
            right = [one.is_right for one in outcomes if (one.case.kind, one.case.tier) == (kind, tier)]
            if right:
                tallies.append(Tally(kind, tier, len(right), sum(right)))
    return tallies


def as_dict(outcomes: Sequence[Outcome], with_errors: bool) -> dict[str, Any]:
    """The figures as plain data for JSON; `metrics` holds one share per kind and tier for a baseline."""
    tallies = tally(outcomes)
    return {
        "cases": len(outcomes),
        "metrics": {f"{one.kind}_{one.tier}": round(one.share, 4) for one in tallies},
        "tallies": [asdict(one) for one in tallies],
        "false_hits_on_negatives": sum(one.cases - one.right for one in tallies if one.tier == "negative"),
        "misses": [asdict(one) for one in outcomes if with_errors and not one.is_right],
    }


def read_cases(path: Path) -> list[Case]:
    """The cases of a yardstick file, in order."""
    lines = path.read_text(encoding="utf-8").split("\n")
    return [_case(json.loads(line)) for line in lines if line.strip()]


def _case(row: Mapping[str, Any]) -> Case:
    return Case(
        case_id=row["id"],
        kind=row["kind"],
        tier=row["tier"],
        input=row["input"],
        start=row["start"] or 0,
        end=row["end"] or 0,
        reference_date=row["reference_date"],
        answers=(row["expected"], *row["accept"]),
        note=row["note"],
    )


def read_mentions(lines: Iterable[str]) -> dict[str, list[Mention]]:
    """Mentions by case id from the JSON lines that `jikenbo extract --mentions` prints."""
    rows = (json.loads(line) for line in lines if line.strip())
    return {row["id"]: [_mention(mention) for mention in row["mentions"]] for row in rows}


def _mention(row: Mapping[str, Any]) -> Mention:
    texts = {
        key: None if row.get(key) in (None, "") else str(row[key])
        for key in ("value", "value_end", "role", "parse_error")
    }
    return Mention(kind=row["kind"], start=row["char_start"], end=row["char_end"], **texts)


def extract_mentions(cases: Sequence[Case]) -> dict[str, list[Mention]]:
    """Let the installed command line read all inputs at once."""
    with tempfile.TemporaryDirectory(prefix="jikenbo-yardstick-") as directory:
        texts_path = Path(directory) / "inputs.jsonl"
        texts_path.write_text("".join(_text_lines(cases)), encoding="utf-8")
        command = [_jikenbo(), "extract", str(texts_path), "--mentions"]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        raise click.ClickException(f"jikenbo extract failed: {done.stderr.strip()}")
    return read_mentions(done.stdout.split("\n"))


def _jikenbo() -> str:
    beside = str(Path(sys.executable).parent)
    found = shutil.which("jikenbo", path=beside) or shutil.which("jikenbo")
    if found is None:
        raise click.ClickException("The jikenbo command is not installed; run make build first.")
    return found


def _text_lines(cases: Iterable[Case]) -> Iterator[str]:
    for case in cases:
        row = {"id": case.case_id, "text": case.input}
        if case.reference_date is not None:
            row["reference_date"] = case.reference_date
        yield json.dumps(row, ensure_ascii=False) + "\n"


def figures_table(outcomes: Sequence[Outcome]) -> Table:
    """Share of right cases per kind and tier beside the best other library."""
    table = Table(title="yardstick: dates and numbers", title_justify="left")
    for heading in ("kind", "tier"):
        table.add_column(heading)
    for heading in ("cases", "right", "share", "best peer"):
        table.add_column(heading, justify="right")
    for one in tally(outcomes):
        peer = f"{BEST_PEERS[one.kind]:.2f}" if one.tier == "core" else ""
        table.add_row(one.kind, one.tier, str(one.cases), str(one.right), f"{one.share:.3f}", peer)
    return table


def miss_lines(outcomes: Iterable[Outcome]) -> Iterator[str]:
    """Every case that is not right in one line, with what was read instead."""
    for one in outcomes:
        if not one.is_right:
            case = one.case
            around = case.input[max(0, case.start - 12) : (case.end or 28) + 12].replace("\n", " ")
            expression = case.input[case.start : case.end]
            expected = " or ".join(json.dumps(answer, ensure_ascii=False) for answer in case.answers)
            got = "; ".join(_shown(mention) for mention in one.mentions) or "nothing"
            yield (
                f"{case.case_id} {case.kind} {case.tier} | {around} | {expression} "
                f"| on {case.reference_date} | expected {expected} | got {got}"
            )


def _shown(mention: Mention) -> str:
    ends = mention.value if mention.value_end is None else f"[{mention.value}, {mention.value_end}]"
    return " ".join(str(part) for part in (ends, mention.role, mention.parse_error) if part is not None)


@click.command(help="Score date and number mentions against the yardstick cases.")
@click.option("--cases", "cases_path", type=click.Path(path_type=Path), default=CASES_PATH, show_default=True)
@click.option(
    "--mentions", type=click.File(encoding="utf-8"), help="Score this output of extract --mentions."
)
@click.option("--errors", is_flag=True, help="List every miss.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def main(cases_path: Path, mentions: Iterable[str] | None, errors: bool, as_json: bool) -> None:
    """Read the cases, obtain the mentions, print the figures."""
    if not cases_path.exists():
        click.echo(f"The yardstick cases are not here ({cases_path}); nothing to score.", err=True)
        return
    cases = read_cases(cases_path)
    found = extract_mentions(cases) if mentions is None else read_mentions(mentions)
    unread = [case.case_id for case in cases if case.case_id not in found]
    if unread:
        raise click.ClickException(f"{len(unread)} of {len(cases)} cases were not read, first {unread[0]}.")
    outcomes = [judge(case, found[case.case_id]) for case in cases]
    if as_json:
        click.echo(json.dumps(as_dict(outcomes, errors), ensure_ascii=False, indent=2))
        return
    Console().print(figures_table(outcomes))
    if errors:
        click.echo("\n".join(miss_lines(outcomes)))


if __name__ == "__main__":
    main()
