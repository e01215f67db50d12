"""Answers the questions of pick.oracle.ts with packaging's and pip's own code.

Reads a JSON list of questions, writes a JSON list: the sha256 of each answer's lines, or the lines with --lines.
"""

import hashlib
import json
import sys

PACKAGING = sys.argv[1] == "packaging"
if PACKAGING:
    from packaging import _manylinux, _musllinux, tags
else:
    from pip._internal.models.target_python import TargetPython


def linux_platforms(system):
    machine, libc = system["machine"], system["libc"]
    is_32bit = machine in ("i686", "armv8l", "armv7l", "armv6l")
    kernel = {"i686": "x86_64", "armv8l": "aarch64"}.get(machine, machine)
    glibc = tuple(libc["version"]) if libc and libc["name"] == "glibc" else (-1, -1)
    musl = tuple(libc["version"]) if libc and libc["name"] == "musl" else None
    tags.sysconfig.get_platform = lambda: f"linux-{kernel}"
    _manylinux._get_glibc_version = lambda: _manylinux._GLibCVersion(*glibc)
    _manylinux._is_linux_armhf = lambda executable: machine.startswith("armv")
    _manylinux._is_linux_i686 = lambda executable: machine == "i686"
    _musllinux._get_musl_version = lambda executable: musl and _musllinux._MuslVersion(*musl)
    return list(tags._linux_platforms(is_32bit=is_32bit))


def emscripten_platforms(system):
    tags.sysconfig.get_config_var = lambda name: system["pyemscripten"]
    tags.sysconfig.get_platform = lambda: f"emscripten-{system['emscripten'].replace('_', '.')}-wasm32"
    return list(tags._emscripten_platforms())


def platforms(system):
    kind = system["kind"]
    if kind == "linux":
        return linux_platforms(system)
    if kind == "macos":
        return list(tags.mac_platforms(tuple(system["version"]), system["machine"]))
    if kind == "ios":
        return list(tags.ios_platforms(tuple(system["version"]), system["multiarch"]))
    if kind == "android":
        return list(tags.android_platforms(system["apiLevel"], system["abi"]))
    if kind == "pyodide":
        return emscripten_platforms(system)
    return [system["platform"]]


def supported(interpreter, system):
    """sys_tags() of an interpreter that is not this one."""
    version, listed = (3, interpreter["minor"]), platforms(system)
    if interpreter["implementation"] == "cpython":
        name = f"cp3{interpreter['minor']}"
        found = [*tags.cpython_tags(version, [interpreter["abi"]], listed)]
        found += tags.compatible_tags(version, name, listed)
    else:
        prefix = {"pypy": "pp", "graalpy": "graalpy"}[interpreter["implementation"]]
        found = [*tags.generic_tags(f"{prefix}3{interpreter['minor']}", [interpreter["abi"]], listed)]
        found += tags.compatible_tags(version, "pp3" if prefix == "pp" else None, listed)
    return [str(tag) for tag in found]


def pip_target(interpreter, given):
    """pip download --platform … --python-version … --implementation … --abi …"""
    target = TargetPython(
        platforms=given,
        py_version_info=(3, interpreter["minor"]),
        abis=[interpreter["abi"]],
        implementation="cp" if interpreter["implementation"] == "cpython" else "pp",
    )
    return [str(tag) for tag in target.get_sorted_tags()]


answer = supported if PACKAGING else pip_target
answers = ["\n".join(answer(*question)) for question in json.load(sys.stdin)]
if "--lines" not in sys.argv:
    answers = [hashlib.sha256(text.encode()).hexdigest() for text in answers]
json.dump(answers, sys.stdout)
