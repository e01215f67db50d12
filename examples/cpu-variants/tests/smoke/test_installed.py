"""What a wheel must do where it was just installed: be the variant that its name says, and count."""

from importlib.metadata import distributions

import bitdist


def test_is_the_variant_that_its_name_says():
    installed = {
        distribution.name: distribution.version
        for distribution in distributions()
        if distribution.name.startswith("bitdist")
    }
    name = {"portable": "bitdist-cpu", "avx512": "bitdist-cpu-avx512"}[bitdist.simd]
    assert installed == {name: bitdist.__version__}


def test_counts():
    assert bitdist.hamming(b"\xf0" * 100, b"\x0f" * 100) == 800
