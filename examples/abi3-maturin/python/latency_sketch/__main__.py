"""`latency-sketch FILE…`: the summary of the numbers in text files, or of standard input."""

from __future__ import annotations

import argparse
import fileinput
import sys
from typing import Iterable, Sequence

from . import QuantileSketch, __version__, summarize


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="latency-sketch", description="Summarise numbers, one or more per line.")
    parser.add_argument("files", nargs="*", metavar="FILE", help="text files; standard input without any")
    parser.add_argument("--accuracy", type=float, default=0.01, help="relative error of the percentiles (0.01)")
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    options = parser.parse_args(arguments)
    try:
        sketch = QuantileSketch(options.accuracy)
        with fileinput.input(options.files or ("-",)) as lines:
            sketch.extend(_numbers(lines))
    except (OSError, ValueError) as error:
        print(f"latency-sketch: {error}", file=sys.stderr)
        return 2
    print(summarize(sketch) or "0 values")
    return 0


def _numbers(lines: Iterable[str]) -> Iterable[float]:
    for line in lines:
        for word in line.split():
            yield float(word)


if __name__ == "__main__":
    raise SystemExit(main())
