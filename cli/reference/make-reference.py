"""Writes a small gate for each task (eval set, two ONNX models) and what Python finds of it: expected.json.

The models are single decision trees, whose scores are the same bits on every processor, and full of ties.
Python scores the ONNX files with onnxruntime; every figure is scikit-learn's, scipy's or statsmodels' on those scores.
"""

import importlib.metadata
import json
from pathlib import Path

import numpy as np
import onnxruntime
import pandas as pd
from scipy import stats
from skl2onnx import to_onnx
from sklearn import metrics as m
from sklearn.dummy import DummyClassifier, DummyRegressor
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor
from statsmodels.stats.contingency_tables import mcnemar
from statsmodels.stats.proportion import proportion_confint

here = Path(__file__).parent
rng = np.random.default_rng(4)
rows = 900
features = ['x0', 'x1', 'x2']
packages = ['numpy', 'onnxruntime', 'scikit-learn', 'scipy', 'skl2onnx', 'statsmodels']


def draw(n):
    x = rng.normal(size=(n, 3)).astype(np.float32)
    return x, x @ np.array([1.0, 0.7, -0.5]) + rng.logistic(size=n)


def export(task, role, model, zipmap):
    options = {id(model): {'zipmap': zipmap}} if hasattr(model, 'predict_proba') else None
    sample = np.zeros((1, 3), np.float32)
    proto = to_onnx(model, sample, options=options, target_opset={'': 17, 'ai.onnx.ml': 3})
    (here / task / f'{role}.onnx').write_bytes(proto.SerializeToString())


def scores(task, role, x):
    session = onnxruntime.InferenceSession(here / task / f'{role}.onnx')
    answer = session.run(None, {session.get_inputs()[0].name: x})[-1]
    if isinstance(answer, list):  # a ZipMap
        return np.array([[row[key] for key in sorted(row)] for row in answer], dtype=float)
    return np.asarray(answer, dtype=float)


def finite(values):
    return {name: float(value) for name, value in values.items()}


def agreement(right, other):
    only, only_other = int((right & ~other).sum()), int((~right & other).sum())
    test = mcnemar([[0, only], [only_other, 0]], exact=only + only_other < 25, correction=True)
    return {
        'both_right': int((right & other).sum()),
        'both_wrong': int((~right & ~other).sum()),
        'only_candidate_right': only,
        'only_baseline_right': only_other,
        'mcnemar': {'statistic': float(test.statistic), 'p_value': float(test.pvalue)},
    }


def binary(y, p, threshold, costs):
    q = (p >= threshold).astype(int)
    fpr, tpr, _ = m.roc_curve(y, p, drop_intermediate=False)
    precision, recall, _ = m.precision_recall_curve(y, p)
    cost = np.where(y == 1, np.where(q == 1, 0, costs), np.where(q == 1, 2.5, 0))
    found = {
        'roc_auc': m.roc_auc_score(y, p),
        'average_precision': m.average_precision_score(y, p),
        'pr_auc': m.auc(recall, precision),
        'accuracy': m.accuracy_score(y, q),
        'balanced_accuracy': m.balanced_accuracy_score(y, q),
        'precision': m.precision_score(y, q, zero_division=0),
        'recall': m.recall_score(y, q),
        'specificity': m.recall_score(y, q, pos_label=0),
        'f1': m.f1_score(y, q),
        'fbeta@2': m.fbeta_score(y, q, beta=2),
        'matthews_corrcoef': m.matthews_corrcoef(y, q),
        'cohen_kappa': m.cohen_kappa_score(y, q),
        'false_negative_rate': 1 - m.recall_score(y, q),
        'false_positive_rate': 1 - m.recall_score(y, q, pos_label=0),
        'log_loss': m.log_loss(y, p),
        'brier_score': m.brier_score_loss(y, p),
        'ks': max(tpr - fpr),
        'gini': 2 * m.roc_auc_score(y, p) - 1,
        'partial_roc_auc@0.2': m.roc_auc_score(y, p, max_fpr=0.2),
        'recall_at_precision@0.6': max(recall[:-1][precision[:-1] >= 0.6], default=0),
        'precision_at_recall@0.7': max(precision[:-1][recall[:-1] >= 0.7]),
        'recall_at_fpr@0.1': max(tpr[fpr <= 0.1]),
        'expected_cost': cost.mean(),
    }
    return finite(found)


def multiclass(y, p, q, classes):
    found = {
        'accuracy': m.accuracy_score(y, q),
        'balanced_accuracy': m.balanced_accuracy_score(y, q),
        'roc_auc_ovr': m.roc_auc_score(y, p, multi_class='ovr'),
        'roc_auc_ovr_weighted': m.roc_auc_score(y, p, multi_class='ovr', average='weighted'),
        'roc_auc_ovo': m.roc_auc_score(y, p, multi_class='ovo'),
        'roc_auc_ovo_weighted': m.roc_auc_score(y, p, multi_class='ovo', average='weighted'),
        'top_k_accuracy': m.top_k_accuracy_score(y, p, k=2),
        'log_loss': m.log_loss(y, p),
        'brier_score': m.brier_score_loss(y, p, scale_by_half=False),
        'matthews_corrcoef': m.matthews_corrcoef(y, q),
        'cohen_kappa': m.cohen_kappa_score(y, q),
    }
    for name in ['precision', 'recall', 'f1']:
        score = getattr(m, f'{name}_score')
        for average in ['macro', 'micro', 'weighted']:
            found[f'{name}_{average}'] = score(y, q, average=average, zero_division=0)
        for of, value in zip(classes, score(y, q, labels=classes, average=None, zero_division=0)):
            found[f'{name}_of@{of}'] = value
    return finite(found)


