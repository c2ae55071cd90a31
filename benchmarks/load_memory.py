"""How much memory and time a load of a large dump takes.

    python benchmarks/load_memory.py [--bytes 1000000000] [--directory DIR] [--json]

Writes a dump of invented posts to a temporary directory, piece by piece, loads it with `jikenbo load` in a process of its own, and tells the
peak of that process. Fails if the peak exceeds 1.5 GiB.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

LARGEST_PEAK = 1.5 * 2**30

PROJECT = Path(__file__).resolve().parent.parent

SENTENCES = (
    "当組合の会員名簿を誤って別の宛先へ送信していたことが{month}月{day}日に判明しました。",
    "対象は氏名、住所、電話番号の{count:,}件です。",
    "現在までに、情報が悪用されたという報告はありません。",
    "関係する皆様に多大なご迷惑とご心配をおかけし、深くお詫び申し上げます。",
)


def write_dump(path: Path, size: int) -> int:
    """Write posts until the dump has its size; returns their number."""
    number = written = 0
    with path.open("w", encoding="utf-8", newline="\n") as file:
        while written < size:
            number += 1
            values = {"month": number % 12 + 1, "day": number % 28 + 1, "count": number * 7 % 90_000}
            lines = [sentence.format(**values) for sentence in SENTENCES] * (2 + number % 5)
            body = "\n".join(lines)
            post = f"【セキュリティ事件簿#2024-{number}】架空組合{number} 名簿の誤送信について 2024年4月1日\n\n{body}\n\n"
            file.write(post)
            written += len(post.encode())
    return number


def main() -> None:
    """Write, load, measure."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bytes", type=int, default=1_000_000_000)
    parser.add_argument(
        "--directory", type=Path, help="where the dump and the warehouse are written for a while"
    )
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="jikenbo-", dir=given.directory) as folder:
        dump = Path(folder, "dump.txt")
        posts = write_dump(dump, given.bytes)
        size = dump.stat().st_size
        program = Path(sys.executable).with_name("jikenbo")
        command = [str(program), "--warehouse", f"{folder}/warehouse", "load", "--json"]
        environment = {**os.environ, "PYTHONPATH": str(PROJECT)}
        began = time.monotonic()
        with subprocess.Popen([*command, str(dump)], env=environment, stdout=subprocess.PIPE) as process:
            told = process.stdout.read() if process.stdout else b""
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        seconds = time.monotonic() - began
        if process.returncode:
            sys.exit(f"The load ended with {process.returncode}.")
    (summary,) = json.loads(told)
    result = {
        "bytes": size,
        "posts": posts,
        "landed": summary["segments_new"],
        "seconds": round(seconds, 1),
        "megabytes_per_second": round(size / 1e6 / seconds, 1),
        "cpu_seconds": round(usage.ru_utime + usage.ru_stime, 1),
        "peak_mebibytes": round(usage.ru_maxrss / 1024),
    }
    print(
        json.dumps(result)
        if given.json
        else "{landed:,} of {posts:,} posts ({bytes:,} bytes) in {seconds} s: {megabytes_per_second} MB/s, peak "
        "{peak_mebibytes} MiB".format(**result)
    )
    if usage.ru_maxrss * 1024 > LARGEST_PEAK or summary["segments_new"] != posts:
        sys.exit("More than 1.5 GiB, or a post was lost.")


if __name__ == "__main__":
    main()
