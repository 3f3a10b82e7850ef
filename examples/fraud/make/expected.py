"""Compute the reference figures of the fraud example into expected.json.

    python make/expected.py

Scores come from ONNX Runtime on the CPU, metrics from scikit-learn.
"""

import json
from pathlib import Path

import numpy as np
import onnxruntime as ort
import pandas as pd
from sklearn import metrics

ROOT = Path(__file__).resolve().parent.parent
MODELS = ["baseline", "candidate", "candidate_subtle", "candidate_cents"]
FILES = ["train", "reference", "eval", "train_cents"]
THRESHOLD = 0.5
AGE_RANGES = {"new [0,30)": (0, 30), "recent [30,365)": (30, 365), "established [365,inf)": (365, np.inf)}
TOO_FEW = 100  # a group with at most this many rows gets no metrics
TYPES = {"tensor(float)": np.float32, "tensor(int64)": np.int64, "tensor(string)": object}


def feed(session, frame):
    return {i.name: frame[i.name].to_numpy(dtype=TYPES[i.type]).reshape(-1, 1) for i in session.get_inputs()}


def score(session, frame):
    """The probability of fraud, from a probability tensor or a ZipMap."""
    output = session.run(None, feed(session, frame))[1]
    if isinstance(output, list):
        return np.array([row[1] for row in output], dtype=np.float32)
    return output[:, 1]


def figures(label, scores):
    predicted = scores >= THRESHOLD
    tn, fp, fn, tp = (int(v) for v in metrics.confusion_matrix(label, predicted, labels=[0, 1]).ravel())
    both = 0 < label.sum() < len(label)
    return {
        "n": len(label), "n_positive": int(label.sum()),
        "roc_auc": metrics.roc_auc_score(label, scores) if both else None,
        "average_precision": metrics.average_precision_score(label, scores) if label.any() else None,
        "f1": metrics.f1_score(label, predicted, zero_division=0),
        "precision": metrics.precision_score(label, predicted, zero_division=0),
        "recall": metrics.recall_score(label, predicted, zero_division=0),
        "confusion": {"tn": tn, "fp": fp, "fn": fn, "tp": tp},
    }


def group_masks(frame):
    age = frame["user_age_days"].to_numpy()
    yield "user_age_days", {name: (age >= lo) & (age < hi) for name, (lo, hi) in AGE_RANGES.items()}
    for column in ["merchant_category", "country", "device_type"]:
        values = frame[column].to_numpy(dtype=object)
        yield column, {value: values == value for value in sorted(set(values))}


def model_figures(name, frame):
    session = ort.InferenceSession(ROOT / "models" / f"{name}.onnx", providers=["CPUExecutionProvider"])
    scores, label = score(session, frame), frame["is_fraud"].to_numpy()
    groups = {
        column: {
            key: figures(label[mask], scores[mask]) if mask.sum() > TOO_FEW else {"n": int(mask.sum())}
            for key, mask in masks.items()
        }
        for column, masks in group_masks(frame)
    }
    return {
        "overall": figures(label, scores), "groups": groups,
        "first_scores": [float(s) for s in scores[:20]], "sum_of_scores": float(scores.astype(np.float64).sum()),
    }


def file_figures(name):
    frame = pd.read_parquet(ROOT / "data" / f"{name}.parquet")
    return {
        "rows": len(frame), "mean_is_fraud": float(frame["is_fraud"].mean()),
        "p99_transaction_amount": float(np.quantile(frame["transaction_amount"], 0.99)),
    }


def main():
    frame = pd.read_parquet(ROOT / "data" / "eval.parquet").sort_values("transaction_id")
    result = {
        "threshold": THRESHOLD, "too_few_rows": TOO_FEW,
        "data": {name: file_figures(name) for name in FILES},
        "models": {name: model_figures(name, frame) for name in MODELS},
    }
    (ROOT / "expected.json").write_text(json.dumps(result, indent=2) + "\n")
    for name, values in result["data"].items():
        print(name, values)
    for name, values in result["models"].items():
        print(name, {k: round(v, 4) if isinstance(v, float) else v for k, v in values["overall"].items()})


if __name__ == "__main__":
    main()
