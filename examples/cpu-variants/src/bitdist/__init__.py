"""Hamming distances between bit signatures."""

from bitdist._distances import hamming, nearest, simd

__all__ = ["hamming", "nearest", "simd"]
__version__ = "1.3.0"
