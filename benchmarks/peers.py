"""How many bytes a CPU second other readers of Japanese dates manage, on texts of ours.

    python benchmarks/peers.py TEXTS.jsonl SAMPLE

Runs in an environment with benchmarks/peers.txt and prints JSON. The libraries are slow, so they get SAMPLE texts, the plain loop ten times
as many. A text on which a library fails counts as read, and the failures are told.
"""

import json
import re
import sys
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path

from ja_timex import TimexParser
from pynormalizenumexp.normalize_numexp import NormalizeNumexp

DATE = re.compile(
    r"(?:(?P<year>[0-9]{4})|(?P<era>令和|平成|昭和)(?P<of_era>[0-9元]{1,2}))?年?(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,2})日"
    r"|(?P<y>[0-9]{4})[/.-](?P<m>[0-9]{1,2})[/.-](?P<d>[0-9]{1,2})"
)


def plain(text: str) -> list[tuple[int, str]]:
    """Dates by one expression, in a loop; nothing is resolved."""
    return [(found.start(), found[0]) for found in DATE.finditer(text)]


def throughput(read: Callable[[str], object], texts: list[str]) -> dict[str, float]:
    """Read each text once."""
    began, failures = time.process_time(), 0
    for text in texts:
        try:
            read(text)
        except Exception:
            failures += 1
    seconds = time.process_time() - began
    size = sum(len(text.encode()) for text in texts)
    return {"texts": len(texts), "failures": failures, "bytes_per_cpu_second": round(size / seconds)}


def main() -> None:
    """Measure each."""
    path, sample = Path(sys.argv[1]), int(sys.argv[2])
    with path.open(encoding="utf-8") as file:
        texts = [json.loads(line)["text"] for line in islice(file, sample * 10)]
    numbers = NormalizeNumexp("ja")
    results = {
        "ja-timex": throughput(TimexParser().parse, texts[:sample]),
        "pynormalizenumexp": throughput(numbers.normalize, texts[:sample]),
        "python re": throughput(plain, texts),
    }
    print(json.dumps(results))


if __name__ == "__main__":
    main()
