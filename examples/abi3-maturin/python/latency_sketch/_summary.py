"""What people ask of a sketch: the usual percentiles in one object, and timing a block of code."""

from __future__ import annotations

import time
from contextlib import contextmanager
from dataclasses import astuple, dataclass, fields
from typing import Iterator

from ._native import QuantileSketch


@dataclass(frozen=True)
class Summary:
    """The figures of a latency report; all in the unit of the values that were added."""

    count: int
    mean: float
    min: float
    p50: float
    p90: float
    p99: float
    max: float

    def __str__(self) -> str:
        pairs = zip(fields(self)[1:], astuple(self)[1:])
        return f"{self.count} values  " + "  ".join(f"{field.name} {value:.4g}" for field, value in pairs)


def summarize(sketch: QuantileSketch) -> Summary | None:
    """The summary of a sketch, or None if it holds no values."""
    percentiles = (sketch.quantile(q) for q in (0.5, 0.9, 0.99))
    answers = (sketch.mean, sketch.min, *percentiles, sketch.max)
    known = [answer for answer in answers if answer is not None]
    return Summary(sketch.count, *known) if known else None


@contextmanager
def timed(sketch: QuantileSketch) -> Iterator[None]:
    """Adds the seconds that the block took, also when it fails."""
    start = time.perf_counter()
    try:
        yield
    finally:
        sketch.add(time.perf_counter() - start)
