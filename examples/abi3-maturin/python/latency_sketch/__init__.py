"""Quantiles of a stream of numbers, in a few kilobytes and within a guaranteed accuracy."""

from importlib.metadata import version as _version

from ._native import CRATE_VERSION, QuantileSketch
from ._summary import Summary, summarize, timed

__all__ = ["CRATE_VERSION", "QuantileSketch", "Summary", "summarize", "timed"]
__version__ = _version("latency-sketch")
