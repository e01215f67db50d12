import copy
import math
import pickle
import random

import pytest

from latency_sketch import CRATE_VERSION, QuantileSketch


def sketch_of(values, **settings):
    sketch = QuantileSketch(**settings)
    sketch.extend(values)
    return sketch


@pytest.mark.parametrize("accuracy", [0.1, 0.01])
@pytest.mark.parametrize(
    "draw",
    [
        lambda r: r.lognormvariate(3, 1),
        lambda r: r.paretovariate(1.2),
        lambda r: r.gauss(0, 50),
    ],
    ids=["lognormal", "heavy tail", "both signs"],
)
def test_quantiles_are_within_the_accuracy(draw, accuracy):
    source = random.Random(20)
    values = [draw(source) for _ in range(5000)]
    sketch = sketch_of(values, accuracy=accuracy)
    values.sort()
    for q in (0, 0.01, 0.25, 0.5, 0.75, 0.9, 0.99, 0.999, 1):
        truth = values[math.floor(q * (len(values) - 1))]
        assert sketch.quantile(q) == pytest.approx(truth, rel=accuracy + 1e-9)


def test_merging_parts_loses_nothing():
    whole = sketch_of(range(-500, 2000))
    merged = QuantileSketch()
    for start in range(-500, 2000, 250):
        merged.merge(sketch_of(range(start, start + 250)))
    assert merged == whole


def test_a_sketch_can_be_merged_with_itself():
    sketch = sketch_of([1, 2, 3])
    sketch.merge(sketch)
    assert sketch.count == 6
    assert sketch.sum == 12


def test_counts_add_a_value_many_times():
    sketch = QuantileSketch()
    sketch.add(2.0, count=3)
    sketch.add(7.0)
    assert (sketch.count, sketch.sum, sketch.mean) == (4, 13.0, 3.25)
    assert (sketch.min, sketch.max) == (2.0, 7.0)


def test_an_empty_sketch_answers_none():
    sketch = QuantileSketch()
    assert (sketch.quantile(0.5), sketch.mean, sketch.min, sketch.max) == (None, None, None, None)


@pytest.mark.parametrize("clone", [copy.copy, lambda s: pickle.loads(pickle.dumps(s))], ids=["copy", "pickle"])
def test_copies_are_equal_and_independent(clone):
    sketch = sketch_of([0, -1.5, 20])
    other = clone(sketch)
    assert other == sketch
    other.add(1)
    assert other != sketch


def test_an_iterator_may_look_at_the_sketch_that_it_fills():
    sketch = QuantileSketch()
    sketch.extend(sketch.count + 1 for _ in range(3))
    assert sketch.sum == 1 + 2 + 3


@pytest.mark.parametrize(
    ("attempt", "message"),
    [
        (lambda s: s.add(math.nan), "finite numbers, not NaN"),
        (lambda s: s.extend([1, math.inf]), "finite numbers, not inf"),
        (lambda s: s.quantile(1.01), "from 0 to 1, not 1.01"),
        (lambda s: s.merge(QuantileSketch(0.05)), "accuracy 0.05 into one of accuracy 0.01"),
        (lambda s: QuantileSketch(0), "accuracy must be from 0.0001 to 0.5"),
        (lambda s: QuantileSketch(max_bins=1), "max_bins must be from 2"),
        (lambda s: QuantileSketch.from_bytes(b"RSK"), "it ends too early"),
        (lambda s: QuantileSketch.from_bytes(b"PK\3\4"), "does not start with RSK"),
    ],
)
def test_what_makes_no_sense_is_refused_with_a_reason(attempt, message):
    with pytest.raises(ValueError, match=message):
        attempt(QuantileSketch())


def test_text_is_not_a_number():
    with pytest.raises(TypeError):
        QuantileSketch().extend("12")


def test_the_crate_has_a_version_of_its_own():
    assert CRATE_VERSION.count(".") == 2
