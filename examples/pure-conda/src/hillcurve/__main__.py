"""`hillcurve FILE.csv`: fit the two columns dose and response of a CSV file."""

from __future__ import annotations

import argparse
import csv
import json
import sys
from dataclasses import asdict
from typing import Iterable, Sequence, TextIO

from . import Fit, __version__, fit


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="hillcurve", description="Fit a dose-response curve to a CSV file.")
    parser.add_argument("file", nargs="?", metavar="FILE", help="CSV file; standard input without it")
    parser.add_argument("--dose", default="dose", metavar="COLUMN", help="name of the dose column (dose)")
    parser.add_argument("--response", default="response", metavar="COLUMN", help="name of the response column")
    parser.add_argument("--json", action="store_true", help="print the fit as JSON")
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    options = parser.parse_args(arguments)
    try:
        if options.file is None:
            result = _fit_table(sys.stdin, options.dose, options.response)
        else:
            with open(options.file, encoding="utf-8-sig", newline="") as lines:
                result = _fit_table(lines, options.dose, options.response)
    except (OSError, ValueError) as error:
        print(f"hillcurve: {error}", file=sys.stderr)
        return 2
    print(json.dumps(asdict(result), indent=2) if options.json else "\n".join(_report(result)))
    return 0


def _fit_table(lines: TextIO, dose: str, response: str) -> Fit:
    table = csv.DictReader(lines)
    for column in (dose, response):
        if column not in (table.fieldnames or ()):
            raise ValueError(f"no column {column!r}; the first line names {', '.join(table.fieldnames or ()) or 'none'}")
    rows = list(table)
    return fit([_number(row[dose]) for row in rows], [_number(row[response]) for row in rows])


def _number(text: str | None) -> float:
    if not text:
        raise ValueError("a dose or a response is missing")
    return float(text)


def _report(result: Fit) -> Iterable[str]:
    curve, errors = result.curve, result.errors
    for name in ("baseline", "plateau", "ec50", "hill"):
        yield f"{name:<9} {getattr(curve, name):>12.6g} ± {getattr(errors, name):.2g}"
    yield f"{result.points} points, R² {result.r_squared:.5f}, residual standard deviation {result.residual_sd:.3g}"


if __name__ == "__main__":
    raise SystemExit(main())
