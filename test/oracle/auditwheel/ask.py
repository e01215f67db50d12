"""auditwheel's verdict about wheels: one path per line in, one JSON object per line out.

The same call as `auditwheel show`, with no library path of this machine: what the wheel does not carry is external.
"""

import json
import logging
import sys
from pathlib import Path

from auditwheel.error import NonPlatformWheelError, WheelToolsError
from auditwheel.wheel_abi import analyze_wheel_abi, get_wheel_elfdata
from auditwheel.wheeltools import get_wheel_architecture, get_wheel_libc

logging.disable(logging.CRITICAL)


def or_none(function, name):
    try:
        return function(name)
    except (WheelToolsError, NonPlatformWheelError):
        return None


def judge(path):
    info = analyze_wheel_abi(
        or_none(get_wheel_libc, path.name),
        or_none(get_wheel_architecture, path.name),
        path,
        frozenset(),
        disable_isa_ext_check=False,
        allow_graft=False,
        args_ldpaths="",
    )
    real = [policy for policy in info.policies if policy.priority != 0]
    return {
        "overall": info.overall_policy.name,
        "symbols": info.sym_policy.name,
        "isIsaHigh": info.machine_policy == info.policies.linux,
        "usesFpectl": info.pyfpe_policy == info.policies.linux,
        "policies": {
            policy.name: {
                "libraries": sorted(info.external_refs[policy.name].libs),
                "forbidden": {
                    library: sorted(symbols)
                    for library, symbols in sorted(info.external_refs[policy.name].blacklist.items())
                },
            }
            for policy in real
        },
    }


for line in sys.stdin:
    try:
        answer = judge(Path(line.rstrip("\n")))
    except Exception as error:
        answer = {"error": f"{type(error).__name__}: {error}"}
    get_wheel_elfdata.cache_clear()
    print(json.dumps(answer), flush=True)
