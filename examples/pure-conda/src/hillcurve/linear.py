"""Small symmetric systems of equations, by Cholesky's decomposition."""

from __future__ import annotations

import math
from typing import List, Sequence

Matrix = List[List[float]]


class NotPositiveDefinite(ArithmeticError):
    """The matrix has no Cholesky decomposition, at least not in floating point."""


def cholesky(matrix: Sequence[Sequence[float]]) -> Matrix:
    """The lower triangular L with L Lᵀ = matrix."""
    size = len(matrix)
    lower = [[0.0] * size for _ in range(size)]
    for row in range(size):
        for column in range(row + 1):
            rest = matrix[row][column] - sum(lower[row][k] * lower[column][k] for k in range(column))
            if row != column:
                lower[row][column] = rest / lower[column][column]
            elif rest > 0:
                lower[row][row] = math.sqrt(rest)
            else:
                raise NotPositiveDefinite
    return lower


def solve(matrix: Sequence[Sequence[float]], right: Sequence[float]) -> list[float]:
    """The x with matrix x = right."""
    lower = cholesky(matrix)
    size = len(right)
    half = [0.0] * size
    for row in range(size):
        half[row] = (right[row] - sum(lower[row][k] * half[k] for k in range(row))) / lower[row][row]
    x = [0.0] * size
    for row in reversed(range(size)):
        x[row] = (half[row] - sum(lower[k][row] * x[k] for k in range(row + 1, size))) / lower[row][row]
    return x


def inverse_diagonal(matrix: Sequence[Sequence[float]]) -> list[float]:
    """The diagonal of the inverse."""
    size = len(matrix)
    units = ([float(row == column) for row in range(size)] for column in range(size))
    return [solve(matrix, unit)[index] for index, unit in enumerate(units)]
