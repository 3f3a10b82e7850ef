"""Writes scikit-learn.json beside this file: inputs, and what scikit-learn makes of them.

    python -m venv .venv && .venv/bin/pip install -r requirements.txt && .venv/bin/python make-reference.py
"""

import json
import warnings
from pathlib import Path

import numpy as np
import scipy
import sklearn
from sklearn import metrics
from sklearn.calibration import calibration_curve

import by_hand
from mulberry import finite, mulberry32

warnings.simplefilter("ignore")


def generated(seed, count, levels, rate):
    """Scores on `levels` values (all different where 0); the chance of a positive grows with the score's square."""
    scores = mulberry32(seed, count)
    if levels:
        scores = np.floor(scores * levels) / levels
    labels = (mulberry32(seed + 1, count) < rate * scores * scores).astype(int)
    return labels, scores


def refused_as_none(results):
    return {name: finite(compute) for name, compute in results.items()}


def results(labels, scores, threshold, costs, weights=None):
    predicted = (scores >= threshold).astype(int)
    given = {"sample_weight": weights}
    matrix = metrics.confusion_matrix(labels, predicted, labels=[0, 1], **given)
    tn, fp, fn, tp = matrix.ravel().tolist()
    return {
        "confusion": {"tn": tn, "fp": fp, "fn": fn, "tp": tp},
        "metrics": {
            **refused_as_none(of_scikit_learn(labels, scores, predicted, given)),
            **refused_as_none(by_hand.of_confusion(tn, fp, fn, tp)),
            **refused_as_none(by_hand.of_scores(labels, scores, weights)),
            "expected_cost": finite(lambda: by_hand.expected_cost(labels, predicted, costs, weights)),
        },
    }


def of_scikit_learn(labels, scores, predicted, given):
    def fbeta(beta):
        return lambda: metrics.fbeta_score(labels, predicted, beta=beta, **given)

    def partial(max_fpr):
        return lambda: metrics.roc_auc_score(labels, scores, max_fpr=max_fpr, **given)

    precision, recall, _ = curve_or_none(metrics.precision_recall_curve, labels, scores, given)
    fpr, tpr, _ = curve_or_none(metrics.roc_curve, labels, scores, {**given, "drop_intermediate": False})
    has_positives = (labels if given["sample_weight"] is None else labels * given["sample_weight"]).any()

    def best(reached, at_least, bound):
        return lambda: np.max(reached[at_least >= bound]) if has_positives else np.nan

    return {
        "roc_auc": lambda: metrics.roc_auc_score(labels, scores, **given),
        "average_precision": lambda: metrics.average_precision_score(labels, scores, **given),
        "pr_auc": lambda: metrics.auc(recall, precision),
        "accuracy": lambda: metrics.accuracy_score(labels, predicted, **given),
        "balanced_accuracy": lambda: metrics.balanced_accuracy_score(labels, predicted, **given),
        "precision": lambda: metrics.precision_score(labels, predicted, **given),
        "recall": lambda: metrics.recall_score(labels, predicted, **given),
        "specificity": lambda: metrics.recall_score(labels, predicted, pos_label=0, **given),
        "f1": lambda: metrics.f1_score(labels, predicted, **given),
        "fbeta@2": fbeta(2),
        "fbeta@0.5": fbeta(0.5),
        "fbeta@0": fbeta(0),
        "matthews_corrcoef": lambda: metrics.matthews_corrcoef(labels, predicted, **given),
        "cohen_kappa": lambda: metrics.cohen_kappa_score(labels, predicted, labels=[0, 1], **given),
        "log_loss": lambda: metrics.log_loss(labels, scores, labels=[0, 1], **given),
        "brier_score": lambda: metrics.brier_score_loss(labels, scores, pos_label=1, **given),
        "partial_roc_auc@0.1": partial(0.1),
        "partial_roc_auc@0.5": partial(0.5),
        "partial_roc_auc@1": partial(1.0),
        "recall_at_precision@0.5": best(recall, precision, 0.5),
        "recall_at_precision@0.9": best(recall, precision, 0.9),
        "precision_at_recall@0.8": best(precision, recall, 0.8),
        "precision_at_recall@0.25": best(precision, recall, 0.25),
        "recall_at_fpr@0.1": lambda: np.max(tpr[fpr <= 0.1]) if not np.isnan(fpr[-1]) else np.nan,
        "recall_at_fpr@0": lambda: np.max(tpr[fpr <= 0]) if not np.isnan(fpr[-1]) else np.nan,
    }


def curve_or_none(curve, labels, scores, given):
    """The curve; points of NaN where scikit-learn refuses to draw one."""
    try:
        return curve(labels, scores, **given)
    except ValueError:
        return (np.array([np.nan, np.nan]),) * 3


