"""Milliseconds that scikit-learn takes for what bench/metrics.mjs measures, on the same rows, and its values, as JSON.

Everything runs once before it is measured.
"""

import json
import sys
import time
from pathlib import Path

import numpy as np
import sklearn
from sklearn.metrics import (
    average_precision_score,
    f1_score,
    log_loss,
    precision_recall_curve,
    roc_auc_score,
    roc_curve,
)

folder = Path(sys.argv[1])
labels = np.fromfile(folder / "labels", dtype=np.uint8)
scores = np.fromfile(folder / "scores", dtype=np.float64)
weights = np.fromfile(folder / "weights", dtype=np.float64)


def metrics(sample_weight=None):
    given = {"sample_weight": sample_weight}
    return [
        roc_auc_score(labels, scores, **given),
        average_precision_score(labels, scores, **given),
        f1_score(labels, scores >= 0.5, **given),
        log_loss(labels, scores, **given),
    ]


def weighted():
    return metrics(weights)


def curves():
    roc_curve(labels, scores)
    precision_recall_curve(labels, scores)


def milliseconds(work):
    work()
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


print(
    json.dumps(
        {
            "version": sklearn.__version__,
            "values": {"metrics": metrics(), "weighted": weighted()},
            "ms": {work.__name__: milliseconds(work) for work in (metrics, weighted, curves)},
        }
    )
)
