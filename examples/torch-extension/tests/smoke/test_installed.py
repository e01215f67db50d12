"""What a wheel must do where it was just installed: load in the torch that is there, which it did not bring itself."""

from importlib.metadata import files, version

import torch

import ragged_reduce


def test_version():
    # A wheel for an index of one's own says behind the + which CUDA it is for.
    assert version("ragged-reduce").split("+")[0] == ragged_reduce.__version__


def test_brings_no_library_of_torch():
    names = [path.name for path in files("ragged-reduce") or []]
    assert [name for name in names if name.startswith(("libtorch", "libc10", "libcud", "libmkl"))] == []


def test_reduces():
    result = ragged_reduce.logsumexp(torch.zeros(4), torch.tensor([0, 1, 4]))
    torch.testing.assert_close(result, torch.tensor([1.0, 3.0]).log())
