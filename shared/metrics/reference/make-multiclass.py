"""Writes multiclass.json beside this file: inputs, and what scikit-learn makes of them.

    python -m venv .venv && .venv/bin/pip install -r requirements.txt && .venv/bin/python make-multiclass.py
"""

import json
import warnings
from itertools import combinations
from pathlib import Path

import numpy as np
import sklearn
from mulberry import finite, mulberry32
from sklearn import metrics
from sklearn.dummy import DummyClassifier

warnings.simplefilter("ignore")


def one_vs_one(y, p, weights, average):
    """Hand and Till with weights, from scikit-learn's binary AUC; without weights it must be scikit-learn's own."""
    w = np.ones(len(y)) if weights is None else weights
    areas, shares = [], []
    for a, b in combinations(np.unique(y[w > 0]), 2):
        of_pair = ((y == a) | (y == b)) & (w > 0)
        weight = w[of_pair]
        of_a = metrics.roc_auc_score(y[of_pair] == a, p[of_pair, a], sample_weight=weight)
        of_b = metrics.roc_auc_score(y[of_pair] == b, p[of_pair, b], sample_weight=weight)
        areas.append((of_a + of_b) / 2)
        shares.append(weight.sum() / w.sum())
    area = np.average(areas, weights=shares if average == "weighted" else None)
    labels = range(p.shape[1])
    if p.shape[1] > 2 and (weights is None or np.all(weights == np.round(weights))):
        repeats = np.ones(len(y), int) if weights is None else weights.astype(int)
        again = metrics.roc_auc_score(
            np.repeat(y, repeats), np.repeat(p, repeats, axis=0), multi_class="ovo", average=average, labels=labels
        )
        assert np.isclose(area, again, rtol=1e-13, equal_nan=True), (area, again)
    return area


def one_vs_rest(y, p, weights, average):
    if p.shape[1] == 2:
        return metrics.roc_auc_score(y, p[:, 1], sample_weight=weights)
    return metrics.roc_auc_score(
        y, p, multi_class="ovr", average=average, labels=range(p.shape[1]), sample_weight=weights
    )


def results(y, predicted, p, weights, classes):
    w = {"sample_weight": weights}
    found = {
        "accuracy": finite(lambda: metrics.accuracy_score(y, predicted, **w)),
        "balanced_accuracy": finite(lambda: metrics.balanced_accuracy_score(y, predicted, **w)),
        "matthews_corrcoef": finite(lambda: metrics.matthews_corrcoef(y, predicted, **w)),
        "cohen_kappa": finite(lambda: metrics.cohen_kappa_score(y, predicted, **w)),
    }
    shares = {"precision": metrics.precision_score, "recall": metrics.recall_score, "f1": metrics.f1_score}
    for name, score in shares.items():
        for average in ("macro", "micro", "weighted"):
            found[f"{name}_{average}"] = finite(lambda: score(y, predicted, average=average, **w))
        for index in range(len(classes)):
            found[f"{name}_of@{classes[index]}"] = finite(
                lambda: score(y, predicted, labels=[index], average=None, **w)[0]
            )
    if p is None:
        return found
    labels = range(len(classes))
    found["log_loss"] = finite(lambda: metrics.log_loss(y, p, labels=labels, **w))
    found["brier_score"] = finite(lambda: metrics.brier_score_loss(y, p, labels=labels, **w))
    for suffix, average in (("", "macro"), ("_weighted", "weighted")):
        found[f"roc_auc_ovr{suffix}"] = finite(lambda: one_vs_rest(y, p, weights, average))
        found[f"roc_auc_ovo{suffix}"] = finite(lambda: one_vs_one(y, p, weights, average))
    if len(classes) > 2:
        for k in (1, 2, 3):
            found[f"top_k_accuracy@{k}"] = finite(
                lambda: metrics.top_k_accuracy_score(y, p, k=k, labels=labels, **w)
            )
    return found


def dummy(y, weights, classes, with_probabilities):
    """The same metrics of scikit-learn's DummyClassifier, fitted to and asked about the same rows."""
    model = DummyClassifier(strategy="prior").fit(np.zeros((len(y), 1)), y, sample_weight=weights)
    p = np.zeros((len(y), len(classes)))
    p[:, model.classes_] = model.predict_proba(np.zeros((len(y), 1)))
    predicted = model.predict(np.zeros((len(y), 1)))
    return results(y, predicted, p if with_probabilities else None, weights, classes)


