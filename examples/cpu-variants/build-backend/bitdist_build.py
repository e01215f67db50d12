"""The build backend: setuptools, under the name of the distribution that is built.

With ``BITDIST_SIMD=avx512`` it is ``bitdist-cpu-avx512``. A name cannot be dynamic in ``[project]`` (PEP 621), so the file
is changed for the time of the build.
"""

import os
import pathlib

from setuptools import build_meta as _backend
from setuptools.build_meta import build_sdist, get_requires_for_build_sdist, get_requires_for_build_wheel

__all__ = ["build_sdist", "build_wheel", "get_requires_for_build_sdist", "get_requires_for_build_wheel"]

_own_name = 'name = "bitdist-cpu"'


# No prepare_metadata_for_build_wheel: frontends that want metadata build the wheel, which has the right name.
def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    path = pathlib.Path("pyproject.toml")
    original = path.read_bytes()
    simd = os.environ.get("BITDIST_SIMD", "portable")
    if simd != "portable":
        variant_name = f'name = "bitdist-cpu-{simd}"'
        path.write_bytes(original.replace(_own_name.encode(), variant_name.encode(), 1))
    try:
        return _backend.build_wheel(wheel_directory, config_settings, metadata_directory)
    finally:
        path.write_bytes(original)