def regression(y, p, w):
    found = {
        'mean_absolute_error': m.mean_absolute_error(y, p, sample_weight=w),
        'root_mean_squared_error': m.root_mean_squared_error(y, p, sample_weight=w),
        'mean_squared_error': m.mean_squared_error(y, p, sample_weight=w),
        'r2': m.r2_score(y, p, sample_weight=w),
        'explained_variance': m.explained_variance_score(y, p, sample_weight=w),
        'mean_absolute_percentage_error': m.mean_absolute_percentage_error(y, p, sample_weight=w),
        'median_absolute_error': m.median_absolute_error(y, p, sample_weight=w),
        'max_error': m.max_error(y[w > 0], p[w > 0]),
        'quantile_loss@0.9': m.mean_pinball_loss(y, p, alpha=0.9, sample_weight=w),
        'smape': np.average(2 * abs(p - y) / (abs(p) + abs(y)), weights=w),
        'mean_bias': np.average(p - y, weights=w),
        # Weights are whole: so many equal rows.
        'spearman': stats.spearmanr(np.repeat(y, w), np.repeat(p, w)).statistic,
    }
    return finite(found)


def write(task, x, **columns):
    frame = pd.DataFrame({'id': np.arange(len(x)), **{name: x[:, at] for at, name in enumerate(features)}})
    frame.assign(**columns).to_parquet(here / task / 'eval.parquet', index=False)


def make_binary():
    x, z = draw(rows)
    y = (z > 1).astype(int)
    costs = np.round(rng.exponential(5, rows), 2)
    region = rng.choice(['north', 'south'], rows)
    write('binary', x, y=np.where(y == 1, 'bad', 'good'), costs=costs, region=region)
    for role, depth, zipmap in [('candidate', 6, True), ('baseline', 3, False)]:
        train, z = draw(2000)
        model = DecisionTreeClassifier(max_depth=depth, min_samples_leaf=10, random_state=0)
        export('binary', role, model.fit(train, np.where(z > 1, 'bad', 'good')), zipmap)
    p = {role: scores('binary', role, x)[:, 0] for role in ['candidate', 'baseline']}
    # A score of the candidate, so that rows lie on it.
    threshold = float(min(p['candidate'], key=lambda score: abs(score - 0.4)))
    q = {role: values >= threshold for role, values in p.items()}
    none = np.zeros((rows, 1))
    prior = DummyClassifier(strategy='prior').fit(none, y).predict_proba(none)[:, 1]
    recall = int((q['candidate'] & (y == 1)).sum()), int(y.sum())
    north = region == 'north'
    return {
        'threshold': threshold,
        'metrics': {role: binary(y, values, threshold, costs) for role, values in p.items()},
        'trivial': {'log_loss': m.log_loss(y, prior), 'brier_score': m.brier_score_loss(y, prior)},
        'confusion': m.confusion_matrix(y, q['candidate']).ravel().tolist(),
        'recall_interval': proportion_confint(*recall, 0.05, 'wilson'),
        'agreement': agreement(q['candidate'] == y, q['baseline'] == y),
        'north': binary(y[north], p['candidate'][north], threshold, costs[north]),
    }


def make_multiclass():
    classes = ['high', 'low', 'mid']
    label = lambda z: np.where(z > 1, 'high', np.where(z < -0.5, 'low', 'mid'))
    x, z = draw(rows)
    y = label(z)
    write('multiclass', x, y=y)
    for role, depth, zipmap in [('candidate', 5, False), ('baseline', 3, True)]:
        train, z = draw(2000)
        model = DecisionTreeClassifier(max_depth=depth, min_samples_leaf=10, random_state=0)
        export('multiclass', role, model.fit(train, label(z)), zipmap)
    p = {role: scores('multiclass', role, x) for role in ['candidate', 'baseline']}
    q = {role: np.array(classes)[values.argmax(1)] for role, values in p.items()}
    return {
        'metrics': {role: multiclass(y, p[role], q[role], classes) for role in p},
        'confusion': m.confusion_matrix(y, q['candidate'], labels=classes).tolist(),
        'agreement': agreement(q['candidate'] == y, q['baseline'] == y),
    }


def make_regression():
    x, y = draw(rows)
    w = rng.integers(0, 4, rows)
    write('regression', x, y=y, w=w)
    for role, depth in [('candidate', 5), ('baseline', 3)]:
        train, z = draw(2000)
        model = DecisionTreeRegressor(max_depth=depth, min_samples_leaf=10, random_state=0)
        export('regression', role, model.fit(train, z), False)
    p = {role: scores('regression', role, x).ravel() for role in ['candidate', 'baseline']}
    none = np.zeros((rows, 1))
    mean = DummyRegressor().fit(none, y, sample_weight=w).predict(none)
    return {
        'metrics': {role: regression(y, values, w) for role, values in p.items()},
        'trivial': {'mean_absolute_error': m.mean_absolute_error(y, mean, sample_weight=w)},
    }


for task in ['binary', 'multiclass', 'regression']:
    (here / task).mkdir(exist_ok=True)
expected = {
    'versions': {name: importlib.metadata.version(name) for name in packages},
    'binary': make_binary(),
    'multiclass': make_multiclass(),
    'regression': make_regression(),
}
(here / 'expected.json').write_text(json.dumps(expected, indent=1) + '\n')
