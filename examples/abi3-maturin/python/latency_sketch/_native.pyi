from typing import Iterable, Optional, final

__all__ = ["CRATE_VERSION", "QuantileSketch"]

CRATE_VERSION: str

@final
class QuantileSketch:
    """Counts numbers in bins whose width grows with the number.

    A quantile lies within `accuracy` times the true value, whatever the numbers are, as long as no more than
    `max_bins` bins are needed on either side of zero; then the numbers nearest to zero lose accuracy first.
    """

    def __new__(cls, accuracy: float = 0.01, *, max_bins: int = 2048) -> QuantileSketch: ...
    def add(self, value: float, count: int = 1) -> None:
        """Add a finite number `count` times; raises ValueError for NaN and infinities."""

    def extend(self, values: Iterable[float]) -> None:
        """Add numbers one by one; those before a refused one stay."""

    def merge(self, other: QuantileSketch) -> None:
        """Take in all numbers of another sketch; raises ValueError if the accuracies differ."""

    def quantile(self, q: float) -> Optional[float]:
        """The number at rank `floor(q * (count - 1))`, or None without numbers."""

    @property
    def accuracy(self) -> float: ...
    @property
    def max_bins(self) -> int: ...
    @property
    def count(self) -> int: ...
    @property
    def sum(self) -> float: ...
    @property
    def mean(self) -> Optional[float]: ...
    @property
    def min(self) -> Optional[float]: ...
    @property
    def max(self) -> Optional[float]: ...
    def to_bytes(self) -> bytes:
        """A stored form that any later release reads; pickling uses it too."""

    @classmethod
    def from_bytes(cls, data: bytes) -> QuantileSketch:
        """Read a stored form; raises ValueError if it is not one."""

    def __eq__(self, other: object, /) -> bool: ...
    __hash__ = None  # type: ignore[assignment]
