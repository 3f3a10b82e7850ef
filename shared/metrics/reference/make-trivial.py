"""Writes trivial.json beside this file: labels of two classes, and the metrics of scikit-learn's DummyClassifier on them.

    python -m venv .venv && .venv/bin/pip install -r requirements.txt && .venv/bin/python make-trivial.py
"""

import json
import warnings
from pathlib import Path

import numpy as np
import sklearn
from mulberry import finite
from sklearn import metrics
from sklearn.dummy import DummyClassifier

warnings.simplefilter("ignore")


def results(y, weights):
    rows = np.zeros((len(y), 1))
    model = DummyClassifier(strategy="prior").fit(rows, y, sample_weight=weights)
    predicted = model.predict(rows)
    p = model.predict_proba(rows)[:, list(model.classes_).index(1)] if 1 in model.classes_ else np.zeros(len(y))
    w = {"sample_weight": weights}
    return {
        "roc_auc": finite(lambda: metrics.roc_auc_score(y, p, **w)),
        "average_precision": finite(lambda: metrics.average_precision_score(y, p, **w)),
        "accuracy": finite(lambda: metrics.accuracy_score(y, predicted, **w)),
        "balanced_accuracy": finite(lambda: metrics.balanced_accuracy_score(y, predicted, **w)),
        "precision": finite(lambda: metrics.precision_score(y, predicted, **w)),
        "recall": finite(lambda: metrics.recall_score(y, predicted, **w)),
        "f1": finite(lambda: metrics.f1_score(y, predicted, **w)),
        "matthews_corrcoef": finite(lambda: metrics.matthews_corrcoef(y, predicted, **w)),
        "log_loss": finite(lambda: metrics.log_loss(y, p, labels=[0, 1], **w)),
        "brier_score": finite(lambda: metrics.brier_score_loss(y, p, pos_label=1, **w)),
    }


def inputs():
    random = np.random.default_rng(95)
    y = (random.random(60) < 0.3).astype(int)
    yield "mostly negative", y, None
    yield "mostly positive", 1 - y, None
    yield "as many of both", np.tile([0, 1], 10), None
    yield "weighted", y, random.random(60) * (random.random(60) < 0.8)
    yield "weights that turn the majority", y, np.where(y == 1, 4.0, 1.0)
    yield "all negative", np.zeros(5, int), None
    yield "all positive", np.ones(5, int), None


cases = [
    {
        "name": name,
        "labels": y.tolist(),
        "weights": None if weights is None else weights.tolist(),
        "metrics": results(y, weights),
    }
    for name, y, weights in inputs()
]
versions = {"numpy": np.__version__, "scikit-learn": sklearn.__version__}
text = json.dumps({"versions": versions, "cases": cases}, allow_nan=False, separators=(",", ":"))
Path(__file__).with_name("trivial.json").write_text(text + "\n")
