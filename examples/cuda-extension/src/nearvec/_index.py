from __future__ import annotations

import os

import numpy as np
import numpy.typing as npt

from nearvec._devices import search_on


class Index:
    """Vectors to search in, one per row. They are kept as 32-bit floats."""

    def __init__(self, vectors: npt.ArrayLike) -> None:
        self._vectors = np.ascontiguousarray(vectors, dtype=np.float32)
        if self._vectors.ndim != 2 or len(self._vectors) == 0:
            raise ValueError("expected at least one vector, one per row")
        if not np.isfinite(self._vectors).all():
            raise ValueError("vectors must be finite")

    def __len__(self) -> int:
        return len(self._vectors)

    def search(
        self, queries: npt.ArrayLike, k: int, *, device: str = "auto", threads: int | None = None
    ) -> tuple[npt.NDArray[np.int32], npt.NDArray[np.float32]]:
        """The k nearest vectors of each query: their rows and their squared distances, nearest first."""
        asked = np.ascontiguousarray(queries, dtype=np.float32)
        single = asked.ndim == 1
        asked = np.atleast_2d(asked)
        indices, distances = search_on(device, self._vectors, asked, k, threads or os.cpu_count() or 1)
        return (indices[0], distances[0]) if single else (indices, distances)
