"""Dose-response curves: the four-parameter Hill equation and its fit to measurements."""

from .curve import HillCurve
from .fit import Fit, FitError, fit

__all__ = ["Fit", "FitError", "HillCurve", "fit"]
__version__ = "1.2.0"
