"""Least squares fit of a Hill curve by the Levenberg-Marquardt method.

The ec50 is fitted as its logarithm: it stays positive, and doses are spread over orders of magnitude.
D. W. Marquardt, "An algorithm for least-squares estimation of nonlinear parameters", SIAM J. 11(2), 1963.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Iterator, Sequence

from .curve import HillCurve, logistic
from .linear import NotPositiveDefinite, inverse_diagonal, solve

PARAMETERS = ("baseline", "plateau", "log_ec50", "hill")
MOST_STEPS = 500
# Below this relative change of a parameter further steps only move rounding errors.
TOLERANCE = 1e-10


class FitError(ValueError):
    """The measurements do not determine a curve; the message says why."""


@dataclass(frozen=True)
class Fit:
    """A fitted curve and how well the measurements determine it."""

    curve: HillCurve
    errors: HillErrors
    """Standard errors of the curve's parameters."""
    residual_sd: float
    """Standard deviation of the measurements around the curve."""
    r_squared: float
    """Share of the variance that the curve explains."""
    points: int


@dataclass(frozen=True)
class HillErrors:
    """Standard errors, each in the unit of its parameter."""

    baseline: float
    plateau: float
    ec50: float
    hill: float


def fit(doses: Sequence[float], responses: Sequence[float]) -> Fit:
    """The Hill curve with the smallest sum of squared residuals.

    Raises FitError if the measurements do not determine one.
    """
    points = _points(doses, responses)
    parameters = _descend(points, _first_guess(points))
    normal, _ = _normal_equations(points, parameters)
    squares = _squares(points, parameters)
    variance = squares / (len(points) - len(PARAMETERS))
    try:
        errors = [math.sqrt(variance * entry) for entry in inverse_diagonal(normal)]
    except NotPositiveDefinite as error:
        raise FitError("the doses do not determine all of baseline, plateau, ec50 and hill") from error
    baseline, plateau, log_ec50, hill = parameters
    ec50 = math.exp(log_ec50)
    if hill < 0:
        # The same curve read from the other end.
        baseline, plateau, hill = plateau, baseline, -hill
        errors[0], errors[1] = errors[1], errors[0]
    mean = sum(response for _, response in points) / len(points)
    spread = sum((response - mean) ** 2 for _, response in points)
    return Fit(
        curve=HillCurve(baseline, plateau, ec50, hill),
        errors=HillErrors(errors[0], errors[1], ec50 * errors[2], errors[3]),
        residual_sd=math.sqrt(variance),
        r_squared=1 - squares / spread,
        points=len(points),
    )


def _points(doses: Sequence[float], responses: Sequence[float]) -> list[tuple[float, float]]:
    if len(doses) != len(responses):
        raise FitError(f"{len(doses)} doses but {len(responses)} responses")
    points = sorted((float(dose), float(response)) for dose, response in zip(doses, responses))
    for dose, response in points:
        if not (math.isfinite(dose) and dose >= 0 and math.isfinite(response)):
            raise FitError(f"dose {dose} with response {response}: both must be finite, and the dose zero or more")
    if len(points) <= len(PARAMETERS) or len({dose for dose, _ in points}) < len(PARAMETERS):
        raise FitError("a curve of four parameters needs five measurements or more, of four different doses")
    if len({response for _, response in points}) == 1:
        raise FitError("all responses are equal: there is no curve to fit")
    return points


def _first_guess(points: Sequence[tuple[float, float]]) -> list[float]:
    baseline, plateau = points[0][1], points[-1][1]
    if baseline == plateau:
        plateau = max((response for _, response in points), key=lambda response: abs(response - baseline))
    middle = (baseline + plateau) / 2
    positive = [(dose, response) for dose, response in points if dose > 0]
    half_way = min(positive, key=lambda point: abs(point[1] - middle))[0]
    return [baseline, plateau, math.log(half_way), 1.0]


def _descend(points: Sequence[tuple[float, float]], start: list[float]) -> list[float]:
    parameters, squares, damping = start, _squares(points, start), 1e-3
    for _ in range(MOST_STEPS):
        normal, gradient = _normal_equations(points, parameters)
        step = _step(normal, gradient, damping)
        candidate = [value + change for value, change in zip(parameters, step)]
        candidate_squares = _squares(points, candidate)
        if candidate_squares > squares or math.isnan(candidate_squares):
            damping *= 10
            if damping > 1e12:
                return parameters
            continue
        settled = all(abs(change) <= TOLERANCE * (abs(value) + TOLERANCE) for value, change in zip(candidate, step))
        parameters, squares, damping = candidate, candidate_squares, max(damping / 10, 1e-12)
        if settled or squares == 0:
            return parameters
    raise FitError(f"no best curve found in {MOST_STEPS} steps: do the doses reach both ends of the curve?")


def _step(normal: list[list[float]], gradient: list[float], damping: float) -> list[float]:
    # A parameter that no measurement feels has a zero on the diagonal; the floor keeps the system solvable.
    floor = max(normal[k][k] for k in range(len(PARAMETERS))) * 1e-12
    damped = [list(row) for row in normal]
    for k, row in enumerate(damped):
        row[k] += damping * max(row[k], floor)
    try:
        return solve(damped, gradient)
    except NotPositiveDefinite:
        return [value / max(damped[k][k], floor) for k, value in enumerate(gradient)]


def _normal_equations(
    points: Sequence[tuple[float, float]], parameters: Sequence[float]
) -> tuple[list[list[float]], list[float]]:
    """JᵀJ and Jᵀr of the residuals r and their derivatives J."""
    size = len(PARAMETERS)
    normal = [[0.0] * size for _ in range(size)]
    gradient = [0.0] * size
    for residual, slopes in _linearized(points, parameters):
        for row in range(size):
            gradient[row] += slopes[row] * residual
            for column in range(size):
                normal[row][column] += slopes[row] * slopes[column]
    return normal, gradient


def _linearized(
    points: Sequence[tuple[float, float]], parameters: Sequence[float]
) -> Iterator[tuple[float, tuple[float, ...]]]:
    baseline, plateau, log_ec50, hill = parameters
    for dose, response in points:
        if dose == 0:
            occupancy, log_ratio = (0.0 if hill > 0 else 1.0), 0.0
        else:
            log_ratio = math.log(dose) - log_ec50
            occupancy = logistic(hill * log_ratio)
        residual = response - baseline - (plateau - baseline) * occupancy
        steepness = (plateau - baseline) * occupancy * (1 - occupancy)
        yield residual, (1 - occupancy, occupancy, -steepness * hill, steepness * log_ratio)


def _squares(points: Sequence[tuple[float, float]], parameters: Sequence[float]) -> float:
    return sum(residual * residual for residual, _ in _linearized(points, parameters))
