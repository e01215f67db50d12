"""The build backend: scikit-build-core, under the name of the distribution that is built.

With ``FORCE_CUDA=1`` it is ``nearvec-cu12``, by the major version of the toolkit: an index takes one file per name,
version and tag, so wheels for several CUDA majors need several names. A name cannot be dynamic in ``[project]`` (PEP 621),
so the file is changed for the time of the build.
"""

import contextlib
import os
import pathlib
import re
import subprocess

from scikit_build_core import build as _backend
from scikit_build_core.build import (
    build_sdist,
    get_requires_for_build_sdist,
    get_requires_for_build_wheel,
)

__all__ = ["build_sdist", "build_wheel", "get_requires_for_build_sdist", "get_requires_for_build_wheel"]


def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    with _pyproject_of_distribution():
        return _backend.build_wheel(wheel_directory, config_settings, metadata_directory)


@contextlib.contextmanager
def _pyproject_of_distribution():
    path = pathlib.Path("pyproject.toml")
    original = path.read_bytes()
    if os.environ.get("FORCE_CUDA") != "1":
        yield
        return
    text = original.decode()
    text = re.sub(r'^name = "nearvec"$', f'name = "nearvec-cu{_cuda_major()}"', text, count=1, flags=re.M)
    # The package itself comes with the kernels; the extra belongs to the CPU wheels.
    version = re.search(r'^version = "(.+)"$', text, flags=re.M)[1]
    text = re.sub(r"^dependencies = .*$", f'dependencies = ["nearvec=={version}"]', text, count=1, flags=re.M)
    text = re.sub(r"^\[project\.optional-dependencies\]\n(?:[^\[\n].*\n|\n)*", "", text, count=1, flags=re.M)
    path.write_bytes(text.encode())
    try:
        yield
    finally:
        path.write_bytes(original)


def _cuda_major():
    nvcc = os.environ.get("CUDACXX") or "nvcc"
    output = subprocess.run([nvcc, "--version"], check=True, capture_output=True, text=True).stdout
    return re.search(r"release (\d+)\.", output)[1]
