"""The extension; everything else stands in pyproject.toml.

With ``FORCE_CUDA=1`` the kernels are compiled too, for ``TORCH_CUDA_ARCH_LIST``. torch's stable ABI of 2.10
(``TORCH_TARGET_VERSION``) and Python's of 3.10 make one binary for every later torch and Python.
"""

import os

from setuptools import setup
from torch.utils.cpp_extension import BuildExtension, CppExtension, CUDAExtension

with_cuda = os.environ.get("FORCE_CUDA") == "1"
target = ["-DTORCH_TARGET_VERSION=0x020a000000000000", "-DTORCH_STABLE_ONLY"]
cxx = ["-O3", "-std=c++20", "-fvisibility=hidden", "-DPy_LIMITED_API=0x030a0000", *target]
sources = ["native/module.cpp", "native/logsumexp_cpu.cpp"]

if with_cuda:
    extension = CUDAExtension(
        "ragged_reduce._C",
        [*sources, "native/logsumexp_cuda.cu"],
        extra_compile_args={"cxx": [*cxx, "-DUSE_CUDA"], "nvcc": ["-O3", "-std=c++20", "-DUSE_CUDA", *target]},
        py_limited_api=True,
    )
else:
    extension = CppExtension("ragged_reduce._C", sources, extra_compile_args={"cxx": cxx}, py_limited_api=True)

setup(
    ext_modules=[extension],
    cmdclass={"build_ext": BuildExtension},
    options={"bdist_wheel": {"py_limited_api": "cp310"}},
)
