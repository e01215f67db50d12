"""Which devices can search. Importing this never touches a GPU: a machine without one has nothing to fail."""

from functools import cache

from nearvec import _cpu


@cache
def cuda_module():
    """The kernels of nearvec-cu11, -cu12 or -cu13, or None without them or without a GPU that they have code for."""
    try:
        from nearvec_cuda import _cuda
    except ImportError:
        return None
    return _cuda if _cuda.count_usable_devices() > 0 else None


def available_devices() -> list[str]:
    return ["cpu"] if cuda_module() is None else ["cuda", "cpu"]


def search_on(device: str, vectors, queries, k: int, threads: int):
    if device not in ("auto", "cpu", "cuda"):
        raise ValueError(f'device is "auto", "cpu" or "cuda", not {device!r}')
    kernels = None if device == "cpu" else cuda_module()
    if kernels is not None:
        return kernels.search(vectors, queries, k)
    if device == "cuda":
        raise RuntimeError("no usable GPU: install nearvec[gpu] on a machine with an NVIDIA driver")
    return _cpu.search(vectors, queries, k, threads)
