"""Numbers that a test in TypeScript makes again bit for bit."""

import numpy as np


def mulberry32(seed, count):
    """`count` numbers in [0, 1) on the grid of 2^-32, from 32-bit integer arithmetic."""
    with np.errstate(over="ignore"):
        state = np.uint32(seed) + np.arange(1, count + 1, dtype=np.uint32) * np.uint32(0x6D2B79F5)
        mixed = (state ^ (state >> np.uint32(15))) * (state | np.uint32(1))
        mixed ^= mixed + (mixed ^ (mixed >> np.uint32(7))) * (mixed | np.uint32(61))
        return (mixed ^ (mixed >> np.uint32(14))) / 2.0**32


def finite(compute):
    """A finite number; None where scikit-learn answers NaN or raises."""
    try:
        number = float(compute())
    except (ValueError, ZeroDivisionError):
        return None
    return number if np.isfinite(number) else None
