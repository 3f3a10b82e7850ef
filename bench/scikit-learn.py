"""Milliseconds that scikit-learn takes for what bench/metrics.mjs measures, on the same rows, as JSON."""

import json
import sys
import time
from pathlib import Path

import numpy as np
import sklearn
from sklearn.metrics import average_precision_score, precision_recall_curve, roc_auc_score, roc_curve

REPETITIONS = 7

folder = Path(sys.argv[1])
labels = np.fromfile(folder / "labels", dtype=np.uint8)
scores = np.fromfile(folder / "scores", dtype=np.float64)


def values():
    roc_auc_score(labels, scores)
    average_precision_score(labels, scores)


def curves():
    values()
    roc_curve(labels, scores)
    precision_recall_curve(labels, scores)


def timed(work):
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


taken = [(timed(values), timed(curves)) for _ in range(REPETITIONS)]
print(
    json.dumps(
        {
            "version": sklearn.__version__,
            "values": [first for first, _ in taken],
            "curves": [second for _, second in taken],
        }
    )
)
