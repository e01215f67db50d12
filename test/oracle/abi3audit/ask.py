"""abi3audit's verdict about wheels: one path per line in, one JSON object per line out, a row per shared object."""

import json
import logging
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

from abi3audit._audit import AuditError, audit
from abi3audit._extract import SharedObjectExtractor, SharedObjectSpec, WheelExtractor, WheelSpec, _glob_all_objects

logging.disable(logging.CRITICAL)


def judge(path):
    wheel = WheelExtractor(WheelSpec(path))
    rows = {}
    # As WheelExtractor does, but with the member's name kept: several objects may have the same file name.
    with TemporaryDirectory() as folder, ZipFile(path) as archive:
        archive.extractall(folder)
        for file in sorted(_glob_all_objects(Path(folder))):
            name = file.relative_to(folder).as_posix()
            for shared in SharedObjectExtractor(SharedObjectSpec(file), parent=wheel):
                try:
                    result = audit(shared).json()
                except AuditError as error:
                    rows[name] = {"error": str(error)}
                    continue
                rows[name] = {
                    "baseline": result["baseline"],
                    "computed": result["computed"],
                    "foreign": sorted(set(result["non_abi3_symbols"])),
                    "late": dict(sorted(result["future_abi3_objects"].items())),
                }
    return rows


for line in sys.stdin:
    try:
        answer = judge(line.rstrip("\n"))
    except Exception as error:
        answer = {"error": f"{type(error).__name__}: {error}"}
    print(json.dumps(answer), flush=True)
