"""Writes regression.json beside this file: inputs, and what scikit-learn and SciPy make of them.

    python -m venv .venv && .venv/bin/pip install -r requirements.txt && .venv/bin/python make-regression.py
"""

import json
import warnings
from pathlib import Path

import numpy as np
import scipy
import sklearn
from mulberry import finite, mulberry32
from scipy import stats
from sklearn import metrics
from sklearn.dummy import DummyRegressor

warnings.simplefilter("ignore")


def spearman(t, p, weights):
    """Weights are rows repeated: SciPy's own for whole ones, else Pearson's correlation of weighted mid-ranks."""
    w = np.ones(len(t)) if weights is None else weights
    if np.ptp(t[w > 0]) == 0 or np.ptp(p[w > 0]) == 0:
        return np.nan
    if np.all(w == np.round(w)):
        repeats = w.astype(int)
        return stats.spearmanr(np.repeat(t, repeats), np.repeat(p, repeats)).statistic

    def ranks(x):
        return np.array([w[x < one].sum() + w[x == one].sum() / 2 for one in x])

    covariance = np.cov(ranks(t), ranks(p), aweights=w, ddof=0)
    return covariance[0, 1] / np.sqrt(covariance[0, 0] * covariance[1, 1])


def results(t, p, weights, interval=None):
    w = {"sample_weight": weights}
    kept = np.ones(len(t), bool) if weights is None else weights > 0
    size = np.abs(t) + np.abs(p)
    smape = np.where(size == 0, 0, 2 * np.abs(p - t) / np.where(size == 0, 1, size))
    found = {
        "mean_absolute_error": finite(lambda: metrics.mean_absolute_error(t, p, **w)),
        "mean_squared_error": finite(lambda: metrics.mean_squared_error(t, p, **w)),
        "root_mean_squared_error": finite(lambda: metrics.root_mean_squared_error(t, p, **w)),
        "r2": finite(lambda: metrics.r2_score(t, p, **w)),
        "explained_variance": finite(lambda: metrics.explained_variance_score(t, p, **w)),
        "mean_absolute_percentage_error": finite(lambda: metrics.mean_absolute_percentage_error(t, p, **w)),
        "median_absolute_error": finite(lambda: metrics.median_absolute_error(t, p, **w)),
        "max_error": finite(lambda: metrics.max_error(t[kept], p[kept])),
        "quantile_loss": finite(lambda: metrics.mean_pinball_loss(t, p, **w)),
        "quantile_loss@0.9": finite(lambda: metrics.mean_pinball_loss(t, p, alpha=0.9, **w)),
        "smape": finite(lambda: np.average(smape, weights=weights)),
        "mean_bias": finite(lambda: np.average(p - t, weights=weights)),
        "spearman": finite(lambda: spearman(t, p, weights)),
    }
    if interval is not None:
        low, high = interval
        inside = (low <= t) & (t <= high)
        found["interval_coverage@0.8"] = finite(lambda: np.average(inside, weights=weights))
    return found


def dummy(t, weights):
    """The same metrics of scikit-learn's DummyRegressor, fitted to and asked about the same rows."""
    model = DummyRegressor(strategy="mean").fit(np.zeros((len(t), 1)), t, sample_weight=weights)
    return results(t, model.predict(np.zeros((len(t), 1))), weights)


def inputs():
    random = np.random.default_rng(61)
    n = 151
    t = random.lognormal(3, 0.8, n)
    p = t * random.lognormal(0.02, 0.3, n)
    whole = random.integers(0, 4, n).astype(float)
    real = random.random(n) * (random.random(n) < 0.8)
    coarse, near = np.round(t / 20), np.round(p / 20)
    interval = (p - 15, p + 15)
    yield "skewed", t, p, None, interval
    yield "whole weights, some zero", t, p, whole, interval
    yield "real weights, some zero", t, p, real, interval
    yield "an even number of rows", t[:150], p[:150], None, None
    yield "ties and zeros", coarse, near, None, (near - 1, near + 1)
    yield "ties and zeros, whole weights", coarse, near, whole, None
    yield "ties and zeros, real weights", coarse, near, real, None
    yield "half of the weight at one error", np.arange(4.0), np.array([1.0, 3, 5, 7]), np.array([2.0, 2, 0, 4]), None
    yield "weights that end in zeros", np.arange(4.0), np.array([1.0, 3, 5, 7]), np.array([2.0, 2, 0, 0]), None
    yield "both signs", random.normal(0, 5, 80), random.normal(0, 5, 80), None, None
    yield "a great mean", 1e6 + random.normal(0, 30, 80), 1e6 + random.normal(0, 30, 80), None, None
    yield "constant truth", np.full(8, 3.0), np.arange(8.0), None, None
    yield "constant truth, perfect", np.full(8, 3.0), np.full(8, 3.0), None, None
    yield "constant prediction", np.arange(8.0), np.full(8, 3.0), None, None
    yield "constant difference", np.arange(8.0), np.arange(8.0) + 2, None, None
    yield "perfect", np.arange(8.0), np.arange(8.0), None, None
    yield "one row", np.array([2.0]), np.array([3.0]), None, None
    yield "two rows", np.array([2.0, 5.0]), np.array([3.0, 4.5]), None, None
    yield "one row has a weight", np.array([2.0, 5.0, 1.0]), np.array([3.0, 4.5, 2.0]), np.array([0.0, 2.0, 0.0]), None


def generated(seed, rows):
    """True values on the grid of 2^-32 in 0 to 1, predictions half of them and half of others."""
    t = mulberry32(seed, rows)
    p = t / 2 + mulberry32(seed + 1, rows) / 2
    weights = np.floor(mulberry32(seed + 2, rows) * 5)
    return t, p, weights


cases = [
    {
        "name": name,
        "truth": t.tolist(),
        "predicted": p.tolist(),
        "weights": None if weights is None else weights.tolist(),
        "interval": None if interval is None else {"low": interval[0].tolist(), "high": interval[1].tolist()},
        "metrics": results(t, p, weights, interval),
        "trivial": dummy(t, weights),
    }
    for name, t, p, weights, interval in inputs()
]
large = []
for seed, rows, weighted in [(70, 1_000_000, False), (80, 200_000, True)]:
    t, p, weights = generated(seed, rows)
    found = results(t, p, weights if weighted else None)
    large.append({"seed": seed, "rows": rows, "weighted": weighted, "metrics": found})

reference = {
    "versions": {"numpy": np.__version__, "scipy": scipy.__version__, "scikit-learn": sklearn.__version__},
    "cases": cases,
    "large": large,
}
path = Path(__file__).with_name("regression.json")
path.write_text(json.dumps(reference, allow_nan=False, separators=(",", ":")) + "\n")