def softmax(x):
    e = np.exp(x - x.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def inputs():
    random = np.random.default_rng(31)
    n, names = 150, ["ant", "bee", "cat", "dog"]
    y = random.choice(4, n, p=[0.5, 0.3, 0.15, 0.05])
    p = softmax(random.normal(2.0 * np.eye(4)[y], 1.0))
    whole = random.integers(0, 4, n).astype(float)
    real = random.random(n) * (random.random(n) < 0.8)
    even = np.round(softmax(random.normal(np.eye(4)[y], 1.0)) * 4)
    even = (even + 1) / (even + 1).sum(axis=1, keepdims=True)
    yield "random", names, y, p, None
    yield "whole weights, some zero", names, y, p, whole
    yield "real weights, some zero", names, y, p, real
    yield "many ties", names, y, even, None
    yield "many ties, whole weights", names, y, even, whole
    yield "many ties, real weights", names, y, even, real
    yield "one class absent from the truth", names, np.minimum(y, 2), p, None
    yield "one class absent, weighted", names, np.minimum(y, 2), p, real
    yield "one class without weight", names, y, p, whole * (y != 1)
    alone = p.copy()
    alone[:, 3] = 0
    alone /= alone.sum(axis=1, keepdims=True)
    yield "one class in neither truth nor predictions", names, np.minimum(y, 2), alone, None
    yield "one true class only", names, np.ones(20, int), p[:20], None
    yield "one true and predicted class", names, np.full(9, 2), np.tile([0.1, 0.2, 0.4, 0.3], (9, 1)), None
    yield "constant scores", names, y[:40], np.full((40, 4), 0.25), None
    yield "constant scores, weighted", names, y[:40], np.full((40, 4), 0.25), real[:40]
    yield "certain and right", names, y[:30], np.eye(4)[y[:30]], None
    yield "certain and sometimes wrong", names, y[:30], np.eye(4)[random.integers(0, 4, 30)], None
    yield "one row", names, np.array([1]), p[:1], None
    yield "two classes", ["no", "yes"], np.minimum(y, 1), np.column_stack([p[:, 0], 1 - p[:, 0]]), None
    yield "two classes, weighted", ["no", "yes"], np.minimum(y, 1), np.column_stack([p[:, 0], 1 - p[:, 0]]), real
    yield "labels alone", names, y, None, None
    yield "labels alone, weighted", names, y, None, real


def generated(seed, rows, classes):
    """Probabilities of even numbers over their sum; every other label is the likeliest class, the others are even."""
    raw = np.array([mulberry32(seed + index, rows) for index in range(classes)]).T
    total = raw[:, 0].copy()
    for index in range(1, classes):
        total += raw[:, index]
    p = raw / total[:, None]
    y = np.floor(mulberry32(seed + classes, rows) * classes).astype(int)
    y[::2] = p.argmax(axis=1)[::2]
    weights = np.floor(mulberry32(seed + classes + 1, rows) * 5) / 4
    return y, p, weights


random = np.random.default_rng(32)
cases = []
for name, classes, y, p, weights in inputs():
    predicted = random.integers(0, len(classes), len(y)) if p is None else p.argmax(axis=1)
    predicted = np.where(random.random(len(y)) < 0.6, y, predicted) if p is None else predicted
    cases.append(
        {
            "name": name,
            "classes": classes,
            "labels": y.tolist(),
            "predicted": None if p is not None else predicted.tolist(),
            "probabilities": None if p is None else p.ravel().tolist(),
            "weights": None if weights is None else weights.tolist(),
            "metrics": results(y, predicted, p, weights, classes),
            "trivial": dummy(y, weights, classes, p is not None),
        }
    )

large = []
for seed, rows, classes, weighted in [(40, 1_000_000, 3, False), (50, 200_000, 5, True)]:
    y, p, weights = generated(seed, rows, classes)
    weights = weights if weighted else None
    names = [f"c{index}" for index in range(classes)]
    found = results(y, p.argmax(axis=1), p, weights, names)
    large.append({"seed": seed, "rows": rows, "classes": classes, "weighted": weighted, "metrics": found})

reference = {
    "versions": {"numpy": np.__version__, "scikit-learn": sklearn.__version__},
    "cases": cases,
    "large": large,
}
path = Path(__file__).with_name("multiclass.json")
path.write_text(json.dumps(reference, allow_nan=False, separators=(",", ":")) + "\n")
