"""twine check as a library: paths of files as lines in, {"verdict", "why"} as lines of JSON out."""

import json
import sys

from twine import exceptions
from twine.commands import check

for line in sys.stdin:
    try:
        warnings, is_ok = check._check_file(line.rstrip("\n"), check._WarningStream())
        verdict = "FAILED" if not is_ok else "PASSED with warnings" if warnings else "PASSED"
        answer = {"verdict": verdict, "why": "the description cannot be rendered" if not is_ok else "; ".join(warnings)}
    except exceptions.TwineException as error:
        answer = {"verdict": "FAILED", "why": str(error)}
    except Exception as error:  # A traceback is no verdict.
        answer = {"verdict": "BROKE", "why": f"{type(error).__name__}: {error}"}
    print(json.dumps(answer), flush=True)