def curves(labels, scores, weights=None):
    fpr, tpr, roc_thresholds = metrics.roc_curve(labels, scores, sample_weight=weights)
    precision, recall, pr_thresholds = metrics.precision_recall_curve(labels, scores, sample_weight=weights)
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
    for refused in (metrics.roc_auc_score, metrics.f1_score):
        try:
            refused([0, 1], [0, 1], sample_weight=[0, 0])
        except ValueError as error:
            yield {"scores": "no weight at all", "function": refused.__name__, "raises": str(error).splitlines()[0]}


def weighted_inputs():
    random = np.random.default_rng(21)
    positive = (random.random(150) < 0.3).astype(int)
    noisy = np.round(np.clip(random.normal(0.3 + 0.3 * positive, 0.2), 0, 1), 2)
    uneven = np.round(random.gamma(0.7, 2.0, 150), 3)
    drawn = random.poisson(1.0, 150).astype(float)
    some = np.where(random.random(150) < 0.3, 0.0, uneven)
    mixed = np.array([0, 1, 0, 1, 1, 0, 1, 0])
    rising = np.array([1, 2, 3, 4, 5, 6, 7, 8]) / 10
    yield "weights of every size", positive, noisy, 0.5, uneven
    yield "weights of a bootstrap", positive, noisy, 0.5, drawn
    yield "weights, three in ten of them 0", positive, noisy, 0.4, some
    yield "equal weights", positive, noisy, 0.5, np.full(150, 0.1)
    yield "weights and scores all different", positive, random.beta(1 + positive, 2), 0.5, uneven
    yield "weights and logits", positive, random.normal(3 * positive - 2, 2.0), 0.0, uneven
    yield "weights and constant scores", mixed, np.full(8, 0.25), 0.25, rising
    yield "weights of 1e-3 to 1e3", mixed, rising, 0.35, 10.0 ** np.array([-3, 3, 1, -1, 0, 2, -2, 1])
    yield "positives without weight", mixed, rising, 0.5, 1.0 - mixed
    yield "negatives without weight", mixed, rising, 0.5, 1.0 * mixed
    yield "no weight above the threshold", mixed, rising, 0.5, np.array([1.0, 2, 1, 1, 0, 0, 0, 0])
    yield "one row with weight", mixed, rising, 0.5, np.eye(1, 8, 3)[0]
    yield "weights and one class", np.ones(8, int), rising, 0.5, rising


def calibration(labels, scores):
    for strategy, bins in [("uniform", 10), ("uniform", 7), ("quantile", 5), ("quantile", 10)]:
        shares, means = calibration_curve(labels, scores, n_bins=bins, strategy=strategy, pos_label=1)
        yield {"strategy": strategy, "bins": bins, "shares": shares.tolist(), "means": means.tolist()}


def case(name, labels, scores, threshold, costs, weights=None):
    are_probabilities = scores.min() >= 0 and scores.max() <= 1
    return {
        "name": name,
        "labels": labels.tolist(),
        "scores": scores.tolist(),
        "weights": None if weights is None else weights.tolist(),
        "costs": costs,
        "threshold": threshold,
        **results(labels, scores, threshold, costs, weights),
        **curves(labels, scores, weights),
        "calibration": list(calibration(labels, scores)) if weights is None and are_probabilities else [],
    }


amounts = {"true_negative": 0, "false_positive": 1, "false_negative": 5.5, "true_positive": -0.25}
cases = [case(*given, amounts) for given in inputs()]
for name, labels, scores, threshold, weights in weighted_inputs():
    of_each = {**amounts, "false_negative": np.round(5 + 5 * mulberry32(8, len(labels)), 2).tolist()}
    cases.append(case(name, labels, scores, threshold, of_each, weights))

large = []
for seed, levels, rate, threshold in [(1, 0, 0.06, 0.9), (3, 1000, 0.06, 0.9), (5, 0, 1.5, 0.5)]:
    labels, scores = generated(seed, 1_000_000, levels, rate)
    recipe = {"seed": seed, "rows": len(labels), "levels": levels, "rate": rate, "threshold": threshold}
    points = {"roc": len(metrics.roc_curve(labels, scores)[0])}
    points["precision_recall"] = len(metrics.precision_recall_curve(labels, scores)[0])
    found = {"positives": int(labels.sum()), "points": points, "costs": amounts}
    weights = mulberry32(seed + 2, len(labels)) * 4 - 1
    weights = np.where(weights < 0, 0, weights)
    large.append(
        {
            **recipe,
            **found,
            **results(labels, scores, threshold, amounts),
            "weighted": results(labels, scores, threshold, amounts, weights),
        }
    )

reference = {
    "versions": {"numpy": np.__version__, "scikit-learn": sklearn.__version__, "scipy": scipy.__version__},
    "cases": cases,
    "large": large,
    "refusals": list(refusals()),
}
path = Path(__file__).with_name("scikit-learn.json")
path.write_text(json.dumps(reference, allow_nan=False, separators=(",", ":")) + "\n")
