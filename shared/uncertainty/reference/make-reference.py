"""Writes reference.json: what numpy, scipy and confidenceinterval give for the methods of shared/uncertainty.

python -m venv venv && venv/bin/pip install -r requirements.txt && venv/bin/python make-reference.py
"""

import json
from importlib.metadata import version
from pathlib import Path

import numpy as np
from confidenceinterval.delong import delong_roc_variance
from scipy import optimize, stats
from scipy.stats import _resampling

rng = np.random.default_rng(20261)


def delong_by_pairs(labels, scores):
    """DeLong's covariance from all (positive, negative) pairs, as the paper defines it; scores [models, rows]."""
    structure = []
    for one in scores:
        positives, negatives = one[labels == 1], one[labels == 0]
        wins = (positives[:, None] > negatives) + 0.5 * (positives[:, None] == negatives)
        structure.append((wins.mean(axis=1), wins.mean(axis=0)))
    areas = [of_positives.mean() for of_positives, _ in structure]
    v10 = np.array([of_positives for of_positives, _ in structure])
    v01 = np.array([of_negatives for _, of_negatives in structure])
    covariance = np.atleast_2d(np.cov(v10)) / v10.shape[1] + np.atleast_2d(np.cov(v01)) / v01.shape[1]
    return areas, covariance


def delong_case(name, rows, prevalence, levels):
    labels = (rng.random(rows) < prevalence).astype(int)
    base = rng.normal(size=rows)
    scores = np.array([labels * shift + base + rng.normal(size=rows) for shift in (1.0, 1.4, 0.8)])
    if levels:
        scores = np.round(scores * levels) / levels
    areas, covariance = delong_by_pairs(labels, scores)
    package = [delong_roc_variance(labels, one)[:2] for one in scores]
    return {
        "name": name,
        "labels": labels.tolist(),
        "scores": np.round(scores, 12).tolist(),
        "areas": areas,
        "covariance": covariance.ravel().tolist(),
        "confidenceinterval": [[float(area), float(np.squeeze(variance))] for area, variance in package],
    }


def bca_case(size, replicates):
    data = rng.lognormal(size=size)
    drawn = data[rng.integers(0, size, (replicates, size))].mean(axis=1)
    low, high, acceleration = _resampling._bca_interval(
        [data], np.mean, -1, 0.025, drawn, None, np
    )
    jackknife = (data.sum() - data) / (size - 1)
    return {
        "estimate": data.mean(),
        "replicates": drawn.tolist(),
        "jackknife": jackknife.tolist(),
        "acceleration": float(acceleration),
        "probabilities": [float(np.squeeze(low)), float(np.squeeze(high))],
        "bca": np.quantile(drawn, np.squeeze([low, high]), method="weibull").tolist(),
        "percentile": np.quantile(drawn, [0.025, 0.975], method="weibull").tolist(),
    }


def score_interval(both, first, second, neither):
    """Tango's interval with the restricted likelihood maximised by a search instead of by his formula."""
    n = both + first + second + neither
    z = stats.norm.ppf(0.975)

    def score(difference):
        def minus_likelihood(q):
            p = q + difference
            rest = 1 - p - q
            return -(
                (first * np.log(p) if first else 0)
                + (second * np.log(q) if second else 0)
                + ((n - first - second) * np.log(rest) if n - first - second else 0)
            )

        low, high = max(0, -difference), (1 - difference) / 2
        q = optimize.minimize_scalar(
            minus_likelihood, bounds=(low + 1e-14, high - 1e-14), method="bounded", options={"xatol": 1e-13}
        ).x
        return (first - second - n * difference) / np.sqrt(n * (2 * q + difference * (1 - difference)))

    middle = (first - second) / n
    edge = 1 - 1e-9
    return [
        optimize.brentq(lambda d: score(d) - z, -edge, middle),
        optimize.brentq(lambda d: score(d) + z, middle, edge),
    ]


MASK = 2**32 - 1


def threefry(key, counter):
    keys = [*key, 0x1BD11BDA ^ key[0] ^ key[1]]
    x, y = (counter[0] + keys[0]) & MASK, (counter[1] + keys[1]) & MASK
    rotations = (13, 15, 26, 6, 17, 29, 16, 24)
    for step in range(20):
        turn = rotations[step % 8]
        x = (x + y) & MASK
        y = ((y << turn | y >> (32 - turn)) & MASK) ^ x
        if step % 4 == 3:
            group = step // 4 + 1
            x = (x + keys[group % 3]) & MASK
            y = (y + keys[(group + 1) % 3] + group) & MASK
    return x, y


def poisson_weights(seed, replicate, count):
    """The weights of shared/uncertainty/poisson-weights.ts, written a second time."""
    of_byte = [weight for weight, bytes_ in enumerate((94, 95, 46, 16, 4, 1)) for _ in range(bytes_)]
    a, b = threefry((seed, 1), (replicate, 0))
    c, counter = threefry((seed, 1), (replicate, 1))
    weights = []
    while len(weights) < count:
        bits = (a + b + counter) & MASK
        counter = (counter + 1) & MASK
        a = b ^ b >> 9
        b = (c + (c << 3)) & MASK
        c = ((c << 21 | c >> 11) + bits) & MASK
        weights += [of_byte[bits >> shift & 255] for shift in (0, 8, 16, 24)]
    return weights[:count]


tables = [[1, 1, 7, 12], [59, 6, 16, 80], [10, 15, 5, 20], [0, 0, 0, 50], [200, 40, 3, 1], [20, 1, 0, 4], [4000, 310, 260, 430]]
reference = {
    "versions": {name: version(name) for name in ("confidenceinterval", "numpy", "scipy")},
    "delong": [
        delong_case("distinct scores", 200, 0.4, 0),
        delong_case("ties", 200, 0.3, 2),
        delong_case("few positives", 300, 0.03, 0),
    ],
    "bca": [bca_case(30, 200), bca_case(80, 199)],
    "paired_shares": [{"counts": counts, "interval": score_interval(*counts)} for counts in tables],
    "weights": [
        {"seed": seed, "replicate": replicate, "weights": poisson_weights(seed, replicate, 30)}
        for seed, replicate in ((1, 0), (1, 1), (4294967295, 99999))
    ],
    "student": [
        {"probability": p, "degrees": df, "quantile": stats.t.ppf(p, df), "cdf": stats.t.cdf(stats.norm.ppf(p), df)}
        for p in (1e-6, 0.005, 0.025, 0.4, 0.975)
        for df in (2, 2.5, 7.3, 30, 1e4)
    ],
}
Path(__file__).with_name("reference.json").write_text(json.dumps(reference) + "\n")
