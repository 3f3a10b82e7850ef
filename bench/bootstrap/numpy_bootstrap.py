"""Seconds that a paired bootstrap of six metrics takes in NumPy and with scikit-learn, on the rows of
bench/bootstrap.mjs, and the metrics of all rows, as JSON.

`gather` draws rows and takes every metric of the drawn ones, as a bootstrap is usually written. `presorted` sorts
each model once, turns the drawn rows into counts and takes cumulative sums of them: the fastest way known to us.
Only some replicates are timed: all cost the same.
"""

import json
import sys
import time
from pathlib import Path

import numpy as np
import sklearn
from sklearn import metrics

THRESHOLD = 0.5

folder = Path(sys.argv[1])
repetitions = int(sys.argv[2])
labels = np.fromfile(folder / "labels", dtype=np.uint8)
models = [np.fromfile(folder / name, dtype=np.float64) for name in ("candidate", "baseline")]
rng = np.random.default_rng(7)


def from_counts(tp, fp, true_positive, false_positive, loss):
    """`tp` and `fp` after each distinct score, falling; then the counts at the threshold, and the log loss."""
    positives, negatives = tp[-1], fp[-1]
    false_negative = positives - true_positive
    roc_auc = np.trapezoid(np.append(0, tp), np.append(0, fp)) / (positives * negatives)
    average_precision = np.sum(np.diff(tp, prepend=0) * tp / (tp + fp)) / positives
    precision = true_positive / max(true_positive + false_positive, 1)
    recall = true_positive / positives
    f1 = 2 * true_positive / (2 * true_positive + false_positive + false_negative)
    return roc_auc, average_precision, f1, precision, recall, loss


def six_metrics(y, score):
    order = np.argsort(score)[::-1]
    y, score = y[order], score[order]
    last = np.append(np.flatnonzero(np.diff(score)), len(y) - 1)
    tp = np.cumsum(y, dtype=np.int64)[last]
    fp = last + 1 - tp
    predicted = np.searchsorted(-score, -THRESHOLD, side="right")
    true_positive = int(np.count_nonzero(y[:predicted]))
    loss = -np.mean(np.log(np.where(y == 1, score, 1 - score)))
    return from_counts(tp, fp, true_positive, int(predicted) - true_positive, loss)


def gather():
    drawn = rng.integers(0, len(labels), len(labels))
    y = labels[drawn]
    return [six_metrics(y, score[drawn]) for score in models]


class Presorted:
    def __init__(self, score):
        self.order = np.argsort(score)[::-1]
        falling = score[self.order]
        self.is_positive = labels[self.order].astype(np.int64)
        self.last = np.append(np.flatnonzero(np.diff(falling)), len(score) - 1)
        self.predicted = np.searchsorted(-falling, -THRESHOLD, side="right")
        self.losses = -np.log(np.where(labels == 1, score, 1 - score))

    def metrics(self, counts):
        drawn = counts[self.order]
        positive = drawn * self.is_positive
        tp = np.cumsum(positive)[self.last]
        fp = np.cumsum(drawn)[self.last] - tp
        seen = tp + fp > 0
        true_positive = positive[: self.predicted].sum()
        false_positive = drawn[: self.predicted].sum() - true_positive
        loss = counts @ self.losses / counts.sum()
        return from_counts(tp[seen], fp[seen], true_positive, false_positive, loss)


sorted_models = [Presorted(score) for score in models]


def presorted():
    counts = np.bincount(rng.integers(0, len(labels), len(labels)), minlength=len(labels))
    return [model.metrics(counts) for model in sorted_models]


def with_scikit_learn():
    drawn = rng.integers(0, len(labels), len(labels))
    y = labels[drawn]
    for model in models:
        score = model[drawn]
        predicted = score >= THRESHOLD
        metrics.roc_auc_score(y, score)
        metrics.average_precision_score(y, score)
        metrics.f1_score(y, predicted)
        metrics.precision_score(y, predicted)
        metrics.recall_score(y, predicted)
        metrics.log_loss(y, score)


def seconds_for_each(replicate, replicates):
    """On the wall, and of the processor."""
    start = time.perf_counter(), time.process_time()
    for _ in range(replicates):
        replicate()
    return (time.perf_counter() - start[0]) / replicates, (time.process_time() - start[1]) / replicates


every_row_once = np.ones(len(labels), dtype=np.int64)
taken = [
    (seconds_for_each(gather, 10), seconds_for_each(presorted, 20), seconds_for_each(with_scikit_learn, 3))
    for _ in range(repetitions)
]


def by_name(clock):
    names = ("gather", "presorted", "scikit_learn")
    return {name: [each[index][clock] for each in taken] for index, name in enumerate(names)}


print(
    json.dumps(
        {
            "numpy": np.__version__,
            "scikit_learn": sklearn.__version__,
            "values": [list(map(float, six_metrics(labels, score))) for score in models],
            "presorted_values": [list(map(float, model.metrics(every_row_once))) for model in sorted_models],
            "seconds": by_name(0),
            "cpu_seconds": by_name(1),
        }
    )
)
