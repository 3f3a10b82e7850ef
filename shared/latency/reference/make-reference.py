"""Writes reference.json beside this file: binomial quantiles, and intervals of percentiles by scipy's quantile_test.

    python -m venv .venv && .venv/bin/pip install -r requirements.txt && .venv/bin/python make-reference.py
"""

import json
from pathlib import Path

import numpy as np
import scipy
from scipy.stats import binom, quantile_test

THOUSANDTHS = {"p50": 500, "p90": 900, "p95": 950, "p99": 990, "p99.9": 999}
LEVELS = [0.8, 0.95, 0.999]
SIZES = [2, 5, 9, 10, 19, 20, 99, 100, 200, 367, 368, 369, 1000, 3687, 3688, 3689, 20_000, 100_000]


def end(value):
    return None if np.isnan(value) else float(value)


def rank_cases():
    for n in SIZES:
        ranks = np.arange(1, n + 1)
        for name, thousandths in THOUSANDTHS.items():
            for level in LEVELS:
                test = quantile_test(ranks, q=0, p=thousandths / 1000)
                low, high = test.confidence_interval(level)
                yield {"n": n, "percentile": name, "level": level, "low": end(low), "high": end(high)}


def quantile_cases():
    for n in [1, 2, 17, 500, 100_000]:
        for thousandths in [1, 50, 500, 950, 999]:
            for probability in [1e-9, 0.0005, 0.025, 0.3, 0.5, 0.9, 0.999]:
                found = binom(n, thousandths / 1000).ppf(probability)
                yield [probability, n, thousandths, int(found)]


reference = {
    "scipy": scipy.__version__,
    "numpy": np.__version__,
    "ranks": list(rank_cases()),
    "binomial": list(quantile_cases()),
}
Path(__file__).with_name("reference.json").write_text(json.dumps(reference, separators=(",", ":")) + "\n")
