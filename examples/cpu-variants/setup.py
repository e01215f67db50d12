"""Everything but the extension stands in pyproject.toml."""

import os

from setuptools import Extension, setup

simd = os.environ.get("BITDIST_SIMD", "portable")
flags = {
    "portable": ["-O3"],
    "avx512": ["-O3", "-DBITDIST_AVX512", "-mavx512f", "-mavx512bw", "-mavx512vpopcntdq"],
}[simd]

setup(
    ext_modules=[
        Extension("bitdist._distances", ["src/bitdist/_distances.c"], extra_compile_args=[*flags, "-std=c11"])
    ],
    # Objects of another variant are as new as the sources, and setuptools looks at nothing else.
    options={"build": {"build_base": f"build/{simd}"}},
)
