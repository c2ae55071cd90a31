"""Write any number of invented notices, with labels of what they state.

    python benchmarks/corpus.py --notices 10000 --seed 8 --output FILE [--labels FILE]

A FILE that ends in .jsonl gets one {id, text} a line, and some pages without a header line; any other is a text dump, each page under a
header line. The labels have the form that `jikenbo evaluate` reads. Equal arguments give equal bytes; memory does not grow with the number.
"""

import json
import sys
import time
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import click

sys.path.insert(0, str(Path(__file__).resolve().parent))

from notices.stream import pages

encode = json.JSONEncoder(ensure_ascii=False).encode


@dataclass(frozen=True)
class Written:
    """What was written: pages, bytes of their text, and the CPU seconds that it took."""

    notices: int
    bytes: int
    cpu_seconds: float


def write(output: Path, notices: int, seed: int, labels: Path | None = None, skip: int = 0) -> Written:
    """Write pages to a file, one after the other.

    Args:
        output: a text dump, or JSON lines where its name ends in .jsonl.
        notices: how many pages.
        seed: equal seeds give equal pages.
        labels: where one record of facts a page goes.
        skip: leave out so many pages at the beginning.
    """
    began, size, is_json = time.process_time(), 0, output.suffix == ".jsonl"
    with ExitStack() as stack:
        texts = stack.enter_context(output.open("w", encoding="utf-8", newline="\n"))
        records = stack.enter_context(labels.open("w", encoding="utf-8", newline="\n")) if labels else None
        for identifier, text, facts in islice(pages(seed, may_lack_header=is_json), skip, skip + notices):
            size += len(text.encode())
            texts.write(f"{encode({'id': identifier, 'text': text})}\n" if is_json else f"{text}\n")
            if records:
                records.write(f"{encode(facts.label(identifier, text))}\n")
    return Written(notices, size, time.process_time() - began)


@click.command(help=__doc__.partition("\n")[0])
@click.option(
    "--notices", type=click.IntRange(min=1), default=1000, show_default=True, help="How many pages."
)
@click.option("--seed", type=int, default=8, show_default=True, help="Equal seeds give equal pages.")
@click.option(
    "--output", type=click.Path(dir_okay=False, path_type=Path), required=True, help="Where the pages go."
)
@click.option("--labels", type=click.Path(dir_okay=False, path_type=Path), help="Where their labels go.")
def main(notices: int, seed: int, output: Path, labels: Path | None) -> None:
    """Write and tell how fast."""
    written = write(output, notices, seed, labels)
    click.echo(
        f"{written.notices:,} pages of {written.bytes / written.notices:,.0f} bytes on average in "
        f"{written.cpu_seconds:.1f} CPU seconds ({written.notices / written.cpu_seconds:,.0f} a second)",
        err=True,
    )


if __name__ == "__main__":
    main()
