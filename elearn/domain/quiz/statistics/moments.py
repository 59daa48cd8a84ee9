"""Means of powers and products, and what of them is only the rounding of floats.

All values lie between 0 and 1, so a real variance of the marks people give is far above
`NOTHING`; what is below it is left over from adding floats and counts as zero.
"""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
NOTHING = 1e-18
FEWEST = 2  # values that can vary


def covariance(one: Floats, other: Floats) -> float | None:
    """Return the sample covariance, sum of (x - mean x)(y - mean y) / (n - 1); None below two."""
    if len(one) < FEWEST:
        return None
    products = (one - one.mean()) * (other - other.mean())
    return snapped(float(products.sum()) / (len(one) - 1))


def variance(values: Floats) -> float | None:
    """Return the sample variance, with n - 1; None below two values."""
    return covariance(values, values)


def deviation(values: Floats) -> float | None:
    """Return the sample standard deviation; None below two values."""
    found = variance(values)
    return None if found is None else float(np.sqrt(found))


def ratio(above: float | None, below: float | None) -> float | None:
    """Return a quotient; None where a part is missing or there is nothing to divide by."""
    return None if above is None or not below else above / below


def snapped(value: float) -> float:
    """Return a value, or zero for what only rounding has left."""
    return 0.0 if abs(value) < NOTHING else value
