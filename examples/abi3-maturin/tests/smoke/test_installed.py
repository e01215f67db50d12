"""What every wheel must show wherever it is installed: it loads, it computes, it is the version it claims to be."""

import importlib.metadata

import latency_sketch


def test_the_extension_computes_a_percentile():
    sketch = latency_sketch.QuantileSketch(accuracy=0.01)
    sketch.extend(range(1, 1001))
    assert abs(sketch.quantile(0.99) - 990) <= 9.9


def test_the_version_is_the_one_that_is_installed():
    assert latency_sketch.__version__ == importlib.metadata.version("latency-sketch")


def test_the_tests_do_not_run_on_the_source_tree():
    assert importlib.metadata.files("latency-sketch") is not None
    assert latency_sketch._native.__file__.endswith((".so", ".pyd"))
