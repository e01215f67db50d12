"""Answers many cases with the real cibuildwheel in one process.

A line of JSON on stdin, a line of JSON on stdout. The host is faked where cibuildwheel asks for it: sys.platform,
platform.machine(), os.path.normcase, the 32-bit test of aarch64. Nothing is built.
"""

import contextlib
import io
import json
import ntpath
import os
import platform
import shutil
import sys
import tempfile
import types

# Imported by 3.4 for Android's builds alone.
for name in ["elftools", "elftools.common", "elftools.common.exceptions", "elftools.elf", "elftools.elf.elffile"]:
    module = types.ModuleType(name)
    module.ELFError = module.ELFFile = type("Absent", (Exception,), {})
    sys.modules.setdefault(name, module)

import bracex
from fnmatch import fnmatch

import cibuildwheel.__main__ as cibw
from cibuildwheel import architecture
from cibuildwheel.platforms import ALL_PLATFORM_MODULES
from cibuildwheel.projectfiles import get_requires_python_str, setup_py_python_requires
from cibuildwheel.util.packaging import find_compatible_wheel

# os.path is posixpath: its function is kept before it is replaced.
real_platform, real_machine, real_normcase = sys.platform, platform.machine(), os.path.normcase
work = tempfile.mkdtemp(prefix="cibw-oracle-")
os.environ["CIBW_CACHE_PATH"] = work + "/cache"


@contextlib.contextmanager
def host(system, machine, armv7l):
    sys.platform = {"linux": "linux", "macos": "darwin", "windows": "win32"}.get(system, system)
    platform.machine = lambda: machine
    os.path.normcase = ntpath.normcase if system == "windows" else real_normcase
    architecture._check_aarch32_el0 = lambda: armv7l and system == "linux" and machine == "aarch64"
    try:
        yield
    finally:
        sys.platform = real_platform
        platform.machine = lambda: real_machine
        os.path.normcase = real_normcase


def run_main(case):
    folder = work + "/project"
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    for name, text in case["files"].items():
        with open(os.path.join(folder, name), "w", encoding="utf-8") as f:
            f.write(text)
    os.chdir(folder)
    for name in [n for n in os.environ if n.startswith("CIBW_") and n != "CIBW_CACHE_PATH"]:
        del os.environ[name]
    os.environ.update(case["env"])
    sys.argv = ["cibuildwheel", *case["args"]]
    out, err = io.StringIO(), io.StringIO()
    with host(*case["host"]), contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            cibw.main()
            status = 0
        except SystemExit as e:
            status = e.code if isinstance(e.code, int) else 1
        except BaseException as e:
            status = 1
            err.write(f"{type(e).__name__}: {e}")
    return status, out.getvalue(), err.getvalue()


def print_identifiers(case):
    status, out, err = run_main({**case, "args": ["--print-build-identifiers", *case["args"]]})
    return {"exit": status, "identifiers": out.split() if status == 0 else [], "err": err[-300:]}


def real_run(case):
    """Everything before the first build: validation with its warnings, then the exit status."""
    for module in ALL_PLATFORM_MODULES.values():
        module.build = lambda options, tmp_path: None
    # A warning alone; it looks for uv.exe where the faked Windows has no such folder.
    cibw.detect_uv_warnings = lambda **_: []
    status, out, err = run_main(case)
    return {"exit": status, "err": err[-300:]}


def ask(question):
    kind = question["ask"]
    if kind == "print":
        return print_identifiers(question)
    if kind == "run":
        return real_run(question)
    if kind == "braces":
        try:
            return bracex.expand(question["text"])
        except Exception:
            return None
    if kind == "fnmatch":
        with host(question["system"], "x86_64", False):
            try:
                return [fnmatch(text, question["pattern"]) for text in question["texts"]]
            except Exception:
                return None
    if kind == "setup.py":
        return setup_py_python_requires(question["text"])
    if kind == "setup.cfg":
        from pathlib import Path

        with open(work + "/setup.cfg", "w", encoding="utf-8") as f:
            f.write(question["text"])
        try:
            return {"value": get_requires_python_str(Path(work), None)}
        except Exception as e:
            return {"error": True}
    if kind == "reuse":
        from pathlib import PurePath

        return [
            (lambda wheel: wheel and wheel.name)(find_compatible_wheel([PurePath(w) for w in question["wheels"]], i))
            for i in question["identifiers"]
        ]
    raise ValueError(kind)


real_stdout = sys.stdout
for line in sys.stdin:
    real_stdout.write(json.dumps(ask(json.loads(line))) + "\n")
    real_stdout.flush()
shutil.rmtree(work, ignore_errors=True)
