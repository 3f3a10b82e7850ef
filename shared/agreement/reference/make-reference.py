"""Writes reference.json beside this file: two models on the same rows, and how they differ by NumPy, SciPy and statsmodels.

    python -m venv .venv && .venv/bin/pip install numpy==2.4.6 scipy==1.17.1 statsmodels==0.15.0
    .venv/bin/python make-reference.py
"""

import json
from pathlib import Path

import numpy as np
import scipy
import statsmodels
from scipy import stats
from statsmodels.stats.contingency_tables import mcnemar

random = np.random.default_rng(90)


def repeated(x, weights):
    return x if weights is None else np.repeat(x, weights.astype(int), axis=0)


def right_and_wrong(y, candidate, baseline, weights):
    c, b = candidate == y, baseline == y
    counts = {
        "both_right": (c & b).sum(),
        "both_wrong": (~c & ~b).sum(),
        "only_candidate_right": (c & ~b).sum(),
        "only_baseline_right": (~c & b).sum(),
    }
    counts = {name: int(count) for name, count in counts.items()}
    if weights is not None:
        return {**counts, "mcnemar": None}
    table = [
        [counts["both_right"], counts["only_candidate_right"]],
        [counts["only_baseline_right"], counts["both_wrong"]],
    ]
    exact = table[0][1] + table[1][0] < 25
    test = mcnemar(table, exact=exact, correction=True)
    test = {"statistic": float(test.statistic), "p_value": float(test.pvalue), "exact": exact}
    return {**counts, "mcnemar": test}


def spearman(a, b):
    return float(stats.spearmanr(a, b).statistic)


def binary(n, weights):
    y = (random.random(n) < 0.3).astype(int)
    scores = [np.round(random.beta(1 + 3 * y, 3), 2) for _ in range(2)]
    thresholds = [0.5, 0.4]
    t, c, b = (repeated(x, weights) for x in (y, *scores))
    at = [c >= thresholds[0], b >= thresholds[1]]
    expected = {
        "n": n,
        "disagreement": float(np.mean(at[0] != at[1])),
        "to_positive": float(np.mean(at[0] & ~at[1])),
        "to_negative": float(np.mean(~at[0] & at[1])),
        **right_and_wrong(t, at[0], at[1], weights),
        "score_correlation": spearman(c, b),
        "mean_absolute_score_difference": float(np.mean(np.abs(c - b))),
    }
    return {"labels": y.tolist(), "scores": [x.tolist() for x in scores], "thresholds": thresholds, "expected": expected}


def multiclass(n, weights):
    y = random.integers(0, 3, n)
    raw = [random.random((n, 3)) + np.eye(3)[y] * 0.6 for _ in range(2)]
    probabilities = [x / x.sum(axis=1, keepdims=True) for x in raw]
    t, c, b = (repeated(x, weights) for x in (y, *probabilities))
    of_truth = [x[np.arange(len(t)), t] for x in (c, b)]
    labels = [x.argmax(axis=1) for x in (c, b)]
    expected = {
        "n": n,
        "disagreement": float(np.mean(labels[0] != labels[1])),
        "to_positive": None,
        "to_negative": None,
        **right_and_wrong(t, *labels, weights),
        "score_correlation": spearman(*of_truth),
        "mean_absolute_score_difference": float(np.mean(np.abs(c - b).sum(axis=1) / 2)),
    }
    return {"labels": y.tolist(), "probabilities": [x.ravel().tolist() for x in probabilities], "expected": expected}


def regression(n, weights):
    truth = random.normal(0, 10, n)
    predicted = [truth + random.normal(0, 2, n), None]
    predicted[1] = predicted[0] * (1 + random.normal(0, 0.01, n))
    predicted[1][:5] = predicted[0][:5] = 0
    c, b = (repeated(x, weights) for x in predicted)
    expected = {
        "n": n,
        "disagreement": float(np.mean(np.abs(c - b) > 0.01 * np.maximum(np.abs(c), np.abs(b)))),
        **dict.fromkeys(["to_positive", "to_negative", "both_right", "both_wrong"]),
        **dict.fromkeys(["only_candidate_right", "only_baseline_right", "mcnemar"]),
        "score_correlation": spearman(c, b),
        "mean_absolute_score_difference": float(np.mean(np.abs(c - b))),
    }
    return {"truth": truth.tolist(), "predicted": [x.tolist() for x in predicted], "expected": expected}


cases = []
for task in (binary, multiclass, regression):
    for n, is_weighted in [(40, False), (200, False), (80, True)]:
        weights = random.integers(0, 3, n).astype(float) if is_weighted else None
        found = task(n, weights)
        name = f"{task.__name__}, {n} rows{', weighted' if is_weighted else ''}"
        listed = None if weights is None else weights.tolist()
        cases.append({"name": name, "task": task.__name__, "weights": listed, **found})

versions = {"numpy": np.__version__, "scipy": scipy.__version__, "statsmodels": statsmodels.__version__}
text = json.dumps({"versions": versions, "cases": cases}, allow_nan=False, separators=(",", ":"))
Path(__file__).with_name("reference.json").write_text(text + "\n")
