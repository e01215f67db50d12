"""What a wheel must do where it was just installed: import without a GPU, and use one where there is one."""

import os
from importlib.metadata import version

import pytest

import nearvec


def test_version():
    assert version("nearvec") == nearvec.__version__


def test_searches_on_every_machine():
    indices, distances = nearvec.Index([[0.0, 0.0], [3.0, 4.0]]).search([3.0, 3.0], 1)
    assert (indices.tolist(), distances.tolist()) == ([1], [1.0])


@pytest.mark.skipif(os.environ.get("NEARVEC_REQUIRE_GPU") != "1", reason="for machines with a GPU")
def test_searches_on_the_gpu():
    assert nearvec.available_devices()[0] == "cuda"
    assert nearvec.Index([[0.0], [5.0]]).search([4.0], 1, device="cuda")[0].tolist() == [1]
