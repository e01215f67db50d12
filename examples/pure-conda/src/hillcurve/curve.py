"""The four-parameter Hill equation (also: 4PL, four-parameter logistic in the logarithm of the dose).

    response = baseline + (plateau - baseline) / (1 + (ec50 / dose) ** hill)
"""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True)
class HillCurve:
    """A dose-response curve; an inhibitor is a curve whose plateau lies below its baseline."""

    baseline: float
    """The response without any dose."""
    plateau: float
    """The response that ever larger doses approach."""
    ec50: float
    """The dose half-way between them, in the unit of the doses."""
    hill: float
    """The steepness at the ec50; 1 for simple binding."""

    def __post_init__(self) -> None:
        if not (math.isfinite(self.baseline) and math.isfinite(self.plateau)):
            raise ValueError(f"baseline and plateau must be finite, not {self.baseline} and {self.plateau}")
        for name in ("ec50", "hill"):
            value = getattr(self, name)
            if not (math.isfinite(value) and value > 0):
                raise ValueError(f"{name} must be a positive number, not {value}")

    def __call__(self, dose: float) -> float:
        """The response to a dose."""
        return self.baseline + (self.plateau - self.baseline) * self._occupancy(dose)

    def dose(self, response: float) -> float:
        """The dose that gives a response strictly between baseline and plateau."""
        span = self.plateau - self.baseline
        occupancy = (response - self.baseline) / span if span else math.nan
        if not 0 < occupancy < 1:
            raise ValueError(f"no dose gives {response}: the curve runs from {self.baseline} to {self.plateau}")
        return self.ec50 * math.exp(math.log(occupancy / (1 - occupancy)) / self.hill)

    def _occupancy(self, dose: float) -> float:
        if not dose >= 0:
            raise ValueError(f"a dose is zero or more, not {dose}")
        return logistic(self.hill * math.log(dose / self.ec50)) if dose / self.ec50 > 0 else 0.0


def logistic(x: float) -> float:
    """1 / (1 + exp(-x)) without overflow."""
    if x >= 0:
        return 1 / (1 + math.exp(-x))
    small = math.exp(x)
    return small / (1 + small)
