"""Writes scikit-learn.json beside this file: inputs, and what scikit-learn makes of them.

    python -m venv .venv && .venv/bin/pip install -r requirements.txt && .venv/bin/python make-reference.py
"""

import json
import warnings
from pathlib import Path

import numpy as np
import sklearn
from sklearn import metrics

warnings.simplefilter("ignore")


def mulberry32(seed, count):
    """`count` numbers in [0, 1) from 32-bit integer arithmetic; the test in TypeScript makes the same ones."""
    with np.errstate(over="ignore"):
        state = np.uint32(seed) + np.arange(1, count + 1, dtype=np.uint32) * np.uint32(0x6D2B79F5)
        mixed = (state ^ (state >> np.uint32(15))) * (state | np.uint32(1))
        mixed ^= mixed + (mixed ^ (mixed >> np.uint32(7))) * (mixed | np.uint32(61))
        return (mixed ^ (mixed >> np.uint32(14))) / 2.0**32


def generated(seed, count, levels, rate):
    """Scores on `levels` values (all different where 0); the chance of a positive grows with the score's square."""
    scores = mulberry32(seed, count)
    if levels:
        scores = np.floor(scores * levels) / levels
    labels = (mulberry32(seed + 1, count) < rate * scores * scores).astype(int)
    return labels, scores


def value(compute):
    """A finite number; None where scikit-learn answers NaN or raises."""
    try:
        number = float(compute())
    except ValueError:
        return None
    return number if np.isfinite(number) else None


def scalar_results(labels, scores, threshold):
    predicted = (scores >= threshold).astype(int)
    tn, fp, fn, tp = metrics.confusion_matrix(labels, predicted, labels=[0, 1]).ravel().tolist()
    recall_or_nan = metrics.recall_score(labels, predicted, zero_division=np.nan)
    return {
        "confusion": {"tn": tn, "fp": fp, "fn": fn, "tp": tp},
        "metrics": {
            "roc_auc": value(lambda: metrics.roc_auc_score(labels, scores)),
            "average_precision": value(lambda: metrics.average_precision_score(labels, scores)),
            "f1": value(lambda: metrics.f1_score(labels, predicted)),
            "precision": value(lambda: metrics.precision_score(labels, predicted)),
            "recall": value(lambda: metrics.recall_score(labels, predicted)),
            "false_negative_rate": value(lambda: 1 - recall_or_nan),
        },
    }


def curves(labels, scores):
    fpr, tpr, roc_thresholds = metrics.roc_curve(labels, scores)
    precision, recall, pr_thresholds = metrics.precision_recall_curve(labels, scores)
    roc = [
        [x, y, threshold if np.isfinite(threshold) else None]
        for x, y, threshold in zip(fpr.tolist(), tpr.tolist(), roc_thresholds.tolist(), strict=True)
    ]
    return {
        "roc": [] if np.isnan(fpr).any() or np.isnan(tpr).any() else roc,
        "precision_recall": [
            list(point)
            for point in zip(recall.tolist(), precision.tolist(), [*pr_thresholds.tolist(), None], strict=True)
        ],
    }


def inputs():
    random = np.random.default_rng(20)
    positive = (random.random(200) < 0.3).astype(int)
    noisy = np.round(random.normal(positive, 1.0), 2)
    rare = (random.random(400) < 0.02).astype(int)
    mixed = np.array([0, 1, 0, 1, 1, 0, 1, 0])
    rising = np.array([1, 2, 3, 4, 5, 6, 7, 8]) / 10
    yield "random with ties", positive, noisy, 0.5
    yield "scores in five values", positive, np.floor(random.random(200) * 5) / 4, 0.5
    yield "two per cent positive", rare, random.beta(1 + 2 * rare, 8), 0.3
    yield "all negative", np.zeros(8, int), rising, 0.5
    yield "all positive", np.ones(8, int), rising, 0.5
    yield "one negative row", np.array([0]), np.array([0.7]), 0.5
    yield "one positive row", np.array([1]), np.array([0.7]), 0.5
    yield "one positive row below the threshold", np.array([1]), np.array([0.2]), 0.5
    yield "constant scores", mixed, np.full(8, 0.25), 0.25
    yield "perfect", np.repeat([0, 1], 4), rising, 0.5
    yield "reversed", np.repeat([1, 0], 4), rising, 0.5
    yield "nothing predicted positive", mixed, rising, 0.9
    yield "everything predicted positive", mixed, rising, 0.0
    yield "threshold on a score", mixed, rising, 0.3
    yield "threshold just above a score", mixed, rising, float(np.nextafter(0.3, 1))
    yield "denormal scores", mixed, np.array([5, 10, 10, 15, 20, 1, 0, 5]) * 5e-324, 5e-323
    yield "largest and smallest doubles", mixed, np.array([1, -1, 1e-300, -1e-300, 0.5, -0.5, 1, -1]) * 1.7e308, 0.0
    yield "zeros of both signs", mixed, np.array([0.0, -0.0, 0.0, -0.0, 1.0, -1.0, -0.0, 0.0]), 0.0
    yield "neighbouring doubles", mixed, np.nextafter(0.5, np.array([0, 1, 0, 1, 1, 0, 0, 1])), 0.5
    yield "logits", positive, random.normal(3 * positive - 2, 2.0), 0.0
    yield "one positive of three hundred", np.eye(1, 300, 123, dtype=int)[0], random.random(300), 0.5


def refusals():
    for name, scores in {"NaN": [0.1, np.nan], "infinity": [0.1, np.inf], "minus infinity": [-np.inf, 0.1]}.items():
        for score in (metrics.roc_auc_score, metrics.average_precision_score):
            try:
                score([0, 1], scores)
            except ValueError as error:
                yield {"scores": name, "function": score.__name__, "raises": str(error).splitlines()[0]}


cases = [
    {
        "name": name,
        "labels": labels.tolist(),
        "scores": scores.tolist(),
        "threshold": threshold,
        **scalar_results(labels, scores, threshold),
        **curves(labels, scores),
    }
    for name, labels, scores, threshold in inputs()
]
large = []
for seed, levels, rate, threshold in [(1, 0, 0.06, 0.9), (3, 1000, 0.06, 0.9), (5, 0, 1.5, 0.5)]:
    labels, scores = generated(seed, 1_000_000, levels, rate)
    recipe = {"seed": seed, "rows": len(labels), "levels": levels, "rate": rate, "threshold": threshold}
    points = {"roc": len(metrics.roc_curve(labels, scores)[0])}
    points["precision_recall"] = len(metrics.precision_recall_curve(labels, scores)[0])
    found = {"positives": int(labels.sum()), "points": points}
    large.append({**recipe, **found, **scalar_results(labels, scores, threshold)})

reference = {
    "versions": {"numpy": np.__version__, "scikit-learn": sklearn.__version__},
    "cases": cases,
    "large": large,
    "refusals": list(refusals()),
}
path = Path(__file__).with_name("scikit-learn.json")
path.write_text(json.dumps(reference, allow_nan=False, separators=(",", ":")) + "\n")
